#include "core/exchange/import_field.h"

namespace shuke::exchange {

std::optional<Field> fieldFromCode(QByteArrayView code)
{
    for (size_t i = 0; i < kFieldCount; ++i) {
        if (QByteArrayView(kFieldCodes[i].data(), static_cast<qsizetype>(kFieldCodes[i].size())) == code)
            return static_cast<Field>(i);
    }
    return std::nullopt;
}

bool fieldBelongsTo(Field field, ImportKind kind)
{
    const bool forContacts = (field >= Field::ExternalId && field <= Field::ContactPoints) || field == Field::Addresses;
    const bool forProducts = field >= Field::Code && field <= Field::Active;
    const bool forOrders = field >= Field::Customer && field <= Field::Flow;
    switch (kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return forContacts;
    case ImportKind::Products:
        return field == Field::Name || forProducts;
    case ImportKind::Orders:
        return field == Field::ExternalId || field == Field::Note || field == Field::Category ||
               field == Field::Barcode || field == Field::Unit || forOrders;
    case ImportKind::OrderLines:
        return field == Field::ExternalId || field == Field::Category || field == Field::Barcode ||
               field == Field::Unit || field == Field::Amount || field == Field::Discount || field == Field::Tax ||
               (field >= Field::Product && field <= Field::UnitPrice) ||
               (field >= Field::LineText && field <= Field::LineAmount);
    case ImportKind::Activities:
        return field == Field::ExternalId || field == Field::Kind || field == Field::Note || field == Field::Owner ||
               (field >= Field::Customer && field <= Field::CustomerEmail) ||
               (field >= Field::State && field <= Field::Participants);
    case ImportKind::Relations:
        return field == Field::Note || (field >= Field::Customer && field <= Field::CustomerEmail) ||
               (field >= Field::Relation && field <= Field::EndedOn);
    case ImportKind::Consents:
        return field == Field::Channel || field == Field::State || field == Field::Day ||
               (field >= Field::Customer && field <= Field::CustomerEmail) ||
               (field >= Field::Purpose && field <= Field::RecordedBy);
    }
    return false;
}

std::optional<QByteArrayView> customFieldCode(QByteArrayView code)
{
    constexpr qsizetype kPrefix = 7; // "custom:"
    if (!code.startsWith("custom:") || code.size() == kPrefix)
        return std::nullopt;
    return code.sliced(kPrefix);
}

} // namespace shuke::exchange
