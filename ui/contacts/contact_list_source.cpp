#include "ui/contacts/contact_list_source.h"

#include "core/base/free_memory.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <utility>

namespace shuke::ui {

namespace contact_list_source_detail {

constexpr int kQuietMs = 2000; // edits that follow each other closely are one change

QString word(const char *english)
{
    return QCoreApplication::translate("ContactList", english);
}

using Sort = sales::ContactSort;
/// In the order of the columns below.
constexpr std::array kSorts = {Sort::Name,      Sort::Phone,      Sort::City,     Sort::OrderCount,
                               Sort::LastOrder, Sort::NetRevenue, Sort::Employer, Sort::Email,
                               Sort::Source,    Sort::CreatedOn,  Sort::Kind};

/// Those of contactsSortedByPurchases().
constexpr std::array kByPurchases = {Sort::OrderCount, Sort::LastOrder, Sort::NetRevenue};

std::vector<ListColumn> makeColumns(const QString &currency)
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto number = [](const QVariant &value) { return numberText(value.toLongLong()); };
    const auto day = [](const QVariant &value) { return dayText(value.toDate()); };
    const auto money = [currency](const QVariant &value) {
        return moneyText(Money::fromMinor(value.toLongLong()), currency);
    };
    return {
        {.key = "name", .title = word(QT_TRANSLATE_NOOP("ContactList", "Name")), .widthChars = 22, .grows = true},
        {.key = "phone", .title = word(QT_TRANSLATE_NOOP("ContactList", "Phone")), .widthChars = 15},
        {.key = "city", .title = word(QT_TRANSLATE_NOOP("ContactList", "City")), .widthChars = 7},
        {.key = "orders",
         .title = word(QT_TRANSLATE_NOOP("ContactList", "Orders")),
         .toolTip = word(QT_TRANSLATE_NOOP("ContactList",
                                           "Paid, shipped and completed orders; those paid back in full do not count")),
         .alignment = right,
         .widthChars = 7,
         .text = number},
        {.key = "last_order",
         .title = word(QT_TRANSLATE_NOOP("ContactList", "Last order")),
         .alignment = right,
         .widthChars = 12,
         .text = day},
        {.key = "revenue",
         .title = word(QT_TRANSLATE_NOOP("ContactList", "Revenue")),
         .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "All orders so far, less refunds")),
         .alignment = right,
         .widthChars = 12,
         .text = money},
        {.key = "company", .title = word(QT_TRANSLATE_NOOP("ContactList", "Company")), .widthChars = 8, .grows = true},
        {.key = "email", .title = word(QT_TRANSLATE_NOOP("ContactList", "E-mail")), .widthChars = 14, .grows = true},
        {.key = "source", .title = word(QT_TRANSLATE_NOOP("ContactList", "Source")), .widthChars = 7},
        {.key = "created_on",
         .title = word(QT_TRANSLATE_NOOP("ContactList", "Known since")),
         .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "The day the customer became known to the business")),
         .alignment = right,
         .widthChars = 11,
         .text = day},
        {.key = "kind", .title = word(QT_TRANSLATE_NOOP("ContactList", "Type")), .widthChars = 9},
    };
}

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

ListRow listRow(const sales::ContactListRow &row)
{
    const bool bought = row.orderCount > 0;
    return {row.id.row(),
            {textOrNothing(row.name), textOrNothing(row.phone), textOrNothing(row.city),
             bought ? QVariant(qint64(row.orderCount)) : QVariant(), bought ? QVariant(row.lastOrder) : QVariant(),
             row.netRevenue && (bought || !row.netRevenue->isZero()) ? QVariant(row.netRevenue->minor()) : QVariant(),
             textOrNothing(row.employer), textOrNothing(row.email), textOrNothing(row.source),
             row.createdOn.isValid() ? QVariant(row.createdOn) : QVariant(),
             row.company ? QCoreApplication::translate("ContactList", "Company", "a customer that is not a person")
                         : word(QT_TRANSLATE_NOOP("ContactList", "Person"))}};
}

/// A future that somebody answers later on the GUI thread.
template <typename T>
struct Answer
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
    Answer() { promise->start(); }
    QFuture<Result<T>> future() const { return promise->future(); }
    void give(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

} // namespace contact_list_source_detail

ContactListSource::ContactListSource(std::shared_ptr<session::Session> session, QObject *parent, SearchLoader loader)
    : RowSource(parent),
      m_session(std::move(session)),
      m_currency(m_session->description().currency),
      m_columns(contact_list_source_detail::makeColumns(m_currency)),
      m_loadSearch(std::move(loader))
{
    if (!m_loadSearch)
        m_loadSearch = [this] { return m_session->query(contacts::loadSearchText()); };
    Q_ASSERT(m_columns.size() == contact_list_source_detail::kSorts.size());
    m_session->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &ContactListSource::loadMissing);
}

ContactListSource::~ContactListSource()
{
    m_loadCancel.cancel();
}

QFuture<Result<std::vector<qint64>>> ContactListSource::ids(const IdQuery &query, const CancelToken &cancel)
{
    const contact_list_source_detail::Answer<std::vector<qint64>> answer;
    if (query.filter.isEmpty() && query.sortColumn < 0) {
        Query<std::vector<qint64>> newest = sales::newestContacts(query.limit);
        newest.cancel = cancel;
        onFinished(m_session->query(std::move(newest)), this,
                   [this, answer, limit = query.limit](Result<std::vector<qint64>> ids) {
                       const bool all = ids && (limit == 0 || static_cast<qsizetype>(ids->size()) < limit);
                       answer.give(std::move(ids));
                       if (all && !m_quiet.isActive())
                           loadMissing(); // not before: the first page comes first
                   });
        return answer.future();
    }
    if (query.filter.isEmpty()) {
        withOrder(query.sortColumn, cancel, [answer, query](const Result<Order> &order) {
            if (order)
                answer.give((*order)->rows(query.order, static_cast<size_t>(query.limit)));
            else
                answer.give(order.error());
        });
        return answer.future();
    }
    const auto search = [this, answer, query, cancel](const Result<void> &loaded) {
        if (cancel.isCanceled())
            return answer.give(Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")});
        if (!loaded)
            return answer.give(loaded.error());
        if (query.sortColumn < 0)
            return filter(answer.promise, query, nullptr);
        withOrder(query.sortColumn, cancel, [this, answer, query](const Result<Order> &order) {
            if (order)
                filter(answer.promise, query, *order);
            else
                answer.give(order.error());
        });
    };
    if (m_searchState == Search::Ready) {
        search({});
    } else {
        m_waiting.emplace_back(search);
        if (m_searchState != Search::Loading)
            loadSearch();
    }
    return answer.future();
}

ContactListSource::Order ContactListSource::keep(int column, sales::ContactOrder order)
{
    if (m_ids && *m_ids == *order.ids)
        order.ids = m_ids;
    else
        m_ids = order.ids;
    const auto kept = std::make_shared<const sales::ContactOrder>(std::move(order));
    m_orders[column] = kept;
    return kept;
}

void ContactListSource::withOrder(int column, const CancelToken &cancel, std::function<void(Result<Order>)> ready)
{
    if (const auto known = m_orders.find(column); known != m_orders.end()) {
        ready(known->second);
        return;
    }
    const sales::ContactSort sort = contact_list_source_detail::kSorts[static_cast<size_t>(column)];
    if (const auto place = std::ranges::find(contact_list_source_detail::kByPurchases, sort);
        place != contact_list_source_detail::kByPurchases.end()) {
        Query<Purchases> sorted = sales::contactsSortedByPurchases();
        sorted.cancel = cancel;
        const auto wanted = static_cast<size_t>(place - contact_list_source_detail::kByPurchases.begin());
        onFinished(m_session->query(std::move(sorted)), this,
                   [this, wanted, ready = std::move(ready), generation = m_generation](Result<Purchases> orders) {
                       if (!orders)
                           return ready(orders.error());
                       if (generation != m_generation)
                           return ready(std::make_shared<const sales::ContactOrder>(std::move((*orders)[wanted])));
                       std::array<Order, 3> kept;
                       for (size_t i = 0; i < kept.size(); ++i) {
                           const auto at = std::ranges::find(contact_list_source_detail::kSorts,
                                                             contact_list_source_detail::kByPurchases[i]) -
                                           contact_list_source_detail::kSorts.begin();
                           kept[i] = keep(static_cast<int>(at), std::move((*orders)[i]));
                       }
                       ready(kept[wanted]);
                   });
        return;
    }
    Query<sales::ContactOrder> sorted = sales::contactsSortedBy(sort);
    sorted.cancel = cancel;
    onFinished(m_session->query(std::move(sorted)), this,
               [this, column, ready = std::move(ready), generation = m_generation](Result<sales::ContactOrder> order) {
                   if (!order)
                       return ready(order.error());
                   if (generation != m_generation)
                       return ready(std::make_shared<const sales::ContactOrder>(std::move(*order)));
                   ready(keep(column, std::move(*order)));
               });
}

void ContactListSource::filter(const std::shared_ptr<Ids> &ids, const IdQuery &query, const Order &order)
{
    // A few milliseconds for a million contacts, more with an order: not on the GUI thread.
    (void)QtConcurrent::run([ids, query, order, text = m_search->current()] {
        std::vector<qint64> hits;
        for (const ContactId id : text->all(query.filter))
            hits.push_back(id.row());
        std::vector<qint64> found;
        if (order) {
            for (const qint64 id : order->rows(query.order)) {
                if (std::binary_search(hits.begin(), hits.end(), id))
                    found.push_back(id);
            }
        } else {
            found.assign(hits.rbegin(), hits.rend()); // newest first
        }
        if (query.limit > 0 && static_cast<size_t>(query.limit) < found.size())
            found.resize(static_cast<size_t>(query.limit));
        ids->addResult(Result<std::vector<qint64>>(std::move(found)));
        ids->finish();
    });
}

void ContactListSource::loadMissing()
{
    if (m_searchLoads > 0 || m_isLoadingOrder)
        return;
    if (m_searchState == Search::Missing)
        return loadSearch();
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        if (!m_orders.contains(column))
            return loadOrder(column);
    }
    // Sorting took more than what it leaves.
    onFinished(QtConcurrent::run(returnFreeMemory), this, [this] { Q_EMIT loaded(); });
}

void ContactListSource::loadSearch()
{
    ++m_searchLoads;
    if (m_searchState != Search::Ready)
        m_searchState = Search::Loading;
    m_search->beginLoad();
    onFinished(m_loadSearch(), this, [this, load = ++m_searchLoad](Result<contacts::PackedText> text) {
        --m_searchLoads;
        if (load == m_searchLoad)
            searchLoaded(std::move(text));
        if (!m_quiet.isActive())
            loadMissing();
    });
}

void ContactListSource::loadOrder(int column)
{
    m_isLoadingOrder = true;
    m_loadCancel = CancelToken();
    withOrder(column, m_loadCancel, [this, generation = m_generation](const Result<Order> &order) {
        m_isLoadingOrder = false;
        // An order that cannot be read is told to whoever asks for it. After a change the end of the quiet time goes
        // on, unless it came before this answer.
        if (generation == m_generation ? bool(order) : !m_quiet.isActive())
            loadMissing();
    });
}

void ContactListSource::searchLoaded(Result<contacts::PackedText> text)
{
    const bool another = m_searchState == Search::Ready; // what a filter found with the former text may be wrong
    m_searchState = text ? Search::Ready : Search::Failed;
    if (text)
        m_search->finishLoad(std::move(*text));
    const Result<void> loaded = text ? Result<void>() : Result<void>(text.error());
    for (const auto &search : std::exchange(m_waiting, {}))
        search(loaded);
    if (another)
        Q_EMIT changed({}, false);
}

void ContactListSource::updateSearch(const ChangeSet &changes)
{
    onFinished(m_session->query(contacts::loadSearchChanges(changes)), this,
               [this](const Result<contacts::SearchChanges> &rows) {
                   if (!rows || rows->reload) {
                       loadSearch();
                       return;
                   }
                   m_search->apply(*rows);
                   if (!rows->rows.empty() && m_searchState == Search::Ready)
                       Q_EMIT changed({}, false); // what a filter finds may be different now
               });
}

QFuture<Result<std::vector<ListRow>>> ContactListSource::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const contact_list_source_detail::Answer<std::vector<ListRow>> answer;
    Query<std::vector<sales::ContactListRow>> query = sales::contactListRows(ids);
    query.cancel = cancel;
    onFinished(m_session->query(std::move(query)), this, [answer](Result<std::vector<sales::ContactListRow>> rows) {
        if (!rows)
            return answer.give(rows.error());
        std::vector<ListRow> list;
        list.reserve(rows->size());
        for (const sales::ContactListRow &row : *rows)
            list.push_back(contact_list_source_detail::listRow(row));
        answer.give(std::move(list));
    });
    return answer.future();
}

void ContactListSource::onChanged(const ChangeSet &changes)
{
    const TableChanges &contacts = changes.of(TableId::Contact);
    const bool sales = changes.touches(TableId::SalesOrder);
    if (m_searchState != Search::Missing)
        updateSearch(changes); // further phones and e-mails are found, too
    if (contacts.isEmpty() && !sales)
        return;
    ++m_generation;
    m_orders.clear();
    m_ids.reset();
    m_loadCancel.cancel();
    m_quiet.start(contact_list_source_detail::kQuietMs);
    std::vector<qint64> ids = contacts.updated;
    ids.insert(ids.end(), contacts.inserted.begin(), contacts.inserted.end());
    ids.insert(ids.end(), contacts.deleted.begin(), contacts.deleted.end());
    // Ids inserted in bulk may come back after an undo and a redo: then they may be remembered as gone.
    const bool all = sales || contacts.many || !contacts.insertedRanges.empty();
    Q_EMIT changed(all ? std::vector<qint64>() : ids, all);
}

} // namespace shuke::ui
