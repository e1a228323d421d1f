#include "ui/sales/shared_baskets.h"

#include "ui/common/on_finished.h"
#include "ui/common/shared_by_session.h"

#include <QElapsedTimer>

#include <algorithm>

namespace shuke::ui {

namespace shared_baskets_detail {

constexpr int kAgainMs = 1500;
constexpr qint64 kRest =
    20; ///< Times as long as the work took: in a large store it is a twentieth of the time at most.

} // namespace shared_baskets_detail

std::shared_ptr<SharedBaskets> SharedBaskets::of(const SharedSession &session)
{
    return sharedBySession<SharedBaskets>(session, [&session] { return std::make_shared<SharedBaskets>(session); });
}

SharedBaskets::SharedBaskets(SharedSession session) : m_session(std::move(session))
{
    m_again.setSingleShot(true);
    m_again.setInterval(shared_baskets_detail::kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &SharedBaskets::compute);
    m_session->onChanged(this, [this](const ChangeSet &changes) { follow(changes); });
}

SharedBaskets::~SharedBaskets()
{
    m_cancel.cancel();
}

void SharedBaskets::follow(const ChangeSet &changes)
{
    const TableChanges &contacts = changes.of(TableId::Contact); // one in the trash counts nowhere
    const bool people = contacts.many || !contacts.updated.empty() || !contacts.deleted.empty();
    if (!people && !changes.touches(TableId::SalesOrder) && !changes.touches(TableId::OrderLine) &&
        !changes.touches(TableId::Product))
        return;
    m_stale = true;
    if (m_model && !m_busy && !m_again.isActive())
        m_again.start();
}

void SharedBaskets::want()
{
    if (m_busy || m_again.isActive() || (!m_stale && m_day == QDate::currentDate()))
        return;
    compute();
}

void SharedBaskets::compute()
{
    m_stale = false;
    m_busy = true;
    m_day = QDate::currentDate();
    m_cancel = CancelToken();
    value::BasketRequest request;
    request.cancel = m_cancel;
    QElapsedTimer since;
    since.start();
    onFinished(m_session->query(value::basketModel(request)), this,
               [this, since](Result<std::shared_ptr<const value::BasketModel>> model) {
                   using namespace shared_baskets_detail;
                   m_busy = false;
                   m_error.reset();
                   if (model)
                       m_model = std::move(*model);
                   else
                       m_error = model.error();
                   m_again.setInterval(
                       static_cast<int>(std::clamp<qint64>(kRest * since.elapsed(), kAgainMs, 600'000)));
                   if (m_stale && model)
                       m_again.start();
                   m_stale = m_stale || !model;
                   Q_EMIT changed();
               });
}

} // namespace shuke::ui
