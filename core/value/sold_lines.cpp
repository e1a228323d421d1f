#include "core/value/sold_lines.h"

#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <unordered_map>

namespace shuke::value {

namespace sold_lines_detail {

constexpr qint64 kBetweenReports = 65536; ///< Lines.

/// Finds orders by id; quick for ids near the last one.
class OrderPlaces
{
public:
    explicit OrderPlaces(std::span<const CountedOrder> orders) : m_orders(orders) {}

    std::optional<size_t> placeOf(qint64 order)
    {
        if (m_last < m_orders.size() && m_orders[m_last].order.row() == order)
            return m_last;
        if (m_last + 1 < m_orders.size() && m_orders[m_last + 1].order.row() == order)
            return ++m_last;
        const auto found =
            std::ranges::lower_bound(m_orders, OrderId::fromRow(order), std::ranges::less(), &CountedOrder::order);
        if (found == m_orders.end() || found->order.row() != order)
            return std::nullopt;
        m_last = static_cast<size_t>(found - m_orders.begin());
        return m_last;
    }
    bool isRefund(size_t place) const { return m_orders[place].isRefund; }

private:
    std::span<const CountedOrder> m_orders;
    size_t m_last = 0;
};

struct Rate
{
    QString currency;
    std::optional<qint64> nano;
};

class Lines
{
public:
    Lines(ReadContext &context, std::span<const CountedOrder> orders, QDate asOf)
        : m_context(context), m_places(orders), m_asOf(asOf)
    {}
    Result<void> run(const std::function<Result<void>(const SoldLine &)> &sink, const ProgressSink &progress);

private:
    Result<void> readRefunds();
    Result<void> readRates();
    bool locate(qint64 document, SoldLine &line);
    std::optional<Money> converted(qint64 document, Money amount) const;

    ReadContext &m_context;
    OrderPlaces m_places;
    QDate m_asOf;
    QString m_currency;                         ///< The store's.
    std::unordered_map<qint64, size_t> m_roots; ///< Of refunds that count.
    std::unordered_map<qint64, Rate> m_rates;   ///< Of documents in other currencies.
    qint64 m_document = 0;                      ///< Of the last line, and whether it counts.
    SoldLine m_found;
    bool m_counts = false;
};

Result<void> Lines::readRefunds()
{
    Result<store::Statement> select = m_context.database().prepare(
        "SELECT id, refund_of FROM sales_order INDEXED BY sales_order_refund_of WHERE refund_of IS NOT NULL AND "
        "kind = 'refund' AND deleted_at IS NULL AND status IN ('paid', 'shipped', 'completed') AND ordered_on <= ?1");
    if (!select)
        return select.error();
    select->bind(1, m_asOf);
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (const std::optional<size_t> place = m_places.placeOf(select->integer(1)))
            m_roots.emplace(select->integer(0), *place);
    }
}

Result<void> Lines::readRates()
{
    Result<QString> currency = sales::storeCurrency(m_context.database());
    if (!currency)
        return currency.error();
    m_currency = std::move(*currency);
    Result<store::Statement> select =
        m_context.database().prepare("SELECT id, currency, rate_nano FROM sales_order WHERE currency <> ?1");
    if (!select)
        return select.error();
    select->bind(1, m_currency);
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        m_rates.emplace(select->integer(0), Rate{select->text(1), select->optionalInteger(2)});
    }
}

bool Lines::locate(qint64 document, SoldLine &line)
{
    if (document != m_document) {
        m_document = document;
        const auto refund = m_roots.find(document);
        const std::optional<size_t> place = refund != m_roots.end() ? refund->second : m_places.placeOf(document);
        m_counts = place.has_value();
        m_found.order = place.value_or(0);
        m_found.isRefund = refund != m_roots.end() || (place && m_places.isRefund(*place));
        m_found.document = OrderId::fromRow(document);
    }
    line.order = m_found.order;
    line.isRefund = m_found.isRefund;
    line.document = m_found.document;
    return m_counts;
}

std::optional<Money> Lines::converted(qint64 document, Money amount) const
{
    if (m_rates.empty())
        return amount;
    const auto rate = m_rates.find(document);
    return rate == m_rates.end() ? amount
                                 : sales::inStoreCurrency(amount, rate->second.currency, rate->second.nano, m_currency);
}

Result<void> Lines::run(const std::function<Result<void>(const SoldLine &)> &sink, const ProgressSink &progress)
{
    if (Result<void> done = readRefunds(); !done)
        return done;
    if (Result<void> done = readRates(); !done)
        return done;
    qint64 last = 0;
    if (progress) {
        const Result<std::optional<qint64>> most = m_context.database().integer("SELECT max(id) FROM order_line");
        if (!most)
            return most.error();
        last = most->value_or(0);
    }
    Result<void> told;
    qint64 seen = 0;
    const store::RowSink each = [&](const store::ScanRow &row) {
        if (++seen % kBetweenReports == 0 && progress)
            progress({std::min(row.integer(4), last), last});
        SoldLine line;
        const qint64 document = row.integer(0);
        if (!locate(document, line))
            return true;
        line.product = ProductId::fromRow(row.integer(1));
        line.quantityMicro = row.integer(2);
        if (!row.isNull(3))
            line.amount = converted(document, Money::fromMinor(row.integer(3)));
        told = sink(line);
        return static_cast<bool>(told);
    };
    const Result<void> read = store::scanRows(
        m_context.database(),
        "SELECT scan_row(order_id, product_id, quantity_micro, amount_minor, id) FROM order_line NOT INDEXED", each);
    return told ? read : told;
}

} // namespace sold_lines_detail

Result<void> forEachSoldLine(ReadContext &context, std::span<const CountedOrder> orders, QDate asOf,
                             const std::function<Result<void>(const SoldLine &)> &sink, const ProgressSink &progress)
{
    return sold_lines_detail::Lines(context, orders, asOf).run(sink, progress);
}

} // namespace shuke::value
