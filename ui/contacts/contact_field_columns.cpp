#include "ui/contacts/contact_field_columns.h"

#include "core/contacts/contact_commands.h"
#include "ui/common/format.h"
#include "ui/contacts/contact_form_state.h"
#include "ui/contacts/contact_texts.h"
#include "ui/sales/sale_text.h"

#include <algorithm>

namespace shuke::ui {

namespace contact_field_columns_detail {

using contacts::CustomField;
using contacts::CustomFieldType;
using contacts::CustomValue;

constexpr int kNumberDecimals = 6; // as core/contacts keeps them

int widthOf(CustomFieldType type)
{
    switch (type) {
    case CustomFieldType::Text:
        return 14;
    case CustomFieldType::Date:
        return 12;
    case CustomFieldType::Number:
    case CustomFieldType::Choice:
        return 10;
    case CustomFieldType::YesNo:
        break;
    }
    return 8;
}

ListColumn columnOf(const CustomField &field)
{
    ListColumn column{.key = "custom:" + field.code.toLatin1(),
                      .title = customFieldText(field),
                      .toolTip = customFieldText(field).toHtmlEscaped(), // it may be cut, and is read as HTML
                      .widthChars = widthOf(field.type),
                      .shown = false,
                      .isEditable = true};
    column.isOnDemand = true;
    column.isGone = !field.active;
    if (field.type != CustomFieldType::Number && field.type != CustomFieldType::Date)
        return column;
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.isDay = field.type == CustomFieldType::Date;
    if (column.isDay) {
        column.text = [](const QVariant &value) { return dayText(value.toDate()); };
        column.editText = [](const QVariant &value) { return value.toDate().toString(Qt::ISODate); };
        return column;
    }
    column.decimals = kNumberDecimals;
    column.text = [](const QVariant &value) { return quantityText(value.toLongLong()); };
    column.editText = [field](const QVariant &value) {
        return customValueText(field, {field.id, {}, value.toLongLong()});
    };
    return column;
}

QVariant cellOf(const CustomField &field, const CustomValue &value)
{
    if (value.isNull())
        return {};
    if (field.type == CustomFieldType::Number)
        return QVariant(value.number.value_or(0));
    if (field.type == CustomFieldType::Date)
        return QVariant(QDate::fromJulianDay(value.number.value_or(0)));
    return QVariant(customValueText(field, value));
}

/// The texts of a field that is chosen from; "" is nothing.
QStringList choicesOf(const CustomField &field)
{
    QStringList texts;
    if (!field.required)
        texts.append(QLatin1String(""));
    if (field.type == CustomFieldType::Choice)
        return texts + field.choices;
    if (field.type != CustomFieldType::YesNo)
        return {};
    for (const qint64 number : {1, 0})
        texts.append(customValueText(field, {field.id, {}, number}));
    return texts;
}

CustomValue typedValue(const CustomField &field, const QString &typed)
{
    if (field.type != CustomFieldType::YesNo || typed.isEmpty())
        return customValueOf(field, typed);
    return {field.id, {}, typed == customValueText(field, {field.id, {}, 1}) ? 1 : 0};
}

} // namespace contact_field_columns_detail

const contacts::CustomField &ContactFieldColumns::fieldOf(int column) const
{
    return m_fields[static_cast<size_t>(column) - m_first].field;
}

std::vector<contacts::CustomField> ContactFieldColumns::missing(const std::vector<contacts::CustomField> &now) const
{
    std::vector<contacts::CustomField> fields;
    std::ranges::copy_if(now, std::back_inserter(fields), [this](const contacts::CustomField &field) {
        return field.active &&
               std::ranges::none_of(m_fields, [&field](const Known &known) { return known.field.id == field.id; });
    });
    return fields;
}

void ContactFieldColumns::append(const contacts::CustomField &field, std::vector<ListColumn> &columns)
{
    m_fields.push_back({field});
    columns.push_back(contact_field_columns_detail::columnOf(field));
}

bool ContactFieldColumns::update(const std::vector<contacts::CustomField> &now, std::vector<ListColumn> &columns)
{
    bool differs = false;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        contacts::CustomField &field = m_fields[i].field;
        contacts::CustomField as = field;
        const auto found = std::ranges::find(now, field.id, &contacts::CustomField::id);
        if (found != now.end())
            as = *found;
        else
            as.active = false; // its making was undone
        if (as == field)
            continue;
        differs = true;
        field = as;
        columns[m_first + i] = contact_field_columns_detail::columnOf(field);
    }
    return differs;
}

bool ContactFieldColumns::demand(const std::vector<int> &columns)
{
    bool grew = false;
    for (const int column : columns) {
        if (!has(column))
            continue;
        bool &isDemanded = m_fields[static_cast<size_t>(column) - m_first].isDemanded;
        grew = grew || !isDemanded;
        isDemanded = true;
    }
    return grew;
}

bool ContactFieldColumns::areAnyDemanded() const
{
    return std::ranges::any_of(m_fields, &Known::isDemanded);
}

void ContactFieldColumns::addCells(const std::vector<contacts::CustomValue> &values, ListRow &row) const
{
    for (const Known &known : m_fields) {
        const auto value = std::ranges::find(values, known.field.id, &contacts::CustomValue::field);
        row.cells.push_back(known.isDemanded && value != values.end()
                                ? contact_field_columns_detail::cellOf(known.field, *value)
                                : QVariant());
    }
}

QStringList ContactFieldColumns::choices(int column) const
{
    return contact_field_columns_detail::choicesOf(fieldOf(column));
}

QString ContactFieldColumns::problemWith(int column, const QString &typed) const
{
    return customFieldProblem(fieldOf(column), typed.trimmed());
}

Command ContactFieldColumns::edit(ContactId contact, int column, const QString &typed) const
{
    return contacts::setCustomValues({contact}, contact_field_columns_detail::typedValue(fieldOf(column), typed));
}

} // namespace shuke::ui
