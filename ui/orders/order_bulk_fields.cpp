#include "ui/orders/order_bulk_fields.h"

#include "core/sales/order_commands.h"
#include "core/sales/order_list.h"
#include "core/sales/order_queries.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/lists/filtered_source.h"
#include "ui/sales/sale_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace order_bulk_fields_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OrderBulk)
};

std::function<Command(std::vector<qint64>, const QString &)>
editing(std::function<void(sales::OrderEdit &, const QString &)> set)
{
    return [set = std::move(set)](const std::vector<qint64> &rows, const QString &value) {
        std::vector<OrderId> ids(rows.size());
        std::transform(rows.begin(), rows.end(), ids.begin(), OrderId::fromRow);
        sales::OrderEdit edit;
        set(edit, value);
        return sales::editOrders(std::move(ids), std::move(edit));
    };
}

/// The list says "Refunded" or "Refund, paid" where the status itself is meant here.
QFuture<Result<BulkField::Values>> statuses(const SharedSession &session, const std::vector<qint64> &rows,
                                            const CancelToken &cancel)
{
    const Answer<BulkField::Values> answer;
    Query<std::vector<sales::OrderListRow>> query = sales::orderListRows(rows);
    query.cancel = cancel;
    onFinished(session->query(std::move(query)), QCoreApplication::instance(),
               [answer](const Result<std::vector<sales::OrderListRow>> &found) {
                   if (!found)
                       return answer.give(found.error());
                   BulkField::Values values;
                   values.reserve(found->size());
                   for (const sales::OrderListRow &row : *found)
                       values.emplace_back(row.id.row(), orderStatusText(row.status));
                   answer.give(std::move(values));
               });
    return answer.future();
}

BulkField status(const SharedSession &session)
{
    BulkField field;
    field.key = "status";
    field.title = Words::tr("Status");
    field.input = BulkField::Input::Choice;
    field.isRequired = true;
    for (int i = 0; i < sales::kOrderStatusCount; ++i)
        field.choices.push_back({QString::number(i), orderStatusText(static_cast<sales::OrderStatus>(i))});
    field.read = [session](const std::vector<qint64> &rows, const CancelToken &cancel) {
        return statuses(session, rows, cancel);
    };
    field.command = editing([](sales::OrderEdit &edit, const QString &value) {
        edit.status = static_cast<sales::OrderStatus>(value.toInt());
    });
    return field;
}

BulkField channel(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "channel";
    field.title = Words::tr("Channel");
    field.suggests = true;
    field.now = textOfColumn(columns, "channel");
    field.command = editing([](sales::OrderEdit &edit, const QString &value) { edit.channel = value; });
    return field;
}

std::function<QFuture<Result<BulkField::Values>>(const std::vector<qint64> &, const CancelToken &)>
reading(const SharedSession &session, QString (*text)(const sales::Order &))
{
    return [session, text](const std::vector<qint64> &rows, const CancelToken &cancel) {
        const Answer<BulkField::Values> answer;
        std::vector<OrderId> ids(rows.size());
        std::ranges::transform(rows, ids.begin(), OrderId::fromRow);
        Query<std::vector<QString>> query = sales::textsOf(std::move(ids), text);
        query.cancel = cancel;
        onFinished(session->query(std::move(query)), QCoreApplication::instance(),
                   [answer, rows](const Result<std::vector<QString>> &found) {
                       if (!found)
                           return answer.give(found.error());
                       BulkField::Values values;
                       values.reserve(rows.size());
                       for (size_t i = 0; i < rows.size(); ++i)
                           values.emplace_back(rows[i], (*found)[i]);
                       answer.give(std::move(values));
                   });
        return answer.future();
    };
}

BulkField delivery(const SharedSession &session, const char *key, const QString &title,
                   QString (*text)(const sales::Order &), std::optional<QString> sales::OrderEdit::*member)
{
    BulkField field;
    field.key = key;
    field.title = title;
    field.read = reading(session, text);
    field.command = editing([member](sales::OrderEdit &edit, const QString &value) { edit.*member = value; });
    return field;
}

BulkField day(const std::vector<ListColumn> &columns)
{
    BulkField field;
    field.key = "day";
    field.title = Words::tr("Day");
    field.input = BulkField::Input::Day;
    field.isRequired = true;
    field.now = textOfColumn(columns, "day");
    field.shown = [](const QString &value) { return dayText(QDate::fromString(value, Qt::ISODate)); };
    field.command = editing(
        [](sales::OrderEdit &edit, const QString &value) { edit.orderedOn = QDate::fromString(value, Qt::ISODate); });
    return field;
}

BulkField note(const SharedSession &session)
{
    BulkField field;
    field.key = "note";
    field.title = Words::tr("Note, one more paragraph");
    field.input = BulkField::Input::Paragraph;
    field.appends = true;
    field.read = reading(session, [](const sales::Order &order) { return order.note; });
    field.command = editing([](sales::OrderEdit &edit, const QString &value) { edit.noteBelow = value; });
    return field;
}

template <typename Id>
BulkField record(const std::vector<ListColumn> &columns, const char *key, const QString &title,
                 const std::vector<segments::ChoiceItem> &choices, std::optional<Id> sales::OrderEdit::*member)
{
    BulkField field;
    field.key = key;
    field.title = title;
    field.input = BulkField::Input::Choice;
    for (const segments::ChoiceItem &one : choices) {
        const auto *id = std::get_if<segments::RecordId>(&one.value);
        if (id && one.active)
            field.choices.push_back({QString::number(id->row), one.nameEn});
    }
    field.now = textOfColumn(columns, key);
    field.command = editing([member](sales::OrderEdit &edit, const QString &value) {
        edit.*member = value.isEmpty() ? Id() : Id::fromRow(value.toLongLong());
    });
    return field;
}

BulkWords words(const std::vector<ListColumn> &columns)
{
    const auto number = textOfColumn(columns, "number");
    const auto day = textOfColumn(columns, "day");
    const auto customer = textOfColumn(columns, "customer");
    return {[](int count) { return Words::tr("Edit a field of %Ln order(s)", nullptr, count); },
            [](const QString &changed, int all) {
                return Words::tr("%1 of %Ln order(s) change.", nullptr, all).arg(changed);
            },
            [](int count) { return Words::tr("Change %Ln order(s)", nullptr, count); },
            [](const QString &field, int count) {
                return Words::tr("“%1” of %Ln order(s) changed.", nullptr, count).arg(field);
            },
            Words::tr("Order"),
            [number, day, customer](const ListRow &row) {
                const QString name = number(row);
                return QStringLiteral("%1 · %2").arg(name.isEmpty() ? day(row) : name, customer(row));
            }};
}

} // namespace order_bulk_fields_detail

Query<OrderBulkChoices> orderBulkChoices()
{
    const segments::Field shop{
        .key = "shop", .type = segments::FieldType::Choice, .source = segments::ChoiceSource::Shops};
    return {[shops = segments::choicesOf(shop),
             people = segments::staffChoices()](ReadContext &context) -> Result<OrderBulkChoices> {
        Result<std::vector<segments::ChoiceItem>> places = shops.run(context);
        if (!places)
            return places.error();
        Result<std::vector<segments::ChoiceItem>> names = people.run(context);
        if (!names)
            return names.error();
        return OrderBulkChoices{std::move(*places), std::move(*names)};
    }};
}

BulkEdit orderBulkEdit(const SharedSession &session, const std::vector<ListColumn> &columns,
                       const OrderBulkChoices &choices)
{
    using namespace order_bulk_fields_detail;
    using sales::Order;
    using sales::OrderEdit;
    return {segments::Subject::Orders,
            {status(session), channel(columns),
             record(columns, "shop", Words::tr("Shop"), choices.shops, &OrderEdit::shop),
             record(columns, "salesperson", Words::tr("Salesperson"), choices.staff, &OrderEdit::salesperson),
             day(columns), note(session),
             delivery(
                 session, "ship_name", Words::tr("Recipient"), [](const Order &order) { return order.shipName; },
                 &OrderEdit::shipName),
             delivery(
                 session, "ship_phone", Words::tr("Phone of the recipient"),
                 [](const Order &order) { return order.shipPhone; }, &OrderEdit::shipPhone),
             delivery(
                 session, "ship_address", Words::tr("Delivery address"),
                 [](const Order &order) { return order.shipAddress; }, &OrderEdit::shipAddress)},
            words(columns)};
}

} // namespace shuke::ui
