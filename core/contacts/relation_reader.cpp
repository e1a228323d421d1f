#include "core/contacts/relation_reader.h"

#include "core/store/read_context.h"

namespace shuke::contacts {

namespace relation_reader_detail {

constexpr std::string_view kAffiliations =
    "SELECT p.id, p.external_id, p.name, p.phone, p.email, c.id, c.external_id, c.name, c.phone, c.email, a.role, "
    "a.is_primary, a.started_on, a.ended_on FROM affiliation a JOIN contact p ON p.id = a.person_id AND p.deleted_at "
    "IS NULL JOIN contact c ON c.id = a.company_id AND c.deleted_at IS NULL ORDER BY a.id";
constexpr std::string_view kRelations =
    "SELECT f.id, f.external_id, f.name, f.phone, f.email, t.id, t.external_id, t.name, t.phone, t.email, r.kind, "
    "r.note FROM contact_relation r JOIN contact f ON f.id = r.from_id AND f.deleted_at IS NULL JOIN contact t ON "
    "t.id = r.to_id AND t.deleted_at IS NULL ORDER BY r.id";
constexpr std::string_view kCount =
    "SELECT (SELECT count(*) FROM affiliation) + (SELECT count(*) FROM contact_relation)";

} // namespace relation_reader_detail

Result<std::unique_ptr<RelationReader>> RelationReader::open(ReadContext &context)
{
    std::unique_ptr<RelationReader> reader(new RelationReader(context));
    if (const Result<void> started = reader->start(); !started)
        return started.error();
    return reader;
}

Result<void> RelationReader::start()
{
    using namespace relation_reader_detail;
    store::Database &database = m_context.database();
    const Result<std::optional<qint64>> count = database.integer(kCount);
    if (!count)
        return count.error();
    m_count = count->value_or(0);
    Result<std::unordered_map<qint64, int>> twins = contactTwins(database);
    if (!twins)
        return twins.error();
    m_twins = std::move(*twins);
    for (const auto &[sql, statement] :
         {std::pair(kAffiliations, &m_affiliations), std::pair(kRelations, &m_relations)}) {
        Result<store::Statement> prepared = database.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

ContactName RelationReader::nameAt(const store::Statement &row, int column) const
{
    const qint64 id = row.integer(column);
    const auto twin = m_twins.find(id);
    return {id,
            row.utf8(column + 1),
            row.utf8(column + 2),
            row.utf8(column + 3),
            row.utf8(column + 4),
            twin == m_twins.end() ? 0 : twin->second};
}

Result<bool> RelationReader::next(RelationRecord &record)
{
    constexpr qint64 kLookForCancel = 1024;
    constexpr int kOther = 5;
    constexpr int kRest = 10;
    if (++m_read % kLookForCancel == 0 && m_context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("reading relations")};
    record = {};
    if (!m_affiliationsDone) {
        const Result<bool> more = m_affiliations.step();
        if (!more)
            return more;
        m_affiliationsDone = !*more;
    }
    if (!m_affiliationsDone) {
        record.isAffiliation = true;
        record.role = m_affiliations.utf8(kRest);
        record.primary = m_affiliations.integer(kRest + 1) != 0;
        record.startedOn = m_affiliations.optionalInteger(kRest + 2);
        record.endedOn = m_affiliations.optionalInteger(kRest + 3);
    } else {
        const Result<bool> more = m_relations.step();
        if (!more || !*more)
            return more;
        record.relation = m_relations.utf8(kRest);
        record.note = m_relations.utf8(kRest + 1);
    }
    const store::Statement &row = record.isAffiliation ? m_affiliations : m_relations;
    record.customer = nameAt(row, 0);
    record.other = nameAt(row, kOther);
    return true;
}

} // namespace shuke::contacts
