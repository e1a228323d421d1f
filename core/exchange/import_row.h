#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/import_key_map.h"
#include "core/exchange/import_plan.h"
#include "core/store/write_context.h"

#include <array>
#include <deque>
#include <memory>
#include <string>

namespace shuke::exchange {

/// One row of the file, by field. Texts are trimmed; an empty view is an empty or unmapped cell.
struct ImportRow
{
    qint64 line = 0;
    std::array<std::string_view, kFieldCount> values;
    std::vector<std::string_view> custom;  ///< Per ImportPlan::customFields.
    std::vector<std::string_view> further; ///< Per ImportPlan::further.
    bool malformed = false;
    bool hadNul = false;

    std::string_view operator[](Field field) const { return values[static_cast<size_t>(field)]; }
};

/// A row kept for later: the cells of a CsvRecord with their own memory.
class KeptRow
{
public:
    explicit KeptRow(const CsvRecord &record);
    CsvRecord record() const;

private:
    qint64 m_line;
    bool m_malformed;
    bool m_hasNul;
    std::string m_bytes;
    std::vector<size_t> m_ends;
};

/// Cells → fields: the mapping, value maps and defaults of an import.
class RowMapper
{
public:
    RowMapper(const ImportPlan &plan, const ImportOptions &options);

    /// `row` points into `record` (and into this object for defaults and mapped values). What was cleaned of U+0000
    /// lives until `releaseCleaned`.
    void map(const CsvRecord &record, ImportRow &row);
    void releaseCleaned() { m_cleaned.clear(); }

private:
    struct ValueMap
    {
        KeyMap codes; ///< Folded text → place in m_codes.
        bool used = false;
    };
    std::string_view valueOf(ValueMap &values, std::string_view cell);
    TextKey foldedKey(std::string_view text);

    const ImportPlan &m_plan;
    std::array<std::string, kFieldCount> m_defaults;
    bool m_hasDefaults = false;
    std::array<ValueMap, kFieldCount> m_maps;
    std::vector<ValueMap> m_customMaps;  ///< Per ImportPlan::customFields.
    std::vector<ValueMap> m_furtherMaps; ///< Per ImportPlan::further.
    std::vector<std::string> m_codes;
    std::deque<std::string> m_cleaned;
    std::string m_folded;
};

/// What a record of the file is: data, a line of nothing but delimiters, or a sum below the data.
enum class RowLook { Data, Blank, Total };
RowLook rowLook(const CsvRecord &record);

/// The rows of data of the file: title and total rows left out, progress and cancel looked after.
class RowReader
{
public:
    /// `report` gets what the file's reader has to say about rows (RecordNote); null: not wanted.
    static Result<std::unique_ptr<RowReader>> open(const ImportOptions &options, const ImportPlan &plan,
                                                   const WriteContext &context, ImportReport *report);

    /// False at the end. Canceled.
    Result<bool> next(CsvRecord &record);
    qint64 totalRows() const { return m_totalRows; } ///< Total rows skipped so far.
    qint64 bytesTotal() const { return m_reader->bytesTotal(); }
    /// Progress runs over [from, to] of the whole job's `span` bytes (a file may be read twice).
    void setProgress(qint64 done, qint64 total)
    {
        m_progressDone = done;
        m_progressTotal = total;
    }

private:
    RowReader(std::unique_ptr<RowSource> reader, const WriteContext &context, ImportReport *report)
        : m_reader(std::move(reader)), m_context(context), m_report(report)
    {}
    void lookForUnread(const CsvRecord &record);
    void tellUnread();

    std::unique_ptr<RowSource> m_reader;
    const WriteContext &m_context;
    ImportReport *m_report;
    struct Unread
    {
        size_t column = 0;
        QString header;
        qint64 rows = 0;
    };
    std::vector<Unread> m_unread; ///< Columns that are not imported.
    size_t m_columns = 0;         ///< That have a header, or a field.
    qint64 m_rows = 0;
    qint64 m_totalRows = 0;
    qint64 m_progressDone = 0;
    qint64 m_progressTotal = 0;
};

} // namespace shuke::exchange
