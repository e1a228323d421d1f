#pragma once

#include "core/contacts/contact.h"
#include "core/contacts/relation.h"
#include "core/exchange/import_job.h"

namespace shuke::exchange {

/// Why a row of a file of relations stays out; no rule: it does not.
struct RelationProblem
{
    const char *rule = nullptr;
    Field field = Field::Relation;

    explicit operator bool() const { return rule != nullptr; }
};

/// The rows of `affiliation` and `contact_relation` that an import writes: each is found among those of the store, left
/// alone or changed as the policy says, or made, and counted in the report. What their tables would refuse leaves no
/// trace and is a problem of the row.
class RelationRows
{
public:
    explicit RelationRows(ImportJob &job) : m_job(job) {}

    /// The ends are a person and a company. What is not told is empty.
    Result<RelationProblem> take(const contacts::Affiliation &told, bool tellsPrimary, qint64 line);
    /// The ends fit the kind.
    Result<RelationProblem> take(const contacts::Relation &told, qint64 line);

private:
    Result<RelationProblem> write(const contacts::Affiliation &affiliation);
    Result<RelationProblem> write(const contacts::Relation &relation);
    bool isLeftAlone(qint64 id, KeyMap &touched, qint64 line);
    bool fills(qint64 id, KeyMap &touched) const;

    ImportJob &m_job;
    KeyMap m_affiliations; ///< That an earlier row was about.
    KeyMap m_relations;
};

} // namespace shuke::exchange
