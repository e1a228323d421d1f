#include "core/contacts/contact_table.h"

#include "core/base/pinyin.h"
#include "core/contacts/contact_lookup.h"
#include "core/contacts/contact_merge_table.h"
#include "core/contacts/match_key.h"

#include <QByteArray>

#include <array>
#include <deque>

namespace shuke::contacts {

namespace contact_table_detail {

/// One column of a Contact: how it is bound, read and compared.
struct Column
{
    const char *name;
    void (*bind)(store::Statement &, int, const Contact &);
    void (*read)(const store::Statement &, int, Contact &);
    bool (*same)(const Contact &, const Contact &);
};

void bindText(store::Statement &statement, int index, const QString &text)
{
    if (text.isEmpty())
        statement.bindNull(index);
    else
        statement.bind(index, text);
}

template <QString Contact::*Member>
constexpr Column text(const char *name)
{
    return {name, [](store::Statement &s, int i, const Contact &c) { bindText(s, i, c.*Member); },
            [](const store::Statement &s, int i, Contact &c) { c.*Member = s.text(i); },
            [](const Contact &a, const Contact &b) { return a.*Member == b.*Member; }};
}

template <QString PostalAddress::*Member>
constexpr Column address(const char *name)
{
    return {name, [](store::Statement &s, int i, const Contact &c) { bindText(s, i, c.address.*Member); },
            [](const store::Statement &s, int i, Contact &c) { c.address.*Member = s.text(i); },
            [](const Contact &a, const Contact &b) { return a.address.*Member == b.address.*Member; }};
}

template <auto Member>
constexpr Column id(const char *name)
{
    using IdType = std::remove_cvref_t<decltype(std::declval<Contact>().*Member)>;
    return {name, [](store::Statement &s, int i, const Contact &c) { s.bind(i, c.*Member); },
            [](const store::Statement &s, int i, Contact &c) { c.*Member = s.id<IdType>(i); },
            [](const Contact &a, const Contact &b) { return a.*Member == b.*Member; }};
}

template <int Birthday::*Member>
constexpr Column birth(const char *name)
{
    return {name,
            [](store::Statement &s, int i, const Contact &c) {
                if (c.birthday.*Member > 0)
                    s.bind(i, c.birthday.*Member);
                else
                    s.bindNull(i);
            },
            [](const store::Statement &s, int i, Contact &c) { c.birthday.*Member = static_cast<int>(s.integer(i)); },
            [](const Contact &a, const Contact &b) { return a.birthday.*Member == b.birthday.*Member; }};
}

constexpr std::array kColumns = {
    Column{"kind", [](store::Statement &s, int i, const Contact &c) { s.bind(i, codeOf(c.kind)); },
           [](const store::Statement &s, int i, Contact &c) {
               c.kind = contactKindFromCode(s.text(i)).value_or(ContactKind::Person);
           },
           [](const Contact &a, const Contact &b) { return a.kind == b.kind; }},
    text<&Contact::name>("name"),
    text<&Contact::familyName>("family_name"),
    text<&Contact::givenName>("given_name"),
    text<&Contact::company>("company"),
    text<&Contact::jobTitle>("job_title"),
    Column{"gender", [](store::Statement &s, int i, const Contact &c) { bindText(s, i, codeOf(c.gender)); },
           [](const store::Statement &s, int i, Contact &c) {
               c.gender = genderFromCode(s.text(i)).value_or(Gender::Unknown);
           },
           [](const Contact &a, const Contact &b) { return a.gender == b.gender; }},
    Column{"birth_year", [](store::Statement &s, int i, const Contact &c) { s.bind(i, c.birthday.year); },
           [](const store::Statement &s, int i, Contact &c) {
               c.birthday.year = s.isNull(i) ? std::nullopt : std::optional(static_cast<int>(s.integer(i)));
           },
           [](const Contact &a, const Contact &b) { return a.birthday.year == b.birthday.year; }},
    birth<&Birthday::month>("birth_month"),
    birth<&Birthday::day>("birth_day"),
    Column{"birth_lunar", [](store::Statement &s, int i, const Contact &c) { s.bind(i, c.birthday.lunar); },
           [](const store::Statement &s, int i, Contact &c) { c.birthday.lunar = s.integer(i) != 0; },
           [](const Contact &a, const Contact &b) { return a.birthday.lunar == b.birthday.lunar; }},
    text<&Contact::phone>("phone"),
    text<&Contact::email>("email"),
    text<&Contact::wechat>("wechat"),
    text<&Contact::taxId>("tax_id"),
    address<&PostalAddress::country>("country"),
    address<&PostalAddress::province>("province"),
    address<&PostalAddress::city>("city"),
    address<&PostalAddress::district>("district"),
    address<&PostalAddress::street>("address"),
    address<&PostalAddress::postcode>("postcode"),
    text<&Contact::source>("source"),
    id<&Contact::owner>("owner_id"),
    text<&Contact::note>("note"),
    text<&Contact::externalId>("external_id"),
    Column{"do_not_contact", [](store::Statement &s, int i, const Contact &c) { s.bind(i, c.doNotContact); },
           [](const store::Statement &s, int i, Contact &c) { c.doNotContact = s.integer(i) != 0; },
           [](const Contact &a, const Contact &b) { return a.doNotContact == b.doNotContact; }},
    Column{"created_on", [](store::Statement &s, int i, const Contact &c) { s.bind(i, c.createdOn); },
           [](const store::Statement &s, int i, Contact &c) { c.createdOn = s.day(i); },
           [](const Contact &a, const Contact &b) { return a.createdOn == b.createdOn; }},
    Column{"confirmed_on", [](store::Statement &s, int i, const Contact &c) { s.bind(i, c.confirmedOn); },
           [](const store::Statement &s, int i, Contact &c) { c.confirmedOn = s.day(i); },
           [](const Contact &a, const Contact &b) { return a.confirmedOn == b.confirmedOn; }},
    id<&Contact::importBatch>("import_id"),
};

const std::string &selectSql()
{
    static const std::string sql = [] {
        std::string text = "SELECT created_at, modified_at, deleted_at";
        for (const Column &column : kColumns)
            text += std::string(", ") + column.name;
        return text + " FROM contact WHERE id = ?";
    }();
    return sql;
}

constexpr const char *kInsertSql =
    "INSERT INTO contact (id, kind, name, family_name, given_name, name_key, company, job_title, gender, birth_year, "
    "birth_month, birth_day, birth_lunar, phone, phone_key, email, email_key, wechat, wechat_key, tax_id, tax_id_key, "
    "country, province, city, district, address, postcode, source, owner_id, note, external_id, do_not_contact, "
    "created_on, import_id, created_at, modified_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?)";

std::string_view kindCode(ContactKind kind)
{
    return kind == ContactKind::Person ? "person" : "company";
}

std::string_view genderCode(Gender gender)
{
    switch (gender) {
    case Gender::Female:
        return "female";
    case Gender::Male:
        return "male";
    case Gender::Other:
        return "other";
    case Gender::Unknown:
        break;
    }
    return {};
}

std::optional<int> positive(int value)
{
    return value > 0 ? std::optional(value) : std::nullopt;
}

/// The texts without white space around them.
Contact trimmed(Contact contact)
{
    for (QString Contact::*member : {&Contact::name, &Contact::familyName, &Contact::givenName, &Contact::company,
                                     &Contact::jobTitle, &Contact::phone, &Contact::email, &Contact::wechat,
                                     &Contact::taxId, &Contact::source, &Contact::note, &Contact::externalId})
        contact.*member = (contact.*member).trimmed();
    for (QString PostalAddress::*member : {&PostalAddress::country, &PostalAddress::province, &PostalAddress::city,
                                           &PostalAddress::district, &PostalAddress::street, &PostalAddress::postcode})
        contact.address.*member = (contact.address.*member).trimmed();
    return contact;
}

Result<void> check(WriteContext &context, const Contact &contact)
{
    if (contact.name.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("contact.name is empty")};
    if (!contact.birthday.isValid())
        return Error{ErrorCode::InvalidInput, QStringLiteral("contact.birthday is no day of the calendar")};
    if (contact.externalId.isEmpty())
        return {};
    const Result<std::optional<ContactId>> taken =
        contactByExternalId(context.database(), contact.externalId.toStdString());
    if (!taken)
        return taken.error();
    if (*taken && **taken != contact.id)
        return Error{ErrorCode::Duplicate,
                     QStringLiteral("contact.external_id is taken by contact %1").arg((*taken)->row())};
    const Result<std::optional<ContactId>> former =
        contactByFormerId(context.database(), contact.externalId.toStdString());
    if (!former)
        return former.error();
    if (*former && **former != contact.id)
        return Error{ErrorCode::Duplicate,
                     QStringLiteral("contact.external_id is taken by contact %1").arg((*former)->row())};
    return {};
}

/// A ContactRow over the UTF-8 of a Contact's texts, which it owns.
class RowOfContact
{
public:
    explicit RowOfContact(const Contact &contact)
    {
        row.kind = contact.kind;
        row.name = keep(contact.name);
        row.familyName = keep(contact.familyName);
        row.givenName = keep(contact.givenName);
        row.company = keep(contact.company);
        row.jobTitle = keep(contact.jobTitle);
        row.gender = contact.gender;
        row.birthday = contact.birthday;
        row.phone = keep(contact.phone);
        row.email = keep(contact.email);
        row.wechat = keep(contact.wechat);
        row.taxId = keep(contact.taxId);
        row.country = keep(contact.address.country);
        row.province = keep(contact.address.province);
        row.city = keep(contact.address.city);
        row.district = keep(contact.address.district);
        row.street = keep(contact.address.street);
        row.postcode = keep(contact.address.postcode);
        row.source = keep(contact.source);
        row.owner = contact.owner;
        row.note = keep(contact.note);
        row.externalId = keep(contact.externalId);
        row.doNotContact = contact.doNotContact;
        row.createdOn = contact.createdOn;
        row.importBatch = contact.importBatch;
        computeKeys(row);
    }

    ContactRow row;

private:
    std::string_view keep(const QString &text)
    {
        if (text.isEmpty())
            return {};
        return m_texts.emplace_back(text.toStdString());
    }

    std::deque<std::string> m_texts; // a deque never moves what it holds
};

} // namespace contact_table_detail

void computeKeys(ContactRow &row)
{
    row.nameKey = nameSortKey(row.name, row.kind == ContactKind::Person);
    row.phoneKey = phoneKey(row.phone);
    row.emailKey = emailKey(row.email);
    row.wechatKey = wechatKey(row.wechat);
    row.taxIdKey = taxIdKey(row.taxId);
}

Result<void> insertContactRow(WriteContext &context, const ContactRow &row)
{
    using namespace contact_table_detail;
    Result<store::Statement *> cached = context.database().cached(kInsertSql);
    if (!cached)
        return cached.error();
    store::Statement &insert = **cached;
    int i = 0;
    insert.bind(++i, row.id);
    insert.bindUtf8Static(++i, kindCode(row.kind));
    insert.bindUtf8Static(++i, row.name);
    insert.bindUtf8Static(++i, row.familyName);
    insert.bindUtf8Static(++i, row.givenName);
    insert.bindUtf8Static(++i, row.nameKey);
    insert.bindUtf8Static(++i, row.company);
    insert.bindUtf8Static(++i, row.jobTitle);
    insert.bindUtf8Static(++i, genderCode(row.gender));
    insert.bind(++i, row.birthday.year);
    insert.bind(++i, positive(row.birthday.month));
    insert.bind(++i, positive(row.birthday.day));
    insert.bind(++i, row.birthday.lunar);
    insert.bindUtf8Static(++i, row.phone);
    insert.bind(++i, row.phoneKey);
    insert.bindUtf8Static(++i, row.email);
    insert.bind(++i, row.emailKey);
    insert.bindUtf8Static(++i, row.wechat);
    insert.bind(++i, row.wechatKey);
    insert.bindUtf8Static(++i, row.taxId);
    insert.bind(++i, row.taxIdKey);
    for (const std::string_view text :
         {row.country, row.province, row.city, row.district, row.street, row.postcode, row.source})
        insert.bindUtf8Static(++i, text);
    insert.bind(++i, row.owner);
    insert.bindUtf8Static(++i, row.note);
    insert.bindUtf8Static(++i, row.externalId);
    insert.bind(++i, row.doNotContact);
    insert.bind(++i, row.createdOn);
    insert.bind(++i, row.importBatch);
    insert.bind(++i, context.nowMs());
    insert.bind(++i, context.nowMs());
    return insert.run();
}

Result<ContactId> insertContact(WriteContext &context, const Contact &contact)
{
    using namespace contact_table_detail;
    Contact clean = trimmed(contact);
    clean.id = {};
    if (Result<void> fine = check(context, clean); !fine)
        return fine.error();
    const Result<qint64> id = context.nextId(TableId::Contact);
    if (!id)
        return id.error();
    RowOfContact made(clean);
    made.row.id = ContactId::fromRow(*id);
    if (Result<void> done = insertContactRow(context, made.row); !done)
        return done.error();
    return made.row.id;
}

Result<bool> updateContact(WriteContext &context, const Contact &contact, bool confirmed)
{
    using namespace contact_table_detail;
    const Result<Contact> stored = contactById(context.database(), contact.id);
    if (!stored)
        return stored.error();
    if (stored->isTrashed())
        return Error{ErrorCode::NotFound, QStringLiteral("contact %1 is in the trash").arg(contact.id.row())};
    const Contact clean = trimmed(contact);
    if (Result<void> fine = check(context, clean); !fine)
        return fine.error();

    std::string sql = "UPDATE contact SET modified_at = ?";
    std::vector<const Column *> changed;
    for (const Column &column : kColumns) {
        if (column.same(*stored, clean))
            continue;
        changed.push_back(&column);
        sql += std::string(", ") + column.name + " = ?";
    }
    if (changed.empty())
        return false;
    const RowOfContact made(clean);
    const bool nameChanged = stored->name != clean.name || stored->kind != clean.kind;
    const bool phoneChanged = stored->phone != clean.phone;
    const bool emailChanged = stored->email != clean.email;
    const bool wechatChanged = stored->wechat != clean.wechat;
    const bool taxIdChanged = stored->taxId != clean.taxId;
    sql += nameChanged ? ", name_key = ?" : "";
    sql += phoneChanged ? ", phone_key = ?" : "";
    sql += emailChanged ? ", email_key = ?" : "";
    sql += wechatChanged ? ", wechat_key = ?" : "";
    sql += taxIdChanged ? ", tax_id_key = ?" : "";
    sql += " WHERE id = ?";
    Result<store::Statement *> cached = context.database().cached(sql);
    if (!cached)
        return cached.error();
    store::Statement &update = **cached;
    int i = 0;
    update.bind(++i, confirmed ? context.nowMs() : stored->modifiedAtMs);
    for (const Column *column : changed)
        column->bind(update, ++i, clean);
    if (nameChanged)
        update.bindUtf8(++i, made.row.nameKey);
    if (phoneChanged)
        update.bind(++i, made.row.phoneKey);
    if (emailChanged)
        update.bind(++i, made.row.emailKey);
    if (wechatChanged)
        update.bind(++i, made.row.wechatKey);
    if (taxIdChanged)
        update.bind(++i, made.row.taxIdKey);
    update.bind(++i, clean.id);
    if (Result<void> done = update.run(); !done)
        return done.error();
    return true;
}

Result<bool> trashContact(WriteContext &context, ContactId id)
{
    const Result<Contact> stored = contactById(context.database(), id);
    if (!stored)
        return stored.error();
    if (stored->isTrashed())
        return false;
    Result<store::Statement *> update =
        context.database().cached("UPDATE contact SET deleted_at = ?, modified_at = ? WHERE id = ?");
    if (!update)
        return update.error();
    (*update)->bindAll(context.nowMs(), context.nowMs(), id);
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return true;
}

Result<bool> restoreContact(WriteContext &context, ContactId id)
{
    const Result<Contact> stored = contactById(context.database(), id);
    if (!stored)
        return stored.error();
    if (!stored->isTrashed())
        return false;
    const Result<std::optional<ContactId>> kept = mergedInto(context.database(), id);
    if (!kept)
        return kept.error();
    if (*kept)
        return Error{ErrorCode::Conflict,
                     QStringLiteral("contact %1 was merged into contact %2").arg(id.row()).arg((*kept)->row())};
    if (Result<void> fine = contact_table_detail::check(context, *stored); !fine)
        return fine.error();
    Result<store::Statement *> update =
        context.database().cached("UPDATE contact SET deleted_at = NULL, modified_at = ? WHERE id = ?");
    if (!update)
        return update.error();
    (*update)->bindAll(context.nowMs(), id);
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return true;
}

Result<Contact> contactById(store::Database &database, ContactId id)
{
    using namespace contact_table_detail;
    Result<store::Statement *> select = database.cached(selectSql());
    if (!select)
        return select.error();
    (*select)->bind(1, id);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, QStringLiteral("contact %1").arg(id.row())};
    Contact contact;
    contact.id = id;
    contact.createdAtMs = (*select)->integer(0);
    contact.modifiedAtMs = (*select)->integer(1);
    contact.deletedAtMs = (*select)->optionalInteger(2);
    int i = 3;
    for (const Column &column : kColumns)
        column.read(**select, i++, contact);
    (*select)->reset();
    return contact;
}

Result<void> requireLiveContact(store::Database &database, ContactId contact)
{
    const Result<std::optional<bool>> trashed = rowOf<bool>(
        database, "SELECT deleted_at IS NOT NULL FROM contact WHERE id = ?",
        [](const store::Statement &row) { return row.integer(0) != 0; }, contact);
    if (!trashed)
        return trashed.error();
    if (!*trashed)
        return Error{ErrorCode::NotFound, QStringLiteral("contact %1").arg(contact.row())};
    if (**trashed)
        return Error{ErrorCode::NotFound, QStringLiteral("contact %1 is in the trash").arg(contact.row())};
    return {};
}

} // namespace shuke::contacts
