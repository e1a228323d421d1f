#pragma once

#include "core/base/command.h"
#include "core/contacts/contact_twins.h"
#include "core/store/statement.h"

#include <memory>
#include <string_view>
#include <unordered_map>

namespace shuke::contacts {

/// An entry of the consent ledger as bytes from the store, for streams. Views are valid until the next one and null
/// for what is unknown.
struct ConsentRecord
{
    ContactName customer;
    std::string_view purpose, channel, state; ///< Codes.
    qint64 day = 0;                           ///< Julian.
    std::string_view evidence;
    std::string_view recordedBy; ///< Name of the member of staff.
};

/// The ledger in the order in which it was written, but for contacts in the trash: who reads it from the front and
/// appends what he reads has a ledger in which the same entries count. On the connection's thread, within the read
/// transaction of the context, which outlives the reader.
class ConsentReader
{
public:
    static Result<std::unique_ptr<ConsentReader>> open(ReadContext &context);

    /// With those that are left out.
    qint64 count() const { return m_count; }
    /// False at the end. Canceled.
    Result<bool> next(ConsentRecord &record);

private:
    explicit ConsentReader(ReadContext &context) : m_context(context) {}
    Result<void> start();

    ReadContext &m_context;
    store::Statement m_rows;
    std::unordered_map<qint64, int> m_twins;
    qint64 m_count = 0;
    qint64 m_read = 0;
};

} // namespace shuke::contacts
