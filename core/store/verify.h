#pragma once

#include "core/base/cancel_token.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace shuke::store {

/// Everything that can be checked about a store file. A list of findings is empty when all is well.
struct VerifyReport
{
    QString path;
    QString uid;
    int schema = 0;
    QStringList integrity;   ///< integrity_check but for indexes, and why the store cannot be opened.
    QStringList foreignKeys; ///< "contact_tag row 12 refers to no contact"
    QStringList ledger;      ///< Journal, undo marks and counters.
    QStringList indexes;     ///< Rows missing from an index, wrong entries.
    QMap<QString, qint64> rowCounts;
    std::optional<qint64> lastOperation; ///< Its id; nothing if there is none.
    QByteArray stateHash;                ///< Empty if the content could not be read.

    bool isSound() const;
    /// One object: file, ok, integrity, foreign_keys, ledger, indexes ("ok" or the list of findings), rows,
    /// last_operation (number or null), state_hash, schema, store_uid, sqlite.
    QJsonObject toJson() const;
};

/// Checks a store without writing, also while another process has it open. Every list holds at most 100 findings.
///
/// A damaged store or one with a foreign schema is a report with findings; NotFound, NotAStore, SchemaTooNew and
/// Canceled are errors. Reads the whole file several times: about 10 s per 400 MB.
Result<VerifyReport> verifyStore(const QString &path, const CancelToken &cancel = {});

} // namespace shuke::store
