#pragma once

#include "core/exchange/csv_tokenizer.h"
#include "core/exchange/import_plan.h"

#include <QSaveFile>

namespace shuke::exchange {

/// The rows that did not come in, as a CSV file of the source's columns plus `line` and `reason`, of a workbook `sheet`
/// as well: UTF-8 with a mark, commas. Corrected, it imports again (these columns are no field's). It appears when
/// finish() succeeds, also when nothing was rejected; a canceled import leaves an older file alone.
class RejectFile
{
public:
    /// `path` empty: nothing is written.
    RejectFile(const QString &path, const ImportPlan &plan);

    Result<void> add(const CsvRecord &record, const char *reason, const QByteArray &field);
    Result<void> finish();

private:
    Result<void> open();
    void cell(std::string_view text, bool last);

    QSaveFile m_file;
    const ImportPlan &m_plan;
    bool m_wanted;
    std::string m_sheet;  ///< Empty: not a workbook.
    size_t m_columns = 0; ///< Of the source, without earlier ones of these.
    QByteArray m_row;
};

} // namespace shuke::exchange
