#include "core/activities/activity_table.h"

#include "core/contacts/contact_table.h"
#include "core/contacts/table_rows.h"

#include <algorithm>

namespace shuke::activities {

namespace activity_table_detail {

using contacts::orNull;
using contacts::rowOf;
using contacts::rowsOf;
using contacts::runCached;

std::optional<int> asInt(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

Activity read(const store::Statement &row)
{
    Activity a;
    a.id = row.id<ActivityId>(0);
    a.contact = row.id<ContactId>(1);
    a.day = row.day(2);
    a.minute = asInt(row.optionalInteger(3));
    a.kind = activityKindFromCode(row.text(4)).value_or(ActivityKind::Note);
    a.state = activityStateFromCode(row.text(5)).value_or(ActivityState::Held);
    a.direction = directionFromCode(row.text(6)).value_or(Direction::Unknown);
    a.durationMinutes = asInt(row.optionalInteger(7));
    a.outcome = row.text(8);
    a.text = row.text(9);
    a.owner = row.id<StaffId>(10);
    a.externalId = row.text(11);
    a.importBatch = row.id<ImportBatchId>(12);
    a.createdAtMs = row.integer(13);
    a.modifiedAtMs = row.integer(14);
    a.deletedAtMs = row.optionalInteger(15);
    return a;
}

Result<std::vector<ContactId>> participantsOf(store::Database &database, ActivityId activity)
{
    return rowsOf<ContactId>(
        database, "SELECT contact_id FROM activity_participant WHERE activity_id = ? ORDER BY contact_id",
        [](const store::Statement &row) { return row.id<ContactId>(0); }, activity);
}

Result<void> checkExternalId(store::Database &database, const Activity &activity)
{
    if (activity.externalId.isEmpty())
        return {};
    const Result<std::optional<qint64>> taken = rowOf<qint64>(
        database, "SELECT id FROM activity WHERE external_id = ? AND deleted_at IS NULL AND id <> ?",
        [](const store::Statement &row) { return row.integer(0); }, activity.externalId, activity.id.row());
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::Duplicate, QStringLiteral("activity.external_id is taken by activity %1").arg(**taken)};
    return {};
}

/// `before`: the stored one, or an empty one.
Result<void> check(store::Database &database, const Activity &activity, const Activity &before)
{
    if (Result<void> fine = checkActivity(activity); !fine)
        return fine;
    if (activity.contact != before.contact) {
        if (Result<void> fine = contacts::requireLiveContact(database, activity.contact); !fine)
            return fine;
    }
    for (const ContactId participant : activity.participants) {
        if (std::ranges::binary_search(before.participants, participant) || participant == before.contact)
            continue;
        if (Result<void> fine = contacts::requireLiveContact(database, participant); !fine)
            return fine;
    }
    if (Result<void> fine = requireStaff(database, activity.owner); !fine)
        return fine;
    return checkExternalId(database, activity);
}

Result<void> insertParticipant(WriteContext &context, ActivityId activity, ContactId contact)
{
    const Result<qint64> id = context.nextId(TableId::ActivityParticipant);
    if (!id)
        return id.error();
    return runCached(context.database(),
                     "INSERT INTO activity_participant (id, activity_id, contact_id) VALUES (?, ?, ?)", *id, activity,
                     contact);
}

Result<void> writeParticipants(WriteContext &context, ActivityId activity, const std::vector<ContactId> &before,
                               const std::vector<ContactId> &now)
{
    for (const ContactId contact : before) {
        if (std::ranges::binary_search(now, contact))
            continue;
        if (Result<void> done = runCached(context.database(),
                                          "DELETE FROM activity_participant WHERE activity_id = ? AND contact_id = ?",
                                          activity, contact);
            !done)
            return done;
    }
    for (const ContactId contact : now) {
        if (std::ranges::binary_search(before, contact))
            continue;
        if (Result<void> done = insertParticipant(context, activity, contact); !done)
            return done;
    }
    return {};
}

Error trashed(ActivityId id)
{
    return Error{ErrorCode::NotFound, QStringLiteral("activity %1 is in the trash").arg(id.row())};
}

} // namespace activity_table_detail

Result<void> requireStaff(store::Database &database, StaffId staff)
{
    if (!staff.isValid())
        return {};
    const Result<std::optional<bool>> there = contacts::rowOf<bool>(
        database, "SELECT 1 FROM staff WHERE id = ?", [](const store::Statement &) { return true; }, staff);
    if (!there)
        return there.error();
    if (!*there)
        return Error{ErrorCode::InvalidInput, QStringLiteral("there is no member of staff %1").arg(staff.row())};
    return {};
}

Result<ActivityId> insertActivity(WriteContext &context, const Activity &activity)
{
    using namespace activity_table_detail;
    Activity clean = tidied(activity);
    clean.id = {};
    if (Result<void> fine = check(context.database(), clean, {}); !fine)
        return fine.error();
    const Result<qint64> made = context.nextId(TableId::Activity);
    if (!made)
        return made.error();
    clean.id = ActivityId::fromRow(*made);
    const Result<void> done = runCached(
        context.database(),
        "INSERT INTO activity (id, contact_id, day, minute, kind, state, direction, duration_minutes, outcome, text, "
        "owner_id, external_id, import_id, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?)",
        clean.id, clean.contact, clean.day, clean.minute, codeOf(clean.kind), codeOf(clean.state),
        codeOf(clean.direction), clean.durationMinutes, orNull(clean.outcome), orNull(clean.text), clean.owner,
        orNull(clean.externalId), clean.importBatch, context.nowMs(), context.nowMs());
    if (!done)
        return done.error();
    if (Result<void> added = writeParticipants(context, clean.id, {}, clean.participants); !added)
        return added.error();
    return clean.id;
}

Result<bool> updateActivity(WriteContext &context, const Activity &activity)
{
    using namespace activity_table_detail;
    const Result<Activity> stored = activityById(context.database(), activity.id);
    if (!stored)
        return stored.error();
    if (stored->isTrashed())
        return trashed(activity.id);
    Activity now = tidied(activity);
    now.importBatch = stored->importBatch;
    now.createdAtMs = stored->createdAtMs;
    now.modifiedAtMs = stored->modifiedAtMs;
    now.deletedAtMs = stored->deletedAtMs;
    if (now == *stored)
        return false;
    if (Result<void> fine = check(context.database(), now, *stored); !fine)
        return fine.error();
    const Result<void> done = runCached(
        context.database(),
        "UPDATE activity SET contact_id = ?, day = ?, minute = ?, kind = ?, state = ?, direction = ?, "
        "duration_minutes = ?, outcome = ?, text = ?, owner_id = ?, external_id = ?, modified_at = ? WHERE id = ?",
        now.contact, now.day, now.minute, codeOf(now.kind), codeOf(now.state), codeOf(now.direction),
        now.durationMinutes, orNull(now.outcome), orNull(now.text), now.owner, orNull(now.externalId), context.nowMs(),
        now.id);
    if (!done)
        return done.error();
    if (Result<void> written = writeParticipants(context, now.id, stored->participants, now.participants); !written)
        return written.error();
    return true;
}

Result<bool> setActivityTrashed(WriteContext &context, ActivityId id, bool trashed)
{
    using namespace activity_table_detail;
    const Result<Activity> stored = activityById(context.database(), id);
    if (!stored)
        return stored.error();
    if (stored->isTrashed() == trashed)
        return false;
    if (!trashed) {
        if (Result<void> fine = contacts::requireLiveContact(context.database(), stored->contact); !fine)
            return fine.error();
        if (Result<void> fine = checkExternalId(context.database(), *stored); !fine)
            return fine.error();
    }
    const Result<void> done =
        runCached(context.database(), "UPDATE activity SET deleted_at = ?, modified_at = ? WHERE id = ?",
                  trashed ? std::optional(context.nowMs()) : std::nullopt, context.nowMs(), id);
    if (!done)
        return done.error();
    return true;
}

Result<Activity> activityById(store::Database &database, ActivityId id)
{
    using namespace activity_table_detail;
    Result<std::optional<Activity>> found = rowOf<Activity>(
        database,
        "SELECT id, contact_id, day, minute, kind, state, direction, duration_minutes, outcome, text, owner_id, "
        "external_id, import_id, created_at, modified_at, deleted_at FROM activity WHERE id = ?",
        read, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("activity %1").arg(id.row())};
    Result<std::vector<ContactId>> participants = participantsOf(database, id);
    if (!participants)
        return participants.error();
    Activity activity = std::move(**found);
    activity.participants = std::move(*participants);
    return activity;
}

} // namespace shuke::activities
