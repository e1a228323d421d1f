#pragma once

#include "core/base/cancel_token.h"
#include "core/store/database.h"

#include <QByteArray>

#include <span>

namespace shuke::store {

/// A 128-bit number, added modulo 2^128.
struct Hash128
{
    quint64 low = 0;
    quint64 high = 0;

    Hash128 &operator+=(const Hash128 &other)
    {
        low += other.low;
        high += other.high + (low < other.low ? 1 : 0);
        return *this;
    }
    friend bool operator==(const Hash128 &, const Hash128 &) = default;
};

/// Fast, well mixing, not cryptographic: 16 bytes per round, multiply-rotate as in MurmurHash3 (x64, 128 bits, seed 0;
/// Austin Appleby, public domain), whose test vectors it meets. The same on every byte order.
Hash128 hashBytes(std::string_view bytes);

/// The canonical hash of all journaled content (kTableNames): 64 hexadecimal digits, equal for equal content.
///
/// Each row is hashed over its table and, in order of the names, each column that is not NULL: name, type, value, the
/// id included. The hashes of a table's rows are added modulo 2^128, so that their order does not matter; SHA-256 goes
/// over the sorted lines "table count sum". Not in it: operation log, counters, identity of the store, derived tables.
/// A NULL column is no content, so adding a nullable column to the schema changes no hash.
///
/// Reads inside the open transaction, or else in one of its own. Canceled, Corrupt, … About 1 µs per row and column.
Result<QByteArray> stateHash(Database &database, const CancelToken &cancel = {});

/// The same, the tables spread over several readers of one store, each used by a thread of its own until it returns.
/// All readers are outside of a transaction and see the same operation; Busy if a writer keeps getting in between.
Result<QByteArray> stateHash(std::span<Database *const> readers, const CancelToken &cancel = {});

} // namespace shuke::store
