#pragma once

#include "core/exchange/import_writer.h"
#include "core/store/statement.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace shuke::exchange {

/// The own columns of one row of a table, on the way in or out. Views point into the file's row or the statement that
/// read them; an empty view is NULL.
template <typename Text, size_t TextCount, typename Number, size_t NumberCount>
struct RowDraft
{
    std::array<std::string_view, TextCount> texts;
    std::array<std::optional<qint64>, NumberCount> numbers;

    std::string_view &operator[](Text column) { return texts[static_cast<size_t>(column)]; }
    std::string_view operator[](Text column) const { return texts[static_cast<size_t>(column)]; }
    std::optional<qint64> &operator[](Number column) { return numbers[static_cast<size_t>(column)]; }
    const std::optional<qint64> &operator[](Number column) const { return numbers[static_cast<size_t>(column)]; }

    /// Puts `told`'s value of a column over the own one: with `onlyBlanks`, only where there is none. An empty value
    /// never erases.
    void take(const RowDraft &told, Text column, bool onlyBlanks)
    {
        if (!told[column].empty() && !(onlyBlanks && !(*this)[column].empty()))
            (*this)[column] = told[column];
    }
    void take(const RowDraft &told, Number column, bool onlyBlanks)
    {
        if (told[column] && !(onlyBlanks && (*this)[column]))
            (*this)[column] = told[column];
    }

    friend bool operator==(const RowDraft &, const RowDraft &) = default;
};

/// The bulk statements of one table: prepared once per import, views bound without a copy.
///
/// Parameters are the texts, then the numbers, then id, import id and now (insert) or id and now (update); the select
/// returns the texts, the numbers and whether the row is in the trash, and takes the id.
class DraftTable
{
public:
    static Result<DraftTable> prepare(store::Database &database, const char *insert, const char *select,
                                      const char *update);

    template <typename Draft>
    Result<void> insert(qint64 id, const Draft &draft, ImportBatchId batch, qint64 nowMs)
    {
        return insertRow(id, draft.texts, draft.numbers, batch, nowMs);
    }
    /// The views live until the next load(). NotFound.
    template <typename Draft>
    Result<void> load(qint64 id, Draft &draft, bool &deleted)
    {
        return loadRow(id, draft.texts, draft.numbers, deleted);
    }
    /// Ends the reading of load(): its views are gone.
    void release() { m_select.reset(); }
    /// Writes all columns and takes the row out of the trash.
    template <typename Draft>
    Result<void> update(qint64 id, const Draft &draft, qint64 nowMs)
    {
        return updateRow(id, draft.texts, draft.numbers, nowMs);
    }

private:
    using Texts = std::span<const std::string_view>;
    using Numbers = std::span<const std::optional<qint64>>;
    Result<void> insertRow(qint64 id, Texts texts, Numbers numbers, ImportBatchId batch, qint64 nowMs);
    Result<void> loadRow(qint64 id, std::span<std::string_view> texts, std::span<std::optional<qint64>> numbers,
                         bool &deleted);
    Result<void> updateRow(qint64 id, Texts texts, Numbers numbers, qint64 nowMs);

    store::Statement m_insert;
    store::Statement m_select;
    store::Statement m_update;
};

} // namespace shuke::exchange
