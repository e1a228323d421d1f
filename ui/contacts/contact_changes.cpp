#include "ui/contacts/contact_changes.h"

#include "ui/common/format.h"
#include "ui/contacts/contact_part_changes.h"
#include "ui/contacts/contact_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace shuke::ui {

namespace contact_changes_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContactChanges)
};

using Edit = contacts::ContactEdit;
using TextOf = std::optional<QString> Edit::*;

/// The columns that are plain texts of an edit.
constexpr std::pair<const char *, TextOf> kTexts[] = {
    {"name", &Edit::name},
    {"family_name", &Edit::familyName},
    {"given_name", &Edit::givenName},
    {"company", &Edit::company},
    {"job_title", &Edit::jobTitle},
    {"phone", &Edit::phone},
    {"email", &Edit::email},
    {"wechat", &Edit::wechat},
    {"tax_id", &Edit::taxId},
    {"source", &Edit::source},
    {"note", &Edit::note},
    {"external_id", &Edit::externalId},
};
constexpr std::pair<const char *, QString contacts::PostalAddress::*> kAddress[] = {
    {"country", &contacts::PostalAddress::country}, {"province", &contacts::PostalAddress::province},
    {"city", &contacts::PostalAddress::city},       {"district", &contacts::PostalAddress::district},
    {"address", &contacts::PostalAddress::street},  {"postcode", &contacts::PostalAddress::postcode},
};

bool isComputed(const QString &column)
{
    return column.endsWith(QLatin1String("_key"));
}

QString fieldOf(const QString &column)
{
    return column.startsWith(QLatin1String("birth_")) ? QStringLiteral("birthday") : column;
}

QString textOrNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

contacts::Birthday birthdayOf(const StoredColumns &columns, contacts::Birthday birthday)
{
    const auto number = [&columns](const char *column, int otherwise) {
        const auto found = columns.constFind(QLatin1String(column));
        return found == columns.constEnd() ? otherwise : found->toInt();
    };
    const int year = number("birth_year", birthday.year.value_or(0));
    birthday.year = year != 0 ? std::optional(year) : std::nullopt;
    birthday.month = number("birth_month", birthday.month);
    birthday.day = number("birth_day", birthday.day);
    birthday.lunar = number("birth_lunar", birthday.lunar ? 1 : 0) != 0;
    return birthday;
}

/// A column of the contact as the store has it; null for nothing.
QString stored(const contacts::Contact &contact, const QString &column)
{
    const contacts::Contact &c = contact;
    const auto number = [](qint64 value) { return value == 0 ? QString() : QString::number(value); };
    const std::pair<const char *, QString> values[] = {
        {"kind", codeOf(c.kind)},
        {"name", c.name},
        {"family_name", c.familyName},
        {"given_name", c.givenName},
        {"company", c.company},
        {"job_title", c.jobTitle},
        {"gender", codeOf(c.gender)},
        {"birth_year", number(c.birthday.year.value_or(0))},
        {"birth_month", number(c.birthday.month)},
        {"birth_day", number(c.birthday.day)},
        {"birth_lunar", c.birthday.lunar ? QStringLiteral("1") : QStringLiteral("0")},
        {"phone", c.phone},
        {"email", c.email},
        {"wechat", c.wechat},
        {"tax_id", c.taxId},
        {"country", c.address.country},
        {"province", c.address.province},
        {"city", c.address.city},
        {"district", c.address.district},
        {"address", c.address.street},
        {"postcode", c.address.postcode},
        {"source", c.source},
        {"owner_id", number(c.owner.row())},
        {"note", c.note},
        {"external_id", c.externalId},
        {"do_not_contact", c.doNotContact ? QStringLiteral("1") : QStringLiteral("0")},
        {"confirmed_on", c.confirmedOn.isValid() ? QString::number(c.confirmedOn.toJulianDay()) : QString()},
        {"created_on", c.createdOn.isValid() ? QString::number(c.createdOn.toJulianDay()) : QString()},
        {"deleted_at", c.deletedAtMs ? QString::number(*c.deletedAtMs) : QString()},
    };
    for (const auto &[name, value] : values) {
        if (column == QLatin1String(name))
            return textOrNull(value);
    }
    return {};
}

void setColumn(Edit &edit, const contacts::Contact &contact, const QString &column, const QString &value)
{
    for (const auto &[name, text] : kTexts) {
        if (column == QLatin1String(name))
            edit.*text = value;
    }
    for (const auto &[name, part] : kAddress) {
        if (column == QLatin1String(name)) {
            if (!edit.address)
                edit.address = contact.address;
            (*edit.address).*part = textOrNull(value);
        }
    }
    if (column == QLatin1String("kind"))
        edit.kind = contacts::contactKindFromCode(value);
    else if (column == QLatin1String("gender"))
        edit.gender = contacts::genderFromCode(value);
    else if (column == QLatin1String("owner_id"))
        edit.owner = StaffId::fromRow(value.toLongLong());
    else if (column == QLatin1String("do_not_contact"))
        edit.doNotContact = value == QLatin1String("1");
    else if (column == QLatin1String("created_on"))
        edit.createdOn = value.isEmpty() ? QDate() : QDate::fromJulianDay(value.toLongLong());
}

ContactChange lineOf(const RecordChange &change)
{
    ContactChange line;
    line.operation = change.operation;
    line.operationKind = change.operationKind;
    line.label = change.label;
    line.actor = change.actor;
    line.atMs = change.atMs;
    line.kind = change.change.kind;
    line.record = change.change.record;
    return line;
}

/// The fields of the contact's own row that a change touched, joined to lines of the same operation.
void addFields(std::vector<ContactChange> &changes, const RecordChange &change)
{
    const bool made = change.change.kind != FieldChange::Kind::Update; // one line for the whole record
    for (const RowChange::Value &value : change.change.values) {
        if (isComputed(value.field))
            continue;
        const QString field = made ? QString() : fieldOf(value.field);
        const auto same = std::ranges::find_if(changes, [&](const ContactChange &other) {
            return !other.isPart() && other.operation == change.operation && other.field == field &&
                   other.kind == change.change.kind;
        });
        ContactChange &target = same != changes.end() ? *same : changes.emplace_back(lineOf(change));
        target.field = field;
        target.before.insert(value.field, value.before); // from the newest to the oldest
        if (!target.after.contains(value.field))
            target.after.insert(value.field, value.after);
    }
}

ContactChange partChange(const RecordChange &change, const std::vector<RecordName> &names, ContactId contact)
{
    ContactChange part = lineOf(change);
    if (part.kind != FieldChange::Kind::Delete)
        part.after = change.row;
    if (part.kind != FieldChange::Kind::Insert)
        part.before = change.row;
    for (const RowChange::Value &value : change.change.values) {
        if (part.kind == FieldChange::Kind::Update)
            part.before.insert(value.field, value.before);
    }
    const auto idOf = [&](const char *column) { return change.row.value(QLatin1String(column)).toLongLong(); };
    RecordRef named;
    switch (part.record.table) {
    case TableId::ContactTag:
        named = {TableId::Tag, idOf("tag_id")};
        break;
    case TableId::CustomValue:
        named = {TableId::CustomField, idOf("field_id")};
        break;
    case TableId::Affiliation:
        part.field = QLatin1String(idOf("person_id") == contact.row() ? "company_id" : "person_id");
        named = {TableId::Contact, change.row.value(part.field).toLongLong()};
        break;
    case TableId::ContactRelation:
        part.field = QLatin1String(idOf("from_id") == contact.row() ? "to_id" : "from_id");
        named = {TableId::Contact, change.row.value(part.field).toLongLong()};
        break;
    default:
        return part;
    }
    const auto name = std::ranges::find_if(names, [&](const RecordName &known) {
        return known.record.table == named.table && known.record.row == named.row;
    });
    if (name != names.end())
        part.name = name->name;
    if (name != names.end() && part.record.table == TableId::Affiliation)
        part.otherState = name->state;
    return part;
}

} // namespace contact_changes_detail

std::vector<ContactChange> contactChanges(const RecordHistory &history, ContactId contact)
{
    using namespace contact_changes_detail;
    std::vector<ContactChange> changes;
    for (const RecordChange &change : history.changes) {
        if (change.change.record.table == TableId::Contact) {
            addFields(changes, change);
            continue;
        }
        ContactChange part = partChange(change, history.names, contact);
        if (isTold(part))
            changes.push_back(std::move(part));
    }
    return changes;
}

QString changeFieldText(const ContactChange &change, const contacts::ContactChoices &choices)
{
    if (change.isPart())
        return partFieldText(change, choices);
    return change.field.isEmpty() ? contact_changes_detail::Words::tr("Record") : contactFieldText(change.field);
}

QString changeText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices)
{
    if (change.isPart())
        return partText(change, side, choices);
    using namespace contact_changes_detail;
    const QString nothing = QStringLiteral("–");
    const QString field = change.field;
    if (field == QLatin1String("birthday")) {
        const QString text = birthdayLabel(birthdayOf(side, {}));
        return text.isEmpty() ? nothing : text;
    }
    const QString value = side.value(field);
    if (field == QLatin1String("deleted_at"))
        return value.isEmpty() ? Words::tr("not in the trash") : Words::tr("in the trash");
    if (field == QLatin1String("do_not_contact"))
        return value == QLatin1String("1") ? Words::tr("yes") : Words::tr("no");
    if (value.isEmpty())
        return nothing;
    if (field == QLatin1String("created_on") || field == QLatin1String("confirmed_on"))
        return dayText(QDate::fromJulianDay(value.toLongLong()));
    if (field == QLatin1String("gender"))
        return genderText(contacts::genderFromCode(value).value_or(contacts::Gender::Unknown));
    if (field == QLatin1String("kind"))
        return kindText(contacts::contactKindFromCode(value).value_or(contacts::ContactKind::Person));
    if (field == QLatin1String("owner_id")) {
        const StaffId id = StaffId::fromRow(value.toLongLong());
        const auto owner = std::ranges::find(choices.owners, id, &contacts::OwnerChoice::id);
        return owner == choices.owners.end() ? QStringLiteral("#") + value : owner->name;
    }
    if (field == QLatin1String("import_id"))
        return QStringLiteral("#") + value;
    return value;
}

StoredColumns valueNow(const ContactChange &change, const contacts::ContactDetail &detail)
{
    if (change.isPart())
        return partNow(change, detail);
    StoredColumns now;
    for (auto column = change.after.keyBegin(); column != change.after.keyEnd(); ++column)
        now.insert(*column, contact_changes_detail::stored(detail.contact, *column));
    return now;
}

ChangeBack canChangeBack(const ContactChange &change, const contacts::ContactDetail &detail,
                         const contacts::ContactChoices &choices)
{
    if (change.isPart())
        return canPutPartBack(change, detail, choices);
    if (change.kind != FieldChange::Kind::Update || change.field.isEmpty() ||
        change.field == QLatin1String("import_id"))
        return ChangeBack::Never;
    if (change.field == QLatin1String("deleted_at")) {
        if (detail.contact.isTrashed() == !change.before.value(change.field).isEmpty())
            return ChangeBack::Already;
        return ChangeBack::Possible;
    }
    const StoredColumns now = valueNow(change, detail);
    if (now == change.before)
        return ChangeBack::Already;
    return now == change.after ? ChangeBack::Possible : ChangeBack::ChangedLater;
}

QString neverText(const ContactChange &change)
{
    return change.isPart() ? partNeverText(change)
                           : contact_changes_detail::Words::tr("This line is no change of a field.");
}

Command changeBack(const ContactChange &change, const contacts::ContactDetail &detail)
{
    using namespace contact_changes_detail;
    if (change.isPart())
        return putPartBack(change, detail);
    const contacts::Contact &contact = detail.contact;
    if (change.field == QLatin1String("deleted_at")) {
        return change.before.value(change.field).isEmpty() ? contacts::restoreContacts({contact.id})
                                                           : contacts::trashContacts({contact.id});
    }
    Edit edit;
    edit.expectedModifiedAtMs = contact.modifiedAtMs;
    if (change.field == QLatin1String("birthday")) {
        edit.birthday = birthdayOf(change.before, contact.birthday);
    } else {
        for (auto at = change.before.constBegin(); at != change.before.constEnd(); ++at)
            setColumn(edit, contact, at.key(), at.value());
    }
    return contacts::editContact(contact.id, edit);
}

} // namespace shuke::ui
