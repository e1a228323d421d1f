#pragma once

#include "core/base/result.h"
#include "core/exchange/csv_tokenizer.h"

#include <QIODevice>

#include <string_view>
#include <vector>

namespace shuke::exchange {

struct CsvWriteOptions
{
    char delimiter = ','; ///< One ASCII character.
    bool crlf = false;    ///< CRLF instead of LF.
    /// For spreadsheet programs: a UTF-8 byte-order mark, every field quoted, and the guard against formulas. The
    /// header gets a last column kGuardMarker (csv_reader.h), by which the reader knows the guard and takes it off.
    bool forExcel = false;
};

/// Would a spreadsheet program run this text as a formula? True when it begins (after spaces, TAB, CR, LF, NUL) with
/// = + - @ or one of their full-width forms, or with TAB, CR or NUL itself, unless it is a plain negative number such
/// as -12.50. "+86…" is not: it would become a number.
bool isFormulaLike(std::string_view utf8);

/// Writes CSV, RFC 4180. Exact (not forExcel) output read by CsvReader gives the same fields, byte for byte.
/// Fields are quoted only when needed. One thread; memory: one buffer of 256 KB.
///
/// The first record is the header. After a failed write everything is ignored until finish() tells.
class CsvWriter
{
public:
    /// `out` is open for writing and outlives the writer.
    CsvWriter(QIODevice &out, const CsvWriteOptions &options);
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    /// Any text, UTF-8.
    void field(std::string_view utf8);
    /// A field that is known to need neither quotes nor guard: digits, ISO days, codes.
    void plainField(std::string_view ascii);
    void endRecord();

    bool failed() const { return m_failed; }
    /// Writes the rest out. IoError or DiskFull with what the device says.
    Result<void> finish();

private:
    void separate();
    void quoted(std::string_view utf8, bool guard);
    char *room(size_t bytes);
    void flush();

    QIODevice &m_out;
    CsvWriteOptions m_options;
    std::vector<char> m_buffer;
    size_t m_used = 0;
    bool m_firstField = true;
    bool m_firstRecord = true;
    bool m_loneEmptyField = false; ///< So far the record is one empty field, which must not become an empty line.
    bool m_failed = false;
    bool m_special[256] = {};
};

} // namespace shuke::exchange
