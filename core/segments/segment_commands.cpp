#include "core/segments/segment_commands.h"

#include "core/contacts/table_rows.h"
#include "core/segments/filter.h"
#include "core/segments/filter_fields.h"
#include "core/segments/segment_table.h"
#include "core/store/read_context.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::segments {

namespace segment_commands_detail {

using contacts::runCached;

constexpr qint64 kStep = 1000;

Error invalid(const QString &what)
{
    return Error{ErrorCode::InvalidInput, what};
}

Result<void> checkNamed(const Segment &segment)
{
    if (segment.name.isEmpty())
        return invalid(QStringLiteral("a segment needs a name"));
    if (segment.name.size() > kMostNameChars)
        return invalid(QStringLiteral("the name of a segment has at most %1 characters").arg(kMostNameChars));
    if (segment.note.size() > kMostNoteChars)
        return invalid(QStringLiteral("a note has at most %1 characters").arg(kMostNoteChars));
    return {};
}

/// Whether it may be saved among the others.
Result<void> checkRules(store::Database &database, const Segment &segment)
{
    const Result<std::vector<Field>> fields = fieldsIn(database, Subject::Contacts);
    if (!fields)
        return fields.error();
    if (Result<void> checked = check(segment.where, *fields); !checked)
        return checked;
    const Result<Exclusions> known = exclusionsFromJson(toJson(segment.exclusions));
    if (!known)
        return known.error();
    Result<SegmentBook> book = segmentBook(database);
    if (!book)
        return book.error();
    for (const SegmentId used : usedSegments(segment)) {
        const auto at = book->find(used.row());
        if (used != segment.id && (at == book->end() || at->second.deletedAtMs))
            return Error{ErrorCode::NotFound, QStringLiteral("there is no segment %1").arg(used.row())};
    }
    if (!segment.id.isValid()) // nobody can use it yet
        return {};
    (*book)[segment.id.row()] = segment;
    const std::vector<SegmentId> circle = circleOf(segment.id, *book);
    if (!circle.empty())
        return invalid(QStringLiteral("segments use each other in a circle: %1").arg(circleWords(circle, *book)));
    return {};
}

Result<std::vector<qint64>> idsNow(WriteContext &context, ConditionGroup where)
{
    ReadContext reads(context.database(), context.today(), context.cancel());
    // By columns: of a large store SQL would sum up the purchases of each for itself.
    return FilterIndex().ids({Subject::Contacts, Scope::All, std::move(where), 0}).run(reads);
}

Result<SegmentId> insertFrozen(WriteContext &context, const Segment &segment, const std::vector<qint64> &members)
{
    const Result<SegmentId> id = insertSegment(context, segment);
    if (!id)
        return id;
    if (const Result<void> done = insertMembers(context, *id, members); !done)
        return done.error();
    return id;
}

Result<Segment> liveSegment(store::Database &database, SegmentId id)
{
    Result<Segment> segment = segmentIn(database, id);
    if (segment && segment->deletedAtMs)
        return Error{ErrorCode::NotFound, QStringLiteral("segment %1 is in the trash").arg(id.row())};
    return segment;
}

Result<SegmentId> create(WriteContext &context, Segment segment)
{
    segment.id = {};
    segment.name = segment.name.simplified();
    if (Result<void> named = checkNamed(segment); !named)
        return named.error();
    if (Result<void> checked = checkRules(context.database(), segment); !checked)
        return checked.error();
    if (segment.kind == SegmentKind::Dynamic)
        return insertSegment(context, segment);
    const Result<std::vector<qint64>> members = idsNow(context, segment.where);
    if (!members)
        return members.error();
    return insertFrozen(context, segment, *members);
}

Result<bool> isThere(store::Database &database, ContactId contact)
{
    const Result<std::optional<qint64>> found = contacts::rowOf<qint64>(
        database, "SELECT 1 FROM contact WHERE id = ?1", [](const store::Statement &row) { return row.integer(0); },
        contact);
    return found ? Result<bool>(found->has_value()) : Result<bool>(found.error());
}

Result<SegmentId> createOf(WriteContext &context, Segment segment, std::vector<ContactId> members)
{
    segment.id = {};
    segment.kind = SegmentKind::Frozen;
    segment.name = segment.name.simplified();
    if (Result<void> named = checkNamed(segment); !named)
        return named.error();
    if (Result<void> checked = checkRules(context.database(), segment); !checked)
        return checked.error();
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    std::vector<qint64> rows;
    rows.reserve(members.size());
    for (const ContactId member : members) {
        const Result<bool> there = isThere(context.database(), member);
        if (!there)
            return there.error();
        if (!*there)
            return Error{ErrorCode::NotFound, QStringLiteral("contact %1").arg(member.row())};
        rows.push_back(member.row());
    }
    return insertFrozen(context, segment, rows);
}

Result<void> edit(WriteContext &context, Segment segment)
{
    segment.name = segment.name.simplified();
    if (Result<void> named = checkNamed(segment); !named)
        return named;
    const Result<Segment> stored = liveSegment(context.database(), segment.id);
    if (!stored)
        return stored.error();
    if (stored->modifiedAtMs != segment.modifiedAtMs)
        return Error{ErrorCode::Conflict, QStringLiteral("segment %1 was changed later").arg(segment.id.row())};
    if (stored->kind != segment.kind)
        return invalid(QStringLiteral("the kind of a segment stays"));
    if (segment.kind == SegmentKind::Frozen && stored->where != segment.where)
        return invalid(QStringLiteral("the conditions of a frozen segment stay"));
    if (segment.kind == SegmentKind::Dynamic || !segment.exclusions.isEmpty()) {
        if (Result<void> checked = checkRules(context.database(), segment); !checked)
            return checked;
    }
    return updateSegment(context, segment);
}

Result<void> trash(WriteContext &context, const std::vector<SegmentId> &segments)
{
    const Result<SegmentBook> book = segmentBook(context.database());
    if (!book)
        return book.error();
    const auto isGoing = [&segments](SegmentId id) { return std::ranges::find(segments, id) != segments.end(); };
    for (const SegmentId id : segments) {
        const auto known = book->find(id.row());
        if (known == book->end())
            return Error{ErrorCode::NotFound, QStringLiteral("there is no segment %1").arg(id.row())};
        for (const auto &[row, other] : *book) {
            const std::vector<SegmentId> used = usedSegments(other);
            if (!other.deletedAtMs && !isGoing(other.id) && std::ranges::find(used, id) != used.end())
                return Error{ErrorCode::Conflict,
                             QStringLiteral("segment %1 is used by segment %2").arg(known->second.name, other.name)};
        }
        if (known->second.deletedAtMs)
            continue;
        if (Result<void> done = setSegmentTrashed(context, id, true); !done)
            return done;
    }
    return {};
}

Result<void> restore(WriteContext &context, const std::vector<SegmentId> &segments)
{
    for (const SegmentId id : segments) {
        const Result<Segment> segment = segmentIn(context.database(), id);
        if (!segment)
            return segment.error();
        if (!segment->deletedAtMs)
            continue;
        // Asked here, so that the error is not that of an index.
        if (Result<void> done = updateSegment(context, *segment); !done)
            return done;
        if (Result<void> done = setSegmentTrashed(context, id, false); !done)
            return done;
    }
    return {};
}

Result<SegmentId> freeze(WriteContext &context, SegmentId id, const QString &name)
{
    Result<Segment> segment = liveSegment(context.database(), id);
    if (!segment)
        return segment.error();
    const Result<std::vector<qint64>> members =
        idsNow(context, {ConditionGroup::Join::All, false, {{"segment", Operator::AnyOf, {RecordId{id.row()}}}}, {}});
    if (!members)
        return members.error();
    Segment frozen{{}, name.simplified(), SegmentKind::Frozen, std::move(segment->where), {}, std::move(segment->note)};
    if (Result<void> named = checkNamed(frozen); !named)
        return named.error();
    return insertFrozen(context, frozen, *members);
}

Result<void> exclude(WriteContext &context, SegmentId segment, const std::vector<ContactId> &contacts,
                     const QString &reason)
{
    store::Database &database = context.database();
    if (const Result<Segment> live = liveSegment(database, segment); !live)
        return live.error();
    if (reason.size() > kMostNoteChars)
        return invalid(QStringLiteral("a note has at most %1 characters").arg(kMostNoteChars));
    qint64 count = 0;
    for (const ContactId contact : contacts) {
        const Result<bool> known = isThere(database, contact);
        if (!known)
            return known.error();
        if (!*known)
            return Error{ErrorCode::NotFound, QStringLiteral("contact %1").arg(contact.row())};
        const Result<std::optional<qint64>> there = contacts::rowOf<qint64>(
            database, "SELECT id FROM segment_exclusion WHERE segment_id = ?1 AND contact_id = ?2",
            [](const store::Statement &row) { return row.integer(0); }, segment, contact);
        if (!there)
            return there.error();
        Result<void> done;
        if (*there) {
            done = runCached(database, "UPDATE segment_exclusion SET reason = ?2 WHERE id = ?1", **there,
                             contacts::orNull(reason));
        } else {
            const Result<qint64> id = context.nextId(TableId::SegmentExclusion);
            if (!id)
                return id.error();
            done = runCached(database,
                             "INSERT INTO segment_exclusion (id, segment_id, contact_id, reason, created_at) VALUES "
                             "(?1, ?2, ?3, ?4, ?5)",
                             *id, segment, contact, contacts::orNull(reason), context.nowMs());
        }
        if (!done)
            return done;
        if (++count % kStep != 0)
            continue;
        if (Result<void> wanted = context.checkCanceled(); !wanted)
            return wanted;
        context.report({count, static_cast<qint64>(contacts.size())});
    }
    return {};
}

Result<void> give(const Result<SegmentId> &made, const std::shared_ptr<SegmentId> &created)
{
    if (!made)
        return made.error();
    if (created)
        *created = *made;
    return {};
}

OperationLabel counted(const char *one, const char *many, size_t count)
{
    if (count == 1)
        return {one, {}};
    return {many, {QString::number(count)}};
}

} // namespace segment_commands_detail

Command createSegment(Segment segment, std::shared_ptr<SegmentId> created)
{
    const QString name = segment.name.simplified();
    return {"segment.create",
            {QT_TRANSLATE_NOOP("Operation", "New segment %1"), {name}},
            [segment = std::move(segment), created = std::move(created)](WriteContext &context) {
                return segment_commands_detail::give(segment_commands_detail::create(context, segment), created);
            }};
}

Command createSegmentOf(Segment segment, std::vector<ContactId> members, std::shared_ptr<SegmentId> created)
{
    const QString name = segment.name.simplified();
    return {"segment.create",
            {QT_TRANSLATE_NOOP("Operation", "New segment %1"), {name}},
            [segment = std::move(segment), members = std::move(members),
             created = std::move(created)](WriteContext &context) {
                return segment_commands_detail::give(segment_commands_detail::createOf(context, segment, members),
                                                     created);
            }};
}

Command editSegment(Segment segment)
{
    const QString name = segment.name.simplified();
    return {"segment.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit segment %1"), {name}},
            [segment = std::move(segment)](WriteContext &context) {
                return segment_commands_detail::edit(context, segment);
            }};
}

Command renameSegment(SegmentId segment, QString name)
{
    const QString shown = name.simplified();
    return {"segment.rename",
            {QT_TRANSLATE_NOOP("Operation", "Rename a segment to %1"), {shown}},
            [segment, name = std::move(name)](WriteContext &context) -> Result<void> {
                Result<Segment> stored = segment_commands_detail::liveSegment(context.database(), segment);
                if (!stored)
                    return stored.error();
                stored->name = name.simplified();
                if (Result<void> named = segment_commands_detail::checkNamed(*stored); !named)
                    return named;
                return updateSegment(context, *stored);
            }};
}

Command trashSegments(std::vector<SegmentId> segments)
{
    const OperationLabel label = segment_commands_detail::counted(
        QT_TRANSLATE_NOOP("Operation", "Move a segment to the trash"),
        QT_TRANSLATE_NOOP("Operation", "Move %1 segments to the trash"), segments.size());
    return {"segment.trash", label, [segments = std::move(segments)](WriteContext &context) {
                return segment_commands_detail::trash(context, segments);
            }};
}

Command restoreSegments(std::vector<SegmentId> segments)
{
    const OperationLabel label =
        segment_commands_detail::counted(QT_TRANSLATE_NOOP("Operation", "Restore a segment"),
                                         QT_TRANSLATE_NOOP("Operation", "Restore %1 segments"), segments.size());
    return {"segment.restore", label, [segments = std::move(segments)](WriteContext &context) {
                return segment_commands_detail::restore(context, segments);
            }};
}

Command freezeSegment(SegmentId segment, QString name, std::shared_ptr<SegmentId> created)
{
    const QString shown = name.simplified();
    return {"segment.freeze",
            {QT_TRANSLATE_NOOP("Operation", "Freeze a segment as %1"), {shown}},
            [segment, name = std::move(name), created = std::move(created)](WriteContext &context) {
                return segment_commands_detail::give(segment_commands_detail::freeze(context, segment, name), created);
            }};
}

Command excludeFromSegment(SegmentId segment, std::vector<ContactId> contacts, QString reason)
{
    return {"segment.exclude",
            {QT_TRANSLATE_NOOP("Operation", "Leave %1 customers out of a segment"), {QString::number(contacts.size())}},
            [segment, contacts = std::move(contacts), reason = reason.trimmed()](WriteContext &context) {
                return segment_commands_detail::exclude(context, segment, contacts, reason);
            }};
}

Command includeInSegment(SegmentId segment, std::vector<ContactId> contacts)
{
    return {
        "segment.include",
        {QT_TRANSLATE_NOOP("Operation", "Let %1 customers into a segment again"), {QString::number(contacts.size())}},
        [segment, contacts = std::move(contacts)](WriteContext &context) -> Result<void> {
            for (const ContactId contact : contacts) {
                if (Result<void> done = segment_commands_detail::runCached(
                        context.database(), "DELETE FROM segment_exclusion WHERE segment_id = ?1 AND contact_id = ?2",
                        segment, contact);
                    !done)
                    return done;
            }
            return {};
        }};
}

Command keepSegmentDays(std::vector<SegmentDay> days)
{
    // The label is needed while it runs; the history never shows it.
    return {"segment.keep_day",
            {QT_TRANSLATE_NOOP("Operation", "Count segments"), {}},
            [days = std::move(days)](WriteContext &context) -> Result<void> {
                for (const SegmentDay &day : days) {
                    if (Result<void> done = segment_commands_detail::runCached(
                            context.database(),
                            "INSERT INTO segment_day (segment_id, day, size, net_minor) SELECT id, ?2, ?3, ?4 FROM "
                            "segment WHERE id = ?1 ON CONFLICT (segment_id, day) DO UPDATE SET size = excluded.size, "
                            "net_minor = excluded.net_minor",
                            day.segment, day.day, day.size, day.net);
                        !done)
                        return done;
                }
                return {};
            }};
}

} // namespace shuke::segments
