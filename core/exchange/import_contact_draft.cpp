#include "core/exchange/import_contact_draft.h"

namespace shuke::exchange {

namespace import_contact_draft_detail {

constexpr const char *kInsert =
    "INSERT INTO contact (kind, name, family_name, given_name, name_key, company, job_title, gender, phone, email, "
    "wechat, "
    "tax_id, country, province, city, district, address, postcode, source, note, external_id, birth_year, birth_month, "
    "birth_day, birth_lunar, phone_key, email_key, wechat_key, tax_id_key, owner_id, do_not_contact, created_on, id, "
    "import_id, created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, "
    "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?35)";

constexpr const char *kSelect =
    "SELECT kind, name, family_name, given_name, name_key, company, job_title, gender, phone, email, wechat, tax_id, "
    "country, province, city, district, address, postcode, source, note, external_id, birth_year, birth_month, "
    "birth_day, "
    "birth_lunar, phone_key, email_key, wechat_key, tax_id_key, owner_id, do_not_contact, created_on, "
    "deleted_at IS NOT NULL FROM contact WHERE id = ?";

constexpr const char *kUpdate =
    "UPDATE contact SET kind = ?1, name = ?2, family_name = ?3, given_name = ?4, name_key = ?5, company = ?6, "
    "job_title = ?7, gender = ?8, phone = ?9, email = ?10, wechat = ?11, tax_id = ?12, country = ?13, province = ?14, "
    "city = ?15, district = ?16, address = ?17, postcode = ?18, source = ?19, note = ?20, external_id = ?21, "
    "birth_year = ?22, birth_month = ?23, birth_day = ?24, birth_lunar = ?25, phone_key = ?26, email_key = ?27, "
    "wechat_key = ?28, tax_id_key = ?29, owner_id = ?30, do_not_contact = ?31, created_on = ?32, modified_at = ?34, "
    "deleted_at = NULL WHERE id = ?33";

} // namespace import_contact_draft_detail

Result<DraftTable> prepareContactTable(store::Database &database)
{
    using namespace import_contact_draft_detail;
    return DraftTable::prepare(database, kInsert, kSelect, kUpdate);
}

void mergeContact(const ContactDraft &told, bool onlyBlanks, ContactDraft &known)
{
    const auto replaces = [onlyBlanks](bool knows, bool tells) { return tells && !(onlyBlanks && knows); };
    const auto keyed = [&](ContactText value, ContactNumber key) {
        if (replaces(!known[value].empty(), !told[value].empty())) {
            known[value] = told[value];
            known[key] = told[key];
        }
    };
    if (replaces(!known[ContactText::Name].empty(), !told[ContactText::Name].empty())) {
        known[ContactText::Name] = told[ContactText::Name];
        known[ContactText::NameKey] = told[ContactText::NameKey];
        // Parts of another name do not stay behind.
        const auto isPart = [&told](std::string_view part) {
            return told[ContactText::Name].find(part) != std::string_view::npos;
        };
        if (told[ContactText::FamilyName].empty() && told[ContactText::GivenName].empty() &&
            (!isPart(known[ContactText::FamilyName]) || !isPart(known[ContactText::GivenName]))) {
            known[ContactText::FamilyName] = {};
            known[ContactText::GivenName] = {};
        }
    }
    for (const ContactText column :
         {ContactText::Kind, ContactText::FamilyName, ContactText::GivenName, ContactText::Company,
          ContactText::JobTitle, ContactText::Gender, ContactText::Country, ContactText::Province, ContactText::City,
          ContactText::District, ContactText::Address, ContactText::Postcode, ContactText::Source, ContactText::Note,
          ContactText::ExternalId})
        known.take(told, column, onlyBlanks);
    keyed(ContactText::Phone, ContactNumber::PhoneKey);
    keyed(ContactText::Email, ContactNumber::EmailKey);
    keyed(ContactText::Wechat, ContactNumber::WechatKey);
    keyed(ContactText::TaxId, ContactNumber::TaxIdKey);
    const auto hasBirthday = [](const ContactDraft &draft) {
        return draft[ContactNumber::BirthMonth].has_value() || draft[ContactNumber::BirthYear].has_value();
    };
    if (replaces(hasBirthday(known), hasBirthday(told))) {
        for (const ContactNumber part :
             {ContactNumber::BirthYear, ContactNumber::BirthMonth, ContactNumber::BirthDay, ContactNumber::BirthLunar})
            known[part] = told[part];
    }
    for (const ContactNumber column : {ContactNumber::OwnerId, ContactNumber::DoNotContact, ContactNumber::CreatedOn})
        known.take(told, column, onlyBlanks);
}

} // namespace shuke::exchange
