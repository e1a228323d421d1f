#pragma once

#include "ui/common/desk.h"
#include "ui/rfm/rfm_scorer.h"

#include <QDialog>

#include <memory>
#include <vector>

class QTabBar;
class QTableView;

namespace shuke::ui {

class ChartPanel;

/// Who went from which RFM class to which since the end of the month before: as a matrix, coloured by the share of the
/// class before, and as a list, the largest flow first. A field or a row leads to its customers. Deletes itself when
/// it is closed.
class MovementDialog : public QDialog
{
    Q_OBJECT

public:
    MovementDialog(Desk &desk, std::shared_ptr<const RfmScorer::Movement> movement, QWidget *parent);

    ChartPanel &matrix() { return *m_matrix; }
    QTableView &list() { return *m_list; }
    /// Those of the matrix, from top to bottom and from left to right: all that anybody is or was in.
    const std::vector<value::RfmSegment> &classes() const { return m_classes; }
    qint64 count(value::RfmSegment from, value::RfmSegment to) const;
    void openFlow(value::RfmSegment from, value::RfmSegment to);

private:
    struct Flow
    {
        value::RfmSegment from;
        value::RfmSegment to;
        qint64 count;
    };
    void fillMatrix();
    void fillList();

    Desk &m_desk;
    std::shared_ptr<const RfmScorer::Movement> m_movement;
    std::vector<value::RfmSegment> m_classes;
    std::vector<Flow> m_flows;
    QTabBar *m_tabs;
    ChartPanel *m_matrix;
    QTableView *m_list;
};

} // namespace shuke::ui
