#pragma once

#include "core/value/score_table.h"
#include "core/value/value_settings.h"

namespace shuke::value {

/// Whether scores still are what they would be now.
enum class ScoreAge : quint8 {
    None, ///< There are none.
    Current,
    EarlierDay,      ///< Their as-of day is not today.
    DataChanged,     ///< An order or refund changed since, or who is a customer; with WithPeople also who works where.
    SettingsChanged, ///< Scoring or value settings.
};
/// none, current, earlier_day, data_changed, settings_changed.
QString scoreAgeCode(ScoreAge age);

struct ScoreStatus
{
    std::optional<ScoreRun> run; ///< The newest complete one.
    ScoreAge age = ScoreAge::None;
    QDate today;

    bool isStale() const { return age != ScoreAge::None && age != ScoreAge::Current; }
};

/// The run that is read, and the first reason in the order of ScoreAge, backwards, for which it is stale. Order lines
/// do not count: scores go by the totals of orders, which are in the orders. Time goes by what changed since the run,
/// about 1 s for 1,000,000 changed rows.
Query<ScoreStatus> scoreStatus();

/// The scores of one customer as they are kept.
struct KnownScore
{
    ContactScore score;
    QDate asOf;
    bool hasYearOfData = false; ///< As ScoreRun.
    ValueSettings settings;     ///< By which it was computed.
    /// His purchases changed since, or the settings. A company's: with WithPeople those of its people, too. Also when
    /// so many rows changed (kMostChanges) that nobody looks whose they were. An as-of day that is over is no reason.
    bool isStale = false;
};
inline constexpr qint64 kMostChanges = 20'000;

/// What the newest complete run found of one customer, and by which settings.
struct Scored
{
    ScoreRun run;
    ContactScore score;
    ValueSettings settings;
};
/// Nothing if it did not score him, or there is none.
Result<std::optional<Scored>> lastScored(store::Database &database, ContactId contact);

/// Nothing if the newest run did not score him.
Query<std::optional<KnownScore>> scoreOf(ContactId contact);

} // namespace shuke::value
