#pragma once

#include "core/exchange/import_row.h"

namespace shuke::exchange {

/// The rows of a file in groups of equal external id, also where they do not stand together. Rows without an external
/// id are groups of their own.
///
/// The file is read twice: first only to count the rows of each id, so that a group is complete as soon as its last
/// row is read. Memory: 24 bytes per id at 75 % load, and the rows of groups that are still open.
class RowGroups
{
public:
    /// `grouped` false: the file is read once and every row is a group.
    static Result<std::unique_ptr<RowGroups>> open(const ImportOptions &options, const ImportPlan &plan,
                                                   const WriteContext &context, bool grouped, ImportReport &report);

    /// The next complete group, rows in file order; valid until the next call. False at the end. Canceled.
    Result<bool> next(std::vector<CsvRecord> &rows);

    /// Does the file hold rows of this id that were not handed out yet?
    bool isComing(std::string_view externalId);
    /// Rows of the file; exact when grouped, else from its size.
    qint64 expectedRows() const { return m_expectedRows; }
    /// Different external ids plus rows without one; as expectedRows when not grouped.
    qint64 expectedGroups() const { return m_expectedGroups; }
    qint64 totalRows() const { return m_reader->totalRows(); }
    qint64 bytesTotal() const { return m_reader->bytesTotal(); }

private:
    RowGroups() = default;
    Result<void> count(RowReader &reader);
    TextKey keyOf(const CsvRecord &record) const;

    std::unique_ptr<RowReader> m_reader;
    int m_keyColumn = -1;
    bool m_grouped = false;
    KeyMap m_state; ///< > 0: rows not seen yet; < 0: −1 − place in m_open; 0: handed out.
    struct OpenGroup
    {
        qint64 remaining = 0;
        std::vector<KeptRow> rows;
    };
    std::vector<OpenGroup> m_open;
    std::vector<size_t> m_free;
    std::vector<KeptRow> m_handedOut;
    qint64 m_expectedRows = 0;
    qint64 m_expectedGroups = 0;
};

/// What a later row tells, put over an earlier one; with `onlyBlanks`, only where that has nothing.
void takeCells(const CsvRecord &later, bool onlyBlanks, CsvRecord &earlier);

} // namespace shuke::exchange
