#pragma once

#include "core/exchange/import_contact_points.h"
#include "core/exchange/import_lookup.h"

namespace shuke::exchange {

/// The rows around a contact that an import writes: further points, tags, custom values.
class ContactParts
{
public:
    ContactParts(ImportWriter &writer, ImportLookup &lookup) : m_writer(writer), m_lookup(lookup), m_points(writer) {}

    /// Finds the custom fields of the plan; makes those that have a type. InvalidInput names one that does not exist.
    /// `personal`: those hold personal data.
    Result<std::vector<CustomFieldInfo>> resolve(const std::vector<PlannedCustomField> &planned, bool personal,
                                                 ImportReport &report);
    /// From then on tellMissing() knows the fields in use that every contact should have.
    Result<void> loadRequired();
    /// A finding for each of them that the row leaves empty. `fields` as of resolve().
    void tellMissing(const ContactRow &row, const std::vector<CustomFieldInfo> &fields, ImportReport &report) const;

    Result<std::vector<std::string>> pointKinds() { return m_points.kinds(); }

    /// `known`: the contact was there before; then what it has already is left alone, and custom values change unless
    /// `onlyBlanks`. `primary`: match keys its own row holds. Returns whether anything was written.
    Result<bool> write(qint64 contactId, bool known, bool onlyBlanks, const ContactRow &row,
                       const ContactDraft &primary, const std::vector<CustomFieldInfo> &fields);

private:
    Result<bool> writeTags(qint64 contactId, bool known, std::string_view tags);
    Result<bool> writeCustom(qint64 contactId, bool known, bool onlyBlanks, const CustomDraft &value, qint64 fieldId);

    ImportWriter &m_writer;
    ImportLookup &m_lookup;
    PointTable m_points;
    std::vector<std::pair<qint64, QByteArray>> m_required; ///< Field and "custom:CODE".
};

} // namespace shuke::exchange
