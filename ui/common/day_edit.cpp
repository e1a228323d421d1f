#include "ui/common/day_edit.h"

#include <QCalendarWidget>
#include <QLocale>

namespace shuke::ui {

DayEdit::DayEdit(const QString &name, QWidget *parent) : QDateEdit(parent)
{
    setAccessibleName(name);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    setDisplayFormat(chinese ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("d MMM yyyy"));
    setCalendarPopup(true);
    calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendarWidget()->setGridVisible(false);
}

} // namespace shuke::ui
