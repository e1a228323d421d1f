#include "core/exchange/import_profile.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/import_further.h"

#include <algorithm>
#include <set>

namespace shuke::exchange {

namespace import_profile_detail {

constexpr int kLeastPercent = 60;

/// Folded, each once; those that fold to nothing as they stand.
QStringList folded(const QStringList &headers)
{
    QStringList texts;
    for (const QString &header : headers) {
        QString text = foldHeader(header);
        if (text.isEmpty())
            text = header.trimmed();
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

/// Without what a file of rejected rows (import_rejects.h) adds behind the columns of the first file.
QStringList withoutRejectColumns(const QStringList &headers)
{
    const qsizetype count = headers.size();
    if (count < 3 || headers[count - 2] != QLatin1String("line") || headers.back() != QLatin1String("reason"))
        return headers;
    const bool ofSheet = count > 3 && headers[count - 3] == QLatin1String("sheet");
    return headers.mid(0, count - (ofSheet ? 3 : 2));
}

bool isCode(const FieldColumn &pair, const QByteArray &field)
{
    return pair.field == field;
}

} // namespace import_profile_detail

bool operator==(const ImportProfile &a, const ImportProfile &b)
{
    const auto same = [](const std::vector<FieldColumn> &x, const std::vector<FieldColumn> &y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const FieldColumn &p, const FieldColumn &q) {
            return p.field == q.field && p.column == q.column;
        });
    };
    const bool values = std::equal(a.valueMaps.begin(), a.valueMaps.end(), b.valueMaps.begin(), b.valueMaps.end(),
                                   [](const FieldValue &p, const FieldValue &q) {
                                       return p.field == q.field && p.text == q.text && p.code == q.code;
                                   });
    return a.code == b.code && a.name == b.name && a.kind == b.kind && a.signature == b.signature &&
           a.required == b.required && same(a.mapping, b.mapping) && same(a.defaults, b.defaults) && values &&
           a.dateOrder == b.dateOrder && a.keys == b.keys && a.mode == b.mode && a.createCustomers == b.createCustomers;
}

QString signatureText(const QStringList &headers)
{
    QStringList texts = import_profile_detail::folded(headers);
    texts.sort();
    return texts.join(QLatin1Char('\n'));
}

std::optional<ProfileMatch> matchProfile(std::span<const ImportProfile> profiles, const QStringList &headers,
                                         std::optional<ImportKind> kind)
{
    using namespace import_profile_detail;
    const QStringList columns = folded(withoutRejectColumns(headers));
    std::optional<ProfileMatch> best;
    std::optional<ProfileMatch> own;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const ImportProfile &profile = profiles[i];
        if (kind && profile.kind != *kind)
            continue;
        const auto isThere = [&columns](const QString &header) { return columns.contains(header); };
        const int total = static_cast<int>(profile.signature.size());
        const int found = static_cast<int>(std::count_if(profile.signature.begin(), profile.signature.end(), isThere));
        if (profile.isOwn()) {
            const bool same = found == total && total == columns.size();
            if (same && (!own || profile.changedAtMs > profiles[own->profile].changedAtMs))
                own = ProfileMatch{i, found, total};
            continue;
        }
        if (!std::all_of(profile.required.begin(), profile.required.end(), isThere) ||
            found * 100 < total * kLeastPercent)
            continue;
        if (!best || found > best->found)
            best = ProfileMatch{i, found, total};
    }
    return own ? own : best;
}

ProfileMatch columnsFound(const ImportProfile &profile, const QStringList &headers)
{
    const QStringList columns = import_profile_detail::folded(headers);
    const auto found = std::count_if(profile.signature.begin(), profile.signature.end(),
                                     [&columns](const QString &header) { return columns.contains(header); });
    return {0, static_cast<int>(found), static_cast<int>(profile.signature.size())};
}

const ImportProfile *findProfile(std::span<const ImportProfile> profiles, const QString &name)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&name](const ImportProfile &profile) {
        return (!profile.code.isEmpty() && name == QLatin1String(profile.code)) ||
               profile.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == profiles.end() ? nullptr : &*found;
}

void applyProfile(const ImportProfile &profile, const QStringList &headers, ImportOptions &options)
{
    using namespace import_profile_detail;
    if (options.columns.empty() && options.hasHeader) {
        std::vector<QByteArray> columns(static_cast<size_t>(headers.size()));
        std::set<QByteArray> used;
        std::vector<bool> known(columns.size());
        for (size_t i = 0; i < columns.size(); ++i)
            known[i] = profile.signature.contains(foldHeader(headers[static_cast<qsizetype>(i)]));
        // In the profile's order: of two columns for one field the first that is there counts.
        for (const FieldColumn &pair : profile.mapping) {
            for (size_t i = 0; i < columns.size(); ++i) {
                if (columns[i].isEmpty() && (!used.contains(pair.field) || furtherColumn(pair.field)) &&
                    foldHeader(headers[static_cast<qsizetype>(i)]) == foldHeader(pair.column)) {
                    columns[i] = pair.field;
                    used.insert(pair.field);
                    known[i] = true;
                }
            }
        }
        const ColumnMapping guessed = guessMapping(profile.kind, headers);
        for (size_t i = 0; i < columns.size(); ++i) {
            const QByteArray &field = guessed.fieldOfColumn[i];
            if (!known[i] && !field.isEmpty() && (used.insert(field).second || furtherColumn(field)))
                columns[i] = field;
        }
        options.columns = std::move(columns);
    }
    options.valueMaps.insert(options.valueMaps.begin(), profile.valueMaps.begin(), profile.valueMaps.end());
    for (const FieldColumn &pair : profile.defaults) {
        const bool told = std::any_of(options.defaults.begin(), options.defaults.end(),
                                      [&pair](const FieldColumn &other) { return isCode(other, pair.field); });
        if (!told)
            options.defaults.push_back(pair);
    }
    if (!options.dateOrder && options.dateFormat.isEmpty())
        options.dateOrder = profile.dateOrder;
    if (options.keys.empty())
        options.keys = profile.keys;
    options.createCustomers = options.createCustomers || profile.createCustomers;
}

ImportProfile profileOf(const QString &name, const QStringList &headers, const ImportOptions &options,
                        const std::vector<QByteArray> &fieldOfColumn)
{
    ImportProfile profile;
    profile.name = name;
    profile.kind = options.kind;
    const QStringList columns = import_profile_detail::withoutRejectColumns(headers);
    profile.signature = import_profile_detail::folded(columns);
    for (size_t i = 0; i < fieldOfColumn.size() && i < static_cast<size_t>(columns.size()); ++i) {
        if (!fieldOfColumn[i].isEmpty())
            profile.mapping.push_back({fieldOfColumn[i], columns[static_cast<qsizetype>(i)]});
    }
    profile.valueMaps = options.valueMaps;
    profile.defaults = options.defaults;
    profile.dateOrder = options.dateOrder;
    profile.keys = options.keys;
    profile.mode = options.mode;
    profile.createCustomers = options.createCustomers;
    return profile;
}

} // namespace shuke::exchange
