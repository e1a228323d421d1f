#include "core/activities/last_contact.h"

#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

namespace shuke::activities {

Result<QDate> lastContactDay(store::Database &database, ContactId contact, QDate asOf)
{
    const Result<std::optional<QDate>> day = contacts::rowOf<QDate>(
        database,
        "SELECT max(day) FROM (SELECT day FROM activity WHERE contact_id = ?1 AND day <= ?2 AND state = 'held' "
        "AND kind <> 'note' AND deleted_at IS NULL UNION ALL "
        "SELECT day FROM activity_participant p JOIN activity a ON a.id = p.activity_id WHERE p.contact_id = ?1 "
        "AND day <= ?2 AND state = 'held' AND kind <> 'note' AND deleted_at IS NULL)",
        [](const store::Statement &row) { return row.day(0); }, contact, asOf);
    if (!day)
        return day.error();
    return day->value_or(QDate());
}

Query<QDate> lastContact(ContactId contact)
{
    return {[contact](ReadContext &context) { return lastContactDay(context.database(), contact, context.today()); },
            {}};
}

} // namespace shuke::activities
