#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace shuke::store {

/// SQLite's extended code → our Error. `what` is the SQL text or the step ("open", "bind"); bound values are never in
/// it.
Error sqlError(sqlite3 *handle, int code, const char *what);

} // namespace shuke::store
