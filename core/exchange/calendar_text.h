#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QTimeZone>

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace shuke::exchange {

/// A customer or staff member as a calendar names them. Null texts are unknown.
struct CalendarContact
{
    QString externalId, name, phone, email;
    bool isEmpty() const { return externalId.isEmpty() && name.isEmpty() && phone.isEmpty() && email.isEmpty(); }
    friend bool operator==(const CalendarContact &, const CalendarContact &) = default;
};

/// An RRULE taken apart.
struct RuleSeries
{
    std::optional<activities::RepeatRule> rule; ///< Without the end; nothing: it has days that no rule of ours has.
    bool ends = false;                          ///< UNTIL or COUNT.
    QDate last;                                 ///< The day of UNTIL, or the last of COUNT; invalid: not known.
};

/// How an event repeats.
struct EventSeries : RuleSeries
{
    std::vector<QDate> except; ///< Days left out (EXDATE).
};

/// A VTODO or VEVENT between text and values. Ids, times of writing and links to other records are not in it.
struct CalendarItem
{
    QString uid;
    std::variant<activities::Task, activities::Activity> value; ///< externalId is the UID, unless it is one of ours.
    CalendarContact customer;
    QString owner;
    qint64 line = 0; ///< Of its BEGIN, when read.

    // What was in the text and is not in the value.
    QString summary;                     ///< SUMMARY of an event as other calendars show it, when read.
    bool repeatLeftOut = false;          ///< It repeats in a way that tasks do not.
    bool isException = false;            ///< One occurrence of another item (RECURRENCE-ID).
    std::optional<qint64> startMs;       ///< When an event begins, if it has a time.
    std::optional<qint64> modifiedMs;    ///< LAST-MODIFIED.
    std::optional<qint64> eventRemindMs; ///< Of an event: its reminder, for the day it begins.
    std::optional<EventSeries> series;   ///< Of an event that repeats.
    bool hasNote = false, hasState = false, hasPriority = false, hasDue = false, hasRule = false, hasReminder = false;
    bool hasOrigin = false; ///< Says from what a rule is counted.
};

/// What a calendar of ours says besides its items.
struct CalendarOptions
{
    QTimeZone zone;      ///< Of the business: times with another zone are brought here, times without one are its own.
    qint64 nowMs = 0;    ///< DTSTAMP; the moment of the writing.
    QString productName; ///< Shown by calendars as their name; empty: none.
};

/// Writes a calendar (RFC 5545), UTF-8, CRLF, lines of at most 75 octets. Tasks are VTODOs, activities VEVENTs. Days
/// and times of day are written without a zone, since they are the clock on the wall wherever it hangs; instants
/// (reminders) in UTC. A rule that falls on a day which some months do not have is BYMONTHDAY=28,29,30,31;BYSETPOS=-1,
/// as nextDueDay counts. What has no property stands in X-SHUKE-…; readCalendar gives back what was written.
QByteArray writeCalendar(const std::vector<CalendarItem> &items, const CalendarOptions &options);

struct ReadCalendar
{
    std::vector<CalendarItem> items; ///< In the order of the file.
    qint64 unreadable = 0;           ///< Items without a title or start; lines without a name.
    bool isOurs = false;             ///< writeCalendar wrote it: what it does not say is not there.
};

inline constexpr std::string_view kProductId = "-//Shuke//Shuke 1//EN"; ///< PRODID of what writeCalendar writes.

/// Reads the VTODOs and VEVENTs of a calendar. Unsupported if it is none; TooLarge beyond kMostCalendarItems items or a
/// line of 1 MB. Times with a TZID of IANA or Windows are converted; of an unknown one they are taken as they stand.
///
/// - A repetition that RepeatRule can say is one (FREQ and INTERVAL; BYDAY, BYMONTHDAY, BYMONTH that name the day
/// itself);
///   any other is left out and told. Of an event, `series` has it, with its end.
/// - The first VALARM is the reminder, relative ones counted from DUE or DTSTART.
/// - A VEVENT is a planned meeting, or a held or missed one by its STATUS and X-SHUKE-KIND; its length the duration.
Result<ReadCalendar> readCalendar(std::string_view text, const CalendarOptions &options);
inline constexpr qint64 kMostCalendarItems = 100000;

/// "task-12-k3x9@shuke": the UID of one of ours without an external id; only that row of that store and its copies have
/// it.
QString ownUid(const char *kind, qint64 id, qint64 createdAtMs);

/// What an event without an outcome or a text is called in other calendars: Meeting.
const char *kindWord(activities::ActivityKind kind);

/// The RRULE of a rule on a due day, without "RRULE:"; empty if it does not repeat.
QByteArray ruleText(const activities::RepeatRule &rule, QDate due);
/// What an RRULE of something that begins on `due` says; days by the clock of that zone.
RuleSeries seriesFromText(std::string_view text, QDate due, const QTimeZone &zone);
/// The rule of an RRULE that tasks can have: nothing for one with an end.
std::optional<activities::RepeatRule> ruleFromText(std::string_view text, QDate due);

} // namespace shuke::exchange
