#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/file_format.h"
#include "core/exchange/import_match.h"
#include "core/exchange/import_options.h"
#include "core/exchange/import_profile.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace shuke::ui {

/// What the import page knows: the file, what was found in it, what the user decided. Pure values.
struct ImportState
{
    QString path; ///< Empty: no file yet.
    QString name; ///< As shown: the file's, or that of the clipboard.

    exchange::FormatChoices choices; ///< Only what the user changed.
    std::optional<exchange::DateOrder> dateOrder;
    std::optional<char> decimalMark;

    exchange::DetectedFormat format; ///< By these choices.
    exchange::ColumnMapping mapping; ///< One field per column of the file; holds the kind.

    exchange::ImportMode mode = exchange::ImportMode::Upsert;
    std::vector<QByteArray> keys; ///< As ImportOptions::keys; empty: chosen by the importer.
    bool createCustomers = false;
    bool personal = false; ///< Own fields that the import makes hold personal data.
    bool again = false;    ///< Also if this very file was imported before.

    std::optional<exchange::DuplicatePolicy> duplicates;   ///< For rows that match; nothing: as the mode has it.
    std::map<qint64, exchange::DuplicatePolicy> decisions; ///< By line of the file: rows decided on by themselves.

    std::optional<exchange::ImportProfile> profile; ///< That all of this was filled in from.
    std::vector<exchange::FieldValue> valueMaps;
    std::vector<exchange::FieldValue> fixes;     ///< Of values that could not be read; they go before the value maps.
    std::vector<exchange::FieldColumn> defaults; ///< For fields without a column, and for empty cells.

    exchange::ImportKind kind() const { return mapping.kind; }
    size_t columnCount() const { return mapping.fieldOfColumn.size(); }
    /// The header, or "Column 3".
    QString columnName(size_t column) const;
    QStringList samples(size_t column) const;

    /// Takes what was found. The mapping is guessed anew when the columns are others than before.
    void take(exchange::DetectedFormat found);
    /// Another kind: the mapping is guessed anew, a profile's is gone.
    void setKind(exchange::ImportKind kind);
    /// Everything that a profile can tell is as this one tells it.
    void use(const exchange::ImportProfile &wanted);
    /// The present choices under a name, for files with these columns.
    exchange::ImportProfile asProfile(const QString &profileName) const;
    /// Are the present choices others than those of the user's own profile?
    bool differsFromProfile() const;

    /// Fields that more than one column is to fill.
    std::vector<QByteArray> doubledFields() const;
    /// What is missing before the import can begin: of each group of fields at least one has to be there.
    std::vector<std::vector<QByteArray>> missingFields() const;
    /// Must this very field be there, with nothing to stand for it?
    bool isRequired(const QByteArray &field) const;
    /// Fields that can tell whether a row is known, among those that are mapped.
    std::vector<QByteArray> possibleKeys() const;
    bool makesFields() const;                     ///< Own fields, of columns.
    bool hasField(const QByteArray &field) const; ///< By a column or a default.

    /// What a value that cannot be read becomes: empty: nothing at all; no answer: nobody has said.
    std::optional<QString> fixOf(const QByteArray &field, const QString &text) const;
    void setFix(const QByteArray &field, const QString &text, const std::optional<QString> &replacement);
    /// As options(), without what the user put right: to see what is in the file.
    exchange::ImportOptions unfixedOptions() const;

    exchange::DuplicatePolicy policyForAll() const;
    exchange::DuplicatePolicy policyOf(qint64 line) const;
    /// One of another name follows only its own decision.
    exchange::DuplicatePolicy policyOf(const exchange::RowMatch &match) const;

    /// Valid when nothing is doubled or missing.
    exchange::ImportOptions options(bool dryRun, const QString &rejectsPath) const;
};

} // namespace shuke::ui
