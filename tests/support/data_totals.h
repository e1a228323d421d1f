#pragma once

#include "core/base/result.h"
#include "core/exchange/import_report.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::test {

/// One figure that the generator of a file wrote down, and what the store holds.
struct TotalCheck
{
    QString name;
    qint64 expected = 0;
    qint64 actual = 0;
};

/// An object of a JSON file; empty if it cannot be read.
QJsonObject readSummary(const QString &path);

/// Every total of a summary.json against the store into which the contacts and orders beside it were imported, nothing
/// else: of tools/gen_orders.py (its object "totals") or of our own generator (core/exchange/demo_csv.h). A key that is
/// missing in the summary is expected to be −1, so it differs. Counts and cents come from the store's rows by SQL; what
/// our own generator calls buyers and revenue is also asked of core/value/purchase_loader.h.
Result<std::vector<TotalCheck>> compareTotals(store::Database &database, const exchange::ImportReport &contacts,
                                              const exchange::ImportReport &orders, const QJsonObject &summary);

} // namespace shuke::test
