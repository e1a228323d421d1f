#pragma once

#include "core/exchange/csv_writer.h"

#include <QByteArrayList>

#include <string>

namespace shuke::exchange {

/// Where an export writes its table, cell by cell in the order of the columns. One thread.
class TableSink
{
public:
    virtual ~TableSink() = default;
    virtual void begin(const QByteArrayList &columns) = 0;
    /// UTF-8; a null view is an empty cell.
    virtual void text(std::string_view utf8) = 0;
    /// Exact decimal text, ASCII.
    virtual void number(std::string_view digits) = 0;
    /// ISO days, instants and codes: ASCII that never needs quoting.
    virtual void word(std::string_view ascii) = 0;
    virtual void yesNo(bool value) = 0;
    virtual void empty() = 0;
    virtual void endRow() = 0;
    /// IoError or DiskFull. After a failed write cells are ignored.
    virtual Result<void> finish() = 0;
    virtual bool failed() const = 0;
};

class CsvTableSink final : public TableSink
{
public:
    CsvTableSink(QIODevice &out, const CsvWriteOptions &options) : m_csv(out, options) {}
    void begin(const QByteArrayList &columns) override;
    void text(std::string_view utf8) override { m_csv.field(utf8); }
    void number(std::string_view digits) override { m_csv.plainField(digits); }
    void word(std::string_view ascii) override { m_csv.plainField(ascii); }
    void yesNo(bool value) override { m_csv.plainField(value ? "yes" : "no"); }
    void empty() override { m_csv.plainField({}); }
    void endRow() override { m_csv.endRecord(); }
    Result<void> finish() override { return m_csv.finish(); }
    bool failed() const override { return m_csv.failed(); }

private:
    CsvWriter m_csv;
};

/// One JSON object per line; empty cells are null, yes/no is true/false.
class JsonTableSink final : public TableSink
{
public:
    explicit JsonTableSink(QIODevice &out) : m_out(out) {}
    void begin(const QByteArrayList &columns) override;
    void text(std::string_view utf8) override;
    void number(std::string_view digits) override;
    void word(std::string_view ascii) override { text(ascii); }
    void yesNo(bool value) override;
    void empty() override;
    void endRow() override;
    Result<void> finish() override;
    bool failed() const override { return m_failed; }

private:
    void key();
    void flush();

    QIODevice &m_out;
    std::vector<std::string> m_keys; ///< With quotes and colon.
    size_t m_column = 0;
    std::string m_buffer;
    bool m_failed = false;
};

} // namespace shuke::exchange
