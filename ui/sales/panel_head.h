#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace shuke::ui {

/// The top line of a record panel: ‹ 3 of 1,204 ›, its buttons, and ✕.
class PanelHead : public QWidget
{
    Q_OBJECT

public:
    explicit PanelHead(QWidget *parent = nullptr);

    /// 0: not in the list.
    void setPosition(int place, int count);
    void addButton(QWidget *button);

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void closeWanted();

private:
    QLabel *m_position;
    QToolButton *m_previous;
    QToolButton *m_next;
    QHBoxLayout *m_buttons;
};

} // namespace shuke::ui
