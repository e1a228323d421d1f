#pragma once

#include "core/base/command.h"
#include "core/segments/segment.h"

#include <memory>

// What can be done with segments. Each command is one operation that can be undone; keepSegmentDays leaves none.

namespace shuke::segments {

/// Errors of all that saves a segment: InvalidInput for an empty or too long name, and for segments that would use each
/// other in a circle (with their names); Duplicate for a name that is taken; NotFound for a segment that its conditions
/// or exclusions name and that is not there or in the trash; those of check().

/// Of a frozen one those who fit now are written down; its exclusions are looked at each time. Id and moments are given
/// here.
/// Operation "segment.create".
Command createSegment(Segment segment, std::shared_ptr<SegmentId> created = {});
/// A frozen one of these contacts, whatever they were chosen by; its conditions are for information. NotFound for a
/// contact that is not there. Operation "segment.create".
Command createSegmentOf(Segment segment, std::vector<ContactId> members, std::shared_ptr<SegmentId> created = {});
/// Name, exclusions, note, and of a dynamic one the conditions. Conflict if it was changed since it was read
/// (modifiedAtMs); InvalidInput for another kind, and for other conditions of a frozen one. Operation "segment.edit".
Command editSegment(Segment segment);
/// Operation "segment.rename".
Command renameSegment(SegmentId segment, QString name);
/// Into the trash. Conflict, naming it, if another segment outside the trash uses one of them. Those in it already are
/// passed over. Operation "segment.trash".
Command trashSegments(std::vector<SegmentId> segments);
/// Out of the trash. Duplicate if the name is taken meanwhile. Operation "segment.restore".
Command restoreSegments(std::vector<SegmentId> segments);
/// A frozen segment of those who are in it today; conditions and note are kept to tell where it came from. Operation
/// "segment.freeze".
Command freezeSegment(SegmentId segment, QString name, std::shared_ptr<SegmentId> created = {});

/// Leaves these out, from now on and for the reason given (which may be empty); a second time the reason is changed.
/// NotFound for a contact or segment that is not there. Operation "segment.exclude".
Command excludeFromSegment(SegmentId segment, std::vector<ContactId> contacts, QString reason);
/// Takes that back; others are passed over. Operation "segment.include".
Command includeInSegment(SegmentId segment, std::vector<ContactId> contacts);

/// Keeps sizes as those of their days, for the history; of each segment one a day, the last one counts. Segments that
/// are gone are passed over. Leaves no operation.
Command keepSegmentDays(std::vector<SegmentDay> days);

} // namespace shuke::segments
