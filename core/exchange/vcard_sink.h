#pragma once

#include "core/exchange/table_sink.h"

#include <string>
#include <vector>

namespace shuke::exchange {

enum class VCardVersion : quint8 {
    V3, ///< 3.0: what phones and mail programs read best.
    V4, ///< 4.0
};

/// Contacts or companies as vCards, one per row, UTF-8 with CRLF. What vCard has a property for is in it; what it has
/// not, or would not give back as it was, stands in X-SHUKE-… as well, so that VCardSource makes the same row of a
/// card.
class VCardTableSink final : public TableSink
{
public:
    /// `companies`: all rows are companies (the table has no column that says so).
    VCardTableSink(QIODevice &out, VCardVersion version, bool companies)
        : m_out(out), m_version(version), m_companies(companies)
    {}

    void begin(const QByteArrayList &columns) override;
    void text(std::string_view utf8) override { m_cells.emplace_back(utf8); }
    void number(std::string_view digits) override { m_cells.emplace_back(digits); }
    void word(std::string_view ascii) override { m_cells.emplace_back(ascii); }
    void yesNo(bool value) override { m_cells.emplace_back(value ? "yes" : "no"); }
    void empty() override { m_cells.emplace_back(); }
    void endRow() override;
    Result<void> finish() override;
    bool failed() const override { return m_failed; }

private:
    const std::string &cell(std::string_view column) const;
    void property(std::string_view nameAndParams, std::string_view value);
    void texts(std::string_view nameAndParams, std::initializer_list<std::string_view> parts);
    void writePlain();
    void writeFurtherAddresses();
    void writePoints();
    void writeColumns();
    void writeRest();
    void writeOwn(const std::string &column, const std::string &value);

    QIODevice &m_out;
    VCardVersion m_version;
    bool m_companies;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_cells;
    std::string m_card;
    std::string m_none;
    bool m_isFirst = true;
    bool m_failed = false;
};

} // namespace shuke::exchange
