#include "core/exchange/import_relation_rows.h"

#include "core/contacts/affiliation_table.h"
#include "core/contacts/relation_table.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_relation_rows_detail {

using contacts::Affiliation;

bool isCurrent(const Affiliation &affiliation)
{
    return !affiliation.endedOn.isValid();
}

/// Equal, or one of them does not say.
bool mayBeSameText(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a.trimmed() == b.trimmed();
}

bool mayBeSameDay(QDate a, QDate b)
{
    return !a.isValid() || !b.isValid() || a == b;
}

/// The affiliation of the same two that a row is about: people come back, so there may be several. In this order: the
/// one that says the same; one that began on the same day; for a row without an end the current one; for a row with an
/// end one that it may be the end of. Those that an earlier row was about (`touched`) count only while they are
/// current, since there is one of these at most. `endIsTold`: the file has a column for ends, so that nothing in it
/// means "still".
Result<std::optional<Affiliation>> knownAffiliation(store::Database &database, const Affiliation &told, KeyMap &touched,
                                                    bool endIsTold)
{
    Result<std::vector<Affiliation>> all = contacts::affiliationsOfPerson(database, told.person);
    if (!all)
        return all.error();
    std::erase_if(*all, [&](const Affiliation &each) { return each.company != told.company; });
    const auto first = [&all](auto is) -> std::optional<Affiliation> {
        const auto found = std::ranges::find_if(*all, is);
        return found == all->end() ? std::nullopt : std::optional(*found);
    };
    const auto isFree = [&touched](const Affiliation &each) {
        return touched.find(numberKey(each.id.row())) == nullptr;
    };
    std::optional<Affiliation> known = first([&](const Affiliation &each) {
        return isFree(each) && each.role.trimmed() == told.role && each.startedOn == told.startedOn &&
               each.endedOn == told.endedOn;
    });
    if (!known && told.startedOn.isValid())
        known = first([&](const Affiliation &each) { return isFree(each) && each.startedOn == told.startedOn; });
    if (!known && isCurrent(told))
        known = first(isCurrent);
    if (!known && !isCurrent(told))
        known = first([&](const Affiliation &each) {
            return isFree(each) && mayBeSameDay(each.startedOn, told.startedOn) &&
                   mayBeSameDay(each.endedOn, told.endedOn) && mayBeSameText(each.role, told.role);
        });
    if (!known && !endIsTold && !told.startedOn.isValid())
        known = first([&](const Affiliation &each) { return isFree(each) && mayBeSameText(each.role, told.role); });
    return known;
}

} // namespace import_relation_rows_detail

/// Counts a known row that the policy does not touch.
bool RelationRows::isLeftAlone(qint64 id, KeyMap &touched, qint64 line)
{
    const bool earlierRow = touched.find(numberKey(id)) != nullptr;
    if (earlierRow || m_job.options.mode == ImportMode::Create)
        m_job.report.find("", earlierRow ? "duplicate_in_file" : "duplicate", line);
    touched.at(numberKey(id));
    if (m_job.plan.duplicates != DuplicatePolicy::Skip)
        return false;
    ++m_job.report.skipped;
    return true;
}

bool RelationRows::fills(qint64 id, KeyMap &touched) const
{
    return m_job.plan.duplicates == DuplicatePolicy::Fill || touched.find(numberKey(id)) != nullptr;
}

Result<RelationProblem> RelationRows::take(const contacts::Affiliation &told, bool tellsPrimary, qint64 line)
{
    using contacts::Affiliation;
    const Result<std::optional<Affiliation>> known = import_relation_rows_detail::knownAffiliation(
        m_job.writer.database(), told, m_affiliations, m_job.plan.hasField(Field::EndedOn));
    if (!known)
        return known.error();
    if (*known && m_job.plan.duplicates != DuplicatePolicy::Create) {
        const Affiliation &before = **known;
        const bool fill = fills(before.id.row(), m_affiliations);
        if (isLeftAlone(before.id.row(), m_affiliations, line))
            return RelationProblem{};
        Affiliation now = before;
        const auto take = [fill](auto &into, const auto &value, bool isTold, bool isEmpty) {
            if (isTold && (!fill || isEmpty))
                into = value;
        };
        take(now.role, told.role, !told.role.isEmpty() && told.role != before.role.trimmed(), before.role.isEmpty());
        take(now.startedOn, told.startedOn, told.startedOn.isValid(), !before.startedOn.isValid());
        take(now.endedOn, told.endedOn, told.endedOn.isValid(), !before.endedOn.isValid());
        take(now.primary, told.primary, tellsPrimary, false);
        now.primary = now.primary && !now.endedOn.isValid();
        if (now != before)
            return write(now);
        ++m_job.report.unchanged;
        return RelationProblem{};
    }
    if (m_job.options.mode == ImportMode::Update)
        return RelationProblem{"no_match", Field::Relation};
    return write(told);
}

Result<RelationProblem> RelationRows::take(const contacts::Relation &told, qint64 line)
{
    using contacts::Relation;
    const Result<std::optional<Relation>> known = contacts::sameRelation(m_job.writer.database(), told);
    if (!known)
        return known.error();
    if (*known) {
        if (m_job.plan.duplicates == DuplicatePolicy::Create)
            return RelationProblem{"relation_known", Field::Relation};
        Relation now = **known;
        const bool fill = fills(now.id.row(), m_relations);
        if (isLeftAlone(now.id.row(), m_relations, line))
            return RelationProblem{};
        if (!told.note.isEmpty() && (now.note.isEmpty() || !fill))
            now.note = told.note;
        if (now != **known)
            return write(now);
        ++m_job.report.unchanged;
        return RelationProblem{};
    }
    if (m_job.options.mode == ImportMode::Update)
        return RelationProblem{"no_match", Field::Relation};
    return write(told);
}

/// A new one has no id yet. It is checked before the first write, as what is refused must leave no trace.
Result<RelationProblem> RelationRows::write(const contacts::Affiliation &affiliation)
{
    if (const Result<void> fine = contacts::checkAffiliation(m_job.writer.database(), affiliation); !fine) {
        if (fine.error().code == ErrorCode::InvalidInput)
            return RelationProblem{"ends_before_start", Field::EndedOn};
        if (fine.error().code == ErrorCode::Duplicate)
            return RelationProblem{"relation_known", Field::Relation};
        return fine.error();
    }
    if (Result<void> begun = m_job.writer.begin(); !begun)
        return begun.error();
    if (affiliation.id.isValid()) {
        if (const Result<bool> done = contacts::updateAffiliation(m_job.context, affiliation); !done)
            return done.error();
        ++m_job.report.updated;
        return RelationProblem{};
    }
    const Result<qint64> id = m_job.writer.newId(TableId::Affiliation);
    if (!id)
        return id.error();
    contacts::Affiliation made = affiliation;
    made.id = AffiliationId::fromRow(*id);
    if (const Result<AffiliationId> done = contacts::insertAffiliation(m_job.context, made); !done)
        return done.error();
    m_affiliations.at(numberKey(*id));
    ++m_job.report.created;
    return RelationProblem{};
}

Result<RelationProblem> RelationRows::write(const contacts::Relation &relation)
{
    if (const Result<void> fine = contacts::checkRelation(m_job.writer.database(), relation); !fine) {
        // That the ends fit and that it is not here yet is known.
        if (fine.error().code == ErrorCode::InvalidInput)
            return RelationProblem{"relation_cycle", Field::Other};
        if (fine.error().code == ErrorCode::Duplicate)
            return RelationProblem{"parent_company_known", Field::Other};
        return fine.error();
    }
    if (Result<void> begun = m_job.writer.begin(); !begun)
        return begun.error();
    if (relation.id.isValid()) {
        if (const Result<bool> done = contacts::updateRelation(m_job.context, relation); !done)
            return done.error();
        ++m_job.report.updated;
        return RelationProblem{};
    }
    const Result<qint64> id = m_job.writer.newId(TableId::ContactRelation);
    if (!id)
        return id.error();
    contacts::Relation made = relation;
    made.id = RelationId::fromRow(*id);
    if (const Result<RelationId> done = contacts::insertRelation(m_job.context, made); !done)
        return done.error();
    m_relations.at(numberKey(*id));
    ++m_job.report.created;
    return RelationProblem{};
}

} // namespace shuke::exchange
