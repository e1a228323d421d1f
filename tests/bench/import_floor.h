#pragma once

#include <QString>

namespace shuke::bench {

/// What SQLite alone needs for the contacts of a store that an import made: the same rows, from memory, through one
/// prepared INSERT without triggers, then the same three indexes and a durable commit. In ms of wall time; no importer
/// on this connection can need less. `folder` takes the copy, which is removed.
double importFloorMs(const QString &store, const QString &folder);

} // namespace shuke::bench
