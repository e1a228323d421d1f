#pragma once

#include "core/exchange/import_draft.h"

#include <string>

namespace shuke::exchange {

enum class ContactText : quint8 {
    Kind,
    Name,
    FamilyName,
    GivenName,
    NameKey,
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
    Note,
    ExternalId,
};

enum class ContactNumber : quint8 {
    BirthYear,
    BirthMonth,
    BirthDay,
    BirthLunar,
    PhoneKey,
    EmailKey,
    WechatKey,
    TaxIdKey,
    OwnerId,
    DoNotContact,
    CreatedOn,
};

/// A contact's own columns.
using ContactDraft = RowDraft<ContactText, 21, ContactNumber, 11>;

Result<DraftTable> prepareContactTable(store::Database &database);

/// What the views of a draft point into when a new name was taken apart.
struct NameTexts
{
    std::string family;
    std::string given;
};

/// Puts what `told` knows over `known`: with `onlyBlanks`, only where `known` has nothing. What belongs together (a
/// number and its key, the parts of a birthday, a name, its sort key and its parts) moves together. `known` may point
/// into `texts` then.
void mergeContact(const ContactDraft &told, bool onlyBlanks, ContactDraft &known, NameTexts &texts);

} // namespace shuke::exchange
