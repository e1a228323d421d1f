#pragma once

#include "core/exchange/importer.h"
#include "tests/ui/fake_desk.h"
#include "ui/sales/shared_baskets.h"

#include <QDate>
#include <QFile>

namespace shuke::test {

/// 220 orders of ten days ago: 60 with tea and a cup, 40 with tea alone (the first of customer T1), 120 with a pot
/// alone (the first of customer P1). So 盖碗 goes with 龙井, and 茶壶 with nothing. `tea`: what 龙井 is called.
inline void fillBaskets(FakeDesk &desk, const QString &tea = QStringLiteral("龙井"), int share = 1)
{
    constexpr int kBoth = 60;
    constexpr int kTea = 100;
    constexpr int kAll = 220;
    QByteArray rows("external_id,customer,customer_name,ordered_on,product_code,product_name,quantity,unit_price\n");
    const QByteArray day = QDate::currentDate().addDays(-10).toString(Qt::ISODate).toLatin1();
    const auto add = [&](int order, const QByteArray &customer, const char *code, const QString &name) {
        QString quoted = name;
        quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        rows += "O" + QByteArray::number(order) + ',' + customer + ",客户 " + customer + ',' + day + ',' + code +
                ",\"" + quoted.toUtf8() + "\",1,10\n";
    };
    for (int order = 0; order < kAll; order += share) {
        const QByteArray customer = order < kBoth  ? "B" + QByteArray::number(order)
                                    : order < kTea ? "T" + QByteArray::number(order - kBoth + 1)
                                                   : "P" + QByteArray::number(order - kTea + 1);
        if (order < kTea)
            add(order, customer, "LJ", tea);
        if (order < kBoth)
            add(order, customer, "GW", QStringLiteral("盖碗"));
        if (order >= kTea)
            add(order, customer, "CH", QStringLiteral("茶壶"));
    }
    exchange::ImportOptions options;
    options.kind = exchange::ImportKind::Orders;
    options.path = desk.path(QStringLiteral("orders.csv"));
    options.createCustomers = true;
    QFile file(options.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(rows);
    file.close();
    const auto report = std::make_shared<exchange::ImportReport>();
    desk.execute(exchange::importCommand(options, report));
    REQUIRE(report->rejected == 0);
}

inline bool waitForModel(const ui::SharedBaskets &baskets)
{
    return QTest::qWaitFor([&] { return !baskets.isBusy() && (baskets.model() || baskets.error()); }, 20000);
}

} // namespace shuke::test
