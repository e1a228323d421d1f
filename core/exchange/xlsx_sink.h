#pragma once

#include "core/exchange/table_sink.h"

#include <QTemporaryDir>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace shuke::exchange {

/// A table as a workbook of one sheet: texts as text cells, never formulas, whatever they begin with; numbers as
/// numbers where 15 digits hold them, else as text; days and times as days and times; header frozen, with a filter.
/// Constant memory; the workbook is made in a private folder and copied out by finish().
///
/// A workbook holds no more than 1,048,575 rows below the header (TooLarge) and 32,767 characters in a cell: a longer
/// text is cut and counted. XlsxSource gives back what was written, but for what is cut and U+FFFE and U+FFFF, which
/// XML cannot hold.
class XlsxTableSink final : public TableSink
{
public:
    XlsxTableSink(QIODevice &out, QString sheetName) : m_out(out), m_sheetName(std::move(sheetName)) {}
    ~XlsxTableSink() override;

    void begin(const QByteArrayList &columns) override;
    void text(std::string_view utf8) override;
    void number(std::string_view digits) override;
    void word(std::string_view ascii) override;
    void yesNo(bool value) override;
    void empty() override { ++m_column; }
    void endRow() override;
    Result<void> finish() override;
    bool failed() const override { return m_error.has_value(); }

    qint64 cutTexts() const { return m_cut; }

private:
    void fail(ErrorCode code, const QString &detail);
    lxw_format *numberFormat(int decimals);
    bool writeMoment(std::string_view ascii);

    QIODevice &m_out;
    QString m_sheetName;
    QTemporaryDir m_folder;
    QString m_path;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_dayFormat = nullptr;
    lxw_format *m_momentFormat = nullptr;
    std::vector<lxw_format *> m_numberFormats; ///< By decimals.
    quint32 m_row = 0;
    quint16 m_column = 0;
    quint16 m_columns = 0;
    qint64 m_cut = 0;
    std::string m_text;
    std::optional<Error> m_error;
};

} // namespace shuke::exchange
