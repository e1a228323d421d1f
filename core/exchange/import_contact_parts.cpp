#include "core/exchange/import_contact_parts.h"

#include "core/contacts/table_rows.h"
#include "core/exchange/import_contact_addresses.h"
#include "core/exchange/point_text.h"
#include "core/exchange/value_parse.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shuke::exchange {

Result<void> ContactParts::loadRequired()
{
    using Row = std::pair<qint64, QByteArray>;
    Result<std::vector<Row>> rows = contacts::rowsOf<Row>(
        m_writer.database(),
        "SELECT id, code FROM custom_field WHERE entity = 'contact' AND is_required = 1 AND active = 1 ORDER BY "
        "position",
        [](const store::Statement &row) { return Row(row.integer(0), "custom:" + row.text(1).toUtf8()); });
    if (!rows)
        return rows.error();
    m_required = std::move(*rows);
    return {};
}

void ContactParts::tellMissing(const ContactRow &row, const std::vector<CustomFieldInfo> &fields,
                               ImportReport &report) const
{
    for (const auto &[field, code] : m_required) {
        const bool told = std::ranges::any_of(
            row.customs, [&, id = field](const CustomDraft &value) { return fields[value.place].id == id; });
        if (!told)
            report.find(code, "required_empty", row.line);
    }
}

Result<std::vector<CustomFieldInfo>> ContactParts::resolve(const std::vector<PlannedCustomField> &planned,
                                                           bool personal, ImportReport &report)
{
    std::vector<CustomFieldInfo> fields;
    for (const PlannedCustomField &plan : planned) {
        Result<store::Statement *> select = m_writer.database().cached(
            "SELECT id, type, choices FROM custom_field WHERE entity = 'contact' AND code = ?");
        if (!select)
            return select.error();
        (*select)->bindUtf8(1, {plan.code.constData(), static_cast<size_t>(plan.code.size())});
        const Result<bool> row = (*select)->step();
        if (!row)
            return row.error();
        CustomFieldInfo info;
        if (*row) {
            info = {(*select)->integer(0), (*select)->text(1).toLatin1(), {}};
            for (const auto choices = QJsonDocument::fromJson((*select)->text(2).toUtf8()).array();
                 const auto &choice : choices)
                info.choices.append(choice.toString());
            (*select)->reset();
            fields.push_back(std::move(info));
            continue;
        }
        const qsizetype colon = plan.type.indexOf(':');
        info.type = plan.type.left(colon < 0 ? plan.type.size() : colon);
        if (colon >= 0 && info.type == "choice") {
            const QByteArray list = plan.type.mid(colon + 1);
            for (const std::string &choice : splitList({list.constData(), static_cast<size_t>(list.size())}))
                info.choices.append(QString::fromStdString(choice));
        }
        const bool canBeMade = info.type == "text" || info.type == "number" || info.type == "date" ||
                               info.type == "yes_no" || !info.choices.isEmpty();
        if (!canBeMade)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("there is no custom field %1; map custom:%1:TYPE (text, number, date, yes_no, "
                                        "choice:A|B) to make it")
                             .arg(QString::fromUtf8(plan.code))};
        if (Result<void> done = m_writer.begin(); !done)
            return done.error();
        const Result<qint64> id = m_writer.newId(TableId::CustomField);
        if (!id)
            return id.error();
        Result<store::Statement *> insert = m_writer.database().cached(
            "INSERT INTO custom_field (id, entity, code, name_en, name_zh, type, position, created_at, modified_at, "
            "choices, is_personal) VALUES (?1, 'contact', ?2, ?6, ?6, ?3, (SELECT coalesce(max(position), 0) + 1 FROM "
            "custom_field), ?4, ?4, ?5, ?7)");
        if (!insert)
            return insert.error();
        const QByteArray choices =
            QJsonDocument(QJsonArray::fromStringList(info.choices)).toJson(QJsonDocument::Compact);
        (*insert)->bindAll(*id, QString::fromUtf8(plan.code), QString::fromLatin1(info.type),
                           m_writer.context().nowMs(), QString::fromUtf8(choices), plan.name, personal);
        if (Result<void> done = (*insert)->run(); !done)
            return done.error();
        ++report.extras["custom_fields"];
        info.id = *id;
        fields.push_back(std::move(info));
    }
    return fields;
}

Result<bool> ContactParts::write(qint64 contactId, bool known, bool onlyBlanks, const ContactRow &row,
                                 const ContactDraft &primary, const std::vector<CustomFieldInfo> &fields)
{
    bool wrote = false;
    if (!row.points.empty()) {
        const Result<bool> points = m_points.write(contactId, known, onlyBlanks, row.points, primary);
        if (!points)
            return points.error();
        wrote = wrote || *points;
    }
    if (!row.addresses.empty()) {
        const Result<bool> addresses = writeAddresses(m_writer, contactId, known, row.addresses);
        if (!addresses)
            return addresses.error();
        wrote = wrote || *addresses;
    }
    if (!row.tags.empty()) {
        const Result<bool> tags = writeTags(contactId, known, row.tags);
        if (!tags)
            return tags.error();
        wrote = wrote || *tags;
    }
    for (const CustomDraft &value : row.customs) {
        const Result<bool> custom = writeCustom(contactId, known, onlyBlanks, value, fields[value.place].id);
        if (!custom)
            return custom.error();
        wrote = wrote || *custom;
    }
    return wrote;
}

Result<bool> ContactParts::writeTags(qint64 contactId, bool known, std::string_view tags)
{
    bool wrote = false;
    std::vector<qint64> done;
    for (const QString &name : parseTags(tags)) {
        const Result<qint64> tag = m_lookup.tag(name.toStdString());
        if (!tag)
            return tag.error();
        if (std::find(done.begin(), done.end(), *tag) != done.end())
            continue;
        done.push_back(*tag);
        if (known) {
            Result<store::Statement *> select =
                m_writer.database().cached("SELECT 1 FROM contact_tag WHERE contact_id = ? AND tag_id = ?");
            if (!select)
                return select.error();
            (*select)->bindAll(contactId, *tag);
            const Result<bool> has = (*select)->step();
            (*select)->reset();
            if (!has)
                return has.error();
            if (*has)
                continue;
        }
        if (Result<void> began = m_writer.begin(); !began)
            return began.error();
        const Result<qint64> id = m_writer.newId(TableId::ContactTag);
        if (!id)
            return id.error();
        Result<store::Statement *> insert =
            m_writer.database().cached("INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (?, ?, ?)");
        if (!insert)
            return insert.error();
        (*insert)->bindAll(*id, contactId, *tag);
        if (Result<void> inserted = (*insert)->run(); !inserted)
            return inserted.error();
        wrote = true;
    }
    return wrote;
}

Result<bool> ContactParts::writeCustom(qint64 contactId, bool known, bool onlyBlanks, const CustomDraft &value,
                                       qint64 fieldId)
{
    std::optional<qint64> rowId;
    if (known) {
        Result<store::Statement *> select = m_writer.database().cached(
            "SELECT id, text, number FROM custom_value WHERE contact_id = ? AND field_id = ?");
        if (!select)
            return select.error();
        (*select)->bindAll(contactId, fieldId);
        const Result<bool> has = (*select)->step();
        if (!has)
            return has.error();
        if (*has) {
            const bool same = (*select)->utf8(1) == value.text && (*select)->optionalInteger(2) == value.number;
            rowId = (*select)->integer(0);
            (*select)->reset();
            if (same || onlyBlanks)
                return false;
        }
    }
    if (Result<void> began = m_writer.begin(); !began)
        return began.error();
    Result<store::Statement *> write = m_writer.database().cached(
        rowId ? "UPDATE custom_value SET contact_id = ?2, field_id = ?3, text = ?4, number = ?5 WHERE id = ?1"
              : "INSERT INTO custom_value (id, contact_id, field_id, text, number) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!write)
        return write.error();
    if (!rowId) {
        const Result<qint64> id = m_writer.newId(TableId::CustomValue);
        if (!id)
            return id.error();
        rowId = *id;
    }
    (*write)->bindAll(*rowId, contactId, fieldId);
    if (value.text.empty())
        (*write)->bindNull(4);
    else
        (*write)->bindUtf8(4, value.text);
    (*write)->bind(5, value.number);
    if (Result<void> done = (*write)->run(); !done)
        return done.error();
    return true;
}

} // namespace shuke::exchange
