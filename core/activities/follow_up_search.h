#pragma once

#include "core/activities/activity.h"
#include "core/base/command.h"

#include <optional>
#include <vector>

namespace shuke::activities {

/// A follow-up that holds the text looked for.
struct FollowUpHit
{
    ActivityId activity;
    ContactId contact;
    QString contactName;
    ActivityKind kind = ActivityKind::Note;
    ActivityState state = ActivityState::Held;
    QDate day;
    std::optional<int> minute;
    QString ownerName;
    QString text; ///< Outcome and text, each a paragraph.
};

/// Which follow-ups. Empty or invalid: any.
struct FollowUpFilter
{
    QString text;
    std::vector<ActivityKind> kinds;
    QDate from, through;          ///< Both included.
    std::optional<StaffId> owner; ///< An invalid id: what nobody owns.
    ContactId contact;            ///< About it; not as a participant.
    friend bool operator==(const FollowUpFilter &, const FollowUpFilter &) = default;
};

/// The activities whose outcome or text hold `text` anywhere, compared folded (core/base/text_fold.h), newest written
/// first, at most `limit`. Those in the trash or of contacts there are left out. White space only finds nothing.
///
/// By the index of pairs of characters (docs/store.md): a handful of milliseconds for what is rare, in proportion to
/// the notes that hold all its pairs otherwise. Canceled soon after the token is.
Query<std::vector<FollowUpHit>> searchFollowUps(QString text, int limit = 200, CancelToken cancel = {});

/// The follow-ups that the filter lets through, newest written first, at most `limit`, those of ids below `before` only
/// (invalid: all). Without a text they are read from the newest on until there are enough. As searchFollowUps.
Query<std::vector<FollowUpHit>> followUps(FollowUpFilter filter, int limit = 200, ActivityId before = {},
                                          CancelToken cancel = {});

/// All that the filter lets through, newest written first. As followUps.
Query<std::vector<ActivityId>> followUpIds(FollowUpFilter filter, CancelToken cancel = {});
/// Those of these ids, in their order, without what went into the trash.
Query<std::vector<FollowUpHit>> followUpsOf(std::vector<ActivityId> ids, CancelToken cancel = {});

} // namespace shuke::activities
