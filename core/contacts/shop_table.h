#pragma once

#include "core/base/ids.h"
#include "core/store/write_context.h"

#include <QString>

#include <vector>

namespace shuke::contacts {

/// A place or web shop where orders are made.
struct Shop
{
    ShopId id;
    QString code; ///< Unique.
    QString name;
    bool isDefault = false;
    bool active = true;

    friend bool operator==(const Shop &, const Shop &) = default;
};

/// The shop whose code or name this is (trimmed, exact; a code wins), made with that code and name if there is none.
/// InvalidInput for an empty text.
Result<ShopId> ensureShop(WriteContext &context, const QString &codeOrName);
Result<std::optional<ShopId>> shopByCodeOrName(store::Database &database, const QString &codeOrName);
/// Every store has one. Internal if not.
Result<ShopId> defaultShop(store::Database &database);
/// The default one first, then by name.
Result<std::vector<Shop>> allShops(store::Database &database);

} // namespace shuke::contacts
