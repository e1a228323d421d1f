#pragma once

#include "core/base/ids.h"
#include "core/store/write_context.h"

#include <QString>

#include <vector>

namespace shuke::contacts {

/// Someone of the business: owner of contacts, salesperson of orders, actor of operations.
struct Staff
{
    StaffId id;
    QString name; ///< Unique, trimmed.
    QString externalId;
    QString email;
    QString phone;
    bool active = true;

    friend bool operator==(const Staff &, const Staff &) = default;
};

/// The one of this name (trimmed, exact), made if missing. InvalidInput for an empty name.
Result<StaffId> ensureStaff(WriteContext &context, const QString &name);
Result<std::optional<StaffId>> staffByName(store::Database &database, const QString &name);
/// All by name, also the inactive.
Result<std::vector<Staff>> allStaff(store::Database &database);

} // namespace shuke::contacts
