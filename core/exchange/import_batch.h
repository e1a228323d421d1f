#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/contacts/contact.h"
#include "core/exchange/import_options.h"

#include <QString>

#include <atomic>
#include <optional>
#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::exchange {

/// An import that was done: which file, and what became of its rows.
struct ImportBatch
{
    ImportKind kind = ImportKind::Contacts;
    ImportMode mode = ImportMode::Create;
    QString fileName; ///< Without the folder.
    qint64 atMs = 0;  ///< UTC.
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0; ///< Also those that were equal already.
    qint64 rejected = 0;
};

/// The import of the same bytes as the same kind that was done before and is not undone, or nothing. Reads the whole
/// file only when one of its size was imported. IoError, Canceled.
Query<std::optional<ImportBatch>> importOfFile(ImportKind kind, const QString &path);

/// What an operation imported, also when it is undone by now; nothing when it was no import.
Query<std::optional<ImportBatch>> importOfOperation(OperationId operation);

/// The fields of the user's own that a file of contacts or companies can fill: those in use, by position.
Query<std::vector<contacts::CustomField>> customFieldsForImport();

// For the importer.

/// Was a file of this size imported as this kind? Only then its hash is worth waiting for.
Result<bool> batchWithSize(store::Database &database, ImportKind kind, qint64 bytes);
Result<std::optional<ImportBatch>> batchWithHash(store::Database &database, ImportKind kind, const QByteArray &hash);
/// SHA-256 of a file, hex. Canceled once either is set; IoError.
Result<QByteArray> hashOfFile(const QString &path, const CancelToken &cancel, const std::atomic<bool> &stop);

} // namespace shuke::exchange
