#pragma once

#include "core/base/command.h"
#include "core/value/customer_labels.h"
#include "core/value/lifecycle.h"
#include "core/value/purchase_loader.h"

namespace shuke::value {

struct LifecycleRequest
{
    QDate asOf;                              ///< Invalid: today.
    std::optional<LifecycleOptions> options; ///< Nothing: as the store's settings say (core/value/value_settings.h).
    bool withLabels = false;
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// All customers outside the trash, also those who never bought, and where they stand.
struct CustomerStages
{
    PurchaseLoad purchases;            ///< Since ever; `customers` holds everybody, ascending.
    LifecycleOptions options;          ///< The rule that was applied.
    LifecycleResult stages;            ///< In the order of purchases.customers.
    std::vector<CustomerLabel> labels; ///< Likewise, if asked for.
};

/// Errors as stagesOf, loadPurchases and valueSettings, which also say whose orders are a company's. A customer added
/// after the as-of day is a prospect of that day.
Query<CustomerStages> customerStages(LifecycleRequest request);
Result<CustomerStages> customerStages(ReadContext &context, const LifecycleRequest &request);

/// Who went from which stage to which between two days.
struct StageMigration
{
    QDate from, to;
    ClassMigration migration;   ///< Classes are LifecycleStage.
    bool hasYearOfData = false; ///< On the later day.
};
/// The stages of a day, and who moved between two days.
struct LifecycleBoard
{
    CustomerStages now;
    std::array<double, kLifecycleStageCount> revenue{}; ///< Net, minor units, by stage of `now`; each order once.
    StageMigration moves;
    std::vector<ContactClass> later; ///< Everybody's class on the later day, as LifecycleStage.

    /// Who went from one stage to the other, or stayed in it, ascending.
    std::vector<qint64> movers(LifecycleStage from, LifecycleStage to) const;
};
/// Moves from a month's end to a later one. `fromMonths` ago: the last day of that month, 1 = of last month; `toMonths`
/// likewise, 0 = the as-of day. InvalidInput unless 0 <= toMonths < fromMonths <= kMostMonthsBack; else errors as
/// customerStages.
Query<LifecycleBoard> lifecycleBoard(LifecycleRequest request, int fromMonths, int toMonths = 0);
inline constexpr int kMostMonthsBack = 120;
/// The day that `months` mean: `asOf` for 0, else the last day of the month so many before.
QDate monthEndBefore(QDate asOf, int months);

/// `request.asOf` is not used. InvalidInput if `to` is before `from`; else as customerStages.
Query<StageMigration> stageMigration(QDate from, QDate to, LifecycleRequest request = {});

} // namespace shuke::value
