#pragma once

#include "core/exchange/calendar_exchange.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace shuke::ui {

/// What came of an imported calendar: "3 added, 1 changed, 2 as they were; 1 entry could not be read."
QString calendarReportText(const exchange::CalendarReport &report);

/// How a line about the calendar reaches the page that asked.
using SayOnPage = std::function<void(MessageBar::Kind, const QString &)>;

/// Asks for a file and writes all tasks, and the calls, meetings and visits that are planned, as a calendar (.ics).
/// `guard`: the page; nothing is said once it is gone. The file is there whole or not at all.
void exportCalendar(Desk &desk, QWidget *guard, SayOnPage say);

/// Brings the entries of a calendar in, as one change that can be undone.
void importCalendarFile(Desk &desk, QWidget *guard, const QString &path, SayOnPage say);

/// Asks for a calendar and brings its entries in, as one change that can be undone.
void importCalendar(Desk &desk, QWidget *guard, SayOnPage say);

} // namespace shuke::ui
