#pragma once

#include "core/contacts/match_key.h"
#include "core/contacts/name_clash.h"
#include "core/contacts/phone_number.h"
#include "core/exchange/address_text.h"
#include "core/exchange/import_contact_draft.h"
#include "core/exchange/import_finding.h"
#include "core/exchange/import_further.h"
#include "core/exchange/import_row.h"
#include "core/exchange/point_text.h"

#include <deque>
#include <string>

namespace shuke::exchange {

/// A further phone, e-mail, … of a row.
struct PointDraft
{
    std::string_view kind; ///< A code of contact_point_kind.
    std::string_view value;
    std::optional<qint64> key;
    std::string_view label = {};
    bool optedOut = false;
    bool invalid = false;
    bool listed = false; ///< Of contact_points: it is one, also if another one or the primary has its number.
};

/// A custom field's value of a row: text or number, by the field's type.
struct CustomDraft
{
    size_t place = 0; ///< In ImportPlan::customFields.
    std::string_view text;
    std::optional<qint64> number;
};

/// What one row says about a contact. Views point into the row and the reader that made it.
struct ContactRow
{
    qint64 line = 0;
    ContactDraft told; ///< OwnerId is left to the importer (see `owner`).
    ContactIdentity identity;
    bool phoneFromSecond = false; ///< The phone is that of another column, as the first held none.
    bool emailFromSecond = false; ///< The same.
    bool nameIsFallback = false;  ///< Named by company, phone, …: only good for a new contact.
    bool nameIsNickname = false;  ///< From a column of nicknames: says nothing against another name.
    std::string_view companyCell;
    std::string_view owner;
    std::string_view tags;
    std::vector<PointDraft> points;
    std::vector<AddressText> addresses;
    std::optional<AddressText> addressFromFurther; ///< That was taken for the contact's own, as no column tells that.
    std::string_view phoneLabel;                   ///< Of a phone from another column; emailLabel likewise.
    std::string_view emailLabel;
    std::vector<CustomDraft> customs;
    std::vector<RowFinding> findings;

    contacts::CalledAs called() const; ///< Nothing for a name made of something else, or a nickname.
    bool hasName() const { return !told[ContactText::Name].empty(); }
    /// Takes back what only a new contact needs: a name made of something else, a nickname where a name is known.
    void forKnownContact(const ContactDraft &known);
    /// A further address never replaces the contact's own: of one that has an address it stays a further one.
    void settleAddress(const ContactDraft &known);
    /// Two places are not mixed to one: where the row tells of another one than `known` (not only in other words), and
    /// each knows parts that the other does not, the one that gives way becomes a further address.
    void keepAddressesWhole(ContactDraft &known, bool onlyBlanks);
};

AddressText ownAddress(const ContactDraft &draft);

/// Type of a custom field as the importer needs it.
struct CustomFieldInfo
{
    qint64 id = 0;
    QByteArray type;
    QStringList choices;
};

/// Reads rows of contact files: cells → values, what cannot be read → findings. One per import; keeps scratch memory.
class ContactRowReader
{
public:
    ContactRowReader(const ImportPlan &plan, ImportKind kind) : m_plan(plan), m_kind(kind) {}
    /// The codes of contact_point_kind.
    void setPointKinds(std::vector<std::string> kinds) { m_pointKinds = std::move(kinds); }
    void setCustomFields(std::vector<CustomFieldInfo> fields) { m_customFields = std::move(fields); }

    /// `out` is valid until the next call and as long as `row`.
    void read(const ImportRow &row, ContactRow &out);

private:
    void readName(const ImportRow &row, ContactRow &out);
    void readPhones(std::string_view raw, std::string_view field, bool mayBeFirst, ContactRow &out,
                    std::string_view label = {});
    /// False if a finding was told for it.
    bool readPhoneList(std::string_view raw, std::string_view field, bool mayBeFirst, ContactRow &out,
                       std::string_view label, std::string_view cell);
    void takePhone(std::string_view value, std::string_view kind, std::optional<qint64> key, bool mayBeFirst,
                   ContactRow &out, std::string_view label);
    void readEmail(std::string_view raw, std::string_view field, bool mayBeFirst, ContactRow &out,
                   std::string_view label = {});
    void readFurther(const ImportRow &row, ContactRow &out);
    void readFurtherPoint(const FurtherColumn &column, std::string_view label, std::string_view raw, ContactRow &out);
    void takeAddress(std::string_view group, AddressText &told, ContactRow &out);
    void spreadOwnAddress(ContactRow &out);
    std::string_view tidyTags(std::string_view tags);
    void readListedPoints(std::string_view raw, ContactRow &out);
    bool isFiller(std::string_view raw) const { return !m_plan.isOwnTable && contacts::isPlaceholder(raw); }
    bool isListed(std::string_view value) const;
    void addListedPoints(ContactRow &out);
    void readBirthday(std::string_view raw, ContactRow &out);
    void readCustom(const ImportRow &row, ContactRow &out);
    void find(ContactRow &out, std::string_view field, const char *rule, std::string_view raw);
    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

    const ImportPlan &m_plan;
    ImportKind m_kind;
    std::vector<CustomFieldInfo> m_customFields;
    std::vector<std::string> m_pointKinds;
    std::vector<PointText> m_listed;
    std::deque<std::string> m_texts;
    std::string m_nameKey;
    contacts::PhoneNumber m_number{{}, {}, contacts::PhoneQuality::Ok, contacts::PhoneDamage::None};
};

} // namespace shuke::exchange
