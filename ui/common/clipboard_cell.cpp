#include "ui/common/clipboard_cell.h"

#include "core/exchange/csv_writer.h"

#include <algorithm>

namespace shuke::ui {

QString guardedCell(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const bool runs = exchange::isFormulaLike({utf8.constData(), static_cast<size_t>(utf8.size())});
    return runs ? QLatin1Char('\'') + text : text;
}

QString quotedCell(const QString &text)
{
    const QString guarded = guardedCell(text);
    const auto isSpecial = [](QChar c) { return QStringView(u"\n\r\t\"").contains(c); };
    if (std::none_of(guarded.begin(), guarded.end(), isSpecial))
        return guarded;
    return QLatin1Char('"') + QString(guarded).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace shuke::ui
