#include "core/quality/field_inventory.h"

#include "core/base/code_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/quality/field_specs.h"
#include "core/quality/field_usage.h"
#include "core/store/read_context.h"
#include "core/store/setting_value.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuke::quality {

namespace field_inventory_detail {

const QString kPurposes = QStringLiteral("field_purposes");

constexpr CodeTable<InventoryRecord, 3> kRecordCodes = {{{InventoryRecord::Customer, "customer"},
                                                         {InventoryRecord::Order, "order"},
                                                         {InventoryRecord::Product, "product"}}};
constexpr CodeTable<FieldKind, 8> kKindCodes = {{{FieldKind::Text, "text"},
                                                 {FieldKind::Number, "number"},
                                                 {FieldKind::Money, "money"},
                                                 {FieldKind::Day, "day"},
                                                 {FieldKind::Choice, "choice"},
                                                 {FieldKind::YesNo, "yes_no"},
                                                 {FieldKind::Reference, "reference"},
                                                 {FieldKind::List, "list"}}};

FieldKind kindOf(contacts::CustomFieldType type)
{
    switch (type) {
    case contacts::CustomFieldType::Number:
        return FieldKind::Number;
    case contacts::CustomFieldType::Date:
        return FieldKind::Day;
    case contacts::CustomFieldType::Choice:
        return FieldKind::Choice;
    case contacts::CustomFieldType::YesNo:
        return FieldKind::YesNo;
    case contacts::CustomFieldType::Text:
        break;
    }
    return FieldKind::Text;
}

Result<QJsonObject> purposes(store::Database &database)
{
    const Result<QString> text = store::settingValue(database, kPurposes);
    if (!text)
        return text.error();
    return QJsonDocument::fromJson(text->toUtf8()).object();
}

InventoryField builtInField(const FieldSpec &spec, const FieldUsage &usage)
{
    InventoryField field;
    field.record = spec.record;
    field.code = QString::fromLatin1(spec.code);
    field.kind = spec.kind;
    field.required = spec.required;
    field.personal = spec.personal;
    field.records = usage.records;
    field.filled = usage.filled;
    field.lastUsedMs = usage.lastUsedMs;
    return field;
}

void addOwnFields(const std::vector<contacts::CustomField> &own, const std::vector<OwnFieldUsage> &usage,
                  qint64 customers, std::vector<InventoryField> &fields)
{
    for (const contacts::CustomField &added : own) {
        if (!added.active)
            continue;
        InventoryField field;
        field.code = added.code;
        field.kind = kindOf(added.type);
        field.own = true;
        field.nameEn = added.nameEn;
        field.nameZh = added.nameZh;
        field.choices = added.choices;
        field.required = added.required;
        field.personal = added.personal;
        field.records = customers;
        const auto used = std::ranges::find(usage, added.id, &OwnFieldUsage::field);
        if (used != usage.end()) {
            field.filled = used->filled;
            field.lastUsedMs = used->lastUsedMs;
        }
        fields.push_back(std::move(field));
    }
}

Result<std::vector<InventoryField>> read(ReadContext &context)
{
    store::Database &database = context.database();
    const Result<std::vector<FieldUsage>> usage = builtInUsage(context);
    if (!usage)
        return usage.error();
    const Result<std::vector<OwnFieldUsage>> ownUsage = ownFieldUsage(context);
    if (!ownUsage)
        return ownUsage.error();
    const Result<std::vector<contacts::CustomField>> own = contacts::customFields(database);
    if (!own)
        return own.error();
    const Result<QJsonObject> texts = purposes(database);
    if (!texts)
        return texts.error();

    const std::span<const FieldSpec> specs = fieldSpecs();
    const auto isOfCustomers = [](const FieldSpec &spec) { return spec.record == InventoryRecord::Customer; };
    const auto behindCustomers = static_cast<size_t>(std::ranges::find_if_not(specs, isOfCustomers) - specs.begin());
    std::vector<InventoryField> fields;
    for (size_t i = 0; i < specs.size(); ++i) {
        if (i == behindCustomers)
            addOwnFields(*own, *ownUsage, usage->front().records, fields);
        fields.push_back(builtInField(specs[i], (*usage)[i]));
    }
    for (InventoryField &field : fields)
        field.purpose = (*texts)[field.key()].toString();
    return fields;
}

bool isKey(const QString &key)
{
    const qsizetype dot = key.indexOf(QLatin1Char('.'));
    return dot > 0 && dot + 1 < key.size() && fromCodeIn(kRecordCodes, QStringView(key).left(dot)).has_value();
}

Result<void> keepPurpose(WriteContext &context, const QString &key, const QString &purpose)
{
    if (!isKey(key))
        return Error{ErrorCode::InvalidInput, QStringLiteral("no field is called %1").arg(key)};
    const QString text = purpose.simplified();
    if (text.size() > kLongestPurpose)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("a purpose has at most %1 characters").arg(kLongestPurpose)};
    Result<QJsonObject> texts = purposes(context.database());
    if (!texts)
        return texts.error();
    if (text.isEmpty())
        texts->remove(key);
    else
        (*texts)[key] = text;
    return store::writeSetting(
        context, kPurposes,
        texts->isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(*texts).toJson(QJsonDocument::Compact)));
}

} // namespace field_inventory_detail

QString codeOf(InventoryRecord record)
{
    return codeIn(field_inventory_detail::kRecordCodes, record);
}

QString codeOf(FieldKind kind)
{
    return codeIn(field_inventory_detail::kKindCodes, kind);
}

Query<std::vector<InventoryField>> fieldInventory(CancelToken cancel)
{
    return {[](ReadContext &context) { return field_inventory_detail::read(context); }, std::move(cancel)};
}

Command setFieldPurpose(QString key, QString purpose)
{
    return {"quality.purpose",
            {QT_TRANSLATE_NOOP("Operation", "Write what a field is for"), {}},
            [key = std::move(key), purpose = std::move(purpose)](WriteContext &context) {
                return field_inventory_detail::keepPurpose(context, key, purpose);
            }};
}

} // namespace shuke::quality
