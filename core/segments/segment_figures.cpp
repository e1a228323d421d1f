#include "core/contacts/table_rows.h"
#include "core/sales/contact_purchases.h"
#include "core/sales/id_places.h"
#include "core/segments/segment_queries.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>

namespace shuke::segments {

namespace segment_figures_detail {

using sales::ContactPurchases;

/// Customers outside the trash with what they bought.
struct Customers
{
    std::vector<qint64> ids; ///< Ascending.
    std::vector<ContactPurchases> bought;
};

Result<Customers> allCustomers(ReadContext &context)
{
    Customers all;
    const Result<void> read =
        store::scanRows(context.database(), "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL",
                        [&all](const store::ScanRow &row) {
                            all.ids.push_back(row.integer(0));
                            return true;
                        });
    if (!read)
        return read.error();
    Result<std::vector<ContactPurchases>> bought = sales::contactPurchases(context, all.ids);
    if (!bought)
        return bought.error();
    all.bought = std::move(*bought);
    return all;
}

void sortOnce(std::vector<qint64> &ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// The middle one, or the mean of the two in the middle (type 7).
std::optional<double> median(std::vector<qint64> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    const auto upper = static_cast<double>(*middle);
    if (values.size() % 2 != 0)
        return upper;
    return (static_cast<double>(*std::max_element(values.begin(), middle)) + upper) / 2;
}

SegmentFigures figures(const Customers &all, const std::vector<qint64> &ids, QDate today)
{
    SegmentFigures of;
    of.today = today;
    of.allCustomers = static_cast<qint64>(all.ids.size());
    MoneySum everything;
    for (const ContactPurchases &bought : all.bought)
        everything.add(bought.net);
    of.allNet = everything.value();
    MoneySum net;
    std::vector<qint64> daysSince;
    const sales::IdPlaces places(all.ids);
    for (const qint64 id : ids) {
        const quint32 place = places.of(id);
        if (place == sales::IdPlaces::kNone)
            continue;
        const ContactPurchases &bought = all.bought[place];
        ++of.customers;
        of.orders += bought.orders;
        of.withoutRate += bought.withoutRate;
        net.add(bought.net);
        if (bought.orders == 0)
            continue;
        ++of.buyers;
        daysSince.push_back(std::max<qint64>(today.toJulianDay() - bought.latestDay, 0));
    }
    of.net = net.value();
    const auto ratio = [](qint64 part, qint64 whole) {
        return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
    };
    of.share = ratio(of.customers, of.allCustomers);
    of.ordersPerBuyer = ratio(of.orders, of.buyers);
    if (of.net && of.allNet)
        of.netShare = ratio(of.net->minor(), of.allNet->minor());
    if (of.net && of.orders > 0)
        of.averageOrder = Money::fromMinor(*mulDiv(of.net->minor(), 1, of.orders));
    of.medianDaysSince = median(std::move(daysSince));
    return of;
}

SegmentOverlap overlap(const Customers &all, const std::vector<qint64> &first, const std::vector<qint64> &second)
{
    SegmentOverlap parts;
    std::array<MoneySum, 3> sums;
    for (size_t place = 0; place < all.ids.size(); ++place) {
        const bool inFirst = std::ranges::binary_search(first, all.ids[place]);
        const bool inSecond = std::ranges::binary_search(second, all.ids[place]);
        if (!inFirst && !inSecond)
            continue;
        OverlapPart &part = inFirst && inSecond ? parts.both : inFirst ? parts.onlyFirst : parts.onlySecond;
        ++part.customers;
        sums[inFirst && inSecond ? 1 : inFirst ? 0 : 2].add(all.bought[place].net);
    }
    parts.onlyFirst.net = sums[0].value();
    parts.both.net = sums[1].value();
    parts.onlySecond.net = sums[2].value();
    const qint64 either = parts.onlyFirst.customers + parts.both.customers + parts.onlySecond.customers;
    if (either > 0)
        parts.jaccard = static_cast<double>(parts.both.customers) / static_cast<double>(either);
    return parts;
}

} // namespace segment_figures_detail

Query<SegmentFigures> figuresOf(std::vector<qint64> ids)
{
    segment_figures_detail::sortOnce(ids);
    return {[ids = std::move(ids)](ReadContext &context) -> Result<SegmentFigures> {
        const Result<segment_figures_detail::Customers> all = segment_figures_detail::allCustomers(context);
        if (!all)
            return all.error();
        return segment_figures_detail::figures(*all, ids, context.today());
    }};
}

Query<SegmentOverlap> overlapOf(std::vector<qint64> first, std::vector<qint64> second)
{
    segment_figures_detail::sortOnce(first);
    segment_figures_detail::sortOnce(second);
    return {[first = std::move(first), second = std::move(second)](ReadContext &context) -> Result<SegmentOverlap> {
        const Result<segment_figures_detail::Customers> all = segment_figures_detail::allCustomers(context);
        if (!all)
            return all.error();
        return segment_figures_detail::overlap(*all, first, second);
    }};
}

} // namespace shuke::segments
