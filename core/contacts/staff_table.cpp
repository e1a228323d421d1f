#include "core/contacts/staff_table.h"

#include "core/contacts/table_rows.h"

namespace shuke::contacts {

Result<StaffId> ensureStaff(WriteContext &context, const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("staff.name is empty")};
    const Result<std::optional<StaffId>> known = staffByName(context.database(), clean);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const Result<qint64> id = context.nextId(TableId::Staff);
    if (!id)
        return id.error();
    if (Result<void> done =
            runCached(context.database(), "INSERT INTO staff (id, name, created_at, modified_at) VALUES (?, ?, ?, ?)",
                      *id, clean, context.nowMs(), context.nowMs());
        !done)
        return done.error();
    return StaffId::fromRow(*id);
}

Result<std::optional<StaffId>> staffByName(store::Database &database, const QString &name)
{
    return rowOf<StaffId>(
        database, "SELECT id FROM staff WHERE name = ?", [](const store::Statement &row) { return row.id<StaffId>(0); },
        name.simplified());
}

Result<std::vector<Staff>> allStaff(store::Database &database)
{
    return rowsOf<Staff>(database, "SELECT id, name, external_id, email, phone, active FROM staff ORDER BY name",
                         [](const store::Statement &row) {
                             return Staff{row.id<StaffId>(0), row.text(1), row.text(2),
                                          row.text(3),        row.text(4), row.integer(5) != 0};
                         });
}

} // namespace shuke::contacts
