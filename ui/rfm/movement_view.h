#pragma once

#include "core/value/rfm_board.h"
#include "ui/common/desk.h"
#include "ui/rfm/rfm_scorer.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace shuke::ui {

/// One line: how many more or fewer each class has than at the end of the month before, and who went where.
class MovementView : public QWidget
{
    Q_OBJECT

public:
    explicit MovementView(Desk &desk, QWidget *parent = nullptr);

    void showMovement(std::shared_ptr<const RfmScorer::Movement> movement);
    /// While it is not known: being read, or why it cannot be told.
    void showText(const QString &text);
    QString text() const;

    /// The flows as a matrix and as a list; see MovementDialog.
    void openDetails();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showChanges();
    void go(value::RfmSegment segment, value::RfmMoveKind kind);

    Desk &m_desk;
    std::shared_ptr<const RfmScorer::Movement> m_movement;
    QLabel *m_text;
    QHBoxLayout *m_row;
    std::vector<QToolButton *> m_changes;
    QToolButton *m_details;
};

} // namespace shuke::ui
