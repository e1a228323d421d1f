#include "core/exchange/demo_follow_up_writer.h"

#include "core/contacts/table_rows.h"

#include <QDateTime>

#include <algorithm>

namespace shuke::exchange {

namespace demo_follow_up_writer_detail {

using contacts::orNull;
using contacts::runCached;

StaffId ownerOf(const std::vector<qint64> &staff, int owner)
{
    return owner < 0 ? StaffId() : StaffId::fromRow(staff[static_cast<size_t>(owner)]);
}

Result<IdRange> reserve(WriteContext &context, TableId table, size_t count)
{
    return count == 0 ? Result<IdRange>(IdRange()) : context.reserveIds(table, static_cast<qint64>(count));
}

Result<void> record(WriteContext &context, TableId table, const IdRange &range)
{
    return range.count() > 0 ? context.recordInserted(table, range) : Result<void>();
}

Result<void> writeEntries(WriteContext &context, const DemoFollowUps &followUps, qint64 firstContact,
                          const std::vector<qint64> &staff)
{
    const auto others = static_cast<size_t>(std::ranges::count_if(
        followUps.entries, [](const DemoFollowUps::Entry &entry) { return entry.participant >= 0; }));
    const Result<IdRange> ids = reserve(context, TableId::Activity, followUps.entries.size());
    const Result<IdRange> parts = reserve(context, TableId::ActivityParticipant, others);
    if (!ids || !parts)
        return ids ? parts.error() : ids.error();
    qint64 id = ids->first;
    qint64 part = parts->first;
    for (const DemoFollowUps::Entry &entry : followUps.entries) {
        const activities::Activity &a = entry.activity;
        Result<void> done = runCached(
            context.database(),
            "INSERT INTO activity (id, contact_id, day, minute, kind, state, direction, duration_minutes, outcome, "
            "text, owner_id, created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)",
            id, firstContact + entry.contact, a.day, a.minute, codeOf(a.kind), codeOf(a.state), codeOf(a.direction),
            a.durationMinutes, orNull(a.outcome), orNull(a.text), ownerOf(staff, entry.owner), context.nowMs());
        if (done && entry.participant >= 0)
            done = runCached(context.database(),
                             "INSERT INTO activity_participant (id, activity_id, contact_id) VALUES (?, ?, ?)", part++,
                             id, firstContact + entry.participant);
        if (!done)
            return done;
        ++id;
    }
    if (Result<void> done = record(context, TableId::Activity, *ids); !done)
        return done;
    return record(context, TableId::ActivityParticipant, *parts);
}

std::optional<qint64> reminderOf(const DemoFollowUps::Job &job, const QTimeZone &zone)
{
    constexpr int kMinutesOfHour = 60;
    if (job.remindMinute < 0)
        return std::nullopt;
    return QDateTime(job.task.dueOn, QTime(job.remindMinute / kMinutesOfHour, job.remindMinute % kMinutesOfHour), zone)
        .toMSecsSinceEpoch();
}

Result<void> writeJobs(WriteContext &context, const DemoFollowUps &followUps, qint64 firstContact,
                       const std::vector<qint64> &staff, const QTimeZone &zone)
{
    const Result<IdRange> ids = reserve(context, TableId::Task, followUps.jobs.size());
    if (!ids)
        return ids.error();
    qint64 id = ids->first;
    for (const DemoFollowUps::Job &job : followUps.jobs) {
        const activities::Task task = activities::tidied(job.task, context.today());
        const ContactId contact = job.contact < 0 ? ContactId() : ContactId::fromRow(firstContact + job.contact);
        const Result<void> done = runCached(
            context.database(),
            "INSERT INTO task (id, contact_id, title, note, owner_id, due_on, due_minute, state, priority, "
            "completed_on, remind_at, repeat_rule, repeat_every, repeat_from_contact, repeat_start_on, created_at, "
            "modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16)",
            id++, contact, task.title, orNull(task.note), ownerOf(staff, job.owner), task.dueOn, task.dueMinute,
            codeOf(task.state), codeOf(task.priority), task.completedOn, reminderOf(job, zone),
            codeOf(task.repeat.unit), task.repeat.every, task.repeat.fromContact, task.repeat.start, context.nowMs());
        if (!done)
            return done;
    }
    return record(context, TableId::Task, *ids);
}

} // namespace demo_follow_up_writer_detail

Result<void> writeDemoFollowUps(WriteContext &context, const DemoFollowUps &followUps, qint64 firstContact,
                                const std::vector<qint64> &staff, const QTimeZone &zone)
{
    using namespace demo_follow_up_writer_detail;
    if (Result<void> done = writeEntries(context, followUps, firstContact, staff); !done)
        return done;
    return writeJobs(context, followUps, firstContact, staff, zone);
}

} // namespace shuke::exchange
