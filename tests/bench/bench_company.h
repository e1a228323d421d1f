#pragma once

#include "core/exchange/import_report.h"

#include <QString>

namespace shuke::bench {

/// A store that came from two CSV files, as a user makes one.
struct ImportedFiles
{
    exchange::ImportReport contacts;
    exchange::ImportReport orders;
    double contactSeconds = 0;
    double orderSeconds = 0;
};

/// Makes the store at `path` and imports contacts.csv and orders.csv of `folder` into it.
ImportedFiles importFiles(const QString &path, const QString &folder);

/// Makes contacts.csv, orders.csv and summary.json with `shuke-cli generate`: two years of orders.
void generateFiles(const QString &folder, qint64 customers);

/// A store of generated customers with their orders: the one that bench_data left in the shared folder, else a new one
/// there, else a new one in `folder`.
QString companyStore(const QString &folder, qint64 customers);

} // namespace shuke::bench
