#include "ui/products/product_list_source.h"

#include "core/sales/order.h"
#include "core/sales/product_commands.h"
#include "ui/common/format.h"
#include "ui/common/money_edit.h"
#include "ui/common/on_finished.h"
#include "ui/common/typed_amount.h"
#include "ui/products/product_bulk_fields.h"
#include "ui/sales/sale_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace shuke::ui {

namespace product_list_source_detail {

using Sort = sales::ProductSort;

constexpr int kQuantityDecimals = 6;

QString word(const char *english)
{
    return QCoreApplication::translate("ProductList", english);
}

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant moneyOrNothing(const std::optional<Money> &money)
{
    return money ? QVariant(money->minor()) : QVariant();
}

struct Column
{
    Sort sort;
    ListColumn spec;
};

std::vector<Column> makeColumns(const QString &currency)
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto money = [currency](const QVariant &value) {
        return moneyText(Money::fromMinor(value.toLongLong()), currency);
    };
    const auto typedMoney = [currency](const QVariant &value) {
        return moneyFieldText(Money::fromMinor(value.toLongLong()), currency);
    };
    const auto quantity = [](const QVariant &value) { return quantityText(value.toLongLong()); };
    const int decimals = currencyDigits(currency);
    return {
        {Sort::Name,
         {.key = "name",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Name")),
          .widthChars = 20,
          .isEditable = true,
          .grows = true}},
        {Sort::Code,
         {.key = "code",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Code")),
          .widthChars = 11,
          .isEditable = true}},
        {Sort::Category,
         {.key = "category",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Category")),
          .widthChars = 11,
          .isEditable = true}},
        {Sort::Price,
         {.key = "price",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Price")),
          .alignment = right,
          .widthChars = 11,
          .isEditable = true,
          .isMoney = true,
          .decimals = decimals,
          .text = money,
          .editText = typedMoney}},
        {Sort::Quantity,
         {.key = "quantity",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Sold")),
          .toolTip = word(
              QT_TRANSLATE_NOOP("ProductList", "Quantity in all orders that count so far, less what was given back")),
          .alignment = right,
          .widthChars = 9,
          .decimals = kQuantityDecimals,
          .text = quantity}},
        {Sort::Revenue,
         {.key = "revenue",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Revenue")),
          .toolTip =
              word(QT_TRANSLATE_NOOP("ProductList", "Lines of all orders that count so far, less refunds, before "
                                                    "discounts of whole orders")),
          .alignment = right,
          .widthChars = 12,
          .isMoney = true,
          .decimals = decimals,
          .text = money}},
        {Sort::Cost,
         {.key = "cost",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Cost")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isEditable = true,
          .isMoney = true,
          .decimals = decimals,
          .text = money,
          .editText = typedMoney}},
        {Sort::UnitName,
         {.key = "unit",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Unit")),
          .widthChars = 7,
          .shown = false,
          .isEditable = true}},
        {Sort::Barcode,
         {.key = "barcode",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "Barcode")),
          .widthChars = 14,
          .shown = false,
          .isEditable = true}},
        {Sort::Active,
         {.key = "active",
          .title = word(QT_TRANSLATE_NOOP("ProductList", "On sale")),
          .widthChars = 9,
          .isEditable = true}},
    };
}

} // namespace product_list_source_detail

ProductListSource::ProductListSource(std::shared_ptr<session::Session> session, QObject *parent)
    : FilteredSource(session, segments::Subject::Products, parent), m_currency(session->description().currency)
{
    for (auto &column : product_list_source_detail::makeColumns(session->description().currency))
        m_columns.push_back(std::move(column.spec));
    session->onChanged(this, [this](const ChangeSet &changes) { onChanged(changes); });
}

QFuture<Result<std::vector<qint64>>> ProductListSource::natural(bool trash, qsizetype limit, const CancelToken &cancel)
{
    const Answer<Hits> answer;
    withOrder(0, trash, cancel, [answer, limit](const Result<Order> &order) {
        if (order)
            answer.give((*order)->rows(Qt::AscendingOrder, static_cast<size_t>(limit)));
        else
            answer.give(order.error());
    });
    return answer.future();
}

Query<sales::RowOrder> ProductListSource::sorted(int column, bool trash) const
{
    static const std::vector<product_list_source_detail::Column> columns = product_list_source_detail::makeColumns({});
    return sales::productsSortedBy(columns[static_cast<size_t>(column)].sort,
                                   trash ? sales::RowScope::Trash : sales::RowScope::Live);
}

segments::ConditionGroup ProductListSource::searchConditions(const QString &text) const
{
    segments::ConditionGroup any{segments::ConditionGroup::Join::Any, false, {}, {}};
    for (const char *field : {"name", "code", "barcode", "category"})
        any.conditions.push_back({field, segments::Operator::Contains, {text}});
    return any;
}

/// By name, as the whole list is.
void ProductListSource::findHits(const IdQuery &query, const CancelToken &cancel, WithHits ready)
{
    const bool trash = query.scope == segments::Scope::Trash;
    findByConditions(query, cancel, [this, trash, cancel, ready](Result<Hits> hits) {
        if (!hits)
            return ready(std::move(hits));
        withOrder(0, trash, cancel, [ready, hits = std::move(*hits)](const Result<Order> &order) {
            ready(order ? Result<Hits>((*order)->rowsOf(hits)) : Result<Hits>(order.error()));
        });
    });
}

QFuture<Result<std::vector<ListRow>>> ProductListSource::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<std::vector<ListRow>> answer;
    Query<std::vector<sales::ProductListRow>> query = sales::productListRows(ids);
    query.cancel = cancel;
    onFinished(session().query(std::move(query)), this,
               [answer](const Result<std::vector<sales::ProductListRow>> &rows) {
                   using namespace product_list_source_detail;
                   if (!rows)
                       return answer.give(rows.error());
                   std::vector<ListRow> list;
                   list.reserve(rows->size());
                   for (const sales::ProductListRow &row : *rows) {
                       const sales::Product &product = row.product;
                       const bool sold = row.sold.quantityMicro != 0 || !row.sold.revenue.isZero();
                       list.push_back(
                           {product.id.row(),
                            {textOrNothing(product.name), textOrNothing(product.code), textOrNothing(product.category),
                             moneyOrNothing(product.price), sold ? QVariant(row.sold.quantityMicro) : QVariant(),
                             sold ? QVariant(row.sold.revenue.minor()) : QVariant(), moneyOrNothing(product.cost),
                             textOrNothing(product.unit), textOrNothing(product.barcode),
                             product.active ? word(QT_TRANSLATE_NOOP("ProductList", "Yes"))
                                            : word(QT_TRANSLATE_NOOP("ProductList", "No"))}});
                   }
                   answer.give(std::move(list));
               });
    return answer.future();
}

QStringList ProductListSource::choices(int column) const
{
    using product_list_source_detail::word;
    if (m_columns[static_cast<size_t>(column)].key == "active")
        return {word("Yes"), word("No")};
    return {};
}

QString ProductListSource::problemWith(int column, const QString &typed) const
{
    const QByteArray &key = m_columns[static_cast<size_t>(column)].key;
    if (key == "name" && typed.trimmed().isEmpty())
        return tr("A product needs a name.");
    return key == "price" || key == "cost" ? priceProblem(typed.trimmed(), m_currency) : QString();
}

Command ProductListSource::edit(qint64 id, int column, const QString &typed) const
{
    const QByteArray &key = m_columns[static_cast<size_t>(column)].key;
    sales::ProductEdit edit;
    const auto money = [&]() -> std::optional<Money> {
        const Result<qint64> minor = typedAmount(typed, currencyDigits(m_currency));
        return typed.isEmpty() || !minor ? std::nullopt : std::optional(Money::fromMinor(*minor));
    };
    if (key == "name")
        edit.name = typed;
    else if (key == "code")
        edit.code = typed;
    else if (key == "barcode")
        edit.barcode = typed;
    else if (key == "category")
        edit.category = typed;
    else if (key == "unit")
        edit.unit = typed;
    else if (key == "price")
        edit.price = money();
    else if (key == "cost")
        edit.cost = money();
    else
        edit.active = typed == choices(column).value(0);
    return sales::editProducts({ProductId::fromRow(id)}, edit);
}

void ProductListSource::onChanged(const ChangeSet &changes)
{
    if (!changes.touches(TableId::Product) && !changes.touches(TableId::OrderLine) &&
        !changes.touches(TableId::SalesOrder))
        return;
    forgetOrders();
    Q_EMIT changed({}, true);
}

} // namespace shuke::ui
