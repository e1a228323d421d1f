#include "core/sales/contact_purchases.h"

#include "core/base/money.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <limits>

namespace shuke::sales {

namespace contact_purchases_detail {

/// Where an id stands in an ascending list. Ids of one origin are numbered without large gaps, so most are found
/// without a search: ten million orders ask.
class Places
{
public:
    explicit Places(const std::vector<qint64> &ids) : m_ids(ids)
    {
        for (size_t begin = 0; begin < ids.size();) {
            size_t end = begin;
            while (end < ids.size() && ids[end] >> 32 == ids[begin] >> 32)
                ++end;
            Block &block = m_blocks.emplace_back(Block{ids[begin], ids[end - 1], begin, end, {}});
            const auto span = static_cast<quint64>(block.last - block.first) + 1;
            if (span <= 4 * (end - begin) + 1000) {
                block.places.assign(span, kNone);
                for (size_t place = begin; place < end; ++place)
                    block.places[static_cast<size_t>(ids[place] - block.first)] = static_cast<quint32>(place);
            }
            begin = end;
        }
    }

    /// kNone if it is not there.
    quint32 of(qint64 id) const
    {
        for (const Block &block : m_blocks) {
            if (id < block.first || id > block.last)
                continue;
            if (!block.places.empty())
                return block.places[static_cast<size_t>(id - block.first)];
            const auto begin = m_ids.begin() + static_cast<qsizetype>(block.begin);
            const auto end = m_ids.begin() + static_cast<qsizetype>(block.end);
            const auto found = std::lower_bound(begin, end, id);
            return found != end && *found == id ? static_cast<quint32>(found - m_ids.begin()) : kNone;
        }
        return kNone;
    }

    static constexpr quint32 kNone = std::numeric_limits<quint32>::max();

private:
    struct Block ///< The ids of one origin.
    {
        qint64 first;
        qint64 last;
        size_t begin;
        size_t end;
        std::vector<quint32> places; ///< By id − first; empty where the gaps are large.
    };
    const std::vector<qint64> &m_ids;
    std::vector<Block> m_blocks;
};

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
        "SELECT scan_row(refund_of, minor) FROM (SELECT refund_of, sum(total_minor) AS minor FROM sales_order "
        "WHERE refund_of IS NOT NULL AND deleted_at IS NULL AND status IN ('paid', 'shipped', 'completed') "
        "GROUP BY refund_of)",
        [&sums](const store::ScanRow &row) {
            sums.push_back({row.integer(0), row.integer(1)});
            return true;
        });
    if (!read)
        return read.error();
    std::sort(sums.begin(), sums.end(), [](const Refund &a, const Refund &b) { return a.order < b.order; });
    return sums;
}

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

/// Nothing without a rate, or when it is too large.
std::optional<qint64> converted(qint64 minor, qint64 rateNano)
{
    return rateNano > 0 ? mulDiv(minor, rateNano, 1000000000) : std::nullopt;
}

} // namespace contact_purchases_detail

Result<std::vector<ContactPurchases>> contactPurchases(ReadContext &context, const std::vector<qint64> &ids)
{
    namespace detail = contact_purchases_detail;
    store::Database &database = context.database();
    const Result<std::vector<detail::Refund>> refunds = detail::refunds(database);
    if (!refunds)
        return refunds.error();
    const Result<std::vector<qint64>> aside = detail::aside(database);
    if (!aside)
        return aside.error();
    const Result<QString> currency = database.text("SELECT value FROM setting WHERE key = 'currency'");
    if (!currency)
        return currency.error();
    const std::string home = currency->toStdString();
    const detail::Places places(ids);
    std::vector<ContactPurchases> bought(ids.size());
    auto refund = refunds->begin(); // both go along with the ids of the documents
    auto left = aside->begin();
    const auto sink = [&](const store::ScanRow &row) {
        const qint64 id = row.integer(0);
        while (left != aside->end() && *left < id)
            ++left;
        while (refund != refunds->end() && refund->order < id)
            ++refund;
        const quint32 place = row.integer(1) == 0 ? detail::Places::kNone : places.of(row.integer(1));
        if (place == detail::Places::kNone || (left != aside->end() && *left == id))
            return true;
        ContactPurchases &sum = bought[place];
        sum.hasDocuments = true;
        const qint64 minor = row.integer(3);
        const std::optional<qint64> net =
            row.utf8(4) == home ? std::optional(minor) : detail::converted(minor, row.integer(5));
        // Beyond 64 bits the row shows no revenue either; the order by it is then as good as any.
        if (const auto more = Money::fromMinor(sum.netMinor).plus(Money::fromMinor(net.value_or(0))))
            sum.netMinor = more->minor();
        const bool isRefunded = refund != refunds->end() && refund->order == id;
        if (row.utf8(6) == "order" && (!isRefunded || minor + refund->minor > 0)) {
            ++sum.orders;
            sum.latestDay = std::max(sum.latestDay, static_cast<qint32>(row.integer(2)));
        }
        return true;
    };
    const Result<void> read = store::scanRows(
        database,
        "SELECT scan_row(id, contact_id, ordered_on, total_minor, currency, rate_nano, kind) FROM sales_order "
        "NOT INDEXED",
        sink);
    if (!read)
        return read.error();
    return bought;
}

} // namespace shuke::sales
