#include "core/exchange/import_contact_addresses.h"

#include "core/contacts/table_rows.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_contact_addresses_detail {

struct Stored
{
    AddressText address;
    qint64 position = 0;
};

Stored read(const store::Statement &row)
{
    Stored stored;
    for (int i = 0; i < AddressText::kParts; ++i)
        stored.address.parts[static_cast<size_t>(i)] = std::string(row.utf8(i));
    stored.position = row.integer(AddressText::kParts);
    return stored;
}

} // namespace import_contact_addresses_detail

Result<bool> writeAddresses(ImportWriter &writer, qint64 contactId, bool known, std::vector<AddressText> addresses)
{
    using namespace import_contact_addresses_detail;
    std::vector<Stored> stored;
    if (known) {
        Result<std::vector<Stored>> rows = contacts::rowsOf<Stored>(
            writer.database(),
            "SELECT label, country, province, city, district, address, postcode, position FROM contact_address WHERE "
            "contact_id = ? ORDER BY position, id",
            read, contactId);
        if (!rows)
            return rows.error();
        stored = std::move(*rows);
    }
    qint64 position = stored.empty() ? 0 : stored.back().position;
    bool wrote = false;
    for (AddressText &address : addresses) {
        // Each of two equal ones of the file is its own.
        const auto same =
            std::find_if(stored.begin(), stored.end(), [&address](const Stored &s) { return s.address == address; });
        if (same != stored.end()) {
            stored.erase(same);
            continue;
        }
        if (Result<void> done = writer.begin(); !done)
            return done.error();
        const Result<qint64> id = writer.newId(TableId::ContactAddress);
        if (!id)
            return id.error();
        Result<store::Statement *> insert = writer.database().cached(
            "INSERT INTO contact_address (id, contact_id, label, country, province, city, district, address, postcode, "
            "position, created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)");
        if (!insert)
            return insert.error();
        store::Statement &statement = **insert;
        statement.bind(1, *id);
        statement.bind(2, contactId);
        constexpr int kFirstPart = 3;
        for (int i = 0; i < AddressText::kParts; ++i) {
            const std::string &part = address.parts[static_cast<size_t>(i)];
            statement.bindUtf8(kFirstPart + i, part.empty() ? std::string_view() : std::string_view(part));
        }
        statement.bind(10, ++position);
        statement.bind(11, writer.context().nowMs());
        if (Result<void> done = statement.run(); !done)
            return done.error();
        wrote = true;
    }
    return wrote;
}

} // namespace shuke::exchange
