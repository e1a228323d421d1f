#include "core/contacts/consent_reader.h"

#include "core/store/read_context.h"

namespace shuke::contacts {

namespace consent_reader_detail {

constexpr std::string_view kEntries =
    "SELECT c.id, c.external_id, c.name, c.phone, c.email, t.purpose, t.channel, t.state, t.day, t.evidence, s.name "
    "FROM consent t JOIN contact c ON c.id = t.contact_id AND c.deleted_at IS NULL LEFT JOIN staff s ON s.id = "
    "t.staff_id ORDER BY t.created_at, t.id";

} // namespace consent_reader_detail

Result<std::unique_ptr<ConsentReader>> ConsentReader::open(ReadContext &context)
{
    std::unique_ptr<ConsentReader> reader(new ConsentReader(context));
    if (const Result<void> started = reader->start(); !started)
        return started.error();
    return reader;
}

Result<void> ConsentReader::start()
{
    store::Database &database = m_context.database();
    const Result<std::optional<qint64>> count = database.integer("SELECT count(*) FROM consent");
    if (!count)
        return count.error();
    m_count = count->value_or(0);
    Result<std::unordered_map<qint64, int>> twins = contactTwins(database);
    if (!twins)
        return twins.error();
    m_twins = std::move(*twins);
    Result<store::Statement> prepared = database.prepare(consent_reader_detail::kEntries);
    if (!prepared)
        return prepared.error();
    m_rows = std::move(*prepared);
    return {};
}

Result<bool> ConsentReader::next(ConsentRecord &record)
{
    constexpr qint64 kLookForCancel = 1024;
    if (++m_read % kLookForCancel == 0 && m_context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("reading consents")};
    record = {};
    const Result<bool> more = m_rows.step();
    if (!more || !*more)
        return more;
    const qint64 id = m_rows.integer(0);
    const auto twin = m_twins.find(id);
    record.customer = {
        id, m_rows.utf8(1), m_rows.utf8(2), m_rows.utf8(3), m_rows.utf8(4), twin == m_twins.end() ? 0 : twin->second};
    record.purpose = m_rows.utf8(5);
    record.channel = m_rows.utf8(6);
    record.state = m_rows.utf8(7);
    record.day = m_rows.integer(8);
    record.evidence = m_rows.utf8(9);
    record.recordedBy = m_rows.utf8(10);
    return true;
}

} // namespace shuke::contacts
