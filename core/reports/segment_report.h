#pragma once

#include "core/reports/report_model.h"
#include "core/segments/segment_queries.h"

namespace shuke::reports {

/// How many are listed by name, and how many places and days are drawn.
inline constexpr size_t kMembersListed = 20;
inline constexpr size_t kLeftOutListed = 20;
inline constexpr size_t kCitiesDrawn = 10;
inline constexpr int kDaysDrawn = 30;

struct SegmentReportInput
{
    QString storeName;
    QString currency;
    QDate asOf;
    QDateTime generatedAt; ///< Shown as it is.
    segments::Segment segment;
    QDate createdOn;
    QString words;             ///< The conditions in the language of the reader; empty: they are not told.
    QStringList otherSegments; ///< Names of those whose members are left out.
    segments::SegmentFigures figures;
    std::vector<segments::SegmentDay> history; ///< Ascending.

    struct Member
    {
        ContactId contact;
        QString name;
        QString city;
        QDate lastOrder;
        qint64 orders = 0;
        std::optional<Money> net; ///< Documents without a rate left out; nothing beyond 64 bits.
    };
    std::vector<Member> top; ///< The buyers with the most net revenue, the most first.

    struct Place
    {
        QString city; ///< Empty: those of whom none is known.
        qint64 customers = 0;
        qint64 orders = 0;
        std::optional<Money> net;
    };
    std::vector<Place> places; ///< All; most customers first, those without a city anywhere.

    std::vector<segments::LeftOut> leftOut; ///< All whom the conditions fit and who are not in it.
};

/// The report "Segment": what it is, what its customers are worth, who they are, where they live, how its size changed,
/// and who is left out and why. Figures as docs/segments.md defines them. One without customers says so. Pure.
ReportModel segmentReport(const SegmentReportInput &input);

} // namespace shuke::reports
