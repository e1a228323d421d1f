#include "tests/core/value/cdnow.h"

#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QFile>

#include <map>

namespace shuke::value::test {

namespace {

std::vector<std::vector<CdnowDay>> readCdnow()
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/analytics/cdnow_sample_orders.csv"));
    std::vector<std::vector<CdnowDay>> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    std::map<QByteArray, std::map<QDate, CdnowDay>> customers;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        const QDate date = QDate::fromString(QString::fromLatin1(fields[1]), Qt::ISODate);
        CdnowDay &day = customers[fields[0]][date];
        day.day = date;
        ++day.orders;
        day.cents += fields[3].toLongLong();
    }
    for (const auto &[name, days] : customers) {
        std::vector<CdnowDay> &list = all.emplace_back();
        for (const auto &[date, day] : days)
            list.push_back(day);
    }
    return all;
}

} // namespace

const std::vector<std::vector<CdnowDay>> &cdnow()
{
    static const std::vector<std::vector<CdnowDay>> all = readCdnow();
    if (all.empty())
        WARN("SKIP: shared/data/analytics/cdnow_sample_orders.csv not found");
    return all;
}

std::vector<PurchaseSummary> cdnowAt(QDate asOf, bool ordersAreDays)
{
    std::vector<PurchaseSummary> summaries;
    qint64 row = 0;
    for (const std::vector<CdnowDay> &days : cdnow()) {
        PurchaseSummary summary;
        summary.contact = ContactId::fromRow(++row);
        for (const CdnowDay &day : days) {
            if (day.day > asOf)
                break;
            if (!summary.firstPurchase.isValid()) {
                summary.firstPurchase = day.day;
                summary.firstDayRevenue = Money::fromMinor(day.cents);
            }
            summary.lastPurchase = day.day;
            summary.purchaseCount += ordersAreDays ? 1 : day.orders;
            ++summary.purchaseDays;
            summary.netRevenue = *summary.netRevenue.plus(Money::fromMinor(day.cents));
        }
        summaries.push_back(summary);
    }
    return summaries;
}

std::vector<int> cdnowDaysBetween(QDate from, QDate to)
{
    std::vector<int> counts;
    for (const std::vector<CdnowDay> &days : cdnow()) {
        int count = 0;
        for (const CdnowDay &day : days)
            count += day.day > from && day.day <= to ? 1 : 0;
        counts.push_back(count);
    }
    return counts;
}

} // namespace shuke::value::test
