#include "core/value/score_status.h"

#include "core/base/code_table.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

namespace shuke::value {

namespace score_status_detail {

constexpr CodeTable<ScoreAge, 5> kAges = {{{ScoreAge::None, "none"},
                                           {ScoreAge::Current, "current"},
                                           {ScoreAge::EarlierDay, "earlier_day"},
                                           {ScoreAge::DataChanged, "data_changed"},
                                           {ScoreAge::SettingsChanged, "settings_changed"}}};

// NOT INDEXED: by seq, of which few are new; an index on the table's name would lead through all of the history.
// ?1: the newest change that was seen; of the second the newest change_range. ?2: whether people count for companies.
// Of contacts it matters who is there, not what is written of him; an image in brackets is of a row that was deleted.
// Of an order whose modified_at alone changed, only its lines or payments are others: scores go by its total.
constexpr std::string_view kChanged =
    "SELECT 1 FROM change NOT INDEXED WHERE seq > ?1 AND ((table_name = 'sales_order' AND NOT (kind = 'update' AND "
    "before LIKE '{\"modified_at\":%' AND instr(before, ',') = 0)) OR (?2 AND table_name = 'affiliation') OR "
    "(table_name = 'contact' AND (kind <> 'update' OR before LIKE '%\"deleted_at\"%'))) LIMIT 1";
constexpr std::string_view kRangeAdded = "SELECT 1 FROM change_range NOT INDEXED WHERE seq > ?1 AND (table_name IN "
                                         "('sales_order', 'contact') OR (?2 AND table_name = "
                                         "'affiliation')) LIMIT 1";

constexpr std::string_view kChangesSince =
    "SELECT count(*) FROM (SELECT 1 FROM change NOT INDEXED WHERE seq > ?1 LIMIT ?2)";
/// ?1 the change, ?2 the range, ?3 the contact, ?4 whether people count for companies. `who`: he, and his people.
constexpr std::string_view kOneChanged =
    "WITH who (id) AS (SELECT ?3 UNION SELECT a.person_id FROM affiliation a WHERE ?4 AND a.company_id = ?3 AND "
    "a.ended_on IS NULL) "
    "SELECT EXISTS (SELECT 1 FROM change h NOT INDEXED WHERE h.seq > ?1 AND h.table_name = 'sales_order' AND NOT "
    "(h.kind = 'update' AND h.before LIKE '{\"modified_at\":%' AND instr(h.before, ',') = 0) AND "
    "(substr(h.before, 1, 1) = '[' OR json_extract(h.before, '$.contact_id') IN who OR "
    "json_extract(h.after, '$.contact_id') IN who OR EXISTS (SELECT 1 FROM sales_order o LEFT JOIN sales_order b ON "
    "b.id = o.refund_of WHERE o.id = h.row_id AND (o.contact_id IN who OR b.contact_id IN who)))) "
    "OR EXISTS (SELECT 1 FROM change h NOT INDEXED WHERE ?4 AND h.seq > ?1 AND h.table_name = 'affiliation' AND "
    "(substr(h.before, 1, 1) = '[' OR json_extract(h.before, '$.company_id') = ?3 OR EXISTS (SELECT 1 FROM affiliation "
    "a WHERE a.id = h.row_id AND a.company_id = ?3))) "
    "OR EXISTS (SELECT 1 FROM change_range r NOT INDEXED JOIN sales_order o ON o.id BETWEEN r.first_id AND r.last_id "
    "WHERE "
    "r.seq > ?2 AND r.table_name = 'sales_order' AND o.contact_id IN who) "
    "OR EXISTS (SELECT 1 FROM change_range r NOT INDEXED JOIN affiliation a ON a.id BETWEEN r.first_id AND r.last_id "
    "WHERE ?4 AND "
    "r.seq > ?2 AND r.table_name = 'affiliation' AND a.company_id = ?3)";

template <typename... Args>
Result<bool> isThere(store::Database &database, std::string_view sql, const Args &...args)
{
    const Result<std::optional<qint64>> row = contacts::rowOf<qint64>(
        database, sql, [](const store::Statement &found) { return found.integer(0); }, args...);
    return row ? Result<bool>(row->value_or(0) != 0) : Result<bool>(row.error());
}

Result<bool> peopleCount(ReadContext &context)
{
    const Result<ValueSettings> settings = valueSettings(context);
    return settings ? Result<bool>(settings->companies == CompanyOrders::WithPeople) : Result<bool>(settings.error());
}

Result<bool> settingsChanged(ReadContext &context, const ScoreRun &run)
{
    const Result<QByteArray> now = scoreParameters(context);
    return now ? Result<bool>(*now != run.parameters) : Result<bool>(now.error());
}

Result<ScoreAge> ageOf(ReadContext &context, const ScoreRun &run)
{
    const Result<bool> settings = settingsChanged(context, run);
    if (!settings)
        return settings.error();
    if (*settings)
        return ScoreAge::SettingsChanged;
    const Result<bool> people = peopleCount(context);
    if (!people)
        return people.error();
    for (const auto &[sql, since] :
         {std::pair(kRangeAdded, run.position.changeRange), std::pair(kChanged, run.position.change)}) {
        const Result<bool> changed = isThere(context.database(), sql, since, *people);
        if (!changed)
            return changed.error();
        if (*changed)
            return ScoreAge::DataChanged;
    }
    return run.asOf < context.today() ? ScoreAge::EarlierDay : ScoreAge::Current;
}

Result<bool> isStaleFor(ReadContext &context, const ScoreRun &run, ContactId contact)
{
    const Result<bool> settings = settingsChanged(context, run);
    if (!settings || *settings)
        return settings;
    const Result<std::optional<qint64>> changes = contacts::rowOf<qint64>(
        context.database(), kChangesSince, [](const store::Statement &row) { return row.integer(0); },
        run.position.change, kMostChanges + 1);
    if (!changes)
        return changes.error();
    if (*changes > kMostChanges)
        return true;
    const Result<bool> people = peopleCount(context);
    if (!people)
        return people;
    return isThere(context.database(), kOneChanged, run.position.change, run.position.changeRange, contact, *people);
}

} // namespace score_status_detail

QString scoreAgeCode(ScoreAge age)
{
    return codeIn(score_status_detail::kAges, age);
}

Query<ScoreStatus> scoreStatus()
{
    return {[](ReadContext &context) -> Result<ScoreStatus> {
        Result<std::optional<ScoreRun>> run = lastScoreRun(context.database());
        if (!run)
            return run.error();
        ScoreStatus status{std::move(*run), ScoreAge::None, context.today()};
        if (!status.run)
            return status;
        const Result<ScoreAge> age = score_status_detail::ageOf(context, *status.run);
        if (!age)
            return age.error();
        status.age = *age;
        return status;
    }};
}

Result<std::optional<Scored>> lastScored(store::Database &database, ContactId contact)
{
    Result<std::optional<ScoreRun>> run = lastScoreRun(database);
    if (!run)
        return run.error();
    Result<std::optional<ContactScore>> score = lastScoreOf(database, contact);
    if (!score)
        return score.error();
    if (!*run || !*score)
        return std::optional<Scored>();
    Result<ValueSettings> settings = scoreValueSettings((*run)->parameters);
    if (!settings)
        return settings.error();
    return std::optional(Scored{std::move(**run), std::move(**score), std::move(*settings)});
}

Query<std::optional<KnownScore>> scoreOf(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<std::optional<KnownScore>> {
        const Result<std::optional<Scored>> scored = lastScored(context.database(), contact);
        if (!scored)
            return scored.error();
        if (!*scored)
            return std::optional<KnownScore>();
        const auto &[run, score, settings] = **scored;
        const Result<bool> stale = score_status_detail::isStaleFor(context, run, contact);
        if (!stale)
            return stale.error();
        return std::optional(KnownScore{score, run.asOf, run.hasYearOfData, settings, *stale});
    }};
}

} // namespace shuke::value
