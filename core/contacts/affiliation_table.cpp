#include "core/contacts/affiliation_table.h"

#include "core/contacts/contact_table.h"
#include "core/contacts/table_rows.h"

namespace shuke::contacts {

namespace affiliation_table_detail {

Affiliation read(const store::Statement &row)
{
    return {row.id<AffiliationId>(0),
            row.id<ContactId>(1),
            row.id<ContactId>(2),
            row.text(3),
            row.integer(4) != 0,
            row.day(5),
            row.day(6)};
}

Result<void> checkContact(store::Database &database, ContactId id, ContactKind kind)
{
    const Result<Contact> contact = contactById(database, id);
    if (!contact)
        return contact.error();
    if (contact->isTrashed())
        return Error{ErrorCode::NotFound, QStringLiteral("contact %1 is in the trash").arg(id.row())};
    if (contact->kind != kind)
        return Error{ErrorCode::InvalidInput,
                     (kind == ContactKind::Person ? QStringLiteral("contact %1 is not a person")
                                                  : QStringLiteral("contact %1 is not a company"))
                         .arg(id.row())};
    return {};
}

Result<void> checkDays(const Affiliation &a)
{
    if (a.startedOn.isValid() && a.endedOn.isValid() && a.endedOn < a.startedOn)
        return Error{ErrorCode::InvalidInput, QStringLiteral("affiliation.ended_on is before started_on")};
    return {};
}

/// Duplicate if another link says that the person is with that company now.
Result<void> checkCurrent(store::Database &database, const Affiliation &a)
{
    if (a.endedOn.isValid())
        return {};
    const Result<std::optional<qint64>> there = rowOf<qint64>(
        database, "SELECT id FROM affiliation WHERE person_id = ? AND company_id = ? AND ended_on IS NULL AND id <> ?",
        [](const store::Statement &row) { return row.integer(0); }, a.person, a.company, a.id.row());
    if (!there)
        return there.error();
    if (*there)
        return Error{ErrorCode::Duplicate, QStringLiteral("affiliation %1 is current").arg(**there)};
    return {};
}

Result<void> clearOtherPrimary(WriteContext &context, ContactId person, AffiliationId keep)
{
    return runCached(
        context.database(),
        "UPDATE affiliation SET is_primary = 0, modified_at = ? WHERE person_id = ? AND is_primary = 1 AND id <> ?",
        context.nowMs(), person, keep);
}

} // namespace affiliation_table_detail

Result<void> checkAffiliation(store::Database &database, const Affiliation &affiliation)
{
    using namespace affiliation_table_detail;
    if (Result<void> fine = checkContact(database, affiliation.person, ContactKind::Person); !fine)
        return fine;
    if (Result<void> fine = checkContact(database, affiliation.company, ContactKind::Company); !fine)
        return fine;
    if (Result<void> fine = checkDays(affiliation); !fine)
        return fine;
    return checkCurrent(database, affiliation);
}

Result<AffiliationId> insertAffiliation(WriteContext &context, const Affiliation &affiliation)
{
    using namespace affiliation_table_detail;
    store::Database &database = context.database();
    if (Result<void> fine = checkAffiliation(database, affiliation); !fine)
        return fine.error();
    AffiliationId id = affiliation.id;
    if (!id.isValid()) {
        const Result<qint64> made = context.nextId(TableId::Affiliation);
        if (!made)
            return made.error();
        id = AffiliationId::fromRow(*made);
    }
    const bool primary = affiliation.primary && !affiliation.endedOn.isValid();
    if (primary) {
        if (Result<void> done = clearOtherPrimary(context, affiliation.person, id); !done)
            return done.error();
    }
    const Result<void> done = runCached(
        database,
        "INSERT INTO affiliation (id, person_id, company_id, role, is_primary, started_on, ended_on, created_at, "
        "modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, affiliation.person, affiliation.company, orNull(affiliation.role), primary, affiliation.startedOn,
        affiliation.endedOn, context.nowMs(), context.nowMs());
    if (!done)
        return done.error();
    return id;
}

Result<bool> updateAffiliation(WriteContext &context, const Affiliation &affiliation)
{
    using namespace affiliation_table_detail;
    const Result<Affiliation> stored = affiliationById(context.database(), affiliation.id);
    if (!stored)
        return stored.error();
    if (Result<void> fine = checkDays(affiliation); !fine)
        return fine.error();
    Affiliation now = affiliation;
    now.person = stored->person;
    now.company = stored->company;
    now.primary = now.primary && !now.endedOn.isValid();
    if (now == *stored)
        return false;
    if (stored->endedOn.isValid()) {
        if (Result<void> fine = checkCurrent(context.database(), now); !fine)
            return fine.error();
    }
    if (now.primary) {
        if (Result<void> done = clearOtherPrimary(context, now.person, now.id); !done)
            return done.error();
    }
    const Result<void> done =
        runCached(context.database(),
                  "UPDATE affiliation SET role = ?, is_primary = ?, started_on = ?, ended_on = ?, "
                  "modified_at = ? WHERE id = ?",
                  orNull(now.role), now.primary, now.startedOn, now.endedOn, context.nowMs(), now.id);
    if (!done)
        return done.error();
    return true;
}

Result<void> removeAffiliation(WriteContext &context, AffiliationId id)
{
    const Result<Affiliation> stored = affiliationById(context.database(), id);
    if (!stored)
        return stored.error();
    return runCached(context.database(), "DELETE FROM affiliation WHERE id = ?", id);
}

Result<Affiliation> affiliationById(store::Database &database, AffiliationId id)
{
    const Result<std::optional<Affiliation>> found = rowOf<Affiliation>(
        database,
        "SELECT id, person_id, company_id, role, is_primary, started_on, ended_on FROM affiliation WHERE id = ?",
        affiliation_table_detail::read, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("affiliation %1").arg(id.row())};
    return **found;
}

Result<std::vector<Affiliation>> affiliationsOfPerson(store::Database &database, ContactId person)
{
    return rowsOf<Affiliation>(
        database,
        "SELECT id, person_id, company_id, role, is_primary, started_on, ended_on FROM affiliation "
        "WHERE person_id = ? ORDER BY ended_on IS NOT NULL, is_primary DESC, ended_on DESC, id",
        affiliation_table_detail::read, person);
}

Result<std::vector<Affiliation>> affiliationsOfCompany(store::Database &database, ContactId company)
{
    return rowsOf<Affiliation>(
        database,
        "SELECT a.id, person_id, company_id, role, is_primary, started_on, ended_on FROM affiliation a "
        "JOIN contact p ON p.id = person_id AND p.deleted_at IS NULL "
        "WHERE company_id = ? ORDER BY ended_on IS NOT NULL, p.name_key, a.id",
        affiliation_table_detail::read, company);
}

} // namespace shuke::contacts
