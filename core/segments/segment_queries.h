#pragma once

#include "core/segments/filter.h"
#include "core/segments/segment_expand.h"

// What there is to know of segments. Members are customers outside the trash.

namespace shuke::segments {

/// A segment as a list shows it.
struct SegmentRow
{
    Segment segment;
    std::optional<SegmentDay> last; ///< The newest that was kept (keepSegmentDays).
};
/// By name; those in the trash the newest first.
Query<std::vector<SegmentRow>> segmentList(bool trashed = false);
/// Also one in the trash. NotFound.
Query<Segment> segmentById(SegmentId id);
/// Outside the trash: the one called so, else the only one whose folded name is the same. NotFound.
Query<Segment> segmentNamed(QString name);

/// The filter whose ids are the members, for a FilterIndex that is there already or for idsMatching.
FilterSpec membersSpec(SegmentId id);
/// The same of a segment that is not saved, or not so: who fits its conditions as they are here, without those whom its
/// exclusions leave out, and without those left out by hand if it has an id.
FilterSpec previewSpec(const Segment &segment);
/// All segments by their id, also those in the trash: for expandSegments and circleOf.
Query<SegmentBook> allSegments();
/// The members, newest first, from columns read for this question only.
Query<std::vector<qint64>> members(SegmentId id);

/// What a filter of customers has today, by the columns of `index`: for keepSegmentDays, if `segment` is valid.
Query<SegmentDay> sizeOf(FilterSpec spec, const FilterIndex &index, SegmentId segment = {});

/// Somebody whom the conditions of a segment fit and who is not in it.
struct LeftOut
{
    ContactId contact;
    QString name;
    LeftOutReason reason = LeftOutReason::ByHand; ///< The first of its order, if there are several.
    QString detail; ///< ByHand: what was written down; NoConsent: the channel's code; OtherSegment: its name.
};
/// The newest customer first.
Query<std::vector<LeftOut>> leftOutOf(SegmentId id);
/// All that were left out by hand, also whom the conditions do not fit; the last one first.
Query<std::vector<LeftOut>> leftOutByHand(SegmentId id);

/// What some customers are worth (docs/segments.md, "Figures").
struct SegmentFigures
{
    QDate today; ///< As of this business day.
    qint64 customers = 0;
    qint64 allCustomers = 0;               ///< Outside the trash.
    qint64 buyers = 0;                     ///< With at least one order that counts.
    qint64 orders = 0;                     ///< That count.
    std::optional<Money> net;              ///< In the store's currency; nothing beyond 64 bits.
    std::optional<Money> allNet;           ///< Of all customers outside the trash.
    qint64 withoutRate = 0;                ///< Documents in another currency without a rate: not in the sums.
    std::optional<double> share;           ///< customers / allCustomers; nothing without any.
    std::optional<double> netShare;        ///< net / allNet; nothing unless that is positive.
    std::optional<Money> averageOrder;     ///< net / orders, rounded half away from zero; nothing without orders.
    std::optional<double> ordersPerBuyer;  ///< Nothing without buyers.
    std::optional<double> medianDaysSince; ///< From the last order to today, over the buyers; nothing without any.
};
/// Of different ids in any order; those that are gone or in the trash are left out. One pass over the orders.
Query<SegmentFigures> figuresOf(std::vector<qint64> ids);

struct OverlapPart
{
    qint64 customers = 0;
    std::optional<Money> net; ///< Nothing beyond 64 bits.
    friend bool operator==(const OverlapPart &, const OverlapPart &) = default;
};
struct SegmentOverlap
{
    OverlapPart onlyFirst;
    OverlapPart both;
    OverlapPart onlySecond;
    std::optional<double> jaccard; ///< both / all of the three; nothing without any.
};
/// Of the members of two segments.
Query<SegmentOverlap> overlapOf(std::vector<qint64> first, std::vector<qint64> second);

/// The last `days` days that were kept, ascending.
Query<std::vector<SegmentDay>> historyOf(SegmentId id, int days);

} // namespace shuke::segments
