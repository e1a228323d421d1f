#pragma once

#include "core/exchange/import_options.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace shuke::exchange {

/// How the files of one program are imported: recognised by their headers, with what every column is.
struct ImportProfile
{
    QByteArray code; ///< Stable, of those that come with the program; empty: the user's own.
    QString name;
    ImportKind kind = ImportKind::Contacts;
    QStringList signature; ///< Folded headers (foldHeader) of its files, in any order.
    QStringList required;  ///< Those of them without which it is another program's file.
    /// Header → field. Columns of the signature that are not here are not imported.
    std::vector<FieldColumn> mapping;
    std::vector<FieldValue> valueMaps;
    std::vector<FieldColumn> defaults;
    std::optional<DateOrder> dateOrder;
    std::vector<QByteArray> keys;
    std::optional<ImportMode> mode;
    bool createCustomers = false;
    qint64 changedAtMs = 0; ///< Of the user's own: when it was saved last. Not compared.

    bool isOwn() const { return code.isEmpty(); }
    friend bool operator==(const ImportProfile &, const ImportProfile &);
};

/// How well a profile fits: so many of its columns are in the file.
struct ProfileMatch
{
    size_t profile = 0; ///< Its place in what was searched.
    int found = 0;
    int total = 0;
};

/// Those that come with the program. The names are what people call the programs, in Chinese for Chinese ones.
const std::vector<ImportProfile> &builtInProfiles();

/// The profile that fits best: the user's own with exactly these columns that was saved last, else the one with the
/// most columns found that has all its required ones and at least 60 in 100 of all. `kind`: only profiles for such
/// rows. The columns that a file of rejected rows has besides do not count.
std::optional<ProfileMatch> matchProfile(std::span<const ImportProfile> profiles, const QStringList &headers,
                                         std::optional<ImportKind> kind = {});

/// How many of its columns are among the headers.
ProfileMatch columnsFound(const ImportProfile &profile, const QStringList &headers);

/// By code or, letter case aside, by name.
const ImportProfile *findProfile(std::span<const ImportProfile> profiles, const QString &name);

/// The profile's part of how a file with these headers is read; what `options` say already goes before it. Columns that
/// the profile does not know are mapped as their headers suggest.
void applyProfile(const ImportProfile &profile, const QStringList &headers, ImportOptions &options);

/// What can be remembered of settled options: a profile for files with these headers.
ImportProfile profileOf(const QString &name, const QStringList &headers, const ImportOptions &options,
                        const std::vector<QByteArray> &fieldOfColumn);

/// "contacts", "order_lines", …: as stored and listed.
QByteArray importKindCode(ImportKind kind);

/// The folded headers, sorted, one per line: equal for files of one shape.
QString signatureText(const QStringList &headers);

} // namespace shuke::exchange
