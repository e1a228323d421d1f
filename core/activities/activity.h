#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace shuke::activities {

enum class ActivityKind : quint8 { Note, Call, Meeting, Visit, Email, Message };
enum class ActivityState : quint8 { Planned, Held, NotHeld };
enum class Direction : quint8 { Unknown, Inbound, Outbound };
inline constexpr int kActivityKindCount = 6;

// Stable codes as stored: note call meeting visit email message · planned held not_held · inbound outbound (Unknown:
// null)
QString codeOf(ActivityKind kind);
QString codeOf(ActivityState state);
QString codeOf(Direction direction);
std::optional<ActivityKind> activityKindFromCode(QStringView code);
std::optional<ActivityState> activityStateFromCode(QStringView code);
/// Null or empty is Unknown.
std::optional<Direction> directionFromCode(QStringView code);

/// Calls, meetings and visits are; notes, e-mails and messages are only written down.
constexpr bool canBePlanned(ActivityKind kind)
{
    return kind == ActivityKind::Call || kind == ActivityKind::Meeting || kind == ActivityKind::Visit;
}
/// All but notes: nobody is reached by a note.
constexpr bool isContactMade(ActivityKind kind)
{
    return kind != ActivityKind::Note;
}

/// Somebody begins a call, e-mail or message.
constexpr bool hasDirection(ActivityKind kind)
{
    return kind == ActivityKind::Call || kind == ActivityKind::Email || kind == ActivityKind::Message;
}
/// It takes a while.
constexpr bool hasDuration(ActivityKind kind)
{
    return canBePlanned(kind);
}

/// Minutes after midnight by the clock on the wall.
inline constexpr int kMinutesOfDay = 24 * 60;
inline constexpr int kLongestMinutes = 100 * kMinutesOfDay;

/// Something done with a customer, or planned. Null texts are unknown.
struct Activity
{
    ActivityId id;     ///< Invalid until inserted.
    ContactId contact; ///< The customer it is about. Required.
    ActivityKind kind = ActivityKind::Note;
    ActivityState state = ActivityState::Held;
    Direction direction = Direction::Unknown;
    QDate day;                           ///< Required. When it happened, or is planned for.
    std::optional<int> minute;           ///< 0 … 1439.
    std::optional<int> durationMinutes;  ///< 0 … kLongestMinutes.
    QString outcome;                     ///< In a few words, e.g. "nobody answered".
    QString text;                        ///< A note has one.
    StaffId owner;                       ///< Whose it is.
    std::vector<ContactId> participants; ///< Who took part besides `contact`; ascending, each once.
    QString externalId;                  ///< Unique among activities that are not in the trash.
    ImportBatchId importBatch;
    qint64 createdAtMs = 0;            ///< Set by insert.
    qint64 modifiedAtMs = 0;           ///< Set by insert and update.
    std::optional<qint64> deletedAtMs; ///< In the trash since.

    bool isTrashed() const { return deletedAtMs.has_value(); }
    friend bool operator==(const Activity &, const Activity &) = default;
};

/// Texts without white space around them, participants ascending, each once, without the customer itself.
Activity tidied(Activity activity);

/// What can be said of the activity alone: InvalidInput without a customer, a day, or a note's text; for a time or
/// duration out of range; for a note, e-mail or message that is not held.
Result<void> checkActivity(const Activity &activity);

} // namespace shuke::activities
