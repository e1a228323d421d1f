#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// A further address as text; several stand in one cell.
///
/// `label;country;province;city;district;address;postcode`, | between addresses, a backslash before each of these signs
/// in a text. What ends in empty parts may leave them out; one without a ; is the address alone.
struct AddressText
{
    enum Part { Label, Country, Province, City, District, Street, Postcode, kParts };
    std::array<std::string, kParts> parts;

    bool isEmpty() const;
    friend bool operator==(const AddressText &, const AddressText &) = default;
};

/// Appends the address to a cell; an empty one is left out.
void appendAddress(const AddressText &address, std::string &cell);
/// Those of the cell that are not empty.
std::vector<AddressText> addressesOf(std::string_view cell);

} // namespace shuke::exchange
