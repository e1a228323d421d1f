#pragma once

#include <QHeaderView>

namespace shuke::ui {

class ListSelection;
class ListView;

/// The boxes in front of the rows of a list: ticked when the row is selected; a click adds a row or takes it out again.
/// The box in the corner selects all rows or none.
class RowBoxes : public QHeaderView
{
    Q_OBJECT

public:
    RowBoxes(ListView &view, ListSelection &selection);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintCorner(QWidget *corner) const;

    ListView &m_view;
    ListSelection &m_selection;
    int m_lastRow = -1; ///< During a press: the row that was ticked last.
    bool m_ticks = true;
};

} // namespace shuke::ui
