#pragma once

#include "core/segments/segment_expand.h"
#include "core/store/write_context.h"

// For core/segments: the rows of segments.

namespace shuke::segments {

/// All segments, also those in the trash. A row whose conditions cannot be read any more is an error (Corrupt).
Result<SegmentBook> segmentBook(store::Database &database);
/// NotFound.
Result<Segment> segmentIn(store::Database &database, SegmentId id);

/// Gives it an id. Duplicate for a name that is taken among those outside the trash.
Result<SegmentId> insertSegment(WriteContext &context, const Segment &segment);
/// Name, conditions, exclusions, note.
Result<void> updateSegment(WriteContext &context, const Segment &segment);
Result<void> setSegmentTrashed(WriteContext &context, SegmentId id, bool trashed);
/// Writes down who is in a frozen one.
Result<void> insertMembers(WriteContext &context, SegmentId id, const std::vector<qint64> &contacts);

} // namespace shuke::segments
