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

} // namespace customer_search_detail

CustomerSearch::CustomerSearch(const SharedSession &session) : m_session(session), m_text(SharedSearchText::of(session))
{
    connect(m_text.get(), &SharedSearchText::changed, this, &CustomerSearch::changed);
    connect(m_text.get(), &SharedSearchText::finished, this, &CustomerSearch::changed);
    if (!isLoaded() && !m_text->isReading())
        m_text->load();
}

void CustomerSearch::retry()
{
    if (!m_text->isReading() && m_text->failure())
        m_text->load();
}

void CustomerSearch::find(const QString &text, size_t limit, QObject *guard, Generation &generation,
                          std::function<void(Result<std::vector<sales::ContactListRow>>)> answer)
{
    using namespace customer_search_detail;
    const SharedSession session = m_session.lock();
    if (!session)
        return;
    const std::string needle = foldUtf8(text.toStdString());
    const std::shared_ptr<const contacts::SearchText> current = m_text->current();
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

} // namespace shuke::ui
