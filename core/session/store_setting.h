#pragma once

#include "core/base/command.h"

#include <QString>

namespace shuke::session {

// What pages keep in the store: it is in the backups, goes along with the file, and a change can be undone. Keys begin
// with "page."; the settings that the store itself depends on (currency, time_zone) are out of reach.

/// Null if it is not set. InvalidInput for another key.
Query<QString> pageSetting(QByteArray key);

/// `label` says what it means to people. A null value removes the setting; the same value again changes nothing.
/// InvalidInput for another key.
Command setPageSetting(QByteArray key, QString value, OperationLabel label);

} // namespace shuke::session
