#include "core/reports/rfm_texts.h"

namespace shuke::reports {

Text segmentText(value::RfmSegment segment)
{
    using value::RfmSegment;
    switch (segment) {
    case RfmSegment::Champions:
        return QT_TRANSLATE_NOOP("Report", "Champions");
    case RfmSegment::LoyalCustomers:
        return QT_TRANSLATE_NOOP("Report", "Loyal Customers");
    case RfmSegment::PotentialLoyalist:
        return QT_TRANSLATE_NOOP("Report", "Potential Loyalist");
    case RfmSegment::NewCustomers:
        return QT_TRANSLATE_NOOP("Report", "New Customers");
    case RfmSegment::Promising:
        return QT_TRANSLATE_NOOP("Report", "Promising");
    case RfmSegment::NeedAttention:
        return QT_TRANSLATE_NOOP("Report", "Need Attention");
    case RfmSegment::AboutToSleep:
        return QT_TRANSLATE_NOOP("Report", "About To Sleep");
    case RfmSegment::AtRisk:
        return QT_TRANSLATE_NOOP("Report", "At Risk");
    case RfmSegment::CantLoseThem:
        return QT_TRANSLATE_NOOP("Report", "Can't Lose Them");
    case RfmSegment::Hibernating:
        return QT_TRANSLATE_NOOP("Report", "Hibernating");
    case RfmSegment::Lost:
        return QT_TRANSLATE_NOOP("Report", "Lost");
    case RfmSegment::Others:
        return QT_TRANSLATE_NOOP("Report", "Others");
    case RfmSegment::KeyValue:
        return QT_TRANSLATE_NOOP("Report", "Key: value");
    case RfmSegment::KeyDevelop:
        return QT_TRANSLATE_NOOP("Report", "Key: develop");
    case RfmSegment::KeyKeep:
        return QT_TRANSLATE_NOOP("Report", "Key: keep");
    case RfmSegment::KeyWinBack:
        return QT_TRANSLATE_NOOP("Report", "Key: win back");
    case RfmSegment::GeneralValue:
        return QT_TRANSLATE_NOOP("Report", "General: value");
    case RfmSegment::GeneralDevelop:
        return QT_TRANSLATE_NOOP("Report", "General: develop");
    case RfmSegment::GeneralKeep:
        return QT_TRANSLATE_NOOP("Report", "General: keep");
    case RfmSegment::GeneralWinBack:
        return QT_TRANSLATE_NOOP("Report", "General: win back");
    case RfmSegment::None:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "Not scored");
}

Text ordersText(qint64 orders)
{
    if (orders == 1)
        return QT_TRANSLATE_NOOP("Report", "1 order");
    return {QT_TRANSLATE_NOOP("Report", "%1 orders"), {orders}};
}

Text customersText(qint64 customers)
{
    if (customers == 1)
        return QT_TRANSLATE_NOOP("Report", "1 customer");
    return {QT_TRANSLATE_NOOP("Report", "%1 customers"), {customers}};
}

Text boughtText(int daysAgo)
{
    if (daysAgo == 0)
        return QT_TRANSLATE_NOOP("Report", "bought on the as-of day");
    if (daysAgo == 1)
        return QT_TRANSLATE_NOOP("Report", "bought 1 day ago");
    return {QT_TRANSLATE_NOOP("Report", "bought %1 days ago"), {daysAgo}};
}

} // namespace shuke::reports
