#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QToolButton;

namespace shuke::ui {

/// The steps of the import page across its top: where one is, where one may go back to.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(const QStringList &titles, QWidget *parent = nullptr);

    /// Steps up to `reachable` can be clicked; the others are still to come.
    void setCurrent(int current, int reachable);
    int current() const { return m_current; }

Q_SIGNALS:
    void wanted(int step);

private:
    QStringList m_titles;
    std::vector<QToolButton *> m_buttons;
    int m_current = 0;
};

} // namespace shuke::ui
