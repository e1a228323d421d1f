#pragma once

#include "core/base/money.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace shuke::reports {

// A report as values: what it says, not how it looks. The exporters (report_csv, report_xlsx, ui/render) make files of
// it, and so will the screen. Words are English sources in the translation context "Report".

struct Cell;

/// Words of a report: an English source marked with QT_TRANSLATE_NOOP("Report", …), with %1 … %9 for `args`.
struct Text
{
    QByteArray source;
    std::vector<Cell> args;
    bool isFinished = false; ///< See finished().

    // Defined below Cell: a vector of an incomplete type can only be declared.
    Text();
    Text(const char *english); // NOLINT: a literal is what a text is made of
    Text(const char *english, std::vector<Cell> arguments);
    Text(const Text &other);
    Text(Text &&other) noexcept;
    Text &operator=(const Text &other);
    Text &operator=(Text &&other) noexcept;
    ~Text();
    /// What is shown as it is, and never translated: a name, or words in the reader's language already.
    static Text finished(const QString &shown);
    bool isEmpty() const { return source.isEmpty(); }
};

/// No value, and why. Shown as "–".
struct NoValue
{
    Text reason;
};

/// A fraction: 0.25 is shown as 25.0 %.
struct Percent
{
    double fraction = 0;
};

/// A real number of no unit.
struct Decimal
{
    double value = 0;
};

/// One value. QString is data (a name, a number as typed) and never translated; Text is our own words. Money is in the
/// model's currency.
struct Cell
{
    std::variant<NoValue, Text, QString, qint64, Money, Decimal, Percent, QDate> value;
    QString shown; ///< Finished words in which people read the value ("30 days"); empty: as values of its kind are.

    Cell() = default;
    // Not explicit: cells are written as their values.
    Cell(NoValue none) : value(std::move(none)) {}
    Cell(Text text) : value(std::move(text)) {}
    Cell(const char *english) : value(Text(english)) {}
    Cell(QString data) : value(std::move(data)) {}
    Cell(qint64 number) : value(number) {}
    Cell(int number) : value(static_cast<qint64>(number)) {}
    Cell(Money amount) : value(amount) {}
    Cell(Decimal number) : value(number) {}
    Cell(Percent share) : value(share) {}
    Cell(QDate day) : value(day) {}
    bool isEmpty() const { return std::holds_alternative<NoValue>(value); }
};

inline Text::Text() = default;
inline Text::Text(const char *english) : source(english) {}
inline Text::Text(const char *english, std::vector<Cell> arguments) : source(english), args(std::move(arguments)) {}
inline Text::Text(const Text &other) = default;
inline Text::Text(Text &&other) noexcept = default;
inline Text &Text::operator=(const Text &other) = default;
inline Text &Text::operator=(Text &&other) noexcept = default;
inline Text::~Text() = default;
inline Text Text::finished(const QString &shown)
{
    Text text;
    text.source = shown.toUtf8();
    text.isFinished = true;
    return text;
}

/// What the cells of a column hold; decides alignment (text and days left, numbers right) and number format.
enum class CellType { Text, Integer, Money, Decimal, Percent, Day };

struct Column
{
    QByteArray code; ///< Stable, lower case, for machines: the CSV header.
    Text title;
    CellType type = CellType::Text;
    int decimals = 1;      ///< Of Decimal and Percent as shown. Money has those of the currency.
    bool wraps = false;    ///< Long text may take several lines; else it is cut with "…".
    bool dataOnly = false; ///< For machines (record ids): in CSV and XLSX, not in print.
};

struct Table
{
    QByteArray code; ///< Stable, unique within the report.
    Text title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< Each as long as `columns`.
    std::vector<Cell> total;             ///< Empty, or as long as `columns`.
    bool dataOnly = false;               ///< What the chart before it shows: left out where charts are drawn.
};

/// One figure of the strip.
struct Kpi
{
    QByteArray code;
    Text label;
    Cell value;
    int decimals = 1; ///< Of Decimal and Percent.
    Text explanation; ///< How it is counted, one sentence.
};

struct KpiStrip
{
    std::vector<Kpi> kpis;
};

/// Horizontal bars, one per category, longest scale from 0. Values share one type.
struct BarChart
{
    struct Bar
    {
        Text name;
        Cell value;      ///< Integer, Money, Decimal or Percent; or NoValue: no bar.
        Cell start = {}; ///< Of a step of a bridge: where its bar begins; `value` is what is added there. Else empty.
    };
    std::vector<Bar> bars; ///< From top to bottom.
    int decimals = 1;

    /// Steps lead from one total to another: bars that begin where the last one ended.
    bool isBridge() const
    {
        return std::any_of(bars.begin(), bars.end(), [](const Bar &bar) { return !bar.start.isEmpty(); });
    }
};

/// A grid of cells, coloured by `heat` (>= 0) on a ramp of five steps up to the largest.
struct HeatMap
{
    struct Field
    {
        std::optional<double> heat; ///< Nothing: not coloured.
        Text name;
        Text detail;
    };
    Text rowAxis;
    Text columnAxis;
    std::vector<Cell> rowNames;    ///< From top to bottom.
    std::vector<Cell> columnNames; ///< From left to right.
    std::vector<Field> fields;     ///< Row by row; rowNames × columnNames.
    Text legend;                   ///< What the colour means.
};

struct ChartSpec
{
    Text title;
    std::variant<BarChart, HeatMap> plot;
};

struct Note
{
    Text text;
};

using Block = std::variant<KpiStrip, Table, ChartSpec, Note>;

struct Section
{
    QByteArray code;
    Text heading;
    std::vector<Block> blocks;
};

/// One stated condition: period, as-of day, filter.
struct Parameter
{
    QByteArray code;
    Text name;
    Cell value;
};

struct ReportModel
{
    QByteArray code; ///< Stable, e.g. "customer-value".
    Text title;
    QString storeName;
    QString currency; ///< ISO 4217; all Money is in it.
    std::vector<Parameter> parameters;
    std::vector<Section> sections;
};

} // namespace shuke::reports
