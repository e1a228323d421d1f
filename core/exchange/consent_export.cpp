#include "core/contacts/consent_reader.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/import_customer_lookup.h"
#include "core/exchange/number_text.h"
#include "core/exchange/table_export.h"

namespace shuke::exchange {

namespace consent_export_detail {

constexpr qint64 kProgressRows = 8192;

class Writer
{
public:
    explicit Writer(TableSink &sink) : m_sink(sink) { m_sink.begin(fieldsOf(ImportKind::Consents)); }

    void write(const contacts::ConsentRecord &record)
    {
        const CustomerTexts who = customerTexts(record.customer, m_twin);
        for (const std::string_view text :
             {who.customer, who.name, who.phone, who.email, record.purpose, record.channel})
            textOrEmpty(text);
        m_sink.word(record.state);
        m_sink.word(m_number.day(record.day));
        textOrEmpty(record.evidence);
        textOrEmpty(record.recordedBy);
        m_sink.endRow();
    }

private:
    void textOrEmpty(std::string_view text)
    {
        if (text.empty())
            m_sink.empty();
        else
            m_sink.text(text);
    }

    TableSink &m_sink;
    NumberText m_number;
    std::string m_twin;
};

} // namespace consent_export_detail

Result<ExportReport> exportConsents(ReadContext &context, TableSink &sink, const ProgressSink &progress)
{
    using namespace consent_export_detail;
    Result<std::unique_ptr<contacts::ConsentReader>> reader = contacts::ConsentReader::open(context);
    if (!reader)
        return reader.error();
    Writer writer(sink);
    ExportReport report;
    contacts::ConsentRecord record;
    while (!sink.failed()) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        writer.write(record);
        ++report.rows;
        if (progress && report.rows % kProgressRows == 0)
            progress({report.rows, (*reader)->count()});
    }
    if (const Result<void> done = sink.finish(); !done)
        return done.error();
    report.consentsLeftOut = (*reader)->count() - report.rows;
    return report;
}

} // namespace shuke::exchange
