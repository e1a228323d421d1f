#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace shuke::activities {

enum class RepeatUnit : quint8 { None, Daily, Weekly, Monthly, Yearly };
inline constexpr int kMostRepeatEvery = 999;

/// Stable codes as stored: none daily weekly monthly yearly
QString codeOf(RepeatUnit unit);
std::optional<RepeatUnit> repeatUnitFromCode(QStringView code);

/// When a task comes again.
struct RepeatRule
{
    RepeatUnit unit = RepeatUnit::None;
    int every = 1;            ///< Every so many units, 1 … kMostRepeatEvery.
    bool fromContact = false; ///< Counted from the last real contact (last_contact.h) instead of from `start`.
    QDate start;              ///< The day its days are counted from. Invalid: the due day.

    bool repeats() const { return unit != RepeatUnit::None; }
    friend bool operator==(const RepeatRule &, const RepeatRule &) = default;
};

/// The day on which a task that was due on `due` and done on `done` is due again; invalid if it does not repeat.
///
/// Counted from `start`: the first of its days that is later than both. A day that a month does not have is the last of
/// that month, and only there: from 31 January on, 28 February, 31 March, 30 April; from 29 February every year,
/// 28 February, and 29 February again in the next leap year. What was missed meanwhile is not made up for.
/// From the last contact: one step after `lastContact`; one step after `done` if there was no contact up to then, or
/// that day is not later than `done`.
///
/// Pure. `due` and `done` valid. See docs/formulas.md, "Follow-ups and tasks".
QDate nextDueDay(const RepeatRule &rule, QDate due, QDate done, QDate lastContact = {});

} // namespace shuke::activities
