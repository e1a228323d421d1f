#pragma once

#include <QDate>

namespace shuke::exchange {

/// The two festivals of the lunar calendar a tea shop lives on. Exact for 2015–2035, a likely day outside.
QDate springFestival(int year);
QDate midAutumn(int year);

/// How busy the sample shop is on a day, in percent of an ordinary weekday: weekends, seasons, the weeks before the
/// festivals, closed on New Year's first days (then small, never 0). In 5 … 260.
int demoDayWeight(QDate day);

/// True in the `days` days up to and including `festival`.
bool isBefore(QDate day, QDate festival, int days);

} // namespace shuke::exchange
