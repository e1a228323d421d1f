#include "core/store/change_image.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuke::store {

Result<std::vector<std::string>> readChangeColumns(Database &database, qint64 operation, TableId table)
{
    Result<Statement *> names =
        database.cached("SELECT columns FROM change_columns WHERE operation_id = ? AND table_name = ?");
    if (!names)
        return names.error();
    (*names)->bind(1, operation);
    (*names)->bindUtf8(2, tableName(table));
    const Result<bool> row = (*names)->step();
    if (!row)
        return row.error();
    const QJsonArray array = QJsonDocument::fromJson(*row ? (*names)->text(0).toUtf8() : QByteArray()).array();
    (*names)->reset();
    std::vector<std::string> columns;
    for (const auto &column : array)
        columns.push_back(column.toString().toStdString());
    return columns;
}

Result<ChangeImage> readChangeImage(Database &database, std::string_view json, qint64 operation, TableId table)
{
    ChangeImage image;
    ImageReader reader(json);
    std::vector<std::string> columns;
    if (reader.isArray()) {
        Result<std::vector<std::string>> names = readChangeColumns(database, operation, table);
        if (!names)
            return names.error();
        columns = std::move(*names);
    }
    std::string name;
    ImageValue value;
    for (size_t i = 0;; ++i) {
        const Result<bool> member = reader.next(name, value);
        if (!member)
            return member.error();
        if (!*member)
            return image;
        if (reader.isArray() && i >= columns.size())
            return Error{ErrorCode::Corrupt, QStringLiteral("a journal row has too many values")};
        image.insert_or_assign(reader.isArray() ? columns[i] : name, value);
    }
}

FieldChange::Kind changeKind(std::string_view text)
{
    return text == "insert"   ? FieldChange::Kind::Insert
           : text == "update" ? FieldChange::Kind::Update
                              : FieldChange::Kind::Delete;
}

QString imageText(const ChangeImage &image, const std::string &column)
{
    const auto found = image.find(column);
    if (found == image.end() || found->second.kind == ImageValue::Kind::Null)
        return {};
    if (found->second.kind == ImageValue::Kind::Integer)
        return QString::number(found->second.integer);
    return QString::fromStdString(found->second.text);
}

bool isBookkeepingColumn(const std::string &column)
{
    return column == "id" || column == "created_at" || column == "modified_at";
}

} // namespace shuke::store
