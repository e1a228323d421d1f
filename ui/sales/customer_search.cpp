#include "ui/sales/customer_search.h"

#include "core/base/text_fold.h"

#include <QDate>
#include <QHash>

#include <algorithm>

namespace shuke::ui {

namespace customer_search_detail {

constexpr size_t kLooked = 400; ///< Hits that are ranked; more only when nobody could choose among them anyway.
constexpr size_t kRead = 40;    ///< Of these the purchases are read.

enum Rank { Same, Begins, Ends, Holds };

Rank rankOf(const contacts::SearchHit &hit, const std::string &needle)
{
    const std::string match = hit.match.toStdString();
    if (match == needle)
        return Same;
    if (match.starts_with(needle))
        return Begins;
    return hit.field == contacts::SearchField::Phone && match.ends_with(needle) ? Ends : Holds;
}

QHash<session::Session *, std::weak_ptr<CustomerSearch>> &registry()
{
    static QHash<session::Session *, std::weak_ptr<CustomerSearch>> all;
    return all;
}

} // namespace customer_search_detail

CustomerSearch::CustomerSearch(const SharedSession &session) : m_session(session)
{
    session->onChanged(this, [this](const ChangeSet &changes) { update(changes); });
    load();
}

void CustomerSearch::retry()
{
    if (!m_loading && m_failure)
        load();
}

void CustomerSearch::load()
{
    const SharedSession session = m_session.lock();
    if (!session)
        return;
    m_loading = true;
    m_failure.reset();
    m_search->beginLoad();
    onFinished(session->query(contacts::loadSearchText()), this, [this](Result<contacts::PackedText> text) {
        m_loading = false;
        if (text)
            m_search->finishLoad(std::move(*text));
        else
            m_failure = text.error();
        Q_EMIT changed();
    });
}

void CustomerSearch::update(const ChangeSet &changes)
{
    const SharedSession session = m_session.lock();
    if (!session || m_failure)
        return;
    onFinished(session->query(contacts::loadSearchChanges(changes)), this,
               [this](const Result<contacts::SearchChanges> &rows) {
                   if (!rows || rows->reload)
                       return load();
                   m_search->apply(*rows);
                   if (!rows->rows.empty())
                       Q_EMIT changed();
               });
}

void CustomerSearch::find(const QString &text, size_t limit, QObject *guard, Generation &generation,
                          std::function<void(Result<std::vector<sales::ContactListRow>>)> answer)
{
    using namespace customer_search_detail;
    const SharedSession session = m_session.lock();
    if (!session)
        return;
    const std::string needle = foldUtf8(text.toStdString());
    const std::shared_ptr<const contacts::SearchText> current = m_search->current();
    std::vector<contacts::SearchHit> hits = current->first(text, kLooked);
    // Newer customers first where nothing else tells them apart.
    std::stable_sort(hits.begin(), hits.end(), [&](const auto &a, const auto &b) {
        return std::pair(rankOf(a, needle), -a.contact.row()) < std::pair(rankOf(b, needle), -b.contact.row());
    });
    if (hits.size() > kRead)
        hits.resize(kRead);
    QHash<qint64, int> ranks;
    std::vector<qint64> ids;
    for (const contacts::SearchHit &hit : hits) {
        ranks.insert(hit.contact.row(), rankOf(hit, needle));
        ids.push_back(hit.contact.row());
    }
    onLatest(session->query(sales::contactListRows(std::move(ids))), guard, generation,
             [limit, ranks, answer = std::move(answer)](Result<std::vector<sales::ContactListRow>> rows) {
                 if (rows) {
                     const auto key = [&](const sales::ContactListRow &row) {
                         const qint64 day = row.lastOrder.isValid() ? row.lastOrder.toJulianDay() : 0;
                         return std::tuple(ranks.value(row.id.row()), -day, -row.orderCount);
                     };
                     std::stable_sort(rows->begin(), rows->end(),
                                      [&](const auto &a, const auto &b) { return key(a) < key(b); });
                     if (rows->size() > limit)
                         rows->erase(rows->begin() + static_cast<std::ptrdiff_t>(limit), rows->end());
                 }
                 answer(std::move(rows));
             });
}

std::shared_ptr<CustomerSearch> customerSearchOf(const SharedSession &session)
{
    auto &all = customer_search_detail::registry();
    if (std::shared_ptr<CustomerSearch> known = all.value(session.get()).lock())
        return known;
    auto made = std::make_shared<CustomerSearch>(session);
    all.removeIf([](const auto &entry) { return entry.value().expired(); });
    all.insert(session.get(), made);
    return made;
}

} // namespace shuke::ui
