#pragma once

#include "core/exchange/import_kind.h"
#include "core/exchange/import_match.h"
#include "core/exchange/row_source.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <vector>

namespace shuke::exchange {

/// How often a rule fired, and where first.
struct FindingCount
{
    qint64 count = 0;
    std::vector<qint64> lines; ///< Of the first ImportReport::kSamples.
};

/// A row that did not come in. `reason` is a stable code such as `name_missing`; `field` may be empty.
struct RejectedRow
{
    qint64 line = 0;
    QByteArray reason;
    QByteArray field;
};

/// What an import did, or would do (dry run).
///
/// read = created + updated + unchanged + skipped + rejected, each counted in rows of the file: an order of three lines
/// that is new counts three rows as created. `documents` counts what was made.
struct ImportReport
{
    static constexpr size_t kSamples = 20;
    static constexpr size_t kMaxRejects = 10000;
    static constexpr size_t kMaxMatches = 5000;

    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;

    /// Rows made besides the rows' own: "customers", "products", "refunds", "restored", "tags", "staff", … by code.
    std::map<QByteArray, qint64> extras;
    /// By "field:rule", e.g. "phone:phone_damaged".
    std::map<QByteArray, FindingCount> findings;
    std::vector<RejectedRow> rejects; ///< The first kMaxRejects.

    /// Rows that match a customer of the store and tell something else, in the order of the file, those with
    /// RowMatch::otherName first; of both the first kMaxMatches, if ImportOptions::listMatches wants them.
    std::vector<RowMatch> matches;
    qint64 matchCount = 0;     ///< All rows that match a customer of the store.
    qint64 differingCount = 0; ///< Those of them that tell something else.
    qint64 otherNameCount = 0; ///< Rows with RowMatch::otherName; not among those two.

    QString profile; ///< Name of the profile that was used; empty: none.
    int profileColumnsFound = 0;
    int profileColumns = 0; ///< Of so many of its columns; 0: it was named, not found.
    FileKind file = FileKind::Text;
    QString sheet;           ///< The one that was read, of a workbook.
    QStringList otherSheets; ///< Those that were not.
    QByteArray encoding;     ///< As found or told.
    char delimiter = ',';
    QString dateFormat; ///< As found or told; empty: no day column.
    char decimalMark = '.';
    std::vector<std::pair<QByteArray, QString>> mapping; ///< Field and header of each used column, in file order.
    QStringList ignoredColumns;                          ///< Headers nothing was made of.
    /// What was in the file and is not in the store: the ignored columns that are not empty, properties of vCards; with
    /// the rows that have them. Nothing that is rejected.
    std::vector<std::pair<QString, qint64>> unread;

    bool dryRun = false;
    bool complete = false; ///< The whole file was processed (also by a dry run).
    QByteArray fileHash;   ///< SHA-256, hex.

    void find(const QByteArray &field, const char *rule, qint64 line);
    void addUnread(const QString &name, qint64 rows);
    void reject(qint64 line, const char *reason, const QByteArray &field = {});
};

} // namespace shuke::exchange
