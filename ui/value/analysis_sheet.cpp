#include "ui/value/analysis_sheet.h"

#include "ui/charts/chart_panel.h"
#include "ui/contacts/record_table.h"
#include "ui/value/kpi_strip.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QTableView>

#include <algorithm>

namespace shuke::ui {

namespace analysis_sheet_detail {

reports::Text finished(const QString &text)
{
    reports::Text result;
    result.source = text.toUtf8();
    return result;
}

/// Choices outside of the board: each has its label as its name.
void addChoices(const QWidget &view, reports::ReportModel &model)
{
    for (const QWidget *field : view.findChildren<QWidget *>()) {
        if (!field->isVisible() || field->accessibleName().isEmpty())
            continue;
        QString value;
        if (const auto *box = qobject_cast<const QComboBox *>(field))
            value = box->currentText();
        else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(field))
            value = spin->text();
        else
            continue;
        model.parameters.push_back({"choice", finished(field->accessibleName()), value});
    }
}

reports::Table tableOf(const QTableView &view, const QByteArray &code)
{
    const QAbstractItemModel &model = *view.model();
    reports::Table table;
    table.code = code;
    table.title = finished(view.accessibleName());
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        const auto alignment = Qt::Alignment(model.index(0, column).data(Qt::TextAlignmentRole).toInt());
        const bool isFigure = (alignment & Qt::AlignRight) != 0;
        table.columns.push_back({title.toUtf8(), finished(title),
                                 isFigure ? reports::CellType::Decimal : reports::CellType::Text, 1, !isFigure, false});
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<reports::Cell> cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.emplace_back(model.index(row, column).data().toString());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

reports::KpiStrip stripOf(const KpiStrip &strip)
{
    reports::KpiStrip kpis;
    for (const KpiStrip::Figure &figure : strip.figures()) {
        const QString value = figure.before.isEmpty()
                                  ? figure.value
                                  : figure.value + QStringLiteral(" (%1)").arg(KpiStrip::tr("before: %1").arg(figure.before));
        kpis.kpis.push_back({figure.name.toUtf8(), finished(figure.name), value, 1, finished(figure.why)});
    }
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

reports::ReportModel analysisSheet(const QWidget &view, const QString &title)
{
    using namespace analysis_sheet_detail;
    reports::ReportModel model;
    model.code = "analysis";
    model.title = finished(title);
    addChoices(view, model);
    std::vector<const QWidget *> parts;
    collect<KpiStrip>(view, parts);
    collect<ChartPanel>(view, parts);
    collect<RecordTable>(view, parts);
    std::ranges::stable_sort(parts, [&view](const QWidget *a, const QWidget *b) {
        const QPoint left = a->mapTo(&view, QPoint());
        const QPoint right = b->mapTo(&view, QPoint());
        return left.y() != right.y() ? left.y() < right.y() : left.x() < right.x();
    });
    reports::Section section{"analysis", {}, {}};
    int number = 0;
    for (const QWidget *part : parts) {
        const QByteArray code = "part" + QByteArray::number(++number);
        if (const auto *strip = qobject_cast<const KpiStrip *>(part)) {
            section.blocks.emplace_back(stripOf(*strip));
        } else if (const auto *chart = qobject_cast<const ChartPanel *>(part)) {
            if (!chart->shown())
                continue;
            model.currency = chart->currency();
            section.blocks.emplace_back(*chart->shown());
            reports::Table data = tableOf(*chart->table(), code);
            data.dataOnly = true;
            section.blocks.emplace_back(std::move(data));
        } else if (const auto *table = qobject_cast<const RecordTable *>(part)) {
            section.blocks.emplace_back(tableOf(*table, code));
        }
    }
    model.sections.push_back(std::move(section));
    return model;
}

} // namespace shuke::ui
