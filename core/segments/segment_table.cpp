#include "core/segments/segment_table.h"

#include "core/contacts/table_rows.h"
#include "core/segments/condition_json.h"

namespace shuke::segments {

namespace segment_table_detail {

using contacts::orNull;
using contacts::runCached;

constexpr std::string_view kAll = "SELECT id, name, kind, conditions, exclusions, note, created_at, modified_at, "
                                  "deleted_at FROM segment ORDER BY id";
constexpr std::string_view kOne = "SELECT id, name, kind, conditions, exclusions, note, created_at, modified_at, "
                                  "deleted_at FROM segment WHERE id = ?1";

/// More members than this are one row of the journal.
constexpr size_t kManyMembers = 200;

Result<Segment> read(const store::Statement &row)
{
    Segment segment;
    segment.id = row.id<SegmentId>(0);
    segment.name = row.text(1);
    segment.kind = segmentKindFromCode(row.text(2)).value_or(SegmentKind::Dynamic);
    const auto unreadable = [&segment](const Error &error) {
        return Error{error.code == ErrorCode::Unsupported ? error.code : ErrorCode::Corrupt,
                     QStringLiteral("segment %1: %2").arg(segment.id.row()).arg(error.detail)};
    };
    Result<SubjectConditions> conditions = fromJson(row.text(3).toUtf8());
    if (!conditions)
        return unreadable(conditions.error());
    segment.where = std::move(conditions->where);
    Result<Exclusions> exclusions = exclusionsFromJson(row.text(4).toUtf8());
    if (!exclusions)
        return unreadable(exclusions.error());
    segment.exclusions = std::move(*exclusions);
    segment.note = row.text(5);
    segment.createdAtMs = row.integer(6);
    segment.modifiedAtMs = row.integer(7);
    segment.deletedAtMs = row.optionalInteger(8);
    return segment;
}

Result<void> checkName(store::Database &database, const Segment &segment)
{
    const Result<std::optional<qint64>> taken = contacts::rowOf<qint64>(
        database, "SELECT id FROM segment WHERE name = ?1 AND deleted_at IS NULL AND id <> ?2",
        [](const store::Statement &row) { return row.integer(0); }, segment.name, segment.id.row());
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::Duplicate, QStringLiteral("the segment name is taken by segment %1").arg(**taken)};
    return {};
}

constexpr std::string_view kMember = "INSERT INTO segment_member (id, segment_id, contact_id) VALUES (?1, ?2, ?3)";

} // namespace segment_table_detail

Result<SegmentBook> segmentBook(store::Database &database)
{
    Result<store::Statement *> rows = database.cached(segment_table_detail::kAll);
    if (!rows)
        return rows.error();
    SegmentBook book;
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more)
            return book;
        Result<Segment> segment = segment_table_detail::read(**rows);
        if (!segment) {
            (*rows)->reset();
            return segment.error();
        }
        const qint64 id = segment->id.row();
        book.emplace(id, std::move(*segment));
    }
}

Result<Segment> segmentIn(store::Database &database, SegmentId id)
{
    Result<std::optional<Result<Segment>>> found =
        contacts::rowOf<Result<Segment>>(database, segment_table_detail::kOne, segment_table_detail::read, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no segment %1").arg(id.row())};
    return std::move(**found);
}

Result<SegmentId> insertSegment(WriteContext &context, const Segment &segment)
{
    using namespace segment_table_detail;
    if (Result<void> free = checkName(context.database(), segment); !free)
        return free.error();
    const Result<qint64> id = context.nextId(TableId::Segment);
    if (!id)
        return id.error();
    const Result<void> done =
        runCached(context.database(),
                  "INSERT INTO segment (id, name, kind, conditions, exclusions, note, created_at, modified_at) VALUES "
                  "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                  *id, segment.name, codeOf(segment.kind), QString::fromUtf8(toJson(Subject::Contacts, segment.where)),
                  QString::fromUtf8(toJson(segment.exclusions)), orNull(segment.note), context.nowMs());
    if (!done)
        return done.error();
    return SegmentId::fromRow(*id);
}

Result<void> updateSegment(WriteContext &context, const Segment &segment)
{
    using namespace segment_table_detail;
    if (Result<void> free = checkName(context.database(), segment); !free)
        return free;
    return runCached(context.database(),
                     "UPDATE segment SET name = ?2, conditions = ?3, exclusions = ?4, note = ?5, modified_at = ?6 "
                     "WHERE id = ?1",
                     segment.id, segment.name, QString::fromUtf8(toJson(Subject::Contacts, segment.where)),
                     QString::fromUtf8(toJson(segment.exclusions)), orNull(segment.note), context.nowMs());
}

Result<void> setSegmentTrashed(WriteContext &context, SegmentId id, bool trashed)
{
    return segment_table_detail::runCached(context.database(),
                                           "UPDATE segment SET deleted_at = ?2, modified_at = ?3 WHERE id = ?1", id,
                                           trashed ? std::optional(context.nowMs()) : std::nullopt, context.nowMs());
}

Result<void> insertMembers(WriteContext &context, SegmentId id, const std::vector<qint64> &contacts)
{
    using namespace segment_table_detail;
    if (contacts.empty())
        return {};
    const auto count = static_cast<qint64>(contacts.size());
    const bool isMany = contacts.size() > kManyMembers;
    if (isMany) {
        if (Result<void> done = context.beginBulkInsert(); !done)
            return done;
        if (Result<void> done = context.prepareForBulk(TableId::SegmentMember, count); !done)
            return done;
    }
    const Result<IdRange> ids = context.reserveIds(TableId::SegmentMember, count);
    if (!ids)
        return ids.error();
    constexpr qint64 kStep = 10000;
    for (qint64 i = 0; i < count; ++i) {
        if (Result<void> done =
                runCached(context.database(), kMember, ids->first + i, id, contacts[static_cast<size_t>(i)]);
            !done)
            return done;
        if (i % kStep != 0)
            continue;
        if (Result<void> wanted = context.checkCanceled(); !wanted)
            return wanted;
        context.report({i, count});
    }
    return isMany ? context.recordInserted(TableId::SegmentMember, *ids) : Result<void>();
}

} // namespace shuke::segments
