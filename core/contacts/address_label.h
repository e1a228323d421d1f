#pragma once

#include "core/contacts/contact.h"

#include <QStringList>

namespace shuke::contacts {

/// What stands on an envelope.
struct AddressLabel
{
    QStringList lines; ///< From top to bottom; not empty.
    int nameLine = 0;  ///< Whose letter it is.
    friend bool operator==(const AddressLabel &, const AddressLabel &) = default;
};

/// Whether a letter would arrive: there is a street.
bool hasPostalAddress(const Contact &contact);

/// With Chinese characters in the address as letters in China have it (GB/T 1416: postcode, address from the province
/// down to the street, then the recipient with 收); else name, company, street, town by the usage of the country,
/// country. A province that is its own city stands once. Pure.
AddressLabel addressLabel(const Contact &contact);

/// The place on one line: with Chinese characters from the province down to the street, without country and postcode;
/// else from the street up to the country. Pure.
QString addressLine(const PostalAddress &address);

} // namespace shuke::contacts
