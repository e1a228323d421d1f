#include "ui/orders/order_list_source.h"

#include "core/sales/order_commands.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/sales/sale_text.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace order_list_source_detail {

using Sort = sales::OrderSort;
using Row = sales::OrderListRow;

QString word(const char *english)
{
    return QCoreApplication::translate("OrderList", english);
}

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

struct Column
{
    Sort sort;
    ListColumn spec;
};

/// In the order of the codes.
QStringList statusTexts()
{
    QStringList texts;
    for (int i = 0; i < sales::kOrderStatusCount; ++i)
        texts.append(orderStatusText(static_cast<sales::OrderStatus>(i)));
    return texts;
}

QString refundStatus(const QString &status)
{
    return word(QT_TRANSLATE_NOOP("OrderList", "Refund, %1")).arg(status.toLower());
}

std::vector<Column> makeColumns(const QString &currency)
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto number = [](const QVariant &value) { return numberText(value.toLongLong()); };
    const auto day = [](const QVariant &value) { return dayText(value.toDate()); };
    // An amount in another currency comes as the text it is shown by.
    const auto money = [currency](const QVariant &value) {
        return value.typeId() == QMetaType::QString ? value.toString()
                                                    : moneyText(Money::fromMinor(value.toLongLong()), currency);
    };
    const int decimals = currencyDigits(currency);
    QStringList statuses = statusTexts();
    for (const QString &status : statusTexts())
        statuses.append(refundStatus(status));
    return {
        {Sort::Day,
         {.key = "day",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Day")),
          .widthChars = 12,
          .isDay = true,
          .text = day}},
        {Sort::Number,
         {.key = "number",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Number")),
          .widthChars = 12,
          .isEditable = true}},
        {Sort::Customer,
         {.key = "customer",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Customer")),
          .widthChars = 13,
          .grows = true}},
        {Sort::Total,
         {.key = "total",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Total")),
          .toolTip = word(QT_TRANSLATE_NOOP("OrderList", "Of the document, in its own currency; refunds are negative. "
                                                         "Sorted by the value in the store's currency")),
          .alignment = right,
          .widthChars = 11,
          .isMoney = true,
          .decimals = decimals,
          .text = money}},
        {Sort::Status,
         {.key = "status",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Status")),
          .widthChars = 8,
          .fits = statuses,
          .isEditable = true}},
        {Sort::FirstProduct,
         {.key = "first_product",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "First item")),
          .widthChars = 16,
          .grows = true}},
        {Sort::LineCount,
         {.key = "lines",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Items")),
          .toolTip = word(QT_TRANSLATE_NOOP("OrderList", "Lines of the order")),
          .alignment = right,
          .widthChars = 6,
          .text = number}},
        {Sort::Refunded,
         {.key = "refunded",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Refunded")),
          .toolTip = word(QT_TRANSLATE_NOOP("OrderList", "Paid back so far, in the currency of the order")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isMoney = true,
          .decimals = decimals,
          .text = money}},
        {Sort::Channel,
         {.key = "channel",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Channel")),
          .widthChars = 10,
          .isEditable = true}},
        {Sort::Shop,
         {.key = "shop", .title = word(QT_TRANSLATE_NOOP("OrderList", "Shop")), .widthChars = 10, .shown = false}},
        {Sort::Salesperson,
         {.key = "salesperson",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Salesperson")),
          .widthChars = 12,
          .shown = false}},
        {Sort::Day,
         {.key = "note",
          .title = word(QT_TRANSLATE_NOOP("OrderList", "Note")),
          .widthChars = 18,
          .sortable = false,
          .shown = false,
          .isEditable = true}},
    };
}

QVariant amount(Money money, const QString &currency, const QString &storeCurrency)
{
    if (currency == storeCurrency)
        return money.minor();
    return moneyText(money, currency);
}

} // namespace order_list_source_detail

namespace order_list_detail = order_list_source_detail;

OrderListSource::OrderListSource(std::shared_ptr<session::Session> session, QObject *parent)
    : FilteredSource(session, segments::Subject::Orders, parent), m_currency(session->description().currency)
{
    for (order_list_detail::Column &column : order_list_detail::makeColumns(m_currency))
        m_columns.push_back(std::move(column.spec));
    session->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
}

QFuture<Result<std::vector<qint64>>> OrderListSource::natural(bool trash, qsizetype limit, const CancelToken &cancel)
{
    Query<Hits> newest = sales::newestOrders(limit, trash ? sales::RowScope::Trash : sales::RowScope::Live);
    newest.cancel = cancel;
    return session().query(std::move(newest));
}

Query<sales::RowOrder> OrderListSource::sorted(int column, bool trash) const
{
    static const std::vector<order_list_detail::Column> columns = order_list_detail::makeColumns({});
    return sales::ordersSortedBy(columns[static_cast<size_t>(column)].sort,
                                 trash ? sales::RowScope::Trash : sales::RowScope::Live);
}

segments::ConditionGroup OrderListSource::searchConditions(const QString &text) const
{
    segments::ConditionGroup any{segments::ConditionGroup::Join::Any, false, {}, {}};
    for (const char *field : {"number", "customer", "channel", "note"})
        any.conditions.push_back({field, segments::Operator::Contains, {text}});
    return any;
}

QFuture<Result<std::vector<ListRow>>> OrderListSource::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<std::vector<ListRow>> answer;
    Query<std::vector<sales::OrderListRow>> query = sales::orderListRows(ids);
    query.cancel = cancel;
    onFinished(
        session().query(std::move(query)), this,
        [answer, currency = m_currency](const Result<std::vector<sales::OrderListRow>> &rows) {
            using namespace order_list_source_detail;
            if (!rows)
                return answer.give(rows.error());
            std::vector<ListRow> list;
            list.reserve(rows->size());
            for (const Row &row : *rows) {
                const bool refund = row.kind == sales::DocumentKind::Refund;
                const QString status = orderStatusText(row.status, row.isFullyRefunded);
                list.push_back( // by makeColumns
                    {row.id.row(),
                     {row.day, textOrNothing(row.number),
                      row.contact.isValid() ? textOrNothing(row.customer)
                                            : QVariant(word(QT_TRANSLATE_NOOP("OrderList", "Walk-in"))),
                      amount(row.total, row.currency, currency), refund ? refundStatus(status) : status,
                      textOrNothing(row.firstProduct), row.lineCount > 0 ? QVariant(qint64(row.lineCount)) : QVariant(),
                      row.refunded ? amount(*row.refunded, row.currency, currency) : QVariant(),
                      textOrNothing(row.channel), textOrNothing(row.shop), textOrNothing(row.salesperson),
                      textOrNothing(row.note)}});
            }
            answer.give(std::move(list));
        });
    return answer.future();
}

QStringList OrderListSource::choices(int column) const
{
    return m_columns[static_cast<size_t>(column)].key == "status" ? order_list_source_detail::statusTexts()
                                                                  : QStringList();
}

Command OrderListSource::edit(qint64 id, int column, const QString &typed) const
{
    const QByteArray &key = m_columns[static_cast<size_t>(column)].key;
    sales::OrderEdit edit;
    if (key == "number")
        edit.number = typed;
    else if (key == "channel")
        edit.channel = typed;
    else if (key == "note")
        edit.note = typed;
    else if (const qsizetype status = choices(column).indexOf(typed); status >= 0)
        edit.status = static_cast<sales::OrderStatus>(status);
    return sales::editOrders({OrderId::fromRow(id)}, edit);
}

void OrderListSource::onChanged(const ChangeSet &changes)
{
    const TableChanges &orders = changes.of(TableId::SalesOrder);
    const bool others = changes.touches(TableId::OrderLine) || changes.touches(TableId::Contact) ||
                        changes.touches(TableId::Product) || changes.touches(TableId::Shop) ||
                        changes.touches(TableId::Staff) || changes.touches(TableId::Payment);
    if (orders.isEmpty() && !others)
        return;
    forgetOrders();
    // A refund also changes the row of its order.
    Q_EMIT changed({}, true);
}

} // namespace shuke::ui
