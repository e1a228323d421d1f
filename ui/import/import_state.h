#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/file_format.h"
#include "core/exchange/import_options.h"

#include <QString>

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
    QByteArray key; ///< Empty: chosen by the importer.
    bool createCustomers = false;
    bool again = false; ///< Also if this very file was imported before.

    exchange::ImportKind kind() const { return mapping.kind; }
    size_t columnCount() const { return mapping.fieldOfColumn.size(); }
    /// The header, or "Column 3".
    QString columnName(size_t column) const;
    QStringList samples(size_t column) const;

    /// Takes what was found. The mapping is guessed anew when the columns are others than before.
    void take(exchange::DetectedFormat found);
    /// Another kind: the mapping is guessed anew.
    void setKind(exchange::ImportKind kind);

    /// Fields that more than one column is to fill.
    std::vector<QByteArray> doubledFields() const;
    /// What is missing before the import can begin: of each group of fields at least one has to be there.
    std::vector<std::vector<QByteArray>> missingFields() const;
    /// Must this very field be there, with nothing to stand for it?
    bool isRequired(const QByteArray &field) const;
    /// Fields that can tell whether a row is known, among those that are mapped.
    std::vector<QByteArray> possibleKeys() const;

    /// Valid when nothing is doubled or missing.
    exchange::ImportOptions options(bool dryRun, const QString &rejectsPath) const;
};

} // namespace shuke::ui
