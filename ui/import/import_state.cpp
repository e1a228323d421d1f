#include "ui/import/import_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace import_state_detail {

using exchange::ImportKind;
using exchange::ImportMode;

/// Of each group one has to be there; in the words of docs: what the importer refuses to do without.
std::vector<std::vector<QByteArray>> requiredFields(ImportKind kind, ImportMode mode)
{
    const bool creates = mode != ImportMode::Update;
    switch (kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        if (creates)
            return {{"name", "given_name", "family_name", "company", "phone", "email", "wechat"}};
        return {{"external_id", "phone", "email", "wechat", "tax_id"}};
    case ImportKind::Products:
        return {{"name", "code", "barcode"}};
    case ImportKind::Orders:
        if (creates)
            return {{"ordered_on"}, {"amount", "unit_price"}};
        return {{"external_id"}};
    case ImportKind::Activities:
        if (creates)
            return {{"day"}, {"customer", "customer_name", "customer_phone", "customer_email"}};
        return {{"external_id"}};
    case ImportKind::OrderLines:
        break;
    }
    return {{"external_id"}};
}

std::vector<QByteArray> keyFields(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return {"external_id", "phone", "email", "wechat", "tax_id", "name"};
    case ImportKind::Products:
        return {"code", "barcode", "name"};
    case ImportKind::Orders:
    case ImportKind::OrderLines:
    case ImportKind::Activities:
        break;
    }
    return {}; // always the number
}

} // namespace import_state_detail

QString ImportState::columnName(size_t column) const
{
    const auto place = static_cast<qsizetype>(column);
    if (place < format.header.size() && !format.header[place].isEmpty())
        return format.header[place];
    return QCoreApplication::translate("ImportState", "Column %1").arg(column + 1);
}

QStringList ImportState::samples(size_t column) const
{
    return column < format.columns.size() ? format.columns[column].samples : QStringList();
}

void ImportState::take(exchange::DetectedFormat found)
{
    const size_t columns = std::max(found.columns.size(), static_cast<size_t>(found.header.size()));
    const bool same = found.header == format.header && columns == columnCount() && columns > 0;
    format = std::move(found);
    if (!same)
        setKind(kind());
}

void ImportState::setKind(exchange::ImportKind kind)
{
    const size_t columns = std::max(format.columns.size(), static_cast<size_t>(format.header.size()));
    mapping = exchange::guessMapping(kind, format.header);
    mapping.kind = kind;
    mapping.fieldOfColumn.resize(columns);
    key.clear();
}

std::vector<QByteArray> ImportState::doubledFields() const
{
    std::vector<QByteArray> doubled;
    for (auto field = mapping.fieldOfColumn.begin(); field != mapping.fieldOfColumn.end(); ++field) {
        const bool isSecond = !field->isEmpty() && std::find(mapping.fieldOfColumn.begin(), field, *field) != field;
        if (isSecond && std::find(doubled.begin(), doubled.end(), *field) == doubled.end())
            doubled.push_back(*field);
    }
    return doubled;
}

std::vector<std::vector<QByteArray>> ImportState::missingFields() const
{
    std::vector<std::vector<QByteArray>> missing = import_state_detail::requiredFields(kind(), mode);
    std::erase_if(missing, [this](const std::vector<QByteArray> &group) {
        return std::any_of(group.begin(), group.end(), [this](const QByteArray &field) { return mapping.has(field); });
    });
    return missing;
}

bool ImportState::isRequired(const QByteArray &field) const
{
    const std::vector<std::vector<QByteArray>> groups = import_state_detail::requiredFields(kind(), mode);
    return std::any_of(groups.begin(), groups.end(), [&field](const std::vector<QByteArray> &group) {
        return group.size() == 1 && group.front() == field;
    });
}

std::vector<QByteArray> ImportState::possibleKeys() const
{
    std::vector<QByteArray> keys = import_state_detail::keyFields(kind());
    std::erase_if(keys, [this](const QByteArray &field) { return !mapping.has(field); });
    return keys;
}

exchange::ImportOptions ImportState::options(bool dryRun, const QString &rejectsPath) const
{
    exchange::ImportOptions options;
    options.kind = kind();
    options.path = path;
    options.mode = mode;
    const std::vector<QByteArray> keys = possibleKeys();
    if (std::find(keys.begin(), keys.end(), key) != keys.end())
        options.keys = {key};
    options.csv = format.csv;
    options.hasHeader = format.csv.hasHeader;
    options.columns = mapping.fieldOfColumn;
    options.dateOrder = dateOrder;
    options.decimalMark = decimalMark;
    options.createCustomers = createCustomers;
    options.again = again;
    options.dryRun = dryRun;
    options.rejectsPath = rejectsPath;
    return options;
}

} // namespace shuke::ui
