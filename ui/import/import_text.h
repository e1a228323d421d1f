#pragma once

#include "core/exchange/import_kind.h"
#include "core/exchange/import_options.h"
#include "core/exchange/import_report.h"
#include "core/exchange/text_encoding.h"

#include <QByteArray>
#include <QString>

namespace shuke::ui {

// The words of an import, in the application's language.

/// "Customers", "Companies", …
QString importKindText(exchange::ImportKind kind);
/// "1,204 customers". Orders are counted in rows of the file, as a report does.
QString importCountText(exchange::ImportKind kind, qint64 count);
/// The button that begins it: "Import 1,204 customers".
QString importButtonText(exchange::ImportKind kind, qint64 count);
/// "Phone", "Order day"; a custom field's own code.
QString importFieldText(exchange::ImportKind kind, const QByteArray &field);
/// "external_id:duplicate": what was noticed about a row.
QString findingText(const QByteArray &rule);
/// "customers", 3 → "3 customers added": what was made besides the rows' own.
QString extraText(const QByteArray &code, qint64 count);
/// "Department (12), Initials (3)": what of the file is not imported, with the rows that have it.
QString unreadText(const exchange::ImportReport &report);
QString encodingText(exchange::TextEncoding encoding);
/// Why it was taken; empty when there is nothing to say.
QString encodingReasonText(const exchange::DetectedEncoding &encoding);
/// "Comma (,)"
QString delimiterText(char delimiter);
QString importModeText(exchange::ImportMode mode);

} // namespace shuke::ui
