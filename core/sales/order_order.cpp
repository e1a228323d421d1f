// The orders of the order list: keys of all documents read in one pass, and sorted in memory.
#include "core/base/text_fold.h"
#include "core/sales/name_ranks.h"
#include "core/sales/order_list.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/sales/row_keys.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

namespace shuke::sales {

namespace order_order_detail {

const char *keyOf(OrderSort sort)
{
    switch (sort) {
    case OrderSort::Day:
        return "o.ordered_on";
    case OrderSort::Number:
        return "o.external_id";
    case OrderSort::Customer:
        return "(SELECT name_key FROM contact WHERE id = o.contact_id)";
    case OrderSort::Total:
        return "o.total_minor, o.currency, o.rate_nano";
    case OrderSort::Status:
        return "CASE WHEN o.kind = 'order' AND (SELECT count(*) > 0 AND total(r.total_minor) + o.total_minor <= 0 FROM "
               "sales_order r WHERE r.refund_of = o.id AND r.deleted_at IS NULL AND r.status IN ('paid', 'shipped', "
               "'completed') AND r.currency = o.currency) THEN 'refunded' ELSE o.status END";
    case OrderSort::Channel:
        return "o.channel";
    case OrderSort::Shop:
        return "o.shop_id";
    case OrderSort::Salesperson:
        return "o.salesperson_id";
    case OrderSort::Refunded:
        return "(SELECT CASE WHEN min(r.currency = o.currency) = 1 THEN CAST(-total(r.total_minor) AS INTEGER) END "
               "FROM "
               "sales_order r WHERE r.refund_of = o.id AND r.deleted_at IS NULL AND r.status IN ('paid', 'shipped', "
               "'completed')), o.currency, o.rate_nano";
    case OrderSort::LineCount:
        return "(SELECT nullif(count(*), 0) FROM order_line WHERE order_id = o.id)";
    case OrderSort::FirstProduct:
        return "(SELECT coalesce((SELECT name_key FROM product WHERE id = l.product_id), l.product_name) FROM "
               "order_line l WHERE l.order_id = o.id ORDER BY l.position, l.id LIMIT 1)";
    }
    return "o.ordered_on";
}

bool isMoney(OrderSort sort)
{
    return sort == OrderSort::Total || sort == OrderSort::Refunded;
}

bool isNumber(OrderSort sort)
{
    return sort == OrderSort::Day || sort == OrderSort::LineCount;
}

/// Nothing for an order that is not by such names.
Result<std::optional<NameRanks>> namesOf(OrderSort sort, store::Database &database)
{
    if (sort != OrderSort::Shop && sort != OrderSort::Salesperson)
        return std::optional<NameRanks>();
    Result<NameRanks> names = sort == OrderSort::Shop ? NameRanks::ofShops(database) : NameRanks::ofStaff(database);
    if (!names)
        return names.error();
    return std::optional(std::move(*names));
}

} // namespace order_order_detail

Query<RowOrder> ordersSortedBy(OrderSort sort, RowScope scope)
{
    return {[sort, scope](ReadContext &context) -> Result<RowOrder> {
        using namespace order_order_detail;
        const Result<QString> currency = storeCurrency(context.database());
        if (!currency)
            return currency.error();
        const Result<std::optional<NameRanks>> names = namesOf(sort, context.database());
        if (!names)
            return names.error();
        const std::string home = currency->toStdString();
        RowKeys keys;
        const auto ids = std::make_shared<std::vector<qint64>>();
        std::string folded;
        const auto addMoney = [&](const store::ScanRow &row) {
            std::optional<Money> money = Money::fromMinor(row.integer(1));
            if (const std::string_view code = row.utf8(2); code != home)
                money = inStoreCurrency(*money, QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())),
                                        row.isNull(3) ? std::nullopt : std::optional(row.integer(3)), *currency);
            money ? keys.number(money->minor()) : keys.blank();
        };
        const auto addName = [&](qint64 id) {
            const qint64 rank = (*names)->of(id);
            rank == 0 ? keys.blank() : keys.number(rank);
        };
        const auto addText = [&](std::string_view text) {
            folded.clear();
            appendFolded(text, folded);
            folded.empty() ? keys.blank() : keys.text(folded);
        };
        const std::string sql = std::string("SELECT scan_row(o.id, ") + keyOf(sort) +
                                ") FROM sales_order o NOT INDEXED WHERE o.deleted_at IS " +
                                (scope == RowScope::Live ? "NULL" : "NOT NULL");
        const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
            ids->push_back(row.integer(0));
            if (row.isNull(1))
                keys.blank();
            else if (isMoney(sort))
                addMoney(row);
            else if (isNumber(sort))
                keys.number(row.integer(1));
            else if (*names)
                addName(row.integer(1));
            else
                addText(row.utf8(1));
            return true;
        });
        if (!read)
            return read.error();
        return keys.sorted(ids);
    }};
}

} // namespace shuke::sales
