#include "core/exchange/import_activity_rows.h"

#include "core/contacts/table_rows.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_activity_rows_detail {

using activities::Activity;
using contacts::orNull;

constexpr std::string_view kInsert =
    "INSERT INTO activity (id, contact_id, day, minute, kind, state, direction, duration_minutes, outcome, text, "
    "owner_id, external_id, import_id, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view kSelect = "SELECT contact_id, day, minute, kind, state, direction, duration_minutes, "
                                     "outcome, text, owner_id, deleted_at IS NOT NULL FROM activity WHERE id = ?";
constexpr std::string_view kUpdate =
    "UPDATE activity SET contact_id = ?, day = ?, minute = ?, kind = ?, state = ?, direction = ?, duration_minutes = "
    "?, "
    "outcome = ?, text = ?, owner_id = ?, modified_at = ?, deleted_at = NULL WHERE id = ?";

std::optional<int> number(const store::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

struct Loaded
{
    Activity activity;
    bool trashed = false;
};

Loaded read(const store::Statement &row)
{
    Loaded loaded;
    Activity &a = loaded.activity;
    a.contact = row.id<ContactId>(0);
    a.day = row.day(1);
    a.minute = number(row, 2);
    a.kind = activities::activityKindFromCode(row.text(3)).value_or(activities::ActivityKind::Note);
    a.state = activities::activityStateFromCode(row.text(4)).value_or(activities::ActivityState::Held);
    a.direction = activities::directionFromCode(row.text(5)).value_or(activities::Direction::Unknown);
    a.durationMinutes = number(row, 6);
    a.outcome = row.text(7);
    a.text = row.text(8);
    a.owner = row.id<StaffId>(9);
    loaded.trashed = row.integer(10) != 0;
    return loaded;
}

} // namespace import_activity_rows_detail

Result<qint64> ActivityRows::insert(const activities::Activity &a)
{
    using namespace import_activity_rows_detail;
    if (Result<void> done = m_writer.begin(); !done)
        return done.error();
    const Result<qint64> id = m_writer.newId(TableId::Activity);
    if (!id)
        return id.error();
    const qint64 now = m_writer.context().nowMs();
    if (Result<void> done = contacts::runCached(
            m_writer.database(), kInsert, *id, a.contact, a.day, a.minute, activities::codeOf(a.kind),
            activities::codeOf(a.state), orNull(activities::codeOf(a.direction)), a.durationMinutes, orNull(a.outcome),
            orNull(a.text), a.owner, orNull(a.externalId), m_writer.batch(), now, now);
        !done)
        return done.error();
    if (Result<void> done = addParticipants(*id, {}, a.participants); !done)
        return done.error();
    return *id;
}

Result<activities::Activity> ActivityRows::load(qint64 id, bool &trashed)
{
    using namespace import_activity_rows_detail;
    Result<std::optional<Loaded>> loaded = contacts::rowOf<Loaded>(m_writer.database(), kSelect, read, id);
    if (!loaded)
        return loaded.error();
    if (!*loaded)
        return Error{ErrorCode::NotFound, QStringLiteral("row %1 is gone").arg(id)};
    trashed = (*loaded)->trashed;
    Activity activity = std::move((*loaded)->activity);
    Result<std::vector<ContactId>> people = contacts::rowsOf<ContactId>(
        m_writer.database(), "SELECT contact_id FROM activity_participant WHERE activity_id = ? ORDER BY contact_id",
        [](const store::Statement &row) { return row.id<ContactId>(0); }, id);
    if (!people)
        return people.error();
    activity.participants = std::move(*people);
    return activity;
}

Result<void> ActivityRows::update(qint64 id, const activities::Activity &before, const activities::Activity &now)
{
    using namespace import_activity_rows_detail;
    if (Result<void> done = m_writer.begin(); !done)
        return done;
    if (Result<void> done = contacts::runCached(
            m_writer.database(), kUpdate, now.contact, now.day, now.minute, activities::codeOf(now.kind),
            activities::codeOf(now.state), orNull(activities::codeOf(now.direction)), now.durationMinutes,
            orNull(now.outcome), orNull(now.text), now.owner, m_writer.context().nowMs(), id);
        !done)
        return done;
    return addParticipants(id, before.participants, now.participants);
}

Result<void> ActivityRows::addParticipants(qint64 id, const std::vector<ContactId> &before,
                                           const std::vector<ContactId> &now)
{
    for (const ContactId contact : now) {
        if (std::find(before.begin(), before.end(), contact) != before.end())
            continue;
        const Result<qint64> row = m_writer.newId(TableId::ActivityParticipant);
        if (!row)
            return row.error();
        if (Result<void> done = contacts::runCached(
                m_writer.database(), "INSERT INTO activity_participant (id, activity_id, contact_id) VALUES (?, ?, ?)",
                *row, id, contact);
            !done)
            return done;
    }
    return {};
}

} // namespace shuke::exchange
