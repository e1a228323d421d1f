#include "core/exchange/import_consent_ledger.h"

#include "core/contacts/table_rows.h"

#include <algorithm>
#include <utility>

namespace shuke::exchange {

TextKey ConsentLedger::keyOf(const contacts::Consent &told)
{
    const QString text = QString::number(told.contact.row()) + u'\n' + told.purpose + u'\n' + told.channel;
    return TextKey::of(text.toStdString());
}

ConsentLedger::Entry ConsentLedger::entryOf(const contacts::Consent &told)
{
    return {told.day.toJulianDay(), told.state == contacts::ConsentState::Given,
            TextKey::of(told.evidence.trimmed().toStdString()), false};
}

Result<ConsentLedger::Entries *> ConsentLedger::entriesOf(const contacts::Consent &told)
{
    const auto next = static_cast<qint64>(m_entries.size());
    bool isNew = false;
    const qint64 place = m_places.at(keyOf(told), next, &isNew);
    if (!isNew)
        return &m_entries[static_cast<size_t>(place)];
    Result<std::vector<Entry>> stored = contacts::rowsOf<Entry>(
        m_database,
        "SELECT day, state, evidence FROM consent WHERE contact_id = ? AND purpose = ? AND channel = ? ORDER BY "
        "created_at, id",
        [](const store::Statement &row) {
            contacts::Consent consent;
            consent.day = row.day(0);
            consent.state = contacts::consentStateFromCode(row.text(1)).value_or(contacts::ConsentState::Withdrawn);
            consent.evidence = row.text(2);
            return entryOf(consent);
        },
        told.contact, told.purpose, told.channel);
    if (!stored)
        return stored.error();
    m_entries.push_back({std::move(*stored), {}});
    return &m_entries.back();
}

Result<ConsentLedger::Match> ConsentLedger::match(const contacts::Consent &told)
{
    const Result<Entries *> found = entriesOf(told);
    if (!found)
        return found.error();
    Entries &entries = **found;
    const Entry row = entryOf(told);
    const bool anyEvidence = !m_exactly && row.evidence.isEmpty();
    const auto same = [&row](const Entry &entry, bool evidenceToo) {
        return entry.day == row.day && entry.given == row.given && (!evidenceToo || entry.evidence == row.evidence);
    };
    const std::optional<Entry> before = std::exchange(entries.last, row);
    for (const bool evidenceToo : {true, false}) {
        if (!evidenceToo && !anyEvidence)
            break;
        const auto known = std::ranges::find_if(
            entries.stored, [&](const Entry &entry) { return !entry.taken && same(entry, evidenceToo); });
        if (known != entries.stored.end()) {
            known->taken = true;
            return Match::Known;
        }
    }
    return !m_exactly && before && same(*before, !anyEvidence) ? Match::EarlierRow : Match::None;
}

bool ConsentLedger::contradicts(const contacts::Consent &told)
{
    const qint64 *place = m_places.find(keyOf(told));
    if (!place)
        return false;
    const Entry row = entryOf(told);
    return std::ranges::any_of(m_entries[static_cast<size_t>(*place)].stored,
                               [&row](const Entry &entry) { return entry.day == row.day && entry.given != row.given; });
}

} // namespace shuke::exchange
