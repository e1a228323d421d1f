#include "core/activities/contact_follow_ups.h"

#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

namespace shuke::activities {

namespace contact_follow_ups_detail {

// As lastContactDay.
constexpr std::string_view kLast =
    "SELECT id, day, minute, kind FROM ("
    "SELECT id, day, minute, kind FROM activity WHERE contact_id = ?1 AND day <= ?2 AND state = 'held' "
    "AND kind <> 'note' AND deleted_at IS NULL UNION ALL "
    "SELECT a.id, a.day, a.minute, a.kind FROM activity_participant p JOIN activity a ON a.id = p.activity_id "
    "WHERE p.contact_id = ?1 AND a.day <= ?2 AND a.state = 'held' AND a.kind <> 'note' AND a.deleted_at IS NULL) "
    "ORDER BY day DESC, minute DESC, id DESC LIMIT 1";

LastContact read(const store::Statement &row)
{
    LastContact last;
    last.activity = row.id<ActivityId>(0);
    last.day = row.day(1);
    if (const std::optional<qint64> minute = row.optionalInteger(2))
        last.minute = static_cast<int>(*minute);
    last.kind = activityKindFromCode(row.text(3)).value_or(ActivityKind::Call);
    return last;
}

} // namespace contact_follow_ups_detail

Query<ContactFollowUps> contactFollowUps(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<ContactFollowUps> {
                Result<std::optional<LastContact>> last =
                    contacts::rowOf<LastContact>(context.database(), contact_follow_ups_detail::kLast,
                                                 contact_follow_ups_detail::read, contact, context.today());
                if (!last)
                    return last.error();
                DueListSpec spec;
                spec.contact = contact;
                Result<std::vector<OpenStep>> open = dueList(spec).run(context);
                if (!open)
                    return open.error();
                DoneListSpec asideOf;
                asideOf.contact = contact;
                Result<std::vector<DoneTask>> aside = asideList(asideOf).run(context);
                if (!aside)
                    return aside.error();
                std::erase_if(*aside, [](const DoneTask &task) { return task.state != TaskState::Deferred; });
                return ContactFollowUps{*last, std::move(*open), std::move(*aside), context.today()};
            },
            {}};
}

} // namespace shuke::activities
