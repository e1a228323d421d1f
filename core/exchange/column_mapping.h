#pragma once

#include "core/base/result.h"
#include "core/exchange/import_kind.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace shuke::exchange {

/// Which field each column of a file fills. No field is filled by two columns, but for those of import_further.h.
struct ColumnMapping
{
    ImportKind kind = ImportKind::Contacts;
    std::vector<QByteArray> fieldOfColumn; ///< Empty: the column is not imported.

    /// 0-based column, or -1.
    int columnOf(const QByteArray &field) const;
    bool has(const QByteArray &field) const { return columnOf(field) >= 0; }
};

/// The mapping that the headers suggest. A second phone column becomes `phone2` (手机 before 电话), more of them and of
/// e-mails further contact details; a customer's name
/// in an order file is the `customer` when no column holds a number or id of his; 收货人 never is.
ColumnMapping guessMapping(ImportKind kind, const QStringList &headers);

/// The kind whose fields match the headers best; Contacts when nothing matches.
ImportKind guessKind(const QStringList &headers);

/// For files without a header: the fields in the order of the columns ("" or "-": skip). InvalidInput names a field
/// that the kind does not have or that stands there twice.
Result<ColumnMapping> mappingFromFields(ImportKind kind, const QStringList &fields);

/// Applies "field=column": `column` is a header's text (exact, else folded) or, failing that, a 1-based number; empty
/// unmaps the field. The field leaves its former column and the column its former field.
/// InvalidInput names what is wrong: no "=", unknown field, no such column.
Result<void> applyOverride(ColumnMapping &mapping, const QStringList &headers, const QString &assignment);

} // namespace shuke::exchange
