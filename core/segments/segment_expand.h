#pragma once

#include "core/segments/segment.h"

// Conditions that name segments, made into conditions that do not: what is asked are facts only, so that SQL, columns
// and a record in memory need not know what a segment is. Pure.

namespace shuke::segments {

/// All segments, by their row, also those in the trash.
using SegmentBook = std::map<qint64, Segment>;

/// Whether a condition asks for segments.
bool usesSegments(const ConditionGroup &where);

/// `where` with the field "segment" replaced by the conditions and exclusions of the segments themselves; of frozen
/// ones by kFrozenMember (core/segments/filter_fields.h). NotFound for a segment that is not in the book; InvalidInput
/// if segments use each other in a circle, naming them; TooLarge beyond kMostExpanded conditions.
Result<ConditionGroup> expandSegments(const ConditionGroup &where, const SegmentBook &book);

/// Who fits the conditions of a segment, or is written down in it; nobody is left out yet. Errors as above.
Result<ConditionGroup> candidatesOf(const Segment &segment, const SegmentBook &book);

/// Why somebody is not in a segment.
enum class LeftOutReason : quint8 { ByHand, DoNotContact, NoConsent, OtherSegment };
/// Stable codes: by_hand, do_not_contact, no_consent, other_segment.
QString codeOf(LeftOutReason reason);

/// One rule by which people are left out.
struct LeftOutRule
{
    LeftOutReason reason = LeftOutReason::ByHand;
    QString channel = {}; ///< Of NoConsent: its code.
    SegmentId other = {}; ///< Of OtherSegment.
    ConditionGroup where; ///< Whom it leaves out, expanded.
};
/// In the order in which they are told: the first that fits is the reason. Errors as above.
Result<std::vector<LeftOutRule>> leftOutRules(const Segment &segment, const SegmentBook &book);

/// The segments that one needs to know its members: those its conditions name and whose members are left out.
std::vector<SegmentId> usedSegments(const Segment &segment);

/// If the segment uses itself, through others or not: those in the circle, beginning and ending with it. Else empty.
std::vector<SegmentId> circleOf(SegmentId segment, const SegmentBook &book);

/// The circle in words, for an error: A → B → A.
QString circleWords(const std::vector<SegmentId> &circle, const SegmentBook &book);

} // namespace shuke::segments
