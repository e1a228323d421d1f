#pragma once

#include "core/base/command.h"
#include "core/contacts/duplicate_finder.h"

namespace shuke::contacts {

/// What is known of a contact that is being typed, or of a row of a file.
struct TypedContact
{
    Contact contact;                  ///< With the id of one that exists: it is no candidate itself.
    std::vector<ContactPoint> points; ///< Kind and value count.
};

/// A contact that may be the one typed.
struct LookAlike
{
    DuplicatePair pair; ///< `b` is the candidate; band, reasons and veto as in the search for duplicates.
    QString name;
    QString phone;
    QString city;
    bool samePhone = false; ///< In a main or further phone.
    bool sameEmail = false;
    bool sameWechat = false;
    bool sameTaxId = false;
};

inline constexpr size_t kMostLookAlikes = 5;

/// Contacts outside the trash that look like the typed one, the likeliest first, at most `most`: those that share a
/// phone, an e-mail, WeChat or tax number, and those of the same name (in any spelling with the same reading) that
/// score DuplicateFinder::kReview. Pairs decided as different are left out. Scored by the engine of the duplicates
/// search with its household veto; see DuplicateFinder::compareFirst. Reads by keys, and the sort keys of all names if
/// a name is typed with something that could confirm it: about 20 ms for 100,000 contacts.
Query<std::vector<LookAlike>> lookAlikes(TypedContact typed, size_t most = kMostLookAlikes);

} // namespace shuke::contacts
