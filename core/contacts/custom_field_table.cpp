#include "core/contacts/custom_field_table.h"

#include "core/contacts/table_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shuke::contacts {

namespace custom_field_table_detail {

CustomField read(const store::Statement &row)
{
    CustomField field;
    field.id = row.id<CustomFieldId>(0);
    field.code = row.text(1);
    field.nameEn = row.text(2);
    field.nameZh = row.text(3);
    field.type = customFieldTypeFromCode(row.text(4)).value_or(CustomFieldType::Text);
    const QJsonArray choices = QJsonDocument::fromJson(row.text(5).toUtf8()).array();
    for (const auto &choice : choices)
        field.choices.append(choice.toString());
    field.required = row.integer(6) != 0;
    field.personal = row.integer(7) != 0;
    field.position = static_cast<int>(row.integer(8));
    field.active = row.integer(9) != 0;
    return field;
}

QString choicesJson(const QStringList &choices)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(choices)).toJson(QJsonDocument::Compact));
}

Result<void> check(const CustomField &field)
{
    const auto fits = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               c == QLatin1Char('_');
    };
    if (field.code.isEmpty() || !std::ranges::all_of(field.code, fits) || field.code[0] < QLatin1Char('a'))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("custom_field.code is not a-z, 0-9 and _ behind a letter")};
    if (field.nameEn.trimmed().isEmpty() || field.nameZh.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("custom_field.name is empty")};
    if (field.type == CustomFieldType::Choice && field.choices.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("custom_field.choices is empty")};
    return {};
}

/// What is chosen somewhere cannot be taken from the choices: the value would fit no more.
Result<void> checkDropped(store::Database &database, const CustomField &before, const CustomField &after)
{
    for (const QString &choice : before.choices) {
        if (after.choices.contains(choice))
            continue;
        const Result<std::optional<qint64>> count = rowOf<qint64>(
            database, "SELECT count(*) FROM custom_value WHERE field_id = ? AND text = ?",
            [](const store::Statement &row) { return row.integer(0); }, before.id, choice);
        if (!count)
            return count.error();
        if (count->value_or(0) > 0)
            return Error{
                ErrorCode::InvalidInput,
                QStringLiteral("custom_field.choices: %1 is chosen for %2 customers").arg(choice).arg(**count)};
    }
    return {};
}

bool fits(const CustomField &field, const CustomValue &value)
{
    switch (field.type) {
    case CustomFieldType::Text:
        return !value.number && !value.text.isEmpty();
    case CustomFieldType::Choice:
        return !value.number && field.choices.contains(value.text);
    case CustomFieldType::Number:
        return value.number && value.text.isNull();
    case CustomFieldType::Date:
        return value.number && value.text.isNull() && QDate::fromJulianDay(*value.number).isValid();
    case CustomFieldType::YesNo:
        return value.number && value.text.isNull() && (*value.number == 0 || *value.number == 1);
    }
    return false;
}

} // namespace custom_field_table_detail

Result<CustomFieldId> insertCustomField(WriteContext &context, const CustomField &field)
{
    using namespace custom_field_table_detail;
    if (Result<void> fine = check(field); !fine)
        return fine.error();
    const Result<std::optional<qint64>> taken = rowOf<qint64>(
        context.database(), "SELECT id FROM custom_field WHERE entity = 'contact' AND code = ?",
        [](const store::Statement &row) { return row.integer(0); }, field.code);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::Duplicate, QStringLiteral("custom_field.code is taken by field %1").arg(**taken)};
    const Result<qint64> id = context.nextId(TableId::CustomField);
    if (!id)
        return id.error();
    const Result<void> done = runCached(context.database(),
                                        "INSERT INTO custom_field (id, code, name_en, name_zh, type, choices, "
                                        "is_required, is_personal, position, active, "
                                        "created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                        *id, field.code, field.nameEn.trimmed(), field.nameZh.trimmed(),
                                        codeOf(field.type), choicesJson(field.choices), field.required, field.personal,
                                        field.position, field.active, context.nowMs(), context.nowMs());
    if (!done)
        return done.error();
    return CustomFieldId::fromRow(*id);
}

Result<bool> updateCustomField(WriteContext &context, const CustomField &field)
{
    using namespace custom_field_table_detail;
    const Result<CustomField> stored = customFieldById(context.database(), field.id);
    if (!stored)
        return stored.error();
    CustomField now = field;
    now.code = stored->code;
    now.type = stored->type;
    if (Result<void> fine = check(now); !fine)
        return fine.error();
    if (now == *stored)
        return false;
    if (Result<void> unused = checkDropped(context.database(), *stored, now); !unused)
        return unused.error();
    const Result<void> done =
        runCached(context.database(),
                  "UPDATE custom_field SET name_en = ?, name_zh = ?, choices = ?, is_required = ?, "
                  "is_personal = ?, position = ?, active = ?, modified_at = ? WHERE id = ?",
                  now.nameEn.trimmed(), now.nameZh.trimmed(), choicesJson(now.choices), now.required, now.personal,
                  now.position, now.active, context.nowMs(), now.id);
    if (!done)
        return done.error();
    return true;
}

Result<CustomField> customFieldById(store::Database &database, CustomFieldId id)
{
    const Result<std::optional<CustomField>> found = rowOf<CustomField>(
        database,
        "SELECT id, code, name_en, name_zh, type, choices, is_required, is_personal, position, active "
        "FROM custom_field WHERE id = ?",
        custom_field_table_detail::read, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("custom_field %1").arg(id.row())};
    return **found;
}

Result<std::vector<CustomField>> customFields(store::Database &database)
{
    return rowsOf<CustomField>(
        database,
        "SELECT id, code, name_en, name_zh, type, choices, is_required, is_personal, position, active "
        "FROM custom_field WHERE entity = 'contact' ORDER BY position, id",
        custom_field_table_detail::read);
}

Result<std::vector<CustomFieldUse>> customFieldUse(store::Database &database)
{
    Result<std::vector<CustomField>> fields = customFields(database);
    if (!fields)
        return fields.error();
    const Result<std::vector<std::pair<CustomFieldId, qint64>>> counts = rowsOf<std::pair<CustomFieldId, qint64>>(
        database,
        "SELECT v.field_id, count(*) FROM custom_value v JOIN contact c ON c.id = v.contact_id "
        "WHERE c.deleted_at IS NULL GROUP BY v.field_id",
        [](const store::Statement &row) { return std::pair(CustomFieldId::fromRow(row.integer(0)), row.integer(1)); });
    if (!counts)
        return counts.error();
    std::vector<CustomFieldUse> uses;
    for (CustomField &field : *fields) {
        const auto count = std::ranges::find(*counts, field.id, &std::pair<CustomFieldId, qint64>::first);
        uses.push_back({std::move(field), count == counts->end() ? 0 : count->second});
    }
    return uses;
}

Result<bool> setCustomValue(WriteContext &context, ContactId contact, const CustomValue &value)
{
    using namespace custom_field_table_detail;
    store::Database &database = context.database();
    const Result<CustomField> field = customFieldById(database, value.field);
    if (!field)
        return field.error();
    if (!value.isNull() && !fits(*field, value))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("the value does not fit custom field %1").arg(field->code)};

    struct Stored
    {
        qint64 id;
        CustomValue value;
    };
    const Result<std::optional<Stored>> stored = rowOf<Stored>(
        database, "SELECT id, text, number FROM custom_value WHERE contact_id = ? AND field_id = ?",
        [&](const store::Statement &row) {
            return Stored{row.integer(0), {value.field, row.text(1), row.optionalInteger(2)}};
        },
        contact, value.field);
    if (!stored)
        return stored.error();
    Result<void> done;
    if (value.isNull()) {
        if (!*stored)
            return false;
        done = runCached(database, "DELETE FROM custom_value WHERE id = ?", (*stored)->id);
    } else if (*stored) {
        if ((*stored)->value == value)
            return false;
        done = runCached(database, "UPDATE custom_value SET text = ?, number = ? WHERE id = ?", value.text,
                         value.number, (*stored)->id);
    } else {
        const Result<qint64> id = context.nextId(TableId::CustomValue);
        if (!id)
            return id.error();
        done = runCached(database,
                         "INSERT INTO custom_value (id, contact_id, field_id, text, number) VALUES (?, ?, ?, ?, ?)",
                         *id, contact, value.field, value.text, value.number);
    }
    if (!done)
        return done.error();
    return true;
}

Result<std::vector<CustomValue>> customValuesOf(store::Database &database, ContactId contact)
{
    return rowsOf<CustomValue>(
        database,
        "SELECT field_id, text, number FROM custom_value JOIN custom_field ON custom_field.id = field_id "
        "WHERE contact_id = ? ORDER BY position, field_id",
        [](const store::Statement &row) {
            return CustomValue{row.id<CustomFieldId>(0), row.text(1), row.optionalInteger(2)};
        },
        contact);
}

} // namespace shuke::contacts
