#pragma once

#include "core/contacts/contact.h"

#include <optional>
#include <string_view>

namespace shuke::contacts {

/// How somebody is called; empty parts are unknown.
struct CalledAs
{
    std::optional<ContactKind> kind = {}; ///< Nothing: as the other one's.
    std::string_view name;                ///< As shown.
    std::string_view familyName = {};
    std::string_view givenName = {};
};

/// Do the names say that these are two? As the household veto of DuplicateFinder has it: given names that disagree in
/// every way it looks (characters, reading, initial, short form, the other way round). Where one of the two is a single
/// word (阿伟, Anna, 张先生 without a given name), it must have nothing in common with either name of the other.
/// Companies: what is left of their names without legal forms disagrees. False whenever a name is missing.
bool namesClash(const CalledAs &a, const CalledAs &b);

} // namespace shuke::contacts
