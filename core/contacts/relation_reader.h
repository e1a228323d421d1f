#pragma once

#include "core/base/command.h"
#include "core/contacts/contact_twins.h"
#include "core/store/statement.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace shuke::contacts {

/// An affiliation or a relation between two contacts as bytes from the store, for streams: "customer is the relation of
/// other". Views are valid until the next one and null for what is unknown.
struct RelationRecord
{
    bool isAffiliation = false; ///< Then the customer is the person and other the company.
    ContactName customer, other;
    std::string_view relation; ///< Code; null for an affiliation.
    std::string_view role;     ///< Of an affiliation, as the three after it.
    bool primary = false;
    std::optional<qint64> startedOn, endedOn; ///< Julian.
    std::string_view note;                    ///< Of a relation.
};

/// All affiliations by id, then all relations by id, but for those with somebody in the trash. On the connection's
/// thread, within the read transaction of the context, which outlives the reader.
class RelationReader
{
public:
    static Result<std::unique_ptr<RelationReader>> open(ReadContext &context);

    /// With those that are left out.
    qint64 count() const { return m_count; }
    /// False at the end. Canceled.
    Result<bool> next(RelationRecord &record);

private:
    explicit RelationReader(ReadContext &context) : m_context(context) {}
    Result<void> start();
    ContactName nameAt(const store::Statement &row, int column) const;

    ReadContext &m_context;
    store::Statement m_affiliations;
    store::Statement m_relations;
    std::unordered_map<qint64, int> m_twins;
    bool m_affiliationsDone = false;
    qint64 m_count = 0;
    qint64 m_read = 0;
};

} // namespace shuke::contacts
