#include "core/reports/segment_loader.h"

#include "core/base/clock.h"
#include "core/reports/segment_report.h"
#include "core/sales/contact_purchases.h"
#include "core/segments/group_totals.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

#include <algorithm>

namespace shuke::reports {

namespace segment_loader_detail {

using Member = SegmentReportInput::Member;
using Place = SegmentReportInput::Place;

Result<void> checkCanceled(const ReadContext &context)
{
    if (context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    return {};
}

/// The buyers with the most net revenue. `ids` ascend.
Result<std::vector<Member>> topOf(ReadContext &context, const std::vector<qint64> &ids)
{
    const Result<std::vector<sales::ContactPurchases>> bought = sales::contactPurchases(context, ids);
    if (!bought)
        return bought.error();
    std::vector<size_t> buyers;
    for (size_t i = 0; i < ids.size(); ++i) {
        if ((*bought)[i].orders > 0)
            buyers.push_back(i);
    }
    const auto isBefore = [&](size_t a, size_t b) {
        const std::optional<Money> netA = (*bought)[a].net.value();
        const std::optional<Money> netB = (*bought)[b].net.value();
        return netA != netB ? netA > netB : a < b;
    };
    const size_t count = std::min(buyers.size(), kMembersListed);
    std::partial_sort(buyers.begin(), buyers.begin() + static_cast<std::ptrdiff_t>(count), buyers.end(), isBefore);
    buyers.resize(count);
    std::vector<qint64> listed;
    for (const size_t buyer : buyers)
        listed.push_back(ids[buyer]);
    const Result<std::vector<sales::ContactListRow>> rows = sales::contactListRows(listed).run(context);
    if (!rows)
        return rows.error();
    std::vector<Member> top;
    for (const sales::ContactListRow &row : *rows) {
        const auto place = std::ranges::lower_bound(ids, row.id.row()) - ids.begin();
        top.push_back({row.id, row.name, row.city, row.lastOrder, row.orderCount,
                       (*bought)[static_cast<size_t>(place)].net.value()});
    }
    return top;
}

Result<std::vector<Place>> placesOf(ReadContext &context, const std::vector<qint64> &ids)
{
    const Result<segments::GroupTotals> totals =
        segments::groupTotals(segments::Subject::Contacts, "city", ids).run(context);
    if (!totals)
        return totals.error();
    std::vector<Place> places;
    for (const segments::Group &group : totals->groups) {
        const QString *city = group.value ? std::get_if<QString>(&*group.value) : nullptr;
        places.push_back({city ? *city : QString(), group.rows, group.orders, group.net});
    }
    return places;
}

Result<QStringList> namesOf(ReadContext &context, const std::vector<SegmentId> &segments)
{
    QStringList names;
    for (const SegmentId id : segments) {
        const Result<segments::Segment> segment = segments::segmentById(id).run(context);
        if (!segment)
            return segment.error();
        names.append(segment->name);
    }
    return names;
}

/// Puts the answer of a query where it belongs.
template <typename T>
Result<void> keep(Result<T> answer, T &place)
{
    if (!answer)
        return answer.error();
    place = std::move(*answer);
    return {};
}

Result<ReportModel> build(ReadContext &context, const SegmentReportRequest &request)
{
    if (!request.segment.isValid())
        return Error{ErrorCode::InvalidInput, QStringLiteral("this report needs a segment")};
    SegmentReportInput input;
    if (Result<void> read = keep(segments::segmentById(request.segment).run(context), input.segment); !read)
        return read.error();
    if (input.segment.deletedAtMs)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no segment %1").arg(request.segment.row())};
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    input.storeName = request.storeName;
    input.currency = settings->currency;
    input.asOf = context.today();
    input.generatedAt = request.generatedAt;
    input.createdOn =
        businessDay(input.segment.createdAtMs, businessZone(settings->timeZone), settings->dayStartMinutes);
    input.words = request.words;
    std::vector<qint64> ids;
    if (Result<void> read = keep(segments::members(request.segment).run(context), ids); !read)
        return read.error();
    std::ranges::sort(ids);
    using Step = std::function<Result<void>()>;
    const Step steps[] = {
        [&] { return keep(namesOf(context, input.segment.exclusions.segments), input.otherSegments); },
        [&] { return keep(segments::figuresOf(ids).run(context), input.figures); },
        [&] { return keep(segments::historyOf(request.segment, kDaysDrawn).run(context), input.history); },
        [&] { return keep(topOf(context, ids), input.top); },
        [&] { return keep(placesOf(context, ids), input.places); },
        [&] { return keep(segments::leftOutOf(request.segment).run(context), input.leftOut); },
    };
    for (const Step &step : steps) {
        if (Result<void> go = checkCanceled(context); !go)
            return go.error();
        if (Result<void> done = step(); !done)
            return done.error();
    }
    return segmentReport(input);
}

} // namespace segment_loader_detail

Query<ReportModel> segmentReport(SegmentReportRequest request, CancelToken cancel)
{
    return {
        [request = std::move(request)](ReadContext &context) { return segment_loader_detail::build(context, request); },
        std::move(cancel)};
}

} // namespace shuke::reports
