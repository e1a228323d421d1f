#pragma once

#include "core/store/write_context.h"

namespace shuke::store {

/// What the table `setting` has for the key; null if it has nothing.
Result<QString> settingValue(Database &database, const QString &key);

/// Sets or, for a null value, removes it. Nothing is written if it is so already.
Result<void> writeSetting(WriteContext &context, const QString &key, const QString &value);

} // namespace shuke::store
