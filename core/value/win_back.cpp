#include "core/value/win_back.h"

#include "core/store/read_context.h"

#include <algorithm>
#include <unordered_set>

namespace shuke::value {

namespace win_back_detail {

bool isLate(LifecycleStage stage)
{
    return stage == LifecycleStage::AtRisk || stage == LifecycleStage::Lost;
}

/// Those who do not want to be contacted.
Result<std::unordered_set<qint64>> notToContact(ReadContext &context)
{
    Result<store::Statement> select =
        context.database().prepare("SELECT id FROM contact WHERE do_not_contact = 1 AND deleted_at IS NULL");
    if (!select)
        return select.error();
    std::unordered_set<qint64> ids;
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids.insert(select->integer(0));
    }
}

Result<WinBackList> load(ReadContext &context, const WinBackRequest &request)
{
    ChurnRequest churn;
    churn.cancel = request.cancel;
    churn.progress = request.progress;
    Result<CustomerChurns> churns = customerChurns(context, churn);
    if (!churns)
        return churns.error();
    WinBackList list;
    list.churns = std::move(*churns);
    const Result<std::unordered_set<qint64>> silent = notToContact(context);
    if (!silent)
        return silent.error();
    for (const size_t place : list.churns.byValueAtRisk()) {
        if (!isLate(list.churns.customers[place].lifecycle.stage))
            continue;
        if (silent->contains(list.churns.purchases.customers[place].contact.row()))
            ++list.notToContact;
        else
            list.late.push_back(place);
    }
    std::vector<ContactId> shown;
    for (const size_t place : std::span(list.late).first(std::min(request.listed, list.late.size())))
        shown.push_back(list.churns.purchases.customers[place].contact);
    Result<std::vector<CustomerLabel>> labels = labelsOf(context, shown);
    if (!labels)
        return labels.error();
    list.labels = std::move(*labels);
    return list;
}

} // namespace win_back_detail

Query<WinBackList> winBackList(WinBackRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) { return win_back_detail::load(context, request); },
            cancel};
}

} // namespace shuke::value
