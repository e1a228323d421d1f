#include "ui/charts/chart_panel.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/bridge_chart.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/heat_map.h"
#include "ui/common/dialogs.h"
#include "ui/common/plain_label.h"
#include "ui/common/shown_cell.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

ChartPanel::ChartPanel(Dialogs &dialogs, QWidget *parent)
    : Card(parent),
      m_dialogs(dialogs),
      m_title(plainLabel(QString(), sectionFont(), this)),
      m_header(new QWidget(this)),
      m_tableButton(new QToolButton(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_model(new ChartTable(this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::large, space::small, space::large, space::small);
    column->setSpacing(space::small);
    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, 0, 0);
    header->addWidget(m_title);
    header->addStretch();
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("Show the figures as a table"));
    m_tableButton->setCheckable(true);
    m_tableButton->setAutoRaise(true);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPanel::showTable);
    header->addWidget(m_tableButton);
    auto *image = new QToolButton(this);
    image->setText(tr("Save picture…"));
    image->setToolTip(tr("Save the chart as PNG or SVG"));
    image->setAutoRaise(true);
    connect(image, &QToolButton::clicked, this, &ChartPanel::askForImage);
    header->addWidget(image);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    setContent(content);

    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight());
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_stack->addWidget(m_table);
}

QWidget *ChartPanel::chartWidget() const
{
    if (m_heat)
        return m_heat;
    return m_bridge ? static_cast<QWidget *>(m_bridge) : m_bars;
}

void ChartPanel::setChart(const reports::ChartSpec &chart, const reports::ReportText &words)
{
    const auto *heat = std::get_if<reports::HeatMap>(&chart.plot);
    const auto *bars = std::get_if<reports::BarChart>(&chart.plot);
    const bool isBridge = bars && bars->isBridge();
    const bool isKnown = heat ? m_heat != nullptr : isBridge ? m_bridge != nullptr : m_bars != nullptr;
    if (!isKnown) {
        delete chartWidget();
        m_heat = heat ? new HeatMap(this) : nullptr;
        m_bridge = isBridge ? new BridgeChart(this) : nullptr;
        m_bars = heat || isBridge ? nullptr : new BarChartView(this);
        m_stack->insertWidget(0, chartWidget());
        m_stack->setCurrentIndex(showsTable() ? 1 : 0);
    }
    if (heat)
        m_heat->setChart(*heat, words);
    else if (isBridge)
        m_bridge->setChart(*bars, words);
    else
        m_bars->setChart(*bars, words);
    m_shown = inWords(chart, words);
    m_currency = words.currency();
    const QString title = words.text(chart.title);
    m_title->setText(title);
    chartWidget()->setAccessibleName(title);
    m_table->setAccessibleName(title);
    setData(chartData(chart, words));
}

void ChartPanel::setData(Data figures)
{
    m_model->setData(std::move(figures));
}

void ChartPanel::addToHeader(QWidget *widget)
{
    static_cast<QHBoxLayout *>(m_header->layout())->insertWidget(2, widget);
}

bool ChartPanel::showsTable() const
{
    return m_tableButton->isChecked();
}

void ChartPanel::showTable(bool on)
{
    m_tableButton->setChecked(on);
    m_stack->setCurrentWidget(on ? m_table : chartWidget());
}

void ChartPanel::askForImage()
{
    m_dialogs.newFile(this,
                      {tr("Save picture"), tr("PNG picture (*.png);;SVG drawing (*.svg)"), QStringLiteral("png"),
                       m_title->text() + QStringLiteral(".png"), tr("Save picture")},
                      [this](const QString &path) {
                          QString why;
                          if (saveImage(path, why))
                              Q_EMIT imageSaved(path);
                          else
                              Q_EMIT imageFailed(path, why);
                      });
}

bool ChartPanel::saveImage(const QString &path, QString &failure)
{
    QWidget *chart = chartWidget();
    if (!chart)
        return false;
    if (chart->size().isEmpty() || !chart->isVisible())
        chart->resize(m_stack->size().expandedTo(chart->minimumSizeHint()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        failure = file.errorString();
        return false;
    }
    bool written = true;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(chart->size());
        svg.setViewBox(chart->rect());
        svg.setTitle(m_title->text());
        QPainter painter(&svg);
        painter.fillRect(chart->rect(), themeColors().card);
        chart->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    } else {
        constexpr int kScale = 2;
        QImage image(chart->size() * kScale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(kScale);
        image.fill(themeColors().card);
        chart->render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
        written = image.save(&file, "PNG");
    }
    if (written && file.commit())
        return true;
    failure = file.errorString();
    return false;
}

reports::ChartSpec inWords(reports::ChartSpec chart, const reports::ReportText &words)
{
    const auto finish = [&words](reports::Text &text) { text = reports::Text::finished(words.text(text)); };
    const auto finishCell = [&](reports::Cell &cell) {
        if (auto *text = std::get_if<reports::Text>(&cell.value))
            finish(*text);
        else if (auto *none = std::get_if<reports::NoValue>(&cell.value))
            finish(none->reason);
    };
    finish(chart.title);
    if (auto *bars = std::get_if<reports::BarChart>(&chart.plot)) {
        for (reports::BarChart::Bar &bar : bars->bars) {
            finish(bar.name);
            finishCell(bar.value);
        }
        return chart;
    }
    auto &heat = std::get<reports::HeatMap>(chart.plot);
    for (reports::Text *text : {&heat.rowAxis, &heat.columnAxis, &heat.legend})
        finish(*text);
    for (std::vector<reports::Cell> *names : {&heat.rowNames, &heat.columnNames}) {
        for (reports::Cell &name : *names)
            finishCell(name);
    }
    for (reports::HeatMap::Field &field : heat.fields) {
        finish(field.name);
        finish(field.detail);
    }
    return chart;
}

void ChartPanel::Data::add(std::vector<reports::Cell> row)
{
    QStringList texts;
    for (const reports::Cell &cell : row)
        texts.append(shownText(cell));
    rows.push_back(std::move(texts));
    values.push_back(std::move(row));
}

namespace chart_panel_detail {

/// The value behind a text that is nothing but one.
reports::Cell valueOf(const reports::Text &text, const QString &shown)
{
    const bool isValue = text.source == "%1" && text.args.size() == 1;
    return isValue ? shownCell(text.args[0], shown) : reports::Cell(shown);
}

/// Names are words, whatever they are made of.
reports::Cell wordsOf(const reports::Cell &cell, const reports::ReportText &words)
{
    const bool isNumber = std::holds_alternative<qint64>(cell.value);
    return isNumber ? shownCell(cell, words.cell(cell)) : reports::Cell(words.cell(cell));
}

} // namespace chart_panel_detail

ChartPanel::Data chartData(const reports::ChartSpec &chart, const reports::ReportText &words)
{
    ChartPanel::Data data;
    if (const auto *bars = std::get_if<reports::BarChart>(&chart.plot)) {
        data.titles = {ChartPanel::tr("Name"), ChartPanel::tr("Value")};
        for (const reports::BarChart::Bar &bar : bars->bars)
            data.add({words.text(bar.name),
                      bar.value.isEmpty() ? reports::Cell() : shownCell(bar.value, words.figure(bar, bars->decimals))});
        return data;
    }
    const auto &heat = std::get<reports::HeatMap>(chart.plot);
    data.titles = {words.text(heat.rowAxis), words.text(heat.columnAxis), ChartPanel::tr("Name"),
                   ChartPanel::tr("Value")};
    data.textColumns = 3;
    size_t at = 0;
    for (const reports::Cell &row : heat.rowNames) {
        for (const reports::Cell &column : heat.columnNames) {
            const reports::HeatMap::Field &field = heat.fields[at++];
            data.add({chart_panel_detail::wordsOf(row, words), chart_panel_detail::wordsOf(column, words),
                      chart_panel_detail::valueOf(field.name, words.text(field.name)),
                      chart_panel_detail::valueOf(field.detail, words.text(field.detail))});
        }
    }
    return data;
}

} // namespace shuke::ui
