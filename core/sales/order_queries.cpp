#include "core/sales/order_queries.h"

#include "core/contacts/contact_table.h"
#include "core/sales/order_table.h"
#include "core/sales/product_table.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::sales {

namespace order_queries_detail {

Result<std::vector<PaymentMethod>> methodsOf(store::Database &database)
{
    Result<store::Statement *> rows =
        database.cached("SELECT code, name_en, name_zh FROM payment_method WHERE active = 1 ORDER BY position, id");
    if (!rows)
        return rows.error();
    std::vector<PaymentMethod> methods;
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more)
            return methods;
        methods.push_back({(*rows)->text(0).toUtf8(), (*rows)->text(1), (*rows)->text(2)});
    }
}

Result<SaleChoices> choicesOf(ReadContext &context)
{
    SaleChoices choices;
    choices.today = context.today();
    Result<QString> currency = storeCurrency(context.database());
    if (!currency)
        return currency.error();
    Result<std::vector<PaymentMethod>> methods = methodsOf(context.database());
    if (!methods)
        return methods.error();
    Result<std::vector<contacts::Shop>> shops = contacts::allShops(context.database());
    if (!shops)
        return shops.error();
    Result<std::vector<contacts::Staff>> staff = contacts::allStaff(context.database());
    if (!staff)
        return staff.error();
    choices.currency = std::move(*currency);
    choices.methods = std::move(*methods);
    choices.shops = std::move(*shops);
    choices.staff = std::move(*staff);
    return choices;
}

Result<OrderCustomer> customerOf(store::Database &database, ContactId contact)
{
    if (!contact.isValid())
        return OrderCustomer{};
    const Result<contacts::Contact> found = contacts::contactById(database, contact);
    if (!found)
        return found.error();
    return OrderCustomer{found->id, found->name, found->phone, found->isTrashed()};
}

Result<void> addProducts(store::Database &database, OrderDetail &detail)
{
    std::vector<ProductId> ids;
    for (const OrderLine &line : detail.record.lines) {
        if (line.product.isValid())
            ids.push_back(line.product);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const ProductId id : ids) {
        Result<Product> product = productById(database, id);
        if (!product)
            return product.error();
        detail.products.push_back(std::move(*product));
    }
    return {};
}

Result<OrderDetail> read(ReadContext &context, OrderId order)
{
    store::Database &database = context.database();
    OrderDetail detail;
    Result<OrderRecord> record = orderRecord(database, order);
    if (!record)
        return record.error();
    detail.record = std::move(*record);
    Result<OrderCustomer> customer = customerOf(database, detail.record.order.contact);
    if (!customer)
        return customer.error();
    detail.customer = std::move(*customer);
    if (Result<void> done = addProducts(database, detail); !done)
        return done.error();
    if (detail.record.order.refundOf.isValid()) {
        Result<Order> original = orderById(database, detail.record.order.refundOf);
        if (!original)
            return original.error();
        detail.original = std::move(*original);
    }
    if (detail.record.order.kind == DocumentKind::Order && countsAsPurchase(detail.record.order.status)) {
        Result<OrderRest> rest = orderRest(database, detail.record);
        if (rest)
            detail.rest = std::move(*rest);
        else if (rest.error().code != ErrorCode::InvalidInput && rest.error().code != ErrorCode::TooLarge)
            return rest.error();
    }
    Result<SaleChoices> choices = choicesOf(context);
    if (!choices)
        return choices.error();
    detail.choices = std::move(*choices);
    return detail;
}

} // namespace order_queries_detail

Query<SaleChoices> saleChoices()
{
    return {[](ReadContext &context) { return order_queries_detail::choicesOf(context); }};
}

Query<OrderCustomer> orderCustomer(ContactId contact)
{
    return {[contact](ReadContext &context) { return order_queries_detail::customerOf(context.database(), contact); }};
}

Query<OrderDetail> orderDetail(OrderId order)
{
    return {[order](ReadContext &context) { return order_queries_detail::read(context, order); }};
}

Query<std::vector<QString>> textsOf(std::vector<OrderId> orders, std::function<QString(const Order &)> text)
{
    return {[orders = std::move(orders), text = std::move(text)](ReadContext &context) -> Result<std::vector<QString>> {
        std::vector<QString> texts;
        texts.reserve(orders.size());
        for (const OrderId id : orders) {
            const Result<Order> order = orderById(context.database(), id);
            if (!order && order.error().code != ErrorCode::NotFound)
                return order.error();
            texts.push_back(order ? text(*order) : QString());
        }
        return texts;
    }};
}

QString lineName(const OrderLine &line, const std::vector<Product> &products)
{
    if (!line.productName.isEmpty() || !line.product.isValid())
        return line.productName;
    const auto product =
        std::find_if(products.begin(), products.end(), [&](const Product &known) { return known.id == line.product; });
    return product == products.end() ? QString() : product->name;
}

Query<Product> productDetail(ProductId product)
{
    return {[product](ReadContext &context) { return productById(context.database(), product); }};
}

} // namespace shuke::sales
