#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QIODevice>
#include <QStringList>

#include <variant>

namespace shuke::cli {

/// A cell: nothing (gated or unknown: empty in CSV, null in JSON), text, integer, exact decimal text, or yes/no.
struct Cell
{
    enum class Kind { Empty, Text, Number, Boolean } kind = Kind::Empty;
    QString text;

    static Cell of(const QString &value) { return value.isNull() ? Cell{} : Cell{Kind::Text, value}; }
    static Cell of(qint64 value) { return {Kind::Number, QString::number(value)}; }
    static Cell of(QDate value) { return value.isValid() ? Cell{Kind::Text, value.toString(Qt::ISODate)} : Cell{}; }
    static Cell of(Money value, int digits) { return {Kind::Number, moneyText(value, digits)}; }
    static Cell yesNo(bool value) { return {Kind::Boolean, value ? QStringLiteral("true") : QStringLiteral("false")}; }
    /// Shortest text that reads back as the same double.
    static Cell ofDouble(double value);
};

/// Writes a table as UTF-8 CSV with a header (LF line ends) or, with `json`, one JSON object per line. Streams.
class TableOutput
{
public:
    TableOutput(QIODevice *out, bool json, QStringList columns);
    void row(const std::vector<Cell> &cells);

private:
    QIODevice *m_out;
    bool m_json;
    QStringList m_columns;
};

} // namespace shuke::cli
