#include "core/value/lifecycle_loader.h"

#include "core/base/progress_part.h"
#include "core/store/read_context.h"
#include "core/value/value_settings.h"

#include <algorithm>

namespace shuke::value {

namespace lifecycle_loader_detail {

/// Adds those without a purchase, each with what was refunded.
Result<void> addProspects(ReadContext &context, std::vector<PurchaseSummary> &customers,
                          const std::vector<PurchaseSummary> &refunded)
{
    Result<store::Statement> select =
        context.database().prepare("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id");
    if (!select)
        return select.error();
    std::vector<PurchaseSummary> all;
    all.reserve(customers.size());
    size_t next = 0;
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto contact = select->id<ContactId>(0);
        if (next < customers.size() && customers[next].contact == contact)
            all.push_back(customers[next++]);
        else if (const auto known = std::ranges::lower_bound(refunded, contact, {}, &PurchaseSummary::contact);
                 known != refunded.end() && known->contact == contact)
            all.push_back(*known);
        else
            all.emplace_back().contact = contact;
    }
    customers = std::move(all);
    return {};
}

} // namespace lifecycle_loader_detail

Result<CustomerStages> customerStages(ReadContext &context, const LifecycleRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    const Result<ValueSettings> settings = valueSettings(context);
    if (!settings)
        return settings.error();
    CustomerStages found;
    found.options = request.options.value_or(settings->lifecycle);
    Result<PurchaseLoad> purchases =
        loadPurchases(context, {}, asOf, PurchaseDays::Counted, request.progress, nullptr, settings->companies);
    if (!purchases)
        return purchases.error();
    found.purchases = std::move(*purchases);
    if (Result<void> done =
            lifecycle_loader_detail::addProspects(context, found.purchases.customers, found.purchases.refundsOnly);
        !done)
        return done.error();
    Result<LifecycleResult> stages = stagesOf(found.purchases.customers, asOf, found.options);
    if (!stages)
        return stages.error();
    found.stages = std::move(*stages);
    if (request.withLabels) {
        Result<std::vector<CustomerLabel>> labels = customerLabels(context, found.purchases.customers);
        if (!labels)
            return labels.error();
        found.labels = std::move(*labels);
    }
    return found;
}

Query<CustomerStages> customerStages(LifecycleRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) { return customerStages(context, request); }, cancel};
}

namespace lifecycle_loader_detail {

Result<StageMigration> migrationBetween(const CustomerStages &before, const CustomerStages &now)
{
    Result<ClassMigration> migration =
        classMigration(lifecycleClasses(before.stages, before.purchases.customers),
                       lifecycleClasses(now.stages, now.purchases.customers), kLifecycleStageCount, kAbsentStage);
    if (!migration)
        return migration.error();
    return StageMigration{before.stages.asOf, now.stages.asOf, std::move(*migration), now.stages.hasYearOfData};
}

} // namespace lifecycle_loader_detail

Query<StageMigration> stageMigration(QDate from, QDate to, LifecycleRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[from, to, request = std::move(request)](ReadContext &context) mutable -> Result<StageMigration> {
                if (!from.isValid() || !to.isValid() || to < from)
                    return Error{ErrorCode::InvalidInput, QStringLiteral("the window ends before it begins")};
                request.withLabels = false;
                request.asOf = from;
                const Result<CustomerStages> before = customerStages(context, request);
                if (!before)
                    return before.error();
                request.asOf = to;
                const Result<CustomerStages> now = customerStages(context, request);
                if (!now)
                    return now.error();
                return lifecycle_loader_detail::migrationBetween(*before, *now);
            },
            cancel};
}

std::vector<qint64> LifecycleBoard::movers(LifecycleStage from, LifecycleStage to) const
{
    std::vector<qint64> ids;
    const std::vector<ClassMove> &moved = moves.migration.moves;
    if (from != to) {
        for (const ClassMove &move : moved) {
            if (move.from == static_cast<quint8>(from) && move.to == static_cast<quint8>(to))
                ids.push_back(move.contact.row());
        }
        return ids;
    }
    size_t next = 0; // both ascend by contact
    for (const ContactClass &customer : later) {
        while (next < moved.size() && moved[next].contact < customer.contact)
            ++next;
        const bool hasMoved = next < moved.size() && moved[next].contact == customer.contact;
        if (customer.cls == static_cast<quint8>(to) && !hasMoved)
            ids.push_back(customer.contact.row());
    }
    return ids;
}

QDate monthEndBefore(QDate asOf, int months)
{
    if (months == 0)
        return asOf;
    const QDate month = asOf.addMonths(-months);
    return {month.year(), month.month(), month.daysInMonth()};
}

Query<LifecycleBoard> lifecycleBoard(LifecycleRequest request, int fromMonths, int toMonths)
{
    const CancelToken cancel = request.cancel;
    return {
        [fromMonths, toMonths, request = std::move(request)](ReadContext &context) mutable -> Result<LifecycleBoard> {
            if (toMonths < 0 || fromMonths <= toMonths || fromMonths > kMostMonthsBack)
                return Error{ErrorCode::InvalidInput, QStringLiteral("the window ends before it begins")};
            LifecycleBoard board;
            const ProgressSink progress = request.progress;
            const int days = toMonths > 0 ? 3 : 2; // that are read
            request.progress = progressPart(progress, 0, 100 / days);
            Result<CustomerStages> now = customerStages(context, request);
            if (!now)
                return now.error();
            board.now = std::move(*now);
            for (size_t i = 0; i < board.now.purchases.customers.size(); ++i)
                board.revenue[static_cast<size_t>(board.now.stages.customers[i].stage)] +=
                    static_cast<double>(board.now.purchases.customers[i].ownRevenue().minor());
            request.withLabels = false;
            const QDate asOf = board.now.stages.asOf;
            request.asOf = monthEndBefore(asOf, fromMonths);
            request.progress = progressPart(progress, 100 / days, 200 / days);
            const Result<CustomerStages> before = customerStages(context, request);
            if (!before)
                return before.error();
            std::optional<CustomerStages> later; // unless it is today
            if (toMonths > 0) {
                request.asOf = monthEndBefore(asOf, toMonths);
                request.progress = progressPart(progress, 200 / days, 100);
                Result<CustomerStages> told = customerStages(context, request);
                if (!told)
                    return told.error();
                later = std::move(*told);
            }
            const CustomerStages &end = later ? *later : board.now;
            Result<StageMigration> moves = lifecycle_loader_detail::migrationBetween(*before, end);
            if (!moves)
                return moves.error();
            board.later = lifecycleClasses(end.stages, end.purchases.customers);
            board.moves = std::move(*moves);
            return board;
        },
        cancel};
}

} // namespace shuke::value
