#pragma once

#include "core/contacts/phone_number.h"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// A further contact point as text; several stand in one cell.
///
/// `qq=12345|fax(work)=021-65551234|mobile!opted_out!invalid=13800138000`.
struct PointText
{
    std::string kind; ///< A code of contact_point_kind.
    std::string value;
    std::string label;
    bool optedOut = false;
    bool invalid = false;
};

/// Appends the entry to a cell. In label and value a backslash stands before each | and backslash, in a label also
/// before each closing bracket.
void appendPoint(const PointText &point, std::string &cell);
/// Reads what appendPoint wrote. False if an entry is none; those before it are there.
bool parsePoints(std::string_view cell, std::vector<PointText> &points);

/// "mobile" or "phone": the kind of a number of which nothing else is told.
const char *kindOfPhone(const contacts::PhoneNumber &number);

/// Appends `text` to a list of texts between |, with a backslash before each | and backslash of its own.
void appendListed(std::string_view text, std::string &cell);
/// The texts of such a list, backslashes taken off.
std::vector<std::string> splitList(std::string_view cell);

} // namespace shuke::exchange
