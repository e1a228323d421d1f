#include "core/segments/follow_up_facts.h"

#include "core/contacts/table_rows.h"
#include "core/sales/id_places.h"
#include "core/sales/row_keys.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

namespace shuke::segments {

namespace follow_up_facts_detail {

void addContact(FollowUpFacts &facts, qint32 day)
{
    facts.lastContact = std::max(facts.lastContact, day);
    ++facts.contactCount;
}

void addStep(FollowUpFacts &facts, qint32 day)
{
    if (day > 0 && (facts.nextStep == 0 || day < facts.nextStep))
        facts.nextStep = day;
}

constexpr std::string_view kContactsMade =
    "SELECT scan_row(contact_id, day) FROM activity NOT INDEXED WHERE state = 'held' AND kind <> 'note' "
    "AND deleted_at IS NULL";
constexpr std::string_view kPartsTaken =
    "SELECT scan_row(p.contact_id, a.day) FROM activity_participant p NOT INDEXED JOIN activity a ON a.id = "
    "p.activity_id WHERE a.state = 'held' AND a.kind <> 'note' AND a.deleted_at IS NULL";
constexpr std::string_view kPlanned = "SELECT scan_row(contact_id, day) FROM activity WHERE state = 'planned' "
                                      "AND deleted_at IS NULL";
constexpr std::string_view kPartsPlanned =
    "SELECT scan_row(p.contact_id, a.day) FROM activity a JOIN activity_participant p ON p.activity_id = a.id "
    "WHERE a.state = 'planned' AND a.deleted_at IS NULL";
constexpr std::string_view kTasks =
    "SELECT scan_row(contact_id, due_on) FROM task WHERE contact_id IS NOT NULL AND deleted_at IS NULL "
    "AND (state = 'not_started' OR state = 'started')";

// The same of ?1: what was done, what is to be done (with 1 for a task), each with its day.
constexpr std::string_view kOfOne =
    "SELECT 0, day FROM activity WHERE contact_id = ?1 AND state = 'held' AND kind <> 'note' AND deleted_at IS NULL "
    "UNION ALL SELECT 0, a.day FROM activity_participant p JOIN activity a ON a.id = p.activity_id "
    "WHERE p.contact_id = ?1 AND a.state = 'held' AND a.kind <> 'note' AND a.deleted_at IS NULL "
    "UNION ALL SELECT 1, day FROM activity WHERE contact_id = ?1 AND state = 'planned' AND deleted_at IS NULL "
    "UNION ALL SELECT 1, a.day FROM activity_participant p JOIN activity a ON a.id = p.activity_id "
    "WHERE p.contact_id = ?1 AND a.state = 'planned' AND a.deleted_at IS NULL "
    "UNION ALL SELECT 2, due_on FROM task WHERE contact_id = ?1 AND deleted_at IS NULL "
    "AND (state = 'not_started' OR state = 'started')";

// The same with the kind behind the day, and open tasks that have a day.
constexpr std::string_view kContactsByKind =
    "SELECT scan_row(contact_id, day, kind) FROM activity NOT INDEXED WHERE state = 'held' AND kind <> 'note' "
    "AND deleted_at IS NULL";
constexpr std::string_view kPartsByKind =
    "SELECT scan_row(p.contact_id, a.day, a.kind) FROM activity_participant p NOT INDEXED JOIN activity a ON a.id = "
    "p.activity_id WHERE a.state = 'held' AND a.kind <> 'note' AND a.deleted_at IS NULL";
constexpr std::string_view kDueTasks =
    "SELECT scan_row(contact_id, due_on) FROM task WHERE contact_id IS NOT NULL AND due_on IS NOT NULL AND deleted_at "
    "IS NULL AND (state = 'not_started' OR state = 'started')";
constexpr std::string_view kDatedOfOne =
    "SELECT day, kind FROM activity WHERE contact_id = ?1 AND state = 'held' AND kind <> 'note' AND deleted_at IS NULL "
    "UNION ALL SELECT a.day, a.kind FROM activity_participant p JOIN activity a ON a.id = p.activity_id "
    "WHERE p.contact_id = ?1 AND a.state = 'held' AND a.kind <> 'note' AND a.deleted_at IS NULL "
    "UNION ALL SELECT due_on, NULL FROM task WHERE contact_id = ?1 AND due_on IS NOT NULL AND deleted_at IS NULL "
    "AND (state = 'not_started' OR state = 'started')";

qint64 figure(const FollowUpFacts &facts, FollowUpSort sort)
{
    switch (sort) {
    case FollowUpSort::LastContact:
        return facts.lastContact;
    case FollowUpSort::NextStep:
        return facts.nextStep;
    case FollowUpSort::ContactCount:
        return facts.contactCount;
    case FollowUpSort::OpenTasks:
        break;
    }
    return facts.openTasks;
}

} // namespace follow_up_facts_detail

Result<std::vector<FollowUpFacts>> followUpFacts(ReadContext &context, const std::vector<qint64> &ids)
{
    using namespace follow_up_facts_detail;
    std::vector<FollowUpFacts> all(ids.size());
    const sales::IdPlaces places(ids);
    const auto each = [&](std::string_view sql, auto add) {
        return store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
            if (const quint32 place = places.of(row.integer(0)); place != sales::IdPlaces::kNone)
                add(all[place], static_cast<qint32>(row.integer(1)));
            return true;
        });
    };
    for (const std::string_view sql : {kContactsMade, kPartsTaken}) {
        if (Result<void> read = each(sql, addContact); !read)
            return read.error();
    }
    for (const std::string_view sql : {kPlanned, kPartsPlanned}) {
        if (Result<void> read = each(sql, addStep); !read)
            return read.error();
    }
    const Result<void> read = each(kTasks, [](FollowUpFacts &facts, qint32 day) {
        addStep(facts, day);
        ++facts.openTasks;
    });
    if (!read)
        return read.error();
    return all;
}

Result<std::vector<qint32>> contactCounts(ReadContext &context, const std::vector<qint64> &ids, std::string_view kind,
                                          const DayRange &days)
{
    using namespace follow_up_facts_detail;
    std::vector<qint32> counts(ids.size());
    const sales::IdPlaces places(ids);
    for (const std::string_view sql : {kContactsByKind, kPartsByKind}) {
        const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
            const quint32 place = places.of(row.integer(0));
            if (place != sales::IdPlaces::kNone && (kind.empty() || row.utf8(2) == kind) &&
                days.contains(QDate::fromJulianDay(row.integer(1))))
                ++counts[place];
            return true;
        });
        if (!read)
            return read.error();
    }
    return counts;
}

Result<std::vector<DueTasks>> dueTasks(ReadContext &context, const std::vector<qint64> &ids, QDate today)
{
    std::vector<DueTasks> all(ids.size());
    const sales::IdPlaces places(ids);
    const auto first = static_cast<qint32>(today.toJulianDay());
    const Result<void> read =
        store::scanRows(context.database(), follow_up_facts_detail::kDueTasks, [&](const store::ScanRow &row) {
            const quint32 place = places.of(row.integer(0));
            if (place == sales::IdPlaces::kNone)
                return true;
            const auto day = static_cast<qint32>(row.integer(1));
            if (day < first)
                ++all[place].overdue;
            else if (all[place].next == 0 || day < all[place].next)
                all[place].next = day;
            return true;
        });
    if (!read)
        return read.error();
    return all;
}

Result<DatedFollowUps> datedFollowUpsOf(ReadContext &context, ContactId contact)
{
    Result<store::Statement *> rows = context.database().cached(follow_up_facts_detail::kDatedOfOne);
    if (!rows)
        return rows.error();
    (*rows)->bindAll(contact);
    DatedFollowUps dated;
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more)
            return dated;
        const QDate day = QDate::fromJulianDay((*rows)->integer(0));
        if ((*rows)->isNull(1))
            dated.taskDays.push_back(day);
        else
            dated.contacts.push_back({day, (*rows)->text(1).toLatin1()});
    }
}

Result<FollowUpFacts> followUpFactsOf(ReadContext &context, ContactId contact)
{
    using namespace follow_up_facts_detail;
    FollowUpFacts facts;
    Result<store::Statement *> rows = context.database().cached(kOfOne);
    if (!rows)
        return rows.error();
    (*rows)->bindAll(contact);
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more)
            return facts;
        const auto day = static_cast<qint32>((*rows)->integer(1));
        const qint64 kind = (*rows)->integer(0);
        if (kind == 0)
            addContact(facts, day);
        else
            addStep(facts, day);
        facts.openTasks += kind == 2 ? 1 : 0;
    }
}

Query<std::vector<FollowUpFacts>> followUpFactsOf(std::vector<qint64> contacts)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<std::vector<FollowUpFacts>> {
        std::vector<FollowUpFacts> all;
        all.reserve(contacts.size());
        for (const qint64 id : contacts) {
            const Result<FollowUpFacts> facts = followUpFactsOf(context, ContactId::fromRow(id));
            if (!facts)
                return facts.error();
            all.push_back(*facts);
        }
        return all;
    }};
}

Query<sales::RowOrder> contactsSortedByFollowUps(FollowUpSort sort, sales::RowScope scope)
{
    return {[sort, scope](ReadContext &context) -> Result<sales::RowOrder> {
        const auto ids = std::make_shared<std::vector<qint64>>();
        const Result<void> read =
            store::scanRows(context.database(),
                            scope == sales::RowScope::Live
                                ? "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL"
                                : "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NOT NULL",
                            [&](const store::ScanRow &row) {
                                ids->push_back(row.integer(0));
                                return true;
                            });
        if (!read)
            return read.error();
        const Result<std::vector<FollowUpFacts>> all = followUpFacts(context, *ids);
        if (!all)
            return all.error();
        sales::RowKeys keys;
        for (const FollowUpFacts &facts : *all) {
            const qint64 figure = follow_up_facts_detail::figure(facts, sort);
            figure > 0 ? keys.number(figure) : keys.blank();
        }
        return keys.sorted(ids);
    }};
}

} // namespace shuke::segments
