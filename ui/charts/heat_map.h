#pragma once

#include "core/reports/report_text.h"

#include <QAbstractButton>
#include <QStringList>

#include <vector>

namespace shuke::ui {

class HeatMap;

/// One field. A button, so that mouse, keyboard and screen readers find in it what they expect.
class HeatField : public QAbstractButton
{
    Q_OBJECT

public:
    HeatField(HeatMap &map, int row, int column);

    QString name;
    QString detail;
    int step = -1; ///< Of the ramp, 0 … 4; −1: not coloured.

    int row() const { return m_row; }
    int column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    HeatMap &m_map;
    int m_row;
    int m_column;
};

/// A grid of coloured fields, painted by us: the heat map of a ChartSpec on the screen. One stop for the Tab key; the
/// arrows, Home and End move within, Enter and Space choose a field.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    /// Shows the chart; the field with the focus keeps it. `words` is used during the call only.
    void setChart(const reports::HeatMap &chart, const reports::ReportText &words);
    /// A second, quieter line at each row's name: what the score stands for.
    void setRowHints(const QStringList &hints);
    /// What the pointer and a screen reader are told of a field.
    void setExplanation(int row, int column, const QString &text);

    int rows() const { return static_cast<int>(m_rowNames.size()); }
    int columns() const { return static_cast<int>(m_columnNames.size()); }
    HeatField *field(int row, int column) const;
    /// The field that Tab goes to.
    HeatField *current() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void activated(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class HeatField;
    void moveFocus(int row, int column);
    void setCurrent(int index);
    void layOut();
    int labelWidth() const;
    int headerHeight() const;
    int legendHeight() const;

    QString m_rowAxis;
    QString m_columnAxis;
    QString m_legend;
    QStringList m_limits; ///< Upper limit of each step.
    QStringList m_rowNames;
    QStringList m_rowHints;
    QStringList m_columnNames;
    std::vector<HeatField *> m_fields;
    int m_current = 0;
};

} // namespace shuke::ui
