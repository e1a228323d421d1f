#include "core/contacts/shop_table.h"

#include "core/contacts/table_rows.h"

namespace shuke::contacts {

Result<ShopId> ensureShop(WriteContext &context, const QString &codeOrName)
{
    const QString clean = codeOrName.simplified();
    if (clean.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("shop.code is empty")};
    const Result<std::optional<ShopId>> known = shopByCodeOrName(context.database(), clean);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const Result<qint64> id = context.nextId(TableId::Shop);
    if (!id)
        return id.error();
    if (Result<void> done = runCached(
            context.database(), "INSERT INTO shop (id, code, name, created_at, modified_at) VALUES (?, ?, ?, ?, ?)",
            *id, clean, clean, context.nowMs(), context.nowMs());
        !done)
        return done.error();
    return ShopId::fromRow(*id);
}

Result<std::optional<ShopId>> shopByCodeOrName(store::Database &database, const QString &codeOrName)
{
    return rowOf<ShopId>(
        database, "SELECT id FROM shop WHERE code = ?1 OR name = ?1 ORDER BY code = ?1 DESC, id LIMIT 1",
        [](const store::Statement &row) { return row.id<ShopId>(0); }, codeOrName.simplified());
}

Result<ShopId> defaultShop(store::Database &database)
{
    const Result<std::optional<ShopId>> found =
        rowOf<ShopId>(database, "SELECT id FROM shop ORDER BY is_default DESC, id LIMIT 1",
                      [](const store::Statement &row) { return row.id<ShopId>(0); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::Internal, QStringLiteral("the store has no shop")};
    return **found;
}

Result<std::vector<Shop>> allShops(store::Database &database)
{
    return rowsOf<Shop>(
        database, "SELECT id, code, name, is_default, active FROM shop ORDER BY is_default DESC, name, id",
        [](const store::Statement &row) {
            return Shop{row.id<ShopId>(0), row.text(1), row.text(2), row.integer(3) != 0, row.integer(4) != 0};
        });
}

} // namespace shuke::contacts
