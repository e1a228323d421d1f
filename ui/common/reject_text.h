#pragma once

#include <QByteArray>
#include <QString>

namespace shuke::ui {

/// Why a row of an import did not come in, in the application's language: the words for the reason codes of
/// core/exchange/import_report.h. A code without words is returned as it is.
QString rejectText(const QByteArray &reason);

} // namespace shuke::ui
