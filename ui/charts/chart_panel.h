#pragma once

#include "core/reports/report_text.h"
#include "ui/common/card.h"

#include <QStringList>

#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace shuke::ui {

class BarChartView;
class BridgeChart;
class ChartTable;
class Dialogs;
class HeatMap;

/// A card with one chart of a ChartSpec: its title, the chart, the same as a table, and a picture of it as a file.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    /// What the table shows.
    struct Data
    {
        QStringList titles;
        std::vector<QStringList> rows; ///< Each as long as `titles`.
        int textColumns = 1;           ///< From the left; the others are figures and stand at the right.
        std::vector<std::vector<reports::Cell>> values = {}; ///< Empty, or what is behind each of `rows`.

        /// A row of cells that know their values. Rows are added so, or all as texts.
        void add(std::vector<reports::Cell> row);
        /// Shown alike.
        friend bool operator==(const Data &a, const Data &b)
        {
            return a.titles == b.titles && a.rows == b.rows && a.textColumns == b.textColumns;
        }
    };

    ChartPanel(Dialogs &dialogs, QWidget *parent = nullptr);

    /// The chart, and a table made of it. `words` is used during the call only.
    void setChart(const reports::ChartSpec &chart, const reports::ReportText &words);
    /// The chart in finished words, for print; nothing before setChart. Its amounts are in `currency()`.
    const std::optional<reports::ChartSpec> &shown() const { return m_shown; }
    const QString &currency() const { return m_currency; }
    /// A table that says more than the chart.
    void setData(Data data);
    /// At the right of the title.
    void addToHeader(QWidget *widget);

    HeatMap *heatMap() const { return m_heat; }       ///< Null for another kind of chart.
    BarChartView *barChart() const { return m_bars; } ///< Likewise.
    BridgeChart *bridge() const { return m_bridge; }  ///< Likewise.
    QTableView *table() const { return m_table; }
    bool showsTable() const;
    void showTable(bool on);

    /// Asks for a file, then writes the chart as it is seen now: PNG at twice the size, or SVG by the file's ending.
    void askForImage();
    /// False, with why in `failure`, if the file cannot be written.
    bool saveImage(const QString &path, QString &failure);

Q_SIGNALS:
    void imageSaved(const QString &path);
    void imageFailed(const QString &path, const QString &why);

private:
    QWidget *chartWidget() const;

    Dialogs &m_dialogs;
    QLabel *m_title;
    QWidget *m_header;
    QToolButton *m_tableButton;
    QStackedWidget *m_stack;
    HeatMap *m_heat = nullptr;
    BarChartView *m_bars = nullptr;
    BridgeChart *m_bridge = nullptr;
    QTableView *m_table;
    ChartTable *m_model;
    std::optional<reports::ChartSpec> m_shown;
    QString m_currency;
};

/// The chart with all its texts finished: what they were made with is not needed any more.
reports::ChartSpec inWords(reports::ChartSpec chart, const reports::ReportText &words);
/// The table of a chart that brings none of its own.
ChartPanel::Data chartData(const reports::ChartSpec &chart, const reports::ReportText &words);

} // namespace shuke::ui
