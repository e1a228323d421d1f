#include "ui/import/import_state.h"

#include "core/exchange/import_further.h"
#include "core/exchange/value_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

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
    case ImportKind::Relations:
        return {{"customer", "customer_name", "customer_phone", "customer_email"},
                {"other", "other_name", "other_phone", "other_email"}};
    case ImportKind::Consents:
        return {{"customer", "customer_name", "customer_phone", "customer_email"},
                {"purpose"},
                {"channel"},
                {"state"},
                {"day"}};
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
    case ImportKind::Relations:
    case ImportKind::Consents:
        break;
    }
    return {}; // always the number, or all that the row says
}

/// In an order that does not depend on that of the columns.
exchange::ImportProfile sorted(exchange::ImportProfile profile)
{
    std::sort(profile.signature.begin(), profile.signature.end());
    std::sort(profile.mapping.begin(), profile.mapping.end(),
              [](const exchange::FieldColumn &a, const exchange::FieldColumn &b) {
                  return std::tie(a.field, a.column) < std::tie(b.field, b.column);
              });
    return profile;
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
    keys.clear();
    fixes.clear();
    decisions.clear();
    duplicates.reset();
    valueMaps.clear();
    defaults.clear();
    if (!profile)
        return;
    profile.reset();
    dateOrder.reset();
    mode = ImportState().mode;
    createCustomers = false;
}

void ImportState::use(const exchange::ImportProfile &wanted)
{
    exchange::ImportProfile used = wanted; // which may be our own
    setKind(used.kind);
    exchange::ImportOptions options;
    options.kind = used.kind;
    exchange::applyProfile(used, format.header, options);
    const size_t columns = columnCount();
    if (!format.header.isEmpty())
        mapping.fieldOfColumn = std::move(options.columns);
    mapping.fieldOfColumn.resize(columns);
    valueMaps = std::move(options.valueMaps);
    defaults = std::move(options.defaults);
    dateOrder = options.dateOrder;
    keys = std::move(options.keys);
    mode = used.mode.value_or(ImportState().mode);
    createCustomers = options.createCustomers;
    profile = std::move(used);
}

exchange::ImportProfile ImportState::asProfile(const QString &profileName) const
{
    // A number that was put right is right for this file alone; a word means the same in the next one.
    exchange::ImportOptions kept = unfixedOptions();
    for (const exchange::FieldValue &fix : fixes) {
        if (!exchange::isWordField(fix.field))
            continue;
        std::erase_if(kept.valueMaps, [&fix](const exchange::FieldValue &map) {
            return map.field == fix.field && map.text == fix.text;
        });
        kept.valueMaps.push_back(fix);
    }
    return exchange::profileOf(profileName, format.header, kept, mapping.fieldOfColumn);
}

std::optional<QString> ImportState::fixOf(const QByteArray &field, const QString &text) const
{
    for (const exchange::FieldValue &fix : fixes) {
        if (fix.field == field && fix.text == text)
            return fix.code;
    }
    return std::nullopt;
}

void ImportState::setFix(const QByteArray &field, const QString &text, const std::optional<QString> &replacement)
{
    std::erase_if(fixes, [&](const exchange::FieldValue &fix) { return fix.field == field && fix.text == text; });
    if (replacement)
        fixes.push_back({field, text, *replacement});
}

exchange::ImportOptions ImportState::unfixedOptions() const
{
    ImportState unfixed = *this;
    unfixed.fixes.clear();
    return unfixed.options(false, {});
}

bool ImportState::differsFromProfile() const
{
    using import_state_detail::sorted;
    if (!profile || !profile->isOwn())
        return false;
    exchange::ImportProfile saved = *profile;
    if (!saved.mode)
        saved.mode = ImportState().mode;
    const exchange::ImportProfile now = sorted(asProfile(saved.name));
    return !(now == sorted(std::move(saved)));
}

bool ImportState::hasField(const QByteArray &field) const
{
    return mapping.has(field) || std::any_of(defaults.begin(), defaults.end(),
                                             [&field](const exchange::FieldColumn &d) { return d.field == field; });
}

bool ImportState::makesFields() const
{
    return std::any_of(mapping.fieldOfColumn.begin(), mapping.fieldOfColumn.end(),
                       [](const QByteArray &field) { return field.startsWith("custom:") && field.count(':') == 2; });
}

std::vector<QByteArray> ImportState::doubledFields() const
{
    std::vector<QByteArray> doubled;
    for (auto field = mapping.fieldOfColumn.begin(); field != mapping.fieldOfColumn.end(); ++field) {
        const bool isSecond = !field->isEmpty() && !exchange::furtherColumn(*field) &&
                              std::find(mapping.fieldOfColumn.begin(), field, *field) != field;
        if (isSecond && std::find(doubled.begin(), doubled.end(), *field) == doubled.end())
            doubled.push_back(*field);
    }
    return doubled;
}

std::vector<std::vector<QByteArray>> ImportState::missingFields() const
{
    std::vector<std::vector<QByteArray>> missing = import_state_detail::requiredFields(kind(), mode);
    std::erase_if(missing, [this](const std::vector<QByteArray> &group) {
        return std::any_of(group.begin(), group.end(), [this](const QByteArray &field) { return hasField(field); });
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
    std::vector<QByteArray> possible = import_state_detail::keyFields(kind());
    std::erase_if(possible, [this](const QByteArray &field) { return !mapping.has(field); });
    return possible;
}

exchange::DuplicatePolicy ImportState::policyForAll() const
{
    using exchange::DuplicatePolicy;
    return duplicates.value_or(mode == exchange::ImportMode::Create ? DuplicatePolicy::Skip
                                                                    : DuplicatePolicy::Overwrite);
}

exchange::DuplicatePolicy ImportState::policyOf(qint64 line) const
{
    const auto decided = decisions.find(line);
    return decided == decisions.end() ? policyForAll() : decided->second;
}

exchange::DuplicatePolicy ImportState::policyOf(const exchange::RowMatch &match) const
{
    using exchange::DuplicatePolicy;
    if (!match.otherName || decisions.contains(match.line))
        return policyOf(match.line);
    return mode == exchange::ImportMode::Update ? DuplicatePolicy::Skip : DuplicatePolicy::Create;
}

exchange::ImportOptions ImportState::options(bool dryRun, const QString &rejectsPath) const
{
    exchange::ImportOptions options;
    options.kind = kind();
    options.path = path;
    options.mode = mode;
    // A key whose columns are gone is none.
    const bool named = hasField("given_name") || hasField("family_name") || hasField("company");
    for (const QByteArray &key : keys) {
        const QByteArrayList parts = key.split('+');
        if (std::all_of(parts.begin(), parts.end(), [&](const QByteArray &part) {
                return hasField(part.trimmed()) || (part.trimmed() == "name" && named);
            }))
            options.keys.push_back(key);
    }
    options.valueMaps = valueMaps;
    for (const exchange::FieldValue &fix : fixes) {
        if (mapping.has(fix.field))
            options.valueMaps.push_back(fix);
    }
    options.defaults = defaults;
    options.csv = format.csv;
    options.hasHeader = format.csv.hasHeader;
    options.columns = mapping.fieldOfColumn;
    options.dateOrder = dateOrder;
    options.decimalMark = decimalMark;
    options.createCustomers = createCustomers;
    options.again = again;
    options.personal = personal;
    options.duplicates = duplicates;
    for (const auto &[line, policy] : decisions)
        options.decisions.push_back({line, policy});
    options.listMatches = dryRun;
    options.dryRun = dryRun;
    options.rejectsPath = rejectsPath;
    return options;
}

} // namespace shuke::ui
