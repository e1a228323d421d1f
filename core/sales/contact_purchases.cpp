#include "core/sales/contact_purchases.h"

#include "core/sales/id_places.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <limits>

namespace shuke::sales {

namespace contact_purchases_detail {

/// What is refunded of an order.
struct Refund
{
    qint64 order;
    qint64 minor;
};

Result<std::vector<Refund>> refunds(store::Database &database)
{
    std::vector<Refund> sums;
    const Result<void> read = store::scanRows(
        database,
        "SELECT scan_row(refund_of, minor) FROM (SELECT r.refund_of, CAST(total(r.total_minor) AS INTEGER) AS minor "
        "FROM sales_order r JOIN sales_order o ON o.id = r.refund_of WHERE r.refund_of IS NOT NULL AND r.deleted_at IS "
        "NULL AND r.status IN ('paid', 'shipped', 'completed') AND r.currency = o.currency GROUP BY r.refund_of)",
        [&sums](const store::ScanRow &row) {
            sums.push_back({row.integer(0), row.integer(1)});
            return true;
        });
    if (!read)
        return read.error();
    std::sort(sums.begin(), sums.end(), [](const Refund &a, const Refund &b) { return a.order < b.order; });
    return sums;
}

/// The day of each order that has refunds.
struct RefundedDay
{
    qint64 order;
    qint64 day;
};

Result<std::vector<RefundedDay>> refundedDays(store::Database &database)
{
    std::vector<RefundedDay> days;
    const Result<void> read =
        store::scanRows(database,
                        "SELECT scan_row(o.id, o.ordered_on) FROM sales_order o WHERE o.id IN (SELECT r.refund_of FROM "
                        "sales_order r WHERE r.refund_of IS NOT NULL)",
                        [&days](const store::ScanRow &row) {
                            days.push_back({row.integer(0), row.integer(1)});
                            return true;
                        });
    if (!read)
        return read.error();
    std::sort(days.begin(), days.end(), [](const RefundedDay &a, const RefundedDay &b) { return a.order < b.order; });
    return days;
}

/// Whether a document falls in the days that are asked for.
class DayTest
{
public:
    static Result<DayTest> open(store::Database &database, const DayRange &range)
    {
        DayTest test;
        if (!range.from.isValid() && !range.to.isValid())
            return test;
        test.m_first = range.from.isValid() ? range.from.toJulianDay() : std::numeric_limits<qint64>::min();
        test.m_end = range.to.isValid() ? range.to.toJulianDay() : std::numeric_limits<qint64>::max();
        Result<std::vector<RefundedDay>> days = refundedDays(database);
        if (!days)
            return days.error();
        test.m_refunded = std::move(*days);
        test.m_isAsked = true;
        return test;
    }

    bool passes(qint64 day, qint64 refunded) const
    {
        if (!m_isAsked)
            return true;
        if (refunded != 0) {
            const auto order = std::lower_bound(m_refunded.begin(), m_refunded.end(), refunded,
                                                [](const RefundedDay &at, qint64 id) { return at.order < id; });
            if (order != m_refunded.end() && order->order == refunded)
                day = order->day;
        }
        return day >= m_first && day < m_end;
    }

private:
    bool m_isAsked = false;
    qint64 m_first = 0;
    qint64 m_end = 0;
    std::vector<RefundedDay> m_refunded;
};

/// Documents that count nowhere.
Result<std::vector<qint64>> aside(store::Database &database)
{
    std::vector<qint64> ids;
    const Result<void> read = store::scanRows(
        database,
        "SELECT scan_row(id) FROM sales_order WHERE deleted_at IS NOT NULL OR status IN ('draft', 'canceled')",
        [&ids](const store::ScanRow &row) {
            ids.push_back(row.integer(0));
            return true;
        });
    if (!read)
        return read.error();
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The documents of one customer that count, each order with its refunds; a refund of what counts nowhere does not.
constexpr std::string_view kDocuments =
    "SELECT o.kind, o.ordered_on, o.total_minor, o.currency, o.rate_nano, "
    "  (SELECT total(r.total_minor) FROM sales_order r WHERE r.refund_of = o.id AND r.deleted_at IS NULL "
    "     AND r.status IN ('paid', 'shipped', 'completed') AND r.currency = o.currency) + o.total_minor > 0 "
    "  OR NOT EXISTS (SELECT 1 FROM sales_order r WHERE r.refund_of = o.id AND r.deleted_at IS NULL "
    "     AND r.status IN ('paid', 'shipped', 'completed') AND r.currency = o.currency) "
    "FROM sales_order o WHERE o.contact_id = ? AND o.deleted_at IS NULL AND o.status IN ('paid', 'shipped', "
    "'completed') AND (o.refund_of IS NULL OR EXISTS (SELECT 1 FROM sales_order b WHERE b.id = o.refund_of "
    "AND b.deleted_at IS NULL AND b.status IN ('paid', 'shipped', 'completed')))";

void addDocument(ContactPurchases &sum, bool isOrder, qint64 day, std::optional<Money> net, bool isCovered)
{
    sum.hasDocuments = true;
    if (net)
        sum.net.add(*net);
    else
        ++sum.withoutRate;
    if (!isOrder || isCovered)
        return;
    ++sum.orders;
    const auto julian = static_cast<qint32>(day);
    sum.firstDay = sum.orders == 1 ? julian : std::min(sum.firstDay, julian);
    sum.latestDay = std::max(sum.latestDay, julian);
}

} // namespace contact_purchases_detail

std::optional<Money> ContactPurchases::netRevenue() const
{
    return withoutRate > 0 ? std::nullopt : net.value();
}

std::optional<Money> ContactPurchases::averageOrder() const
{
    const std::optional<Money> revenue = netRevenue();
    if (!revenue || orders == 0)
        return std::nullopt;
    return Money::fromMinor(*mulDiv(revenue->minor(), 1, orders));
}

Result<ContactPurchases> purchasesOf(ReadContext &context, ContactId contact)
{
    const Result<QString> currency = storeCurrency(context.database());
    if (!currency)
        return currency.error();
    Result<store::Statement *> cached = context.database().cached(contact_purchases_detail::kDocuments);
    if (!cached)
        return cached.error();
    store::Statement &documents = **cached;
    documents.bindAll(contact);
    ContactPurchases sum;
    for (;;) {
        const Result<bool> more = documents.step();
        if (!more)
            return more.error();
        if (!*more)
            return sum;
        contact_purchases_detail::addDocument(
            sum, documents.utf8(0) == "order", documents.integer(1),
            inStoreCurrency(documents.money(2), documents.text(3), documents.optionalInteger(4), *currency),
            documents.integer(5) == 0);
    }
}

Result<std::vector<ContactPurchases>> contactPurchases(ReadContext &context, const std::vector<qint64> &ids,
                                                       DayRange days)
{
    namespace detail = contact_purchases_detail;
    store::Database &database = context.database();
    const Result<std::vector<detail::Refund>> refunds = detail::refunds(database);
    if (!refunds)
        return refunds.error();
    const Result<std::vector<qint64>> aside = detail::aside(database);
    if (!aside)
        return aside.error();
    const Result<QString> currency = storeCurrency(database);
    if (!currency)
        return currency.error();
    const Result<detail::DayTest> wanted = detail::DayTest::open(database, days);
    if (!wanted)
        return wanted.error();
    const std::string home = currency->toStdString();
    const IdPlaces places(ids);
    std::vector<ContactPurchases> bought(ids.size());
    auto refund = refunds->begin(); // both go along with the ids of the documents
    auto left = aside->begin();
    const auto sink = [&](const store::ScanRow &row) {
        const qint64 id = row.integer(0);
        while (left != aside->end() && *left < id)
            ++left;
        while (refund != refunds->end() && refund->order < id)
            ++refund;
        const quint32 place = row.integer(1) == 0 ? IdPlaces::kNone : places.of(row.integer(1));
        if (place == IdPlaces::kNone || (left != aside->end() && *left == id))
            return true;
        if (const qint64 refunded = row.integer(7);
            refunded != 0 && std::binary_search(aside->begin(), aside->end(), refunded))
            return true;
        if (!wanted->passes(row.integer(2), row.integer(7)))
            return true;
        const qint64 minor = row.integer(3);
        const std::string_view from = row.utf8(4);
        std::optional<Money> net = Money::fromMinor(minor);
        if (from != home) {
            const qint64 rate = row.integer(5);
            net = inStoreCurrency(*net, QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size())),
                                  rate > 0 ? std::optional(rate) : std::nullopt, *currency);
        }
        const bool isRefunded = refund != refunds->end() && refund->order == id;
        detail::addDocument(bought[place], row.utf8(6) == "order", row.integer(2), net,
                            isRefunded && minor + refund->minor <= 0);
        return true;
    };
    const Result<void> read = store::scanRows(
        database,
        "SELECT scan_row(id, contact_id, ordered_on, total_minor, currency, rate_nano, kind, refund_of) FROM "
        "sales_order "
        "NOT INDEXED",
        sink);
    if (!read)
        return read.error();
    return bought;
}

} // namespace shuke::sales
