#pragma once

#include "core/session/session.h"

#include <QDate>
#include <QFrame>

#include <functional>

class QCalendarWidget;
class QMenu;

namespace shuke::ui {

/// A calendar below a widget that asks for one day: Return or a click takes it, Esc gives up. Deletes itself.
class DayPopup : public QFrame
{
    Q_OBJECT

public:
    /// No day before `first` can be chosen.
    DayPopup(QDate selected, QDate first, QWidget *parent);
    void open(QWidget *below);
    QCalendarWidget &calendar() { return *m_calendar; }

Q_SIGNALS:
    void chosen(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();

    QCalendarWidget *m_calendar;
};

/// Puts "Tomorrow", "Next week", "In 2 weeks" and "Pick a day…" into a menu; the letters underlined choose them.
/// Next week is its first working day, Monday.
void addLaterChoices(QMenu &menu, QDate today, QWidget *below, std::function<void(QDate)> chosen);

/// When a day of work begins there, as an instant: nine o'clock, or when the business day begins if that is later.
qint64 morningOf(QDate day, const session::StoreDescription &store);

} // namespace shuke::ui
