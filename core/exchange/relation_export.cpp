#include "core/contacts/relation_reader.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/import_customer_lookup.h"
#include "core/exchange/number_text.h"
#include "core/exchange/relation_words.h"
#include "core/exchange/table_export.h"

namespace shuke::exchange {

namespace relation_export_detail {

constexpr qint64 kProgressRows = 8192;

class Writer
{
public:
    explicit Writer(TableSink &sink) : m_sink(sink) { m_sink.begin(fieldsOf(ImportKind::Relations)); }

    void write(const contacts::RelationRecord &record)
    {
        who(record.customer);
        m_sink.word(record.isAffiliation ? kWorksAt : record.relation);
        who(record.other);
        textOrEmpty(record.role);
        if (record.isAffiliation)
            m_sink.yesNo(record.primary);
        else
            m_sink.empty();
        for (const std::optional<qint64> &day : {record.startedOn, record.endedOn}) {
            if (day)
                m_sink.word(m_number.day(*day));
            else
                m_sink.empty();
        }
        textOrEmpty(record.note);
        m_sink.endRow();
    }

private:
    void who(const contacts::ContactName &name)
    {
        const CustomerTexts texts = customerTexts(name, m_twin);
        for (const std::string_view text : {texts.customer, texts.name, texts.phone, texts.email})
            textOrEmpty(text);
    }
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

} // namespace relation_export_detail

Result<ExportReport> exportRelations(ReadContext &context, TableSink &sink, const ProgressSink &progress)
{
    using namespace relation_export_detail;
    Result<std::unique_ptr<contacts::RelationReader>> reader = contacts::RelationReader::open(context);
    if (!reader)
        return reader.error();
    Writer writer(sink);
    ExportReport report;
    contacts::RelationRecord record;
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
    report.relationsLeftOut = (*reader)->count() - report.rows;
    return report;
}

} // namespace shuke::exchange
