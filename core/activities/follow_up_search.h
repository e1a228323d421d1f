#pragma once

#include "core/activities/activity.h"
#include "core/base/command.h"

#include <vector>

namespace shuke::activities {

/// A follow-up that holds the text looked for.
struct FollowUpHit
{
    ActivityId activity;
    ContactId contact;
    QString contactName;
    ActivityKind kind = ActivityKind::Note;
    QDate day;
    QString text; ///< Outcome and text, each a paragraph.
};

/// The activities whose outcome or text hold `text` anywhere, compared folded (core/base/text_fold.h), newest written
/// first, at most `limit`. Those in the trash or of contacts there are left out. White space only finds nothing.
///
/// By the index of pairs of characters (docs/store.md): a handful of milliseconds for what is rare, in proportion to
/// the notes that hold all its pairs otherwise. Canceled soon after the token is.
Query<std::vector<FollowUpHit>> searchFollowUps(QString text, int limit = 200, CancelToken cancel = {});

} // namespace shuke::activities
