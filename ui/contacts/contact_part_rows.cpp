#include "ui/contacts/contact_part_rows.h"

#include <algorithm>

namespace shuke::ui::part_rows {

namespace contact_part_rows_detail {

QString flag(bool set)
{
    return set ? QStringLiteral("1") : QStringLiteral("0");
}

QString orNothing(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString orNothing(QDate day)
{
    return day.isValid() ? QString::number(day.toJulianDay()) : QString();
}

} // namespace contact_part_rows_detail

QString at(const StoredColumns &row, const char *column)
{
    return row.value(QLatin1String(column));
}

QDate dayAt(const StoredColumns &row, const char *column)
{
    const QString text = at(row, column);
    return text.isEmpty() ? QDate() : QDate::fromJulianDay(text.toLongLong());
}

bool isSet(const StoredColumns &row, const char *column)
{
    return at(row, column) == QLatin1String("1");
}

const StoredColumns &newest(const ContactChange &change)
{
    return change.after.isEmpty() ? change.before : change.after;
}

QStringList columnsOf(TableId table)
{
    const char *names = "";
    switch (table) {
    case TableId::ContactPoint:
        names = "kind label value opted_out invalid";
        break;
    case TableId::ContactAddress:
        names = "label country province city district address postcode";
        break;
    case TableId::ContactTag:
        names = "tag_id";
        break;
    case TableId::CustomValue:
        names = "field_id text number";
        break;
    case TableId::Affiliation:
        names = "person_id company_id role is_primary started_on ended_on";
        break;
    case TableId::Consent:
        names = "purpose channel state day evidence";
        break;
    case TableId::ContactRelation:
        names = "from_id to_id kind note";
        break;
    case TableId::Attachment:
        names = "name";
        break;
    case TableId::Activity:
        names = "day minute kind state direction duration_minutes outcome text owner_id deleted_at";
        break;
    case TableId::Task:
        names = "title note owner_id due_on due_minute state priority completed_on remind_at snoozed_until repeat_rule "
                "repeat_every repeat_from_contact deleted_at";
        break;
    default:
        break;
    }
    return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList changedColumns(const ContactChange &change)
{
    QStringList columns = columnsOf(change.record.table);
    columns.removeIf([&](const QString &column) { return change.before.value(column) == change.after.value(column); });
    return columns;
}

StoredColumns rowOf(const contacts::ContactPoint &point)
{
    return {{QStringLiteral("kind"), point.kind},
            {QStringLiteral("label"), contact_part_rows_detail::orNothing(point.label)},
            {QStringLiteral("value"), point.value},
            {QStringLiteral("opted_out"), contact_part_rows_detail::flag(point.optedOut)},
            {QStringLiteral("invalid"), contact_part_rows_detail::flag(point.invalid)}};
}

StoredColumns rowOf(const contacts::ContactAddress &address)
{
    const contacts::PostalAddress &a = address.address;
    return {{QStringLiteral("label"), contact_part_rows_detail::orNothing(address.label)},
            {QStringLiteral("country"), contact_part_rows_detail::orNothing(a.country)},
            {QStringLiteral("province"), contact_part_rows_detail::orNothing(a.province)},
            {QStringLiteral("city"), contact_part_rows_detail::orNothing(a.city)},
            {QStringLiteral("district"), contact_part_rows_detail::orNothing(a.district)},
            {QStringLiteral("address"), contact_part_rows_detail::orNothing(a.street)},
            {QStringLiteral("postcode"), contact_part_rows_detail::orNothing(a.postcode)}};
}

StoredColumns rowOf(const contacts::CustomValue &value)
{
    return {{QStringLiteral("field_id"), QString::number(value.field.row())},
            {QStringLiteral("text"), value.text},
            {QStringLiteral("number"), value.number ? QString::number(*value.number) : QString()}};
}

StoredColumns rowOf(const contacts::Affiliation &link)
{
    return {{QStringLiteral("person_id"), QString::number(link.person.row())},
            {QStringLiteral("company_id"), QString::number(link.company.row())},
            {QStringLiteral("role"), contact_part_rows_detail::orNothing(link.role)},
            {QStringLiteral("is_primary"), contact_part_rows_detail::flag(link.primary)},
            {QStringLiteral("started_on"), contact_part_rows_detail::orNothing(link.startedOn)},
            {QStringLiteral("ended_on"), contact_part_rows_detail::orNothing(link.endedOn)}};
}

contacts::ContactPoint pointOf(const StoredColumns &row, contacts::ContactPoint point)
{
    point.kind = at(row, "kind");
    point.label = at(row, "label");
    point.value = at(row, "value");
    point.optedOut = isSet(row, "opted_out");
    point.invalid = isSet(row, "invalid");
    return point;
}

contacts::ContactAddress addressOf(const StoredColumns &row, contacts::ContactAddress address)
{
    address.label = at(row, "label");
    address.address = postalOf(row);
    return address;
}

contacts::Affiliation linkOf(const StoredColumns &row, contacts::Affiliation link)
{
    link.person = ContactId::fromRow(at(row, "person_id").toLongLong());
    link.company = ContactId::fromRow(at(row, "company_id").toLongLong());
    link.role = at(row, "role");
    link.primary = isSet(row, "is_primary");
    link.startedOn = dayAt(row, "started_on");
    link.endedOn = dayAt(row, "ended_on");
    return link;
}

contacts::PostalAddress postalOf(const StoredColumns &row)
{
    return {at(row, "country"),  at(row, "province"), at(row, "city"),
            at(row, "district"), at(row, "address"),  at(row, "postcode")};
}

contacts::CustomValue valueOf(const StoredColumns &row)
{
    contacts::CustomValue value;
    value.field = CustomFieldId::fromRow(at(row, "field_id").toLongLong());
    value.text = at(row, "text");
    if (const QString number = at(row, "number"); !number.isNull())
        value.number = number.toLongLong();
    return value;
}

const contacts::CustomField *fieldOf(const ContactChange &change, const contacts::ContactChoices &choices)
{
    const CustomFieldId id = CustomFieldId::fromRow(at(newest(change), "field_id").toLongLong());
    const auto found = std::ranges::find(choices.fields, id, &contacts::CustomField::id);
    return found == choices.fields.end() ? nullptr : &*found;
}

} // namespace shuke::ui::part_rows
