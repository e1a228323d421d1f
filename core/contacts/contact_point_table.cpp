#include "core/contacts/contact_point_table.h"

#include "core/contacts/match_key.h"
#include "core/contacts/table_rows.h"

namespace shuke::contacts {

namespace contact_point_table_detail {

ContactPoint readPoint(const store::Statement &row)
{
    return {row.id<ContactPointId>(0),
            row.id<ContactId>(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.integer(5) != 0,
            row.integer(6) != 0,
            static_cast<int>(row.integer(7))};
}

std::optional<qint64> keyOf(const ContactPoint &point)
{
    return contactPointKey(point.kind.toStdString(), point.value.toStdString());
}

Result<void> check(store::Database &database, const ContactPoint &point)
{
    if (point.value.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("contact_point.value is empty")};
    const Result<std::optional<qint64>> known = rowOf<qint64>(
        database, "SELECT id FROM contact_point_kind WHERE code = ?",
        [](const store::Statement &row) { return row.integer(0); }, point.kind);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorCode::InvalidInput, QStringLiteral("contact_point.kind is unknown")};
    return {};
}

ContactAddress readAddress(const store::Statement &row)
{
    ContactAddress address;
    address.id = row.id<ContactAddressId>(0);
    address.contact = row.id<ContactId>(1);
    address.label = row.text(2);
    address.address = {row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)};
    address.position = static_cast<int>(row.integer(9));
    return address;
}

Result<void> check(const PostalAddress &a)
{
    if (a == PostalAddress{})
        return Error{ErrorCode::InvalidInput, QStringLiteral("contact_address is empty")};
    return {};
}

Result<std::optional<ContactAddress>> addressById(store::Database &database, ContactAddressId id)
{
    return rowOf<ContactAddress>(
        database,
        "SELECT id, contact_id, label, country, province, city, district, address, postcode, position "
        "FROM contact_address WHERE id = ?",
        readAddress, id);
}

Error missing(const char *table, qint64 id)
{
    return {ErrorCode::NotFound, QStringLiteral("%1 %2").arg(QLatin1String(table)).arg(id)};
}

} // namespace contact_point_table_detail

Result<ContactPointId> insertContactPoint(WriteContext &context, const ContactPoint &point)
{
    using namespace contact_point_table_detail;
    if (Result<void> fine = check(context.database(), point); !fine)
        return fine.error();
    ContactPointId id = point.id;
    if (!id.isValid()) {
        const Result<qint64> made = context.nextId(TableId::ContactPoint);
        if (!made)
            return made.error();
        id = ContactPointId::fromRow(*made);
    }
    const Result<void> done = runCached(
        context.database(),
        "INSERT INTO contact_point (id, contact_id, kind, label, value, opted_out, invalid, position, match_key, "
        "created_at, modified_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, point.contact, point.kind, orNull(point.label), point.value.trimmed(), point.optedOut, point.invalid,
        point.position, keyOf(point), context.nowMs(), context.nowMs());
    if (!done)
        return done.error();
    return id;
}

Result<bool> updateContactPoint(WriteContext &context, const ContactPoint &point)
{
    using namespace contact_point_table_detail;
    if (Result<void> fine = check(context.database(), point); !fine)
        return fine.error();
    const Result<ContactPoint> stored = contactPointById(context.database(), point.id);
    if (!stored)
        return stored.error();
    ContactPoint now = point;
    now.contact = stored->contact;
    now.value = now.value.trimmed();
    if (now == *stored)
        return false;
    const Result<void> done =
        runCached(context.database(),
                  "UPDATE contact_point SET kind = ?, label = ?, value = ?, opted_out = ?, invalid = ?, "
                  "position = ?, match_key = ?, modified_at = ? WHERE id = ?",
                  now.kind, orNull(now.label), now.value, now.optedOut, now.invalid, now.position, keyOf(now),
                  context.nowMs(), now.id);
    if (!done)
        return done.error();
    return true;
}

Result<void> removeContactPoint(WriteContext &context, ContactPointId id)
{
    const Result<ContactPoint> stored = contactPointById(context.database(), id);
    if (!stored)
        return stored.error();
    return runCached(context.database(), "DELETE FROM contact_point WHERE id = ?", id);
}

Result<ContactPoint> contactPointById(store::Database &database, ContactPointId id)
{
    using namespace contact_point_table_detail;
    const Result<std::optional<ContactPoint>> found = rowOf<ContactPoint>(
        database,
        "SELECT id, contact_id, kind, label, value, opted_out, invalid, position FROM contact_point WHERE id = ?",
        readPoint, id);
    if (!found)
        return found.error();
    if (!*found)
        return missing("contact_point", id.row());
    return **found;
}

Result<std::vector<ContactPoint>> contactPoints(store::Database &database, ContactId contact)
{
    return rowsOf<ContactPoint>(database,
                                "SELECT id, contact_id, kind, label, value, opted_out, invalid, position FROM "
                                "contact_point WHERE contact_id = ? ORDER BY position, id",
                                contact_point_table_detail::readPoint, contact);
}

Result<ContactAddressId> insertContactAddress(WriteContext &context, const ContactAddress &address)
{
    using namespace contact_point_table_detail;
    if (Result<void> fine = check(address.address); !fine)
        return fine.error();
    ContactAddressId id = address.id;
    if (!id.isValid()) {
        const Result<qint64> made = context.nextId(TableId::ContactAddress);
        if (!made)
            return made.error();
        id = ContactAddressId::fromRow(*made);
    }
    const PostalAddress &a = address.address;
    const Result<void> done = runCached(
        context.database(),
        "INSERT INTO contact_address (id, contact_id, label, country, province, city, district, address, postcode, "
        "position, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, address.contact, orNull(address.label), orNull(a.country), orNull(a.province), orNull(a.city),
        orNull(a.district), orNull(a.street), orNull(a.postcode), address.position, context.nowMs(), context.nowMs());
    if (!done)
        return done.error();
    return id;
}

Result<bool> updateContactAddress(WriteContext &context, const ContactAddress &address)
{
    using namespace contact_point_table_detail;
    if (Result<void> fine = check(address.address); !fine)
        return fine.error();
    const Result<std::optional<ContactAddress>> stored = addressById(context.database(), address.id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return missing("contact_address", address.id.row());
    ContactAddress now = address;
    now.contact = (*stored)->contact;
    if (now == **stored)
        return false;
    const PostalAddress &a = now.address;
    const Result<void> done = runCached(
        context.database(),
        "UPDATE contact_address SET label = ?, country = ?, province = ?, city = ?, district = ?, address = ?, "
        "postcode = ?, position = ?, modified_at = ? WHERE id = ?",
        orNull(now.label), orNull(a.country), orNull(a.province), orNull(a.city), orNull(a.district), orNull(a.street),
        orNull(a.postcode), now.position, context.nowMs(), now.id);
    if (!done)
        return done.error();
    return true;
}

Result<void> removeContactAddress(WriteContext &context, ContactAddressId id)
{
    using namespace contact_point_table_detail;
    const Result<std::optional<ContactAddress>> stored = addressById(context.database(), id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return missing("contact_address", id.row());
    return runCached(context.database(), "DELETE FROM contact_address WHERE id = ?", id);
}

Result<std::vector<ContactAddress>> contactAddresses(store::Database &database, ContactId contact)
{
    return rowsOf<ContactAddress>(
        database,
        "SELECT id, contact_id, label, country, province, city, district, address, postcode, position "
        "FROM contact_address WHERE contact_id = ? ORDER BY position, id",
        contact_point_table_detail::readAddress, contact);
}

} // namespace shuke::contacts
