#include "core/activities/activity_reader.h"
#include "core/exchange/activity_words.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/number_text.h"
#include "core/exchange/table_export.h"

namespace shuke::exchange {

namespace activity_export_detail {

constexpr qint64 kProgressRows = 8192;

std::string twoDigits(qint64 number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

class Writer
{
public:
    explicit Writer(TableSink &sink) : m_sink(sink) { m_sink.begin(fieldsOf(ImportKind::Activities)); }

    void write(const activities::ActivityRecord &record)
    {
        if (record.externalId.empty())
            m_sink.text(m_text = activityName(record.id, record.createdAtMs));
        else
            m_sink.text(record.externalId);
        const CustomerTexts customer = customerTexts(record.customer, m_twin);
        for (const std::string_view text : {customer.customer, customer.name, customer.phone, customer.email})
            textOrEmpty(text);
        m_sink.word(record.kind);
        m_sink.word(record.state);
        if (record.direction.empty())
            m_sink.empty();
        else
            m_sink.word(record.direction);
        m_sink.word(m_number.day(record.day));
        if (record.minute)
            m_sink.text(m_text = twoDigits(*record.minute / 60) + ':' + twoDigits(*record.minute % 60));
        else
            m_sink.empty();
        if (record.durationMinutes)
            m_sink.number(m_text = std::to_string(*record.durationMinutes));
        else
            m_sink.empty();
        for (const std::string_view text : {record.outcome, record.text, record.owner})
            textOrEmpty(text);
        m_text.clear();
        for (const activities::ContactName &who : record.participants)
            appendParticipant(customerTexts(who, m_twin), m_text);
        textOrEmpty(m_text);
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
    std::string m_text;
    std::string m_twin;
};

} // namespace activity_export_detail

std::string activityName(qint64 id, qint64 createdAtMs)
{
    return orderName(OrderId::fromRow(id), createdAtMs);
}

Result<ExportReport> exportActivities(ReadContext &context, TableSink &sink, const ProgressSink &progress)
{
    using namespace activity_export_detail;
    Result<std::unique_ptr<activities::ActivityReader>> reader = activities::ActivityReader::open(context);
    if (!reader)
        return reader.error();
    Writer writer(sink);
    ExportReport report;
    activities::ActivityRecord record;
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
    report.activitiesLeftOut = (*reader)->count() - report.rows;
    return report;
}

} // namespace shuke::exchange
