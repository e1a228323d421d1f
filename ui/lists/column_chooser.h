#pragma once

#include <QFrame>

class QListWidget;

namespace shuke::ui {

class ListView;

/// The popup in which columns are shown, hidden and put in order: Space shows or hides one, Alt+↑ and Alt+↓ move it,
/// the mouse drags it. Each step is seen in the list at once.
class ColumnChooser : public QFrame
{
    Q_OBJECT

public:
    ColumnChooser(ListView &list, QWidget *parent);
    void open(const QPoint &globalPos);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void moveCurrent(int by);
    void takeOrder();

    ListView &m_list;
    QListWidget *m_columns;
    bool m_filling = false;
};

} // namespace shuke::ui
