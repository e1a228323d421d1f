#include "core/contacts/consent_table.h"

#include "core/contacts/table_rows.h"

namespace shuke::contacts {

Result<ConsentId> appendConsent(WriteContext &context, const Consent &consent)
{
    const QString purpose = consent.purpose.trimmed();
    const QString channel = consent.channel.trimmed();
    if (purpose.isEmpty() || channel.isEmpty() || !consent.day.isValid())
        return Error{ErrorCode::InvalidInput, QStringLiteral("consent needs a purpose, a channel and a day")};
    ConsentId id = consent.id;
    if (!id.isValid()) {
        const Result<qint64> made = context.nextId(TableId::Consent);
        if (!made)
            return made.error();
        id = ConsentId::fromRow(*made);
    }
    const Result<void> done = runCached(
        context.database(),
        "INSERT INTO consent (id, contact_id, purpose, channel, state, day, evidence, staff_id, import_id, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, consent.contact, purpose, channel, codeOf(consent.state), consent.day, orNull(consent.evidence.trimmed()),
        consent.staff, consent.importBatch, context.nowMs());
    if (!done)
        return done.error();
    return id;
}

Result<std::vector<Consent>> consentsOf(store::Database &database, ContactId contact)
{
    return rowsOf<Consent>(
        database,
        "SELECT id, contact_id, purpose, channel, state, day, evidence, staff_id, import_id, created_at "
        "FROM consent WHERE contact_id = ? ORDER BY day DESC, created_at DESC, id DESC",
        [](const store::Statement &row) {
            Consent c;
            c.id = row.id<ConsentId>(0);
            c.contact = row.id<ContactId>(1);
            c.purpose = row.text(2);
            c.channel = row.text(3);
            c.state = consentStateFromCode(row.text(4)).value_or(ConsentState::Withdrawn);
            c.day = row.day(5);
            c.evidence = row.text(6);
            c.staff = row.id<StaffId>(7);
            c.importBatch = row.id<ImportBatchId>(8);
            c.createdAtMs = row.integer(9);
            return c;
        },
        contact);
}

const Consent *currentConsent(const std::vector<Consent> &history, QStringView purpose, QStringView channel)
{
    for (const Consent &consent : history) {
        if (consent.purpose == purpose && (consent.channel == channel || consent.channel == QLatin1String("any")))
            return &consent;
    }
    return nullptr;
}

} // namespace shuke::contacts
