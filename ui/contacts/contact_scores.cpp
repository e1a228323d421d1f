#include "ui/contacts/contact_scores.h"

#include "core/value/scoring_settings.h"
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
    const Query<value::CustomerScores> scores = value::savedScores(mapByLanguage(), m_cancel);
    const auto reasons = [run = scores.run](ReadContext &context) -> Result<value::RfmReasons> {
        Result<value::CustomerScores> read = run(context);
        if (!read)
            return read.error();
        return value::RfmReasons(std::move(*read));
    };
    onLatest(m_session->query(Query<value::RfmReasons>{reasons, m_cancel}), this, m_generation,
             [this](Result<value::RfmReasons> found) {
                 m_busy = false;
                 m_error.reset();
                 if (found) {
                     m_scores = std::move(*found);
                 } else {
                     m_error = found.error();
                     m_stale = true;
                 }
                 Q_EMIT changed();
             });
}

std::optional<ContactScores::Reason> ContactScores::reasonOf(ContactId contact) const
{
    if (!m_scores)
        return std::nullopt;
    const value::RfmResult &rfm = m_scores->rfm();
    Reason reason;
    reason.mode = rfm.mode;
    reason.customers = rfm.customerCount;
    reason.window = m_scores->window();
    reason.asOf = rfm.asOf;
    reason.currency = m_scores->currency();
    if (const std::optional<value::RfmReason> found = m_scores->of(contact))
        reason.reason = *found;
    return reason;
}

} // namespace shuke::ui
