#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"
#include "core/store/database.h"
#include "core/store/row_scan.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace shuke::contacts {

/// A contact with what hangs on it, as bytes from the store: for streams of a million. Views are valid until the next
/// row and null for what is unknown.
struct ContactRecord
{
    enum Text {
        ExternalId,
        Name,
        FamilyName,
        GivenName,
        Company,
        JobTitle,
        Gender,
        Phone,
        Email,
        Wechat,
        TaxId,
        Country,
        Province,
        City,
        District,
        Address,
        Postcode,
        Source,
        Owner,
        Note,
        kTexts,
    };
    ContactId id;
    ContactKind kind = ContactKind::Person;
    std::array<std::string_view, kTexts> texts;
    Birthday birthday;
    std::optional<qint64> createdOn; ///< Julian day.
    bool doNotContact = false;
    std::vector<std::string_view> tags; ///< By name, so that they stand the same way in every store.

    struct Point
    {
        std::string kind, value, label;
        bool optedOut = false;
        bool invalid = false;
    };
    std::vector<Point> points; ///< The further ones, by position.

    /// Label, country, province, city, district, address, postcode.
    using FurtherAddress = std::array<std::string, 7>;
    std::vector<FurtherAddress> addresses; ///< The further ones, by position.

    struct Value
    {
        std::string text;
        std::optional<qint64> number;
        bool known = false;
    };
    std::vector<Value> values; ///< One per ContactReader::fields().
};

/// All contacts outside the trash, of both kinds or of one, by id. On the connection's thread, within the read
/// transaction of the context, which outlives the reader. Five scans side by side; no row is looked up.
class ContactReader
{
public:
    static Result<std::unique_ptr<ContactReader>> open(ReadContext &context, std::optional<ContactKind> kind);

    /// Custom fields in use, by position. Inactive ones too, if a contact has a value.
    const std::vector<CustomField> &fields() const { return m_fields; }
    /// Contacts that will come.
    qint64 count() const { return m_count; }
    /// Gives every contact to `sink`, which may end the reading by returning false. Only once. Canceled soon after the
    /// context's token is.
    Result<void> forEach(const std::function<bool(const ContactRecord &)> &sink);

private:
    explicit ContactReader(ReadContext &context) : m_context(context) {}
    Result<void> start();
    Result<void> readRow(const store::ScanRow &row, ContactRecord &record);
    Result<void> readTags(qint64 id, ContactRecord &record);
    Result<void> readPoints(qint64 id, ContactRecord &record);
    Result<void> readAddresses(qint64 id, ContactRecord &record);
    Result<void> readValues(qint64 id, ContactRecord &record);

    /// One of the scans beside the contacts; `contact` is the row it stands on, -1 at its end.
    struct Scan
    {
        store::Statement statement;
        qint64 contact = 0;
        Result<void> step();
        /// Up to the first row of `id` or a later one.
        Result<bool> reach(qint64 id);
    };

    ReadContext &m_context;
    std::optional<ContactKind> m_kind;
    std::vector<CustomField> m_fields;
    std::unordered_map<qint64, size_t> m_placeOfField;
    std::unordered_map<qint64, std::string> m_tagNames;
    std::unordered_map<qint64, std::string> m_owners;
    qint64 m_count = 0;
    Scan m_tags;
    Scan m_points;
    Scan m_addresses;
    Scan m_values;
};

} // namespace shuke::contacts
