#include "core/contacts/field_layout.h"

#include "core/store/read_context.h"
#include "core/store/setting_value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace shuke::contacts {

namespace field_layout_detail {

const QString kKey = QStringLiteral("field_layout");

constexpr std::array<const char *, kFieldGroups.size()> kGroupCodes = {"who", "reach", "address", "about"};

const std::array<std::vector<QByteArray>, kFieldGroups.size()> &fieldsOfGroups()
{
    static const std::array<std::vector<QByteArray>, kFieldGroups.size()> fields = {
        {{"name", "family_name", "given_name", "company", "job_title"},
         {"phone", "email", "wechat"},
         {"country", "province", "city", "district", "address", "postcode"},
         {"birthday", "gender", "source", "owner_id", "created_on", "external_id", "tax_id"}}};
    return fields;
}

bool isUsable(const FieldLayout &layout)
{
    for (size_t group = 0; group < layout.groups.size(); ++group) {
        std::vector<QByteArray> codes;
        for (const LayoutField &field : layout.groups[group]) {
            if (field.required && !field.shown)
                return false;
            codes.push_back(field.code);
        }
        if (!std::ranges::is_permutation(codes, fieldsOfGroups()[group]))
            return false;
    }
    const LayoutField *name = layout.find("name");
    return name && name->shown && name->required;
}

Error unreadable()
{
    return {ErrorCode::Corrupt, QStringLiteral("the setting %1 cannot be read").arg(kKey)};
}

} // namespace field_layout_detail

const LayoutField *FieldLayout::find(std::string_view code) const
{
    for (const std::vector<LayoutField> &fields : groups) {
        for (const LayoutField &field : fields) {
            if (std::string_view(field.code.constData(), static_cast<size_t>(field.code.size())) == code)
                return &field;
        }
    }
    return nullptr;
}

LayoutField *FieldLayout::find(std::string_view code)
{
    return const_cast<LayoutField *>(std::as_const(*this).find(code));
}

bool FieldLayout::isShown(std::string_view code) const
{
    const LayoutField *field = find(code);
    return field && field->shown;
}

FieldLayout usualFieldLayout()
{
    FieldLayout layout;
    for (size_t group = 0; group < layout.groups.size(); ++group) {
        for (const QByteArray &code : field_layout_detail::fieldsOfGroups()[group])
            layout.groups[group].push_back({code, true, code == "name"});
    }
    return layout;
}

bool isOnlyOfPersons(std::string_view code)
{
    constexpr std::array<std::string_view, 6> codes = {"family_name", "given_name", "company",
                                                       "job_title",   "gender",     "birthday"};
    return std::ranges::find(codes, code) != codes.end();
}

QByteArray fieldLayoutText(const FieldLayout &layout)
{
    using namespace field_layout_detail;
    QJsonObject object;
    for (size_t group = 0; group < layout.groups.size(); ++group) {
        QJsonArray fields;
        for (const LayoutField &field : layout.groups[group])
            fields.append(QJsonObject{{QStringLiteral("field"), QString::fromLatin1(field.code)},
                                      {QStringLiteral("shown"), field.shown},
                                      {QStringLiteral("required"), field.required}});
        object[QLatin1String(kGroupCodes[group])] = fields;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<FieldLayout> fieldLayoutFromText(const QByteArray &text)
{
    using namespace field_layout_detail;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return unreadable();
    const FieldLayout usual = usualFieldLayout();
    FieldLayout layout;
    for (size_t group = 0; group < layout.groups.size(); ++group) {
        const std::vector<QByteArray> &known = fieldsOfGroups()[group];
        std::vector<LayoutField> &fields = layout.groups[group];
        const QJsonArray stored = document.object()[QLatin1String(kGroupCodes[group])].toArray();
        for (const QJsonValue &value : stored) {
            const QJsonObject field = value.toObject();
            const QByteArray code = field[QStringLiteral("field")].toString().toLatin1();
            if (std::ranges::find(known, code) != known.end())
                fields.push_back({code, field[QStringLiteral("shown")].toBool(true),
                                  field[QStringLiteral("required")].toBool(false)});
        }
        for (const LayoutField &field : usual.groups[group]) {
            if (std::ranges::find(fields, field.code, &LayoutField::code) == fields.end())
                fields.push_back(field);
        }
    }
    if (!isUsable(layout))
        return unreadable();
    return layout;
}

Result<FieldLayout> fieldLayout(store::Database &database)
{
    const Result<QString> text = store::settingValue(database, field_layout_detail::kKey);
    if (!text)
        return text.error();
    return text->isNull() ? Result<FieldLayout>(usualFieldLayout()) : fieldLayoutFromText(text->toUtf8());
}

Query<FieldLayout> fieldLayout()
{
    return {[](ReadContext &context) { return fieldLayout(context.database()); }, {}};
}

Command saveFieldLayout(FieldLayout layout)
{
    return {"contact.layout",
            {QT_TRANSLATE_NOOP("Operation", "Arrange the fields of the customer form"), {}},
            [layout = std::move(layout)](WriteContext &context) -> Result<void> {
                if (!field_layout_detail::isUsable(layout))
                    return Error{ErrorCode::InvalidInput,
                                 QStringLiteral("a layout has each field once, shows the name and what is required")};
                return store::writeSetting(context, field_layout_detail::kKey,
                                           QString::fromUtf8(fieldLayoutText(layout)));
            }};
}

} // namespace shuke::contacts
