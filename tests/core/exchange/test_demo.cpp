#include "core/exchange/demo_calendar.h"
#include "core/exchange/demo_csv.h"
#include "core/exchange/demo_words.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <set>

using namespace shuke;
using namespace shuke::exchange;

namespace {

DemoOptions small(int customers = 400)
{
    DemoOptions options;
    options.customers = customers;
    options.endDay = QDate(2025, 12, 31);
    return options;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("SplitMix64 gives the numbers of its specification", "[demo]")
{
    SplitMix64 random(42);
    CHECK(random.next() == 13679457532755275413U);
    CHECK(random.next() == 2949826092126892291U);
    CHECK(random.next() == 5139283748462763858U);
    SplitMix64 unit(42);
    CHECK(unit.unit() == Approx(0.741564878771823).epsilon(1e-14));
    SplitMix64 dice(7);
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i)
        ++seen[static_cast<size_t>(dice.below(6))];
    for (const int count : seen)
        CHECK((count > 850 && count < 1150));
    constexpr std::array<int, 3> weights = {0, 3, 1};
    for (int i = 0; i < 100; ++i)
        CHECK(dice.weighted(weights) != 0);
}

TEST_CASE("The demo company is the same each time and another one with another seed", "[demo]")
{
    const QTemporaryDir folder;
    REQUIRE(writeDemoCsv(small(), folder.filePath(QStringLiteral("a"))));
    REQUIRE(writeDemoCsv(small(), folder.filePath(QStringLiteral("b"))));
    DemoOptions other = small();
    other.seed = 43;
    REQUIRE(writeDemoCsv(other, folder.filePath(QStringLiteral("c"))));
    for (const char *name : {"contacts.csv", "orders.csv", "summary.json"}) {
        const QByteArray first = contents(folder.filePath(QStringLiteral("a/") + QLatin1String(name)));
        CHECK(first == contents(folder.filePath(QStringLiteral("b/") + QLatin1String(name))));
        CHECK(first != contents(folder.filePath(QStringLiteral("c/") + QLatin1String(name))));
    }
}

TEST_CASE("The summary of the demo files equals a count of their rows", "[demo]")
{
    const QTemporaryDir folder;
    const Result<DemoSummary> summary = writeDemoCsv(small(), folder.path());
    REQUIRE(summary);
    qint64 gross = 0;
    qint64 back = 0;
    qint64 orders = 0;
    qint64 refunds = 0;
    const QList<QByteArray> lines = contents(folder.filePath(QStringLiteral("orders.csv"))).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        if (line.isEmpty())
            continue;
        const QList<QByteArray> fields = line.split(',');
        REQUIRE(fields.size() == 13);
        const Result<qint64> amount = scaledDecimal(QString::fromUtf8(fields[3]), 2);
        REQUIRE(amount);
        if (fields[5] == "refund") {
            ++refunds;
            CHECK(fields[0] == fields[12] + "-R"); // or the importer could not know what was paid back
            back -= *amount;
            continue;
        }
        ++orders;
        if (fields[5] != "canceled" && fields[5] != "draft")
            gross += *amount;
    }
    CHECK(summary->orders == orders);
    CHECK(summary->refunds == refunds);
    CHECK(summary->grossMinor == gross);
    CHECK(summary->refundMinor == back);
    CHECK(summary->netMinor == gross - back);
    const QJsonObject json =
        QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("summary.json")))).object();
    CHECK(json[QStringLiteral("net_minor")].toInteger() == summary->netMinor);
    CHECK(contents(folder.filePath(QStringLiteral("contacts.csv"))).count('\n') == summary->contacts + 1);
}

TEST_CASE("Every order of the demo company adds up and lies inside its history", "[demo]")
{
    const DemoOptions options = small();
    const DemoData data = generateDemo(options);
    const QDate first = options.endDay.addYears(-options.years).addDays(1);
    REQUIRE(data.orders.size() > 2000);
    CHECK(std::is_sorted(data.orders.begin(), data.orders.end(), [](const DemoOrder &a, const DemoOrder &b) {
        return std::pair(a.day, a.minute) < std::pair(b.day, b.minute);
    }));
    for (const DemoOrder &order : data.orders) {
        REQUIRE((order.day >= first && order.day <= options.endDay));
        REQUIRE(order.contact < static_cast<int>(data.contacts.size()));
        REQUIRE(!order.lines.empty());
        qint64 sum = order.shipping.minor() - order.discount.minor();
        for (const DemoLine &line : order.lines) {
            REQUIRE(line.quantityMicro > 0);
            sum += line.amount.minor();
        }
        REQUIRE(order.total.minor() == sum);
        REQUIRE(!order.total.isNegative());
        if (order.contact >= 0) {
            const DemoContact &who = data.contacts[static_cast<size_t>(order.contact)];
            REQUIRE(who.createdOn <= order.day);
        }
        if (order.refund) {
            REQUIRE((order.refund->amount <= order.total && order.refund->amount > Money()));
            REQUIRE((order.refund->day >= order.day && order.refund->day <= options.endDay));
        }
        if (order.paidOn.isValid())
            REQUIRE(order.paidOn <= options.endDay);
    }
}

TEST_CASE("The demo company has what its pages want to show", "[demo]")
{
    const DemoData data = generateDemo(small(2000));
    std::map<std::string, int> phones;
    int lunar = 0;
    int companies = 0;
    int duplicates = 0;
    int damaged = 0;
    std::set<std::string> ids;
    for (const DemoContact &contact : data.contacts) {
        if (!contact.externalId.empty())
            CHECK(ids.insert(contact.externalId).second);
        lunar += contact.birthLunar ? 1 : 0;
        companies += contact.company ? 1 : 0;
        duplicates += contact.externalId.size() > 7 ? 1 : 0;
        damaged += contact.damagedPhone.empty() ? 0 : 1;
        if (contact.phone.size() == 11)
            ++phones[contact.phone];
        if (contact.birthMonth > 0)
            CHECK((contact.birthDay >= 1 && contact.birthDay <= (contact.birthLunar ? 30 : 31)));
    }
    for (const auto &[phone, count] : phones)
        CHECK(count == 1); // a duplicate writes the number in another way
    CHECK(lunar > 100);
    CHECK((companies > 20 && companies < 30));
    CHECK((duplicates > 40 && duplicates < 90));
    CHECK((damaged > 3 && damaged < 30));
    CHECK(data.affiliations.size() == static_cast<size_t>(companies));
    for (const DemoData::Affiliation &link : data.affiliations) {
        CHECK(data.contacts[link.company].company);
        CHECK(data.contacts[link.person].employer == data.contacts[link.company].name);
    }
    // Mooncakes are sold before Mid-Autumn only, and September beats February.
    std::map<int, int> perMonth;
    for (const DemoOrder &order : data.orders) {
        ++perMonth[order.day.month()];
        for (const DemoLine &line : order.lines) {
            if (demoProducts()[static_cast<size_t>(line.product)].category == kDemoMooncakes)
                CHECK(isBefore(order.day, midAutumn(order.day.year()), 28));
        }
    }
    CHECK(perMonth[9] > perMonth[2]);
}

TEST_CASE("Prices follow the currency's decimals", "[demo]")
{
    DemoOptions yen = small(1);
    yen.currency = QStringLiteral("JPY");
    CHECK(DemoGenerator(yen).price(1800).minor() == 360);
    DemoOptions dinar = small(1);
    dinar.currency = QStringLiteral("KWD");
    CHECK(DemoGenerator(dinar).price(1800).minor() == 3600);
    CHECK(DemoGenerator(small(1)).price(1800).minor() == 1800);
}

TEST_CASE("An empty demo company is two headers, and a cancel leaves no file", "[demo]")
{
    const QTemporaryDir folder;
    const Result<DemoSummary> none = writeDemoCsv(small(0), folder.filePath(QStringLiteral("none")));
    REQUIRE(none);
    CHECK(none->contacts == 0);
    CHECK(contents(folder.filePath(QStringLiteral("none/orders.csv"))).count('\n') == 1);
    const CancelToken cancel;
    cancel.cancel();
    const Result<DemoSummary> stopped = writeDemoCsv(small(), folder.filePath(QStringLiteral("stopped")), cancel);
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
    CHECK(!QFile::exists(folder.filePath(QStringLiteral("stopped/contacts.csv"))));
}
