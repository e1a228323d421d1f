#include "ui/orders/orders_page.h"

#include "core/sales/order_commands.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/models/window_model.h"
#include "ui/orders/order_bulk_fields.h"
#include "ui/orders/order_list_source.h"
#include "ui/orders/order_panel.h"
#include "ui/sales/sale_text.h"

#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace orders_page_detail {

std::vector<OrderId> orderIds(const std::vector<qint64> &rows)
{
    std::vector<OrderId> ids(rows.size());
    std::transform(rows.begin(), rows.end(), ids.begin(), OrderId::fromRow);
    return ids;
}

ListSpec spec(Desk &desk, std::function<RecordPanel *(Desk &, QWidget *)> makePanel)
{
    using segments::Operator;
    using segments::Scope;
    const auto only = [](const char *field, Operator op, std::vector<segments::Value> values) {
        segments::ConditionGroup where;
        where.conditions.push_back({field, op, std::move(values)});
        return where;
    };
    ListSpec spec;
    spec.pasted = exchange::ImportKind::Orders;
    spec.code = QStringLiteral("orders");
    spec.subject = segments::Subject::Orders;
    spec.source = new OrderListSource(desk.session());
    spec.views = {
        {QStringLiteral("all"), OrdersPage::tr("All"), Scope::All},
        {QStringLiteral("month"), OrdersPage::tr("Last 30 days"), Scope::All, only("day", Operator::InLastDays, {30})},
        {QStringLiteral("drafts"), OrdersPage::tr("Drafts"), Scope::All,
         only("status", Operator::Is, {QStringLiteral("draft")})},
        {QStringLiteral("refunds"), OrdersPage::tr("Refunds"), Scope::All,
         only("kind", Operator::Is, {QStringLiteral("refund")})},
        {QStringLiteral("trash"), OrdersPage::tr("Trash"), Scope::Trash}};
    spec.makePanel = std::move(makePanel);
    spec.searchHint = OrdersPage::tr("Number, customer, channel, note…");
    spec.searchName = OrdersPage::tr("Search orders");
    spec.newText = OrdersPage::tr("+ New");
    spec.newTip = OrdersPage::tr("New order (Ctrl+N)");
    spec.emptyTitle = OrdersPage::tr("No orders yet");
    spec.emptyText = OrdersPage::tr("Here you will see every sale: who bought what, when, and how much was paid.");
    spec.noMatchTitle = OrdersPage::tr("No order matches");
    spec.noMatchText = OrdersPage::tr("What you typed must be in the number, the customer's name, the channel or the "
                                      "note; and every filter must fit.");
    spec.trashTitle = OrdersPage::tr("The trash is empty");
    spec.trashText = OrdersPage::tr("Orders that are deleted come here. They can be restored with their refunds.");
    return spec;
}

} // namespace orders_page_detail

using orders_page_detail::orderIds;

OrdersPage::OrdersPage(Desk &desk, QWidget *parent, std::function<RecordPanel *(Desk &, QWidget *)> makePanel)
    : ListPage(desk, PageId::Orders, tr("Orders"), orders_page_detail::spec(desk, std::move(makePanel)), parent)
{
    connect(emptyState().addStep(tr("Import orders from a CSV file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Orders, {}});
    });
    connect(emptyState().addStep(tr("Write down a sale…")), &QPushButton::clicked, this,
            [this] { this->desk().go(QuickSale{}); });
}

std::function<RecordPanel *(Desk &, QWidget *)> OrdersPage::usualPanel()
{
    return [](Desk &desk, QWidget *parent) -> RecordPanel * { return new OrderPanel(desk, parent); };
}

void OrdersPage::visit(const Place &place)
{
    if (const auto *one = std::get_if<ShowOrder>(&place))
        showRecord(one->order.row());
    else if (std::holds_alternative<NewOrder>(place))
        startNew(place);
}

QString OrdersPage::countWords(int count, bool found) const
{
    return found ? tr("%Ln document(s) found", nullptr, count) : tr("%Ln document(s)", nullptr, count);
}

QFuture<Result<QString>> OrdersPage::totals(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<QString> answer;
    const bool all = !model().isNarrowed() && !isTrash();
    Query<sales::OrderListTotals> query = all ? sales::allOrderTotals() : sales::orderListTotals(ids);
    query.cancel = cancel;
    const QString currency = desk().session()->description().currency;
    onFinished(desk().session()->query(std::move(query)), this,
               [answer, currency](const Result<sales::OrderListTotals> &totals) {
                   if (!totals)
                       return answer.give(totals.error());
                   QStringList parts{tr("%Ln order(s) that count", nullptr, static_cast<int>(totals->orders))};
                   if (totals->net)
                       parts.append(moneyText(*totals->net, currency));
                   if (totals->aside > 0)
                       parts.append(tr("%Ln draft(s) or canceled", nullptr, static_cast<int>(totals->aside)));
                   if (totals->withoutRate > 0)
                       parts.append(
                           tr("%Ln without an exchange rate left out", nullptr, static_cast<int>(totals->withoutRate)));
                   answer.give(parts.join(QStringLiteral(" · ")));
               });
    return answer.future();
}

QString OrdersPage::totalsExplanation() const
{
    return tr("Paid, shipped and completed orders of this list that are not wholly refunded, less the refunds in it. "
              "Drafts and canceled orders count nowhere.");
}

std::vector<ListAction> OrdersPage::bulkActions()
{
    std::vector<ListAction> actions;
    for (const sales::OrderStatus status : {sales::OrderStatus::Paid, sales::OrderStatus::Shipped,
                                            sales::OrderStatus::Completed, sales::OrderStatus::Canceled})
        actions.push_back(
            {tr("Mark as: %1").arg(orderStatusText(status, false)), [this, status] {
                 const std::vector<qint64> ids = selectedIds();
                 const int count = static_cast<int>(ids.size());
                 desk().perform(
                     sales::setOrderStatus(orderIds(ids), status),
                     {.done = tr("%Ln order(s) marked as: %1.", nullptr, count).arg(orderStatusText(status, false))});
             }});
    actions.push_back({});
    return actions;
}

QFuture<Result<BulkEdit>> OrdersPage::bulkEdit()
{
    const Answer<BulkEdit> answer;
    onFinished(desk().session()->query(orderBulkChoices()), this,
               [this, answer](const Result<OrderBulkChoices> &choices) {
                   if (choices)
                       answer.give(orderBulkEdit(desk().session(), model().columns(), *choices));
                   else
                       answer.give(choices.error());
               });
    return answer.future();
}

Command OrdersPage::trash(const std::vector<qint64> &ids) const
{
    return sales::trashOrders(orderIds(ids));
}

Command OrdersPage::restore(const std::vector<qint64> &ids) const
{
    return sales::restoreOrders(orderIds(ids));
}

QString OrdersPage::trashedWords(int count) const
{
    return tr("%Ln order(s) moved to the trash.", nullptr, count);
}

QString OrdersPage::restoredWords(int count) const
{
    return tr("%Ln order(s) restored.", nullptr, count);
}

Place OrdersPage::newPlace() const
{
    return NewOrder{};
}

} // namespace shuke::ui
