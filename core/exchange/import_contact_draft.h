#pragma once

#include "core/exchange/import_draft.h"

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

/// Puts what `told` knows over `known`: with `onlyBlanks`, only where `known` has nothing. What belongs together (a
/// number and its key, the parts of a birthday, a name with its sort key and parts) moves together.
void mergeContact(const ContactDraft &told, bool onlyBlanks, ContactDraft &known);

} // namespace shuke::exchange
