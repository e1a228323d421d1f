#include "ui/contacts/contact_list_source.h"

#include "ui/common/format.h"
#include "ui/common/on_finished.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>
#include <array>

namespace shuke::ui {

namespace contact_list_source_detail {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContactList", text);
}

using Sort = sales::ContactSort;
/// In the order of the columns below.
constexpr std::array kSorts = {Sort::Name,       Sort::Kind,      Sort::Phone,      Sort::City,
                               Sort::OrderCount, Sort::LastOrder, Sort::NetRevenue, Sort::Employer,
                               Sort::Email,      Sort::Source,    Sort::CreatedOn};

std::vector<ListColumn> makeColumns(const QString &currency)
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto number = [](const QVariant &value) { return numberText(value.toLongLong()); };
    const auto day = [](const QVariant &value) { return dayText(value.toDate()); };
    const auto money = [currency](const QVariant &value) {
        return moneyText(Money::fromMinor(value.toLongLong()), currency);
    };
    return {
        {.key = "name", .title = tr("Name"), .widthChars = 22},
        {.key = "kind", .title = tr("Type"), .widthChars = 9},
        {.key = "phone", .title = tr("Phone"), .widthChars = 17},
        {.key = "city", .title = tr("City"), .widthChars = 9},
        {.key = "orders",
         .title = tr("Orders"),
         .toolTip = tr("Paid, shipped and completed orders; those paid back in full do not count"),
         .alignment = right,
         .widthChars = 9,
         .text = number},
        {.key = "last_order", .title = tr("Last order"), .alignment = right, .widthChars = 13, .text = day},
        {.key = "revenue",
         .title = tr("Revenue"),
         .toolTip = tr("All orders so far, less refunds"),
         .alignment = right,
         .widthChars = 15,
         .text = money},
        {.key = "company", .title = tr("Company"), .widthChars = 20},
        {.key = "email", .title = tr("E-mail"), .widthChars = 26},
        {.key = "source", .title = tr("Source"), .widthChars = 10},
        {.key = "created_on",
         .title = tr("Customer since"),
         .toolTip = tr("The day the customer became known to the business"),
         .alignment = right,
         .widthChars = 15,
         .text = day},
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
            {textOrNothing(row.name), row.company ? tr("Company") : tr("Person"), textOrNothing(row.phone),
             textOrNothing(row.city), bought ? QVariant(qint64(row.orderCount)) : QVariant(),
             bought ? QVariant(row.lastOrder) : QVariant(),
             row.netRevenue && (bought || !row.netRevenue->isZero()) ? QVariant(row.netRevenue->minor()) : QVariant(),
             textOrNothing(row.employer), textOrNothing(row.email), textOrNothing(row.source),
             row.createdOn.isValid() ? QVariant(row.createdOn) : QVariant()}};
}

std::vector<qint64> inDirection(const sales::ContactOrder &order, Qt::SortOrder direction, qsizetype limit)
{
    std::vector<qint64> ids = order.ids;
    if (direction == Qt::DescendingOrder) // rows without a value stay at the end
        std::reverse(ids.begin(), ids.end() - static_cast<qsizetype>(order.blanks));
    if (limit > 0 && static_cast<size_t>(limit) < ids.size())
        ids.resize(static_cast<size_t>(limit));
    return ids;
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

ContactListSource::ContactListSource(std::shared_ptr<session::Session> session, QObject *parent)
    : RowSource(parent),
      m_session(std::move(session)),
      m_currency(m_session->description().currency),
      m_columns(contact_list_source_detail::makeColumns(m_currency))
{
    Q_ASSERT(m_columns.size() == contact_list_source_detail::kSorts.size());
    m_session->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
}

QFuture<Result<std::vector<qint64>>> ContactListSource::ids(const IdQuery &query, const CancelToken &cancel)
{
    if (query.sortColumn < 0) {
        Query<std::vector<qint64>> newest = sales::newestContacts(query.limit);
        newest.cancel = cancel;
        return m_session->query(std::move(newest));
    }
    const contact_list_source_detail::Answer<std::vector<qint64>> answer;
    if (const auto known = m_orders.find(query.sortColumn); known != m_orders.end()) {
        answer.give(contact_list_source_detail::inDirection(*known->second, query.order, query.limit));
        return answer.future();
    }
    Query<sales::ContactOrder> sorted =
        sales::contactsSortedBy(contact_list_source_detail::kSorts[static_cast<size_t>(query.sortColumn)]);
    sorted.cancel = cancel;
    onFinished(m_session->query(std::move(sorted)), this,
               [this, answer, query, generation = m_generation](Result<sales::ContactOrder> order) {
                   if (!order)
                       return answer.give(order.error());
                   const auto kept = std::make_shared<const sales::ContactOrder>(std::move(*order));
                   if (generation == m_generation)
                       m_orders[query.sortColumn] = kept;
                   answer.give(contact_list_source_detail::inDirection(*kept, query.order, query.limit));
               });
    return answer.future();
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
    if (contacts.isEmpty() && !sales)
        return;
    ++m_generation;
    m_orders.clear();
    std::vector<qint64> ids = contacts.updated;
    ids.insert(ids.end(), contacts.inserted.begin(), contacts.inserted.end());
    ids.insert(ids.end(), contacts.deleted.begin(), contacts.deleted.end());
    // Ids inserted in bulk may come back after an undo and a redo: then they may be remembered as gone.
    const bool all = sales || contacts.many || !contacts.insertedRanges.empty();
    Q_EMIT changed(all ? std::vector<qint64>() : ids, all);
}

} // namespace shuke::ui
