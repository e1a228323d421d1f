#include "core/sales/order_reader.h"

#include "core/base/clock.h"
#include "core/contacts/contact_twins.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

namespace shuke::sales {

namespace order_reader_detail {

constexpr std::string_view kOrders =
    "SELECT o.id, o.kind, o.status, o.external_id, c.external_id, c.name, c.phone, c.email, o.currency, o.channel, "
    "o.shop_id, "
    "o.salesperson_id, o.ship_name, o.ship_phone, o.ship_address, o.note, r.external_id, o.ordered_on, o.ordered_at, "
    "o.total_minor, o.discount_minor, o.shipping_minor, o.tax_minor, o.tax_included, o.rate_nano, o.created_at, r.id, "
    "r.created_at, o.contact_id IS NOT NULL AND c.id IS NULL, o.refund_of IS NOT NULL AND r.id IS NULL, "
    "o.contact_id "
    "FROM sales_order o LEFT JOIN contact c ON c.id = o.contact_id AND c.deleted_at IS NULL "
    "LEFT JOIN sales_order r ON r.id = o.refund_of AND r.deleted_at IS NULL "
    "WHERE o.deleted_at IS NULL ORDER BY o.id";
constexpr std::string_view kCount = "SELECT count(*) FROM sales_order WHERE deleted_at IS NULL";
constexpr std::string_view kLines = "SELECT order_id, product_id, product_name, quantity_micro, unit_price_minor, "
                                    "discount_minor, tax_minor, amount_minor "
                                    "FROM order_line ORDER BY order_id, position, id";
constexpr std::string_view kPayments =
    "SELECT order_id, paid_on, amount_minor, method, note FROM payment ORDER BY order_id, id";
constexpr std::string_view kProducts = "SELECT id, code, barcode, name, category, unit FROM product";
/// By name, or by code where the name means another shop as well.
constexpr std::string_view kShops =
    "SELECT id, CASE WHEN EXISTS (SELECT 1 FROM shop x WHERE x.id <> s.id AND (x.name = s.name OR x.code = s.name)) "
    "THEN code ELSE name END FROM shop s";
constexpr std::string_view kStaff = "SELECT id, name FROM staff";
template <typename Take>
Result<void> forEachRow(store::Database &database, std::string_view sql, Take take)
{
    Result<store::Statement> rows = database.prepare(sql);
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        take(static_cast<const store::Statement &>(*rows));
    }
}

std::string_view find(const std::unordered_map<qint64, std::string> &names, qint64 id)
{
    const auto found = names.find(id);
    return found == names.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace order_reader_detail

Result<void> OrderReader::Scan::step()
{
    const Result<bool> more = statement.step();
    if (!more)
        return more.error();
    order = *more ? statement.integer(0) : -1;
    return {};
}

Result<bool> OrderReader::Scan::reach(qint64 id)
{
    while (order >= 0 && order < id) {
        if (const Result<void> done = step(); !done)
            return done.error();
    }
    return order == id;
}

Result<std::unique_ptr<OrderReader>> OrderReader::open(ReadContext &context)
{
    std::unique_ptr<OrderReader> reader(new OrderReader(context));
    if (const Result<void> started = reader->start(); !started)
        return started.error();
    return reader;
}

Result<void> OrderReader::start()
{
    using namespace order_reader_detail;
    store::Database &database = m_context.database();
    const Result<std::optional<qint64>> count = database.integer(kCount);
    if (!count)
        return count.error();
    m_count = count->value_or(0);
    const Result<store::StoreSettings> settings = store::readSettings(database);
    if (!settings)
        return settings.error();
    m_zone = businessZone(settings->timeZone);
    m_dayStart = settings->dayStartMinutes;

    Result<void> products = forEachRow(database, kProducts, [this](const store::Statement &row) {
        m_products[row.integer(0)] = {std::string(row.utf8(1)), std::string(row.utf8(2)), std::string(row.utf8(3)),
                                      std::string(row.utf8(4)), std::string(row.utf8(5))};
    });
    if (!products)
        return products;
    Result<std::unordered_map<qint64, int>> twins = contacts::contactTwins(database);
    if (!twins)
        return twins.error();
    m_twins = std::move(*twins);
    for (const auto &[sql, names] : {std::pair(kShops, &m_shops), std::pair(kStaff, &m_staff)}) {
        Result<void> read = forEachRow(database, sql, [names = names](const store::Statement &row) {
            names->emplace(row.integer(0), row.utf8(1));
        });
        if (!read)
            return read;
    }

    Result<store::Statement> orders = database.prepare(kOrders);
    if (!orders)
        return orders.error();
    m_orders = std::move(*orders);
    for (const auto &[sql, scan] : {std::pair(kLines, &m_lines), std::pair(kPayments, &m_payments)}) {
        Result<store::Statement> statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        scan->statement = std::move(*statement);
        if (Result<void> first = scan->step(); !first)
            return first;
    }
    return {};
}

Result<bool> OrderReader::next(OrderRecordRow &record)
{
    using namespace order_reader_detail;
    constexpr qint64 kLookForCancel = 1024;
    if (++m_rows % kLookForCancel == 0 && m_context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("reading orders")};
    Result<bool> more = m_orders.step();
    if (!more || !*more)
        return more;

    const qint64 id = m_orders.integer(0);
    record.id = OrderId::fromRow(id);
    record.kind = m_orders.utf8(1) == "refund" ? DocumentKind::Refund : DocumentKind::Order;
    record.status = m_orders.utf8(2);
    constexpr int kFirstText = 3;
    for (int text = 0; text < OrderRecordRow::kTexts; ++text)
        record.texts[static_cast<size_t>(text)] = m_orders.utf8(kFirstText + text);
    record.texts[OrderRecordRow::Shop] = find(m_shops, m_orders.integer(kFirstText + OrderRecordRow::Shop));
    record.texts[OrderRecordRow::Salesperson] =
        find(m_staff, m_orders.integer(kFirstText + OrderRecordRow::Salesperson));
    constexpr int kNumbers = kFirstText + OrderRecordRow::kTexts;
    record.orderedOn = m_orders.integer(kNumbers);
    record.orderedAt = m_orders.optionalInteger(kNumbers + 1);
    record.totalMinor = m_orders.integer(kNumbers + 2);
    record.discountMinor = m_orders.integer(kNumbers + 3);
    record.shippingMinor = m_orders.integer(kNumbers + 4);
    record.taxMinor = m_orders.integer(kNumbers + 5);
    record.taxIncluded = m_orders.integer(kNumbers + 6) != 0;
    record.rateNano = m_orders.optionalInteger(kNumbers + 7);
    record.createdAt = m_orders.integer(kNumbers + 8);
    record.refundOf = m_orders.id<OrderId>(kNumbers + 9);
    record.refundOfCreatedAt = m_orders.integer(kNumbers + 10);
    record.isCustomerInTrash = m_orders.integer(kNumbers + 11) != 0;
    record.isOriginalInTrash = m_orders.integer(kNumbers + 12) != 0;
    const auto twin = m_twins.find(m_orders.integer(kNumbers + 13));
    record.customerTwin = twin == m_twins.end() ? 0 : twin->second;
    if (const Result<void> read = readLines(id, record); !read)
        return read.error();
    if (const Result<void> read = readPayments(id, record); !read)
        return read.error();
    return true;
}

Result<void> OrderReader::readLines(qint64 id, OrderRecordRow &record)
{
    size_t count = 0;
    while (true) {
        const Result<bool> here = m_lines.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            break;
        if (record.lines.size() == count)
            record.lines.emplace_back();
        OrderLineRecord &line = record.lines[count++];
        const store::Statement &row = m_lines.statement;
        const auto product = m_products.find(row.integer(1));
        const bool known = product != m_products.end();
        line.text = row.utf8(2);
        line.product = known ? product->second.name : std::string();
        line.productCode = known ? product->second.code : std::string();
        line.barcode = known ? product->second.barcode : std::string();
        line.category = known ? product->second.category : std::string();
        line.unit = known ? product->second.unit : std::string();
        line.quantityMicro = row.integer(3);
        line.unitPriceMinor = row.optionalInteger(4);
        line.discountMinor = row.integer(5);
        line.taxMinor = row.integer(6);
        line.amountMinor = row.optionalInteger(7);
        if (Result<void> stepped = m_lines.step(); !stepped)
            return stepped;
    }
    record.lines.resize(count);
    return {};
}

Result<void> OrderReader::readPayments(qint64 id, OrderRecordRow &record)
{
    size_t count = 0;
    while (true) {
        const Result<bool> here = m_payments.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            break;
        if (record.payments.size() == count)
            record.payments.emplace_back();
        OrderPaymentRecord &payment = record.payments[count++];
        const store::Statement &row = m_payments.statement;
        payment.paidOn = row.integer(1);
        payment.amountMinor = row.integer(2);
        payment.method = row.utf8(3);
        payment.note = row.utf8(4);
        if (Result<void> stepped = m_payments.step(); !stepped)
            return stepped;
    }
    record.payments.resize(count);
    return {};
}

} // namespace shuke::sales
