#pragma once

#include "core/base/command.h"
#include "core/contacts/contact_twins.h"
#include "core/store/statement.h"

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace shuke::activities {

using contacts::ContactName;

/// An activity as bytes from the store, for streams. Views are valid until the next one and null for what is unknown.
struct ActivityRecord
{
    qint64 id = 0;
    qint64 createdAtMs = 0;
    std::string_view externalId;
    ContactName customer;
    std::string_view kind, state, direction; ///< Codes.
    qint64 day = 0;                          ///< Julian.
    std::optional<qint64> minute, durationMinutes;
    std::string_view outcome, text, owner;
    std::vector<ContactName> participants; ///< By id; those in the trash are left out. Valid until the next record.
};

/// All activities outside the trash whose customer is not there either, by id. On the connection's thread, within the
/// read transaction of the context, which outlives the reader.
class ActivityReader
{
public:
    static Result<std::unique_ptr<ActivityReader>> open(ReadContext &context);

    qint64 count() const { return m_count; }
    /// False at the end. Canceled.
    Result<bool> next(ActivityRecord &record);

private:
    explicit ActivityReader(ReadContext &context) : m_context(context) {}
    Result<void> start();
    Result<void> readParticipants(ActivityRecord &record);
    int twinOf(qint64 contact) const;

    ReadContext &m_context;
    store::Statement m_rows;
    store::Statement m_people;
    std::vector<std::string> m_texts; ///< Of the participants.
    std::unordered_map<qint64, int> m_twins;
    qint64 m_count = 0;
    qint64 m_read = 0;
};

} // namespace shuke::activities
