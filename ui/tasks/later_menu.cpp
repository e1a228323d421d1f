#include "ui/tasks/later_menu.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QDateTime>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace shuke::ui {

namespace later_menu_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaterMenu)
};

constexpr int kDaysOfWeek = 7;

} // namespace later_menu_detail

DayPopup::DayPopup(QDate selected, QDate first, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Pick a day"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setMinimumDate(first);
    m_calendar->setSelectedDate(std::max(selected, first));
    m_calendar->setAccessibleName(tr("Pick a day"));
    column->addWidget(m_calendar);
    // The arrows and Return come to the table inside.
    if (auto *table = m_calendar->findChild<QTableView *>())
        table->installEventFilter(this);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DayPopup::take);
}

void DayPopup::open(QWidget *below)
{
    adjustSize();
    if (below)
        move(below->mapToGlobal(QPoint(0, below->height())));
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void DayPopup::take()
{
    Q_EMIT chosen(m_calendar->selectedDate());
    close();
}

bool DayPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void DayPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void addLaterChoices(QMenu &menu, QDate today, QWidget *below, std::function<void(QDate)> chosen)
{
    using namespace later_menu_detail;
    const auto add = [&](const QString &text, QDate day) {
        menu.addAction(text, below, [chosen, day] { chosen(day); })->setToolTip(dayText(day));
    };
    add(Words::tr("&Tomorrow"), today.addDays(1));
    add(Words::tr("Next &week"), today.addDays(kDaysOfWeek + 1 - today.dayOfWeek()));
    add(Words::tr("In &2 weeks"), today.addDays(2 * kDaysOfWeek));
    menu.addAction(Words::tr("&Pick a day…"), below, [today, below, chosen] {
        auto *popup = new DayPopup(today.addDays(1), today.addDays(1), below);
        QObject::connect(popup, &DayPopup::chosen, below, chosen);
        popup->open(below);
    });
}

qint64 morningOf(QDate day, const session::StoreDescription &store)
{
    constexpr int kNine = 9 * 60;
    const int minute = std::max(kNine, store.dayStartMinutes);
    return QDateTime(day, QTime(minute / 60, minute % 60), businessZone(store.timeZone)).toMSecsSinceEpoch();
}

} // namespace shuke::ui
