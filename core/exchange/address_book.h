#pragma once

#include "core/exchange/vcard_sink.h"

#include "core/base/command.h"

namespace shuke::exchange {

/// Writes these people and companies as vCards into the file, by id; those in the trash are left out. The file is there
/// when it is whole: an earlier one of that name stays until then. How many cards. IoError, DiskFull, Canceled.
Query<qint64> writeVCards(std::vector<qint64> contacts, QString path, VCardVersion version, CancelToken cancel = {},
                          ProgressSink progress = {});

} // namespace shuke::exchange
