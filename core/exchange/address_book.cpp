#include "core/exchange/address_book.h"

#include "core/exchange/table_export.h"
#include "core/store/read_context.h"

#include <QSaveFile>

#include <algorithm>

namespace shuke::exchange {

Query<qint64> writeVCards(std::vector<qint64> contacts, QString path, VCardVersion version, CancelToken cancel,
                          ProgressSink progress)
{
    std::ranges::sort(contacts);
    return {[contacts = std::move(contacts), path = std::move(path), version,
             progress = std::move(progress)](ReadContext &context) -> Result<qint64> {
                QSaveFile file(path);
                const auto failed = [&file, &path] {
                    return Error{ErrorCode::IoError, path + QStringLiteral(": ") + file.errorString()};
                };
                if (!file.open(QIODevice::WriteOnly))
                    return failed();
                if (context.cancel().isCanceled())
                    return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
                VCardTableSink sink(file, version, false);
                const Result<ExportReport> report = exportContacts(context, false, sink, progress, &contacts);
                if (!report)
                    return report.error();
                if (!file.commit())
                    return failed();
                return report->rows;
            },
            std::move(cancel)};
}

} // namespace shuke::exchange
