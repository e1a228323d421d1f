#include "core/contacts/table_rows.h"
#include "core/sales/contact_purchases.h"
#include "core/segments/segment_presets.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"
#include "core/store/store_settings.h"
#include "core/value/score_table.h"

#include <algorithm>

namespace shuke::segments {

namespace preset_options_detail {

constexpr qint64 kWithoutBuyers = 1000; // units of the currency
constexpr int kDays = 365;

qint64 power10(int digits)
{
    qint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

/// With its first two digits only: a number that people would choose.
qint64 roundedDown(qint64 value)
{
    qint64 unit = 1;
    while (value / unit >= 100)
        unit *= 10;
    return value / unit * unit;
}

Result<Money> bigRevenue(ReadContext &context, const QString &currency)
{
    std::vector<qint64> ids;
    const Result<void> read =
        store::scanRows(context.database(), "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL",
                        [&ids](const store::ScanRow &row) {
                            ids.push_back(row.integer(0));
                            return true;
                        });
    if (!read)
        return read.error();
    const Result<std::vector<sales::ContactPurchases>> bought =
        sales::contactPurchases(context, ids, Window::last(kDays).days(context.today()));
    if (!bought)
        return bought.error();
    std::vector<qint64> nets;
    for (const sales::ContactPurchases &one : *bought) {
        const std::optional<Money> net = one.netRevenue();
        if (one.orders > 0 && net && net->minor() > 0)
            nets.push_back(net->minor());
    }
    if (nets.empty())
        return Money::fromMinor(kWithoutBuyers * power10(currencyDigits(currency)));
    const auto best = nets.begin() + static_cast<std::ptrdiff_t>(nets.size() - 1 - (nets.size() - 1) / 5);
    std::ranges::nth_element(nets, best);
    return Money::fromMinor(roundedDown(*best));
}

constexpr std::string_view kCategories = "SELECT category FROM product WHERE deleted_at IS NULL AND active = 1 "
                                         "AND category IS NOT NULL GROUP BY category ORDER BY count(*) DESC, category "
                                         "LIMIT 2";

} // namespace preset_options_detail

Query<PresetOptions> presetOptions()
{
    return {[](ReadContext &context) -> Result<PresetOptions> {
        using namespace preset_options_detail;
        const Result<store::StoreSettings> settings = store::readSettings(context.database());
        if (!settings)
            return settings.error();
        PresetOptions options;
        options.today = context.today();
        const Result<Money> big = bigRevenue(context, settings->currency);
        if (!big)
            return big.error();
        options.bigRevenue = *big;
        const Result<qint64> run = value::lastScoreRunId(context.database());
        if (!run)
            return run.error();
        options.hasScores = *run > 0;
        Result<store::Statement *> rows = context.database().cached(kCategories);
        if (!rows)
            return rows.error();
        QStringList categories;
        for (;;) {
            const Result<bool> row = (*rows)->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            categories.append((*rows)->text(0));
        }
        if (categories.size() == 2) {
            options.boughtCategory = categories[0];
            options.otherCategory = categories[1];
        }
        return options;
    }};
}

} // namespace shuke::segments
