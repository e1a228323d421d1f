#include "ui/value/analysis_sheet.h"

#include "ui/charts/chart_panel.h"
#include "ui/common/shown_cell.h"
#include "ui/contacts/record_table.h"
#include "ui/value/kpi_strip.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <algorithm>
#include <optional>

namespace shuke::ui {

namespace analysis_sheet_detail {

/// What there is behind a cell, and what is shown of it.
reports::Cell cellOf(const QModelIndex &index)
{
    const QString text = index.data().toString();
    const QVariant value = index.data(kValueRole);
    return value.isValid() ? shownCell(value.value<reports::Cell>(), text) : reports::Cell(text);
}

std::optional<reports::CellType> typeOf(const reports::Cell &cell)
{
    using reports::CellType;
    if (std::holds_alternative<qint64>(cell.value))
        return CellType::Integer;
    if (std::holds_alternative<Money>(cell.value))
        return CellType::Money;
    if (std::holds_alternative<reports::Decimal>(cell.value))
        return CellType::Decimal;
    if (std::holds_alternative<reports::Percent>(cell.value))
        return CellType::Percent;
    if (std::holds_alternative<QDate>(cell.value))
        return CellType::Day;
    return std::nullopt;
}

/// Of a number or share, as the screen shows it.
int decimalsOf(const QString &shown)
{
    const QString point = QLocale().decimalPoint();
    qsizetype at = shown.indexOf(point);
    if (at < 0)
        return 0;
    int decimals = 0;
    for (at += point.size(); at < shown.size() && shown[at].isDigit(); ++at)
        ++decimals;
    return decimals;
}

/// What a column of cells holds, and with how many decimals.
void describe(reports::Column &column, const std::vector<std::vector<reports::Cell>> &rows, size_t at)
{
    std::optional<reports::CellType> type;
    int decimals = 0;
    for (const std::vector<reports::Cell> &cells : rows) {
        const std::optional<reports::CellType> known = typeOf(cells[at]);
        if (!type)
            type = known;
        if (known == reports::CellType::Decimal || known == reports::CellType::Percent)
            decimals = std::max(decimals, decimalsOf(cells[at].shown));
    }
    if (!type)
        return;
    column.type = *type;
    column.decimals = decimals;
}

reports::Table tableOf(const QTableView &view)
{
    const QAbstractItemModel &model = *view.model();
    reports::Table table;
    table.title = reports::Text::finished(view.accessibleName());
    for (int place = 0; place < model.rowCount(); ++place) {
        const int sorted = view.verticalHeader()->logicalIndex(place);
        const int row = sorted < 0 ? place : sorted;
        std::vector<reports::Cell> cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.push_back(cellOf(model.index(row, column)));
        table.rows.push_back(std::move(cells));
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        const auto alignment = Qt::Alignment(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        const bool isFigure = (alignment & Qt::AlignRight) != 0;
        table.columns.push_back({title.toUtf8(), reports::Text::finished(title),
                                 isFigure ? reports::CellType::Decimal : reports::CellType::Text, 1, !isFigure, false});
        describe(table.columns.back(), table.rows, static_cast<size_t>(column));
    }
    return table;
}

reports::KpiStrip stripOf(const KpiStrip &strip)
{
    reports::KpiStrip kpis;
    for (const KpiStrip::Figure &figure : strip.figures())
        kpis.kpis.push_back({figure.name.toUtf8(), reports::Text::finished(figure.name),
                             QStringLiteral("%1 (%2)").arg(figure.value, KpiStrip::beforeText(figure)), 1,
                             reports::Text::finished(figure.why)});
    return kpis;
}

/// By where it stands on the screen.
template <typename Part>
void collect(const QWidget &view, std::vector<const QWidget *> &parts)
{
    for (const Part *part : view.findChildren<Part *>()) {
        if (part->isVisible())
            parts.push_back(part);
    }
}

} // namespace analysis_sheet_detail

reports::ReportModel emptySheet(const QString &title)
{
    reports::ReportModel sheet;
    sheet.code = "analysis";
    sheet.title = reports::Text::finished(title);
    sheet.sections.push_back({"analysis", {}, {}});
    return sheet;
}

void addChoices(const QWidget &part, reports::ReportModel &sheet)
{
    for (const QWidget *field : part.findChildren<QWidget *>()) {
        if (!field->isVisible() || field->accessibleName().isEmpty())
            continue;
        QString value;
        if (const auto *box = qobject_cast<const QComboBox *>(field))
            value = box->currentText();
        else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(field))
            value = spin->text();
        else
            continue;
        sheet.parameters.push_back({"choice", reports::Text::finished(field->accessibleName()), value});
    }
}

void addTable(reports::Table table, reports::ReportModel &sheet)
{
    std::vector<reports::Block> &blocks = sheet.sections.front().blocks;
    table.code = "part" + QByteArray::number(static_cast<qint64>(blocks.size() + 1));
    blocks.emplace_back(std::move(table));
}

void addChart(const ChartPanel &chart, reports::ReportModel &sheet, bool withTable)
{
    if (!chart.shown())
        return;
    sheet.currency = chart.currency();
    sheet.sections.front().blocks.emplace_back(*chart.shown());
    reports::Table data = analysis_sheet_detail::tableOf(*chart.table());
    data.dataOnly = !withTable;
    addTable(std::move(data), sheet);
}

void addNote(const QString &text, reports::ReportModel &sheet)
{
    if (!text.isEmpty())
        sheet.sections.front().blocks.emplace_back(reports::Note{reports::Text::finished(text)});
}

reports::ReportModel analysisSheet(const QWidget &view, const QString &title)
{
    using namespace analysis_sheet_detail;
    reports::ReportModel sheet = emptySheet(title);
    addChoices(view, sheet);
    std::vector<const QWidget *> parts;
    collect<KpiStrip>(view, parts);
    collect<ChartPanel>(view, parts);
    collect<RecordTable>(view, parts);
    std::ranges::stable_sort(parts, [&view](const QWidget *a, const QWidget *b) {
        const QPoint left = a->mapTo(&view, QPoint());
        const QPoint right = b->mapTo(&view, QPoint());
        return left.y() != right.y() ? left.y() < right.y() : left.x() < right.x();
    });
    for (const QWidget *part : parts) {
        if (const auto *strip = qobject_cast<const KpiStrip *>(part))
            sheet.sections.front().blocks.emplace_back(stripOf(*strip));
        else if (const auto *chart = qobject_cast<const ChartPanel *>(part))
            addChart(*chart, sheet);
        else if (const auto *table = qobject_cast<const RecordTable *>(part))
            addTable(tableOf(*table), sheet);
    }
    return sheet;
}

} // namespace shuke::ui
