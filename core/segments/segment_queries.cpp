#include "core/segments/segment_queries.h"

#include "core/base/pinyin.h"
#include "core/base/text_fold.h"
#include "core/contacts/table_rows.h"
#include "core/segments/filter_fields.h"
#include "core/segments/segment_table.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::segments {

namespace segment_queries_detail {

constexpr std::string_view kLast = "SELECT segment_id, day, size, net_minor FROM segment_day d WHERE day = (SELECT "
                                   "max(day) FROM segment_day m WHERE m.segment_id = d.segment_id)";
constexpr std::string_view kHistory = "SELECT segment_id, day, size, net_minor FROM segment_day WHERE segment_id = ?1 "
                                      "ORDER BY day DESC LIMIT ?2";
constexpr std::string_view kReasons =
    "SELECT e.contact_id, c.name, e.reason FROM segment_exclusion e JOIN contact c ON c.id = e.contact_id "
    "WHERE e.segment_id = ?1 AND c.deleted_at IS NULL ORDER BY e.created_at DESC, e.id DESC";

SegmentDay readDay(const store::Statement &row)
{
    SegmentDay day{row.id<SegmentId>(0), row.day(1), row.integer(2), std::nullopt};
    if (!row.isNull(3))
        day.net = row.money(3);
    return day;
}

Condition inSegment(SegmentId id)
{
    return {"segment", Operator::AnyOf, {RecordId{id.row()}}};
}

Result<std::vector<LeftOut>> byHand(store::Database &database, SegmentId id)
{
    return contacts::rowsOf<LeftOut>(
        database, kReasons,
        [](const store::Statement &row) {
            return LeftOut{row.id<ContactId>(0), row.text(1), LeftOutReason::ByHand, row.text(2)};
        },
        id);
}

Result<QString> nameOf(store::Database &database, qint64 contact)
{
    const Result<std::optional<QString>> name = contacts::rowOf<QString>(
        database, "SELECT name FROM contact WHERE id = ?1", [](const store::Statement &row) { return row.text(0); },
        contact);
    return name ? Result<QString>(name->value_or(QString())) : Result<QString>(name.error());
}

/// Gives the first reason to each of the candidates whom a rule leaves out.
Result<std::vector<LeftOut>> leftOut(ReadContext &context, SegmentId id)
{
    store::Database &database = context.database();
    const Result<SegmentBook> book = segmentBook(database);
    if (!book)
        return book.error();
    const auto known = book->find(id.row());
    if (known == book->end())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no segment %1").arg(id.row())};
    const Result<ConditionGroup> candidates = candidatesOf(known->second, *book);
    if (!candidates)
        return candidates.error();
    const Result<std::vector<LeftOutRule>> rules = leftOutRules(known->second, *book);
    if (!rules)
        return rules.error();
    const Result<std::vector<LeftOut>> reasons = byHand(database, id);
    if (!reasons)
        return reasons.error();
    const FilterIndex index;
    std::map<qint64, LeftOut, std::greater<>> all;
    for (const LeftOutRule &rule : *rules) {
        const ConditionGroup leftOut{ConditionGroup::Join::All, false, {}, {*candidates, rule.where}};
        const auto ids = index.ids({Subject::Contacts, Scope::All, leftOut, 0}).run(context);
        if (!ids)
            return ids.error();
        const auto other = book->find(rule.other.row());
        const QString detail =
            rule.reason == LeftOutReason::OtherSegment && other != book->end() ? other->second.name : rule.channel;
        for (const qint64 contact : *ids)
            all.try_emplace(contact, LeftOut{ContactId::fromRow(contact), {}, rule.reason, detail});
    }
    for (const LeftOut &reason : *reasons) {
        if (const auto at = all.find(reason.contact.row()); at != all.end())
            at->second.detail = reason.detail;
    }
    std::vector<LeftOut> list;
    for (auto &[contact, left] : all) {
        const Result<QString> name = nameOf(database, contact);
        if (!name)
            return name.error();
        left.name = *name;
        list.push_back(std::move(left));
    }
    return list;
}

} // namespace segment_queries_detail

Query<std::vector<SegmentRow>> segmentList(bool trashed)
{
    return {[trashed](ReadContext &context) -> Result<std::vector<SegmentRow>> {
        using namespace segment_queries_detail;
        const Result<SegmentBook> book = segmentBook(context.database());
        if (!book)
            return book.error();
        const Result<std::vector<SegmentDay>> days = contacts::rowsOf<SegmentDay>(context.database(), kLast, readDay);
        if (!days)
            return days.error();
        std::map<SegmentId, SegmentDay> last;
        for (const SegmentDay &day : *days)
            last[day.segment] = day;
        std::vector<std::pair<std::string, SegmentRow>> rows;
        for (const auto &[row, segment] : *book) {
            if (segment.deletedAtMs.has_value() != trashed)
                continue;
            const auto day = last.find(segment.id);
            rows.emplace_back(nameSortKey(segment.name.toStdString(), false),
                              SegmentRow{segment, day == last.end() ? std::nullopt : std::optional(day->second)});
        }
        std::ranges::stable_sort(rows, [trashed](const auto &a, const auto &b) {
            return trashed ? a.second.segment.deletedAtMs > b.second.segment.deletedAtMs : a.first < b.first;
        });
        std::vector<SegmentRow> list;
        for (auto &[key, row] : rows)
            list.push_back(std::move(row));
        return list;
    }};
}

Query<Segment> segmentById(SegmentId id)
{
    return {[id](ReadContext &context) { return segmentIn(context.database(), id); }};
}

Query<Segment> segmentNamed(QString name)
{
    return {[name = name.simplified()](ReadContext &context) -> Result<Segment> {
        const Result<SegmentBook> book = segmentBook(context.database());
        if (!book)
            return book.error();
        const QString folded = foldText(name);
        std::vector<const Segment *> alike;
        for (const auto &[row, segment] : *book) {
            if (segment.deletedAtMs)
                continue;
            if (segment.name == name)
                return segment;
            if (foldText(segment.name) == folded)
                alike.push_back(&segment);
        }
        if (alike.size() == 1)
            return *alike.front();
        return Error{ErrorCode::NotFound, QStringLiteral("there is no segment \"%1\"").arg(name.left(kMostNameChars))};
    }};
}

FilterSpec membersSpec(SegmentId id)
{
    return {Subject::Contacts,
            Scope::All,
            {ConditionGroup::Join::All, false, {segment_queries_detail::inSegment(id)}, {}},
            0};
}

FilterSpec previewSpec(const Segment &segment)
{
    using segment_queries_detail::inSegment;
    ConditionGroup where{ConditionGroup::Join::All, false, {}, {}};
    if (segment.kind == SegmentKind::Frozen)
        where.conditions.push_back({kFrozenMember, Operator::AnyOf, {RecordId{segment.id.row()}}});
    else if (!segment.where.isEmpty())
        where.groups.push_back(segment.where);
    if (segment.id.isValid())
        where.conditions.push_back({kLeftOutByHand, Operator::NoneOf, {RecordId{segment.id.row()}}});
    if (segment.exclusions.doNotContact)
        where.conditions.push_back({"do_not_contact", Operator::Is, {Value(false)}});
    if (!segment.exclusions.consent.isEmpty())
        where.conditions.push_back(
            {"consent", Operator::AllOf, {segment.exclusions.consent.begin(), segment.exclusions.consent.end()}});
    for (const SegmentId other : segment.exclusions.segments) {
        where.conditions.push_back(inSegment(other));
        where.conditions.back().op = Operator::NoneOf;
    }
    return {Subject::Contacts, Scope::All, std::move(where), 0};
}

Query<SegmentDay> sizeOf(FilterSpec spec, const FilterIndex &index, SegmentId segment)
{
    return {[spec = std::move(spec), index, segment](ReadContext &context) -> Result<SegmentDay> {
        Result<std::vector<qint64>> ids = index.ids(spec).run(context);
        if (!ids)
            return ids.error();
        const auto size = static_cast<qint64>(ids->size());
        const Result<sales::ContactListTotals> totals = index.totals(std::move(*ids)).run(context);
        if (!totals)
            return totals.error();
        return SegmentDay{segment, context.today(), size, totals->net};
    }};
}

Query<SegmentBook> allSegments()
{
    return {[](ReadContext &context) { return segmentBook(context.database()); }};
}

Query<std::vector<qint64>> members(SegmentId id)
{
    return FilterIndex().ids(membersSpec(id));
}

Query<std::vector<LeftOut>> leftOutOf(SegmentId id)
{
    return {[id](ReadContext &context) { return segment_queries_detail::leftOut(context, id); }};
}

Query<std::vector<LeftOut>> leftOutByHand(SegmentId id)
{
    return {[id](ReadContext &context) { return segment_queries_detail::byHand(context.database(), id); }};
}

Query<std::vector<SegmentDay>> historyOf(SegmentId id, int days)
{
    return {[id, days](ReadContext &context) -> Result<std::vector<SegmentDay>> {
        Result<std::vector<SegmentDay>> found = contacts::rowsOf<SegmentDay>(
            context.database(), segment_queries_detail::kHistory, segment_queries_detail::readDay, id, days);
        if (found)
            std::ranges::reverse(*found);
        return found;
    }};
}

} // namespace shuke::segments
