#include "ui/common/customer_search.h"

#include "core/sales/contact_list.h"
#include "ui/common/on_finished.h"

#include <QPointer>
#include <QtConcurrentRun>

#include <utility>

namespace shuke::ui {

namespace customer_search_detail {

CustomerHit hitOf(const sales::ContactListRow &row)
{
    QStringList parts;
    for (const QString &part : {row.phone, row.employer, row.city, row.phone.isEmpty() ? row.email : QString()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return {row.id, row.name, row.company, parts.join(QStringLiteral(" · "))};
}

} // namespace customer_search_detail

CustomerSearch::CustomerSearch(SharedSession session, QObject *parent) : QObject(parent), m_session(std::move(session))
{
    m_session->onChanged(this, [this](const ChangeSet &changes) {
        if (!m_search->isLoaded() && !m_isLoading)
            return; // nobody has asked yet
        onFinished(m_session->query(contacts::loadSearchChanges(changes)), this,
                   [this](const Result<contacts::SearchChanges> &rows) {
                       if (rows && !rows->reload)
                           m_search->apply(*rows);
                       else
                           load();
                   });
    });
}

void CustomerSearch::load()
{
    if (m_isLoading)
        return;
    m_isLoading = true;
    m_search->beginLoad();
    onFinished(m_session->query(contacts::loadSearchText()), this, [this](Result<contacts::PackedText> text) {
        m_isLoading = false;
        const Result<void> loaded = text ? Result<void>() : Result<void>(text.error());
        if (text)
            m_search->finishLoad(std::move(*text));
        for (const Waiting &ready : std::exchange(m_waiting, {}))
            ready(loaded);
    });
}

void CustomerSearch::whenLoaded(Waiting ready)
{
    if (m_search->isLoaded()) {
        ready({});
        return;
    }
    m_waiting.push_back(std::move(ready));
    load();
}

void CustomerSearch::find(const QString &text, size_t limit, QObject *guard,
                          std::function<void(const Result<std::vector<CustomerHit>> &)> ready)
{
    using Hits = std::vector<CustomerHit>;
    const auto answer = [guard = QPointer<QObject>(guard), ready = std::move(ready)](const Result<Hits> &hits) {
        if (guard)
            ready(hits);
    };
    if (text.trimmed().isEmpty()) {
        QMetaObject::invokeMethod(
            this, [answer] { answer(Hits()); }, Qt::QueuedConnection);
        return;
    }
    whenLoaded([this, text, limit, answer](const Result<void> &loaded) {
        if (!loaded)
            return answer(loaded.error());
        onFinished(QtConcurrent::run([search = m_search->current(), text, limit] {
                       std::vector<qint64> ids;
                       for (const contacts::SearchHit &hit : search->first(text, limit))
                           ids.push_back(hit.contact.row());
                       return ids;
                   }),
                   this, [this, answer](const std::vector<qint64> &ids) {
                       onFinished(m_session->query(sales::contactListRows(ids)), this,
                                  [answer](const Result<std::vector<sales::ContactListRow>> &rows) {
                                      if (!rows)
                                          return answer(rows.error());
                                      Hits hits;
                                      for (const sales::ContactListRow &row : *rows)
                                          hits.push_back(customer_search_detail::hitOf(row));
                                      answer(hits);
                                  });
                   });
    });
}

} // namespace shuke::ui
