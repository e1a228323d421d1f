#include "ui/contacts/contact_scores.h"

#include "ui/common/rfm_words.h"

#include <QHash>

#include <algorithm>

namespace shuke::ui {

namespace contact_scores_detail {

constexpr int kAgainMs = 1500;

QHash<const session::Session *, std::weak_ptr<ContactScores>> &all()
{
    static QHash<const session::Session *, std::weak_ptr<ContactScores>> map;
    return map;
}

} // namespace contact_scores_detail

std::shared_ptr<ContactScores> ContactScores::of(const SharedSession &session)
{
    std::weak_ptr<ContactScores> &known = contact_scores_detail::all()[session.get()];
    std::shared_ptr<ContactScores> scores = known.lock();
    if (!scores) {
        scores = std::make_shared<ContactScores>(session);
        known = scores;
    }
    return scores;
}

ContactScores::ContactScores(SharedSession session) : m_session(std::move(session))
{
    m_again.setSingleShot(true);
    m_again.setInterval(contact_scores_detail::kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ContactScores::want);
    m_session->onChanged(this, [this](const ChangeSet &changes) {
        const TableChanges &contacts = changes.of(TableId::Contact);
        const bool people = contacts.many || !contacts.updated.empty() || !contacts.deleted.empty();
        if (!changes.touches(TableId::SalesOrder) && !changes.touches(TableId::Setting) &&
            !changes.touches(TableId::Affiliation) && !people)
            return;
        m_stale = true;
        if (m_scores || m_busy)
            m_again.start();
    });
}

ContactScores::~ContactScores()
{
    m_cancel.cancel();
    contact_scores_detail::all().remove(m_session.get());
}

void ContactScores::want()
{
    if (!m_stale)
        return;
    m_stale = false;
    m_busy = true;
    m_cancel.cancel();
    m_cancel = CancelToken();
    onLatest(m_session->query(value::savedScores(mapByLanguage(), m_cancel)), this, m_generation,
             [this](Result<value::CustomerScores> scores) {
                 m_busy = false;
                 m_error.reset();
                 if (scores) {
                     m_scores = std::move(*scores);
                 } else {
                     m_error = scores.error();
                     m_stale = true;
                 }
                 Q_EMIT changed();
             });
}

std::optional<ContactScores::Reason> ContactScores::reasonOf(ContactId contact) const
{
    if (!m_scores)
        return std::nullopt;
    Reason reason;
    reason.mode = m_scores->rfm.mode;
    reason.customers = m_scores->rfm.customerCount;
    reason.window = m_scores->purchases.window;
    reason.asOf = m_scores->rfm.asOf;
    reason.currency = m_scores->purchases.currency;
    const std::vector<value::PurchaseSummary> &customers = m_scores->purchases.customers;
    const auto found = std::ranges::lower_bound(customers, contact, {}, &value::PurchaseSummary::contact);
    if (found != customers.end() && found->contact == contact) {
        const auto index = static_cast<size_t>(found - customers.begin());
        reason.reason = value::explainRfm(m_scores->rfm, customers, index);
    }
    return reason;
}

} // namespace shuke::ui
