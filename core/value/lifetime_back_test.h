#pragma once

#include "core/value/lifetime_value.h"

namespace shuke::value {

/// Customers with as many repeat purchase days as of the cut-off.
struct BackTestGroup
{
    int x = 0; ///< The last group is "this many or more".
    qint64 customers = 0;
    double predicted = 0; ///< Purchase days in the period, of all of them together.
    double actual = 0;
};

/// How the model would have done: fitted to what was known `days` ago, compared with what came.
struct LifetimeBackTest
{
    QDate cutOff;
    int days = 0;     ///< The period is (cutOff, cutOff + days].
    ValueBasis basis; ///< As of the cut-off; Hidden: the following is empty.
    RepeatFitted repeat;
    double predicted = 0; ///< Purchase days of all.
    double actual = 0;
    std::optional<double> ratio;       ///< predicted / actual; none if nobody bought.
    double meanError = 0;              ///< Mean |predicted − actual| per customer.
    double naiveError = 0;             ///< Of "as before": x / T · the period; 0 for who came that day.
    std::vector<BackTestGroup> groups; ///< x = 0 … 6, then 7 or more; those without customers, too.
};

/// \param known     summaries as of the cut-off, as lifetimeValues wants them.
/// \param purchases per customer of `known`, the purchase days in the period.
/// \return InvalidInput as lifetimeValues, if the sizes differ, days < 1, or a number of purchases is negative;
/// Canceled. Of the options model and fit are used. Pure.
Result<LifetimeBackTest> lifetimeBackTest(std::span<const PurchaseSummary> known, QDate cutOff,
                                          std::span<const int> purchases, int days = 90,
                                          const LifetimeValueOptions &options = {}, const CancelToken &cancel = {});

} // namespace shuke::value
