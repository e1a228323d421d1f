#include "core/activities/activity_reader.h"

#include "core/store/read_context.h"

namespace shuke::activities {

namespace activity_reader_detail {

constexpr std::string_view kActivities =
    "SELECT a.id, a.created_at, a.external_id, a.kind, a.state, a.direction, a.day, a.minute, a.duration_minutes, "
    "a.outcome, a.text, s.name, c.id, c.external_id, c.name, c.phone, c.email FROM activity a JOIN contact c ON c.id = "
    "a.contact_id AND c.deleted_at IS NULL LEFT JOIN staff s ON s.id = a.owner_id WHERE a.deleted_at IS NULL ORDER BY "
    "a.id";
constexpr std::string_view kCount = "SELECT count(*) FROM activity WHERE deleted_at IS NULL";
constexpr std::string_view kParticipants =
    "SELECT c.id, c.external_id, c.name, c.phone, c.email FROM activity_participant p JOIN contact c ON c.id = "
    "p.contact_id AND c.deleted_at IS NULL WHERE p.activity_id = ? ORDER BY c.id";

} // namespace activity_reader_detail

Result<std::unique_ptr<ActivityReader>> ActivityReader::open(ReadContext &context)
{
    std::unique_ptr<ActivityReader> reader(new ActivityReader(context));
    if (const Result<void> started = reader->start(); !started)
        return started.error();
    return reader;
}

Result<void> ActivityReader::start()
{
    using namespace activity_reader_detail;
    store::Database &database = m_context.database();
    const Result<std::optional<qint64>> count = database.integer(kCount);
    if (!count)
        return count.error();
    m_count = count->value_or(0);
    Result<std::unordered_map<qint64, int>> twins = contacts::contactTwins(database);
    if (!twins)
        return twins.error();
    m_twins = std::move(*twins);
    for (const auto &[sql, statement] : {std::pair(kActivities, &m_rows), std::pair(kParticipants, &m_people)}) {
        Result<store::Statement> prepared = database.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

int ActivityReader::twinOf(qint64 contact) const
{
    const auto found = m_twins.find(contact);
    return found == m_twins.end() ? 0 : found->second;
}

Result<void> ActivityReader::readParticipants(ActivityRecord &record)
{
    constexpr int kParts = 4;
    record.participants.clear();
    m_texts.clear();
    m_people.bind(1, record.id);
    while (true) {
        const Result<bool> more = m_people.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 id = m_people.integer(0);
        record.participants.push_back({id, {}, {}, {}, {}, twinOf(id)});
        for (int part = 1; part <= kParts; ++part)
            m_texts.emplace_back(m_people.utf8(part));
    }
    for (size_t i = 0; i < record.participants.size(); ++i) {
        ContactName &who = record.participants[i];
        who.externalId = m_texts[i * kParts];
        who.name = m_texts[i * kParts + 1];
        who.phone = m_texts[i * kParts + 2];
        who.email = m_texts[i * kParts + 3];
    }
    return {};
}

Result<bool> ActivityReader::next(ActivityRecord &record)
{
    constexpr qint64 kLookForCancel = 1024;
    if (++m_read % kLookForCancel == 0 && m_context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("reading follow-ups")};
    const Result<bool> more = m_rows.step();
    if (!more || !*more)
        return more;
    record.id = m_rows.integer(0);
    record.createdAtMs = m_rows.integer(1);
    record.externalId = m_rows.utf8(2);
    record.kind = m_rows.utf8(3);
    record.state = m_rows.utf8(4);
    record.direction = m_rows.utf8(5);
    record.day = m_rows.integer(6);
    record.minute = m_rows.optionalInteger(7);
    record.durationMinutes = m_rows.optionalInteger(8);
    record.outcome = m_rows.utf8(9);
    record.text = m_rows.utf8(10);
    record.owner = m_rows.utf8(11);
    const qint64 contact = m_rows.integer(12);
    record.customer = {contact, m_rows.utf8(13), m_rows.utf8(14), m_rows.utf8(15), m_rows.utf8(16), twinOf(contact)};
    if (Result<void> read = readParticipants(record); !read)
        return read.error();
    return true;
}

} // namespace shuke::activities
