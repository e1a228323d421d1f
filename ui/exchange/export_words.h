#pragma once

#include "core/exchange/table_files.h"

#include <QStringList>

namespace shuke::ui {

/// "CSV for Excel"
QString tableFormatText(exchange::TableFormat format);
/// What is good to know about the format before it is chosen.
QString tableFormatHint(exchange::TableFormat format);
/// What a table has no room for, in words: where the rest is, or why something is not in it.
QStringList exportNotes(exchange::ImportKind kind, const exchange::ExportReport &report);

} // namespace shuke::ui
