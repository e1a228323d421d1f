#include "core/contacts/contact_commands.h"
#include "core/reports/report_csv.h"
#include "core/reports/report_loader.h"
#include "core/reports/report_xlsx.h"
#include "core/reports/segment_report.h"
#include "core/segments/segment_commands.h"
#include "tests/support/catch.h"
#include "tests/support/sales_fixture.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::reports;

namespace test_segment_report {

using segments::Condition;
using segments::LeftOutReason;
using segments::Operator;

segments::ConditionGroup only(Condition condition)
{
    segments::ConditionGroup group;
    group.conditions.push_back(std::move(condition));
    return group;
}

QString csvOf(const ReportModel &model)
{
    const Result<QByteArray> csv = reportCsv(model, [](const char *source) { return QString::fromUtf8(source); }, {});
    REQUIRE(csv);
    return QString::fromUtf8(*csv);
}

const Section *sectionOf(const ReportModel &model, const char *code)
{
    for (const Section &section : model.sections) {
        if (section.code == code)
            return &section;
    }
    return nullptr;
}

SegmentReportInput regulars()
{
    SegmentReportInput input;
    input.storeName = QStringLiteral("Tea");
    input.currency = QStringLiteral("CNY");
    input.asOf = QDate(2025, 12, 31);
    input.segment.name = QStringLiteral("Regulars %1");
    input.segment.where = only({"order_count", Operator::AtLeast, {segments::Number::whole(3)}});
    input.words = QStringLiteral("Orders at least 3");
    input.createdOn = QDate(2025, 6, 1);
    input.figures.today = input.asOf;
    input.figures.customers = 2;
    input.figures.allCustomers = 8;
    input.figures.share = 0.25;
    input.figures.buyers = 2;
    input.figures.orders = 4;
    input.figures.net = Money::fromMinor(40000);
    input.figures.netShare = 0.5;
    input.figures.averageOrder = Money::fromMinor(10000);
    input.figures.ordersPerBuyer = 2.0;
    input.figures.medianDaysSince = 10.5;
    input.top = {{ContactId::fromRow(7), QStringLiteral("Anna"), QStringLiteral("Pune"), QDate(2025, 12, 1), 3,
                  Money::fromMinor(30000)}};
    input.places = {{QStringLiteral("Pune"), 1, 3, Money::fromMinor(30000)}, {{}, 1, 1, Money::fromMinor(10000)}};
    return input;
}

/// Four customers of whom three fit "a buyer"; one of them does not want to be contacted.
class SegmentShop : public test::StoreFixture
{
public:
    SegmentShop()
    {
        anna = add("Anna", "上海");
        berta = add("Berta", "杭州");
        quiet = add("=Quiet()", "上海", true);
        add("Never bought", "");
        for (const auto &[who, day, amount] :
             std::initializer_list<std::tuple<ContactId, QDate, qint64>>{{anna, QDate(2025, 12, 1), 10000},
                                                                         {anna, QDate(2025, 12, 21), 5000},
                                                                         {berta, QDate(2025, 12, 11), 20000},
                                                                         {quiet, QDate(2025, 12, 31), 100}})
            must(test::addOrder(who, day, amount));
    }
    ContactId add(const char *name, const char *city, bool doNotContact = false)
    {
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.address.city = QString::fromUtf8(city);
        contact.doNotContact = doNotContact;
        const auto id = std::make_shared<ContactId>();
        must(contacts::createContact(contact, id));
        return *id;
    }
    SegmentId make(segments::Segment segment)
    {
        const auto id = std::make_shared<SegmentId>();
        must(segments::createSegment(std::move(segment), id));
        return *id;
    }
    void must(const Command &command)
    {
        const Result<ChangeSet> done = run(command);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
    }
    Result<ReportModel> report(SegmentId segment, const QString &words = QStringLiteral("the words"))
    {
        return read(loadReport({"segment", false, {}, segment, words}));
    }
    ReportModel model(SegmentId segment)
    {
        Result<ReportModel> model = report(segment);
        REQUIRE(model);
        return std::move(*model);
    }
    ContactId anna, berta, quiet;
};

segments::Segment buyers()
{
    segments::Segment segment;
    segment.name = QStringLiteral("Buyers");
    segment.where = only({"order_count", Operator::AtLeast, {segments::Number::whole(1)}});
    segment.exclusions.doNotContact = true;
    return segment;
}

} // namespace test_segment_report

using namespace test_segment_report;

TEST_CASE("The report of a segment tells what it is, its figures, its customers and their cities", "[segment_report]")
{
    SegmentReportInput input = regulars();
    input.segment.note = QStringLiteral(" for the <b>tea</b> tasting ");
    input.otherSegments = {QStringLiteral("Staff")};
    input.segment.exclusions = {true, {QStringLiteral("sms"), QStringLiteral("fax")}, {SegmentId::fromRow(3)}};
    const ReportModel model = segmentReport(input);
    const QString csv = csvOf(model);
    CHECK(csv.startsWith(QStringLiteral("# parameters,Segment “Regulars %1”\n")));
    for (const char *line :
         {"about,Whoever fits this: Orders at least 3\n", "about,Left out: who does not want to be contacted.\n",
          "about,Left out: who has not consented to marketing (short message).\n",
          "about,Left out: who has not consented to marketing (fax).\n",
          "about,Left out: who is in the segment “Staff”.\n", "about,Note: for the <b>tea</b> tasting\n",
          "customers,Customers,2,", "share,Share of customers,0.25,Of all 8 customers outside the trash.",
          "orders_per_buyer,Orders per buyer,2,", "median_days_since_order,Days since the last order (median),10.5,",
          "aov,Average order value,100.00,", "revenue_share,Share of revenue,0.5,",
          "1,7,Anna,Pune,2025-12-01,3,300.00\n", "Pune,1,3,300.00\n", "places,Without a known city: 1 customer.\n",
          "left_out,Nobody whom the conditions fit is left out.\n", "kind,Kind,follows its conditions\n"}) {
        CAPTURE(line);
        CHECK(csv.contains(QString::fromUtf8(line)));
    }
    CHECK_FALSE(sectionOf(model, "size_by_day")); // nothing was kept yet
    CHECK(reportXlsx(model, {}));
    input.segment.kind = segments::SegmentKind::Frozen;
    CHECK(csvOf(segmentReport(input)).contains(QStringLiteral("Who fitted this on 2025-06-01: Orders at least 3")));
    input.segment.where = {};
    CHECK(csvOf(segmentReport(input)).contains(QStringLiteral("Everybody who was a customer on 2025-06-01.")));
}

TEST_CASE("A segment without customers has one sentence instead of figures", "[segment_report]")
{
    SegmentReportInput input = regulars();
    input.figures = {};
    input.figures.today = input.asOf;
    input.figures.net = Money();
    input.top.clear();
    input.places.clear();
    const ReportModel model = segmentReport(input);
    const QString csv = csvOf(model);
    CHECK(csv.contains(QStringLiteral("Nobody is in this segment on the as-of day.")));
    CHECK_FALSE(csv.contains(QStringLiteral("nan"), Qt::CaseInsensitive));
    CHECK_FALSE(sectionOf(model, "top_customers"));
    CHECK_FALSE(sectionOf(model, "places"));

    input.figures.customers = 1; // somebody, who never bought
    input.figures.allCustomers = 1;
    input.figures.share = 1.0;
    input.places = {{{}, 1, 0, Money()}};
    const QString alone = csvOf(segmentReport(input));
    CHECK(alone.contains(QStringLiteral("Nobody in the segment has bought yet.")));
    CHECK(alone.contains(QStringLiteral("Of none of these customers the city is known.")));
    CHECK(alone.contains(QStringLiteral("There are no orders to divide by.")));
}

TEST_CASE("The last thirty days that were kept are drawn, ten cities, and twenty who are left out", "[segment_report]")
{
    SegmentReportInput input = regulars();
    for (int i = 0; i < 40; ++i)
        input.history.push_back({SegmentId::fromRow(1), QDate(2025, 1, 1).addDays(i), i, Money::fromMinor(i)});
    for (int i = 0; i < 12; ++i)
        input.places.insert(input.places.begin() + i, {QStringLiteral("City %1").arg(i), 100 - i, 0, std::nullopt});
    for (int i = 0; i < 25; ++i)
        input.leftOut.push_back({ContactId::fromRow(i + 1), QStringLiteral("Name %1").arg(i),
                                 i % 2 == 0 ? LeftOutReason::NoConsent : LeftOutReason::ByHand,
                                 i % 2 == 0 ? QStringLiteral("wechat") : QStringLiteral("moved")});
    const ReportModel model = segmentReport(input);
    const Section *history = sectionOf(model, "size_by_day");
    REQUIRE(history);
    const auto &days = std::get<BarChart>(std::get<ChartSpec>(history->blocks[0]).plot).bars;
    REQUIRE(days.size() == 30);
    CHECK(std::get<qint64>(days.front().value.value) == 10);
    CHECK(std::get<Table>(history->blocks[1]).dataOnly);
    const auto &cities = std::get<BarChart>(std::get<ChartSpec>(sectionOf(model, "places")->blocks[0]).plot).bars;
    CHECK(cities.size() == 10);
    const QString csv = csvOf(model);
    CHECK(csv.contains(QStringLiteral("In other cities: 180 customers."))); // 90 + 89 + Pune
    CHECK(csv.contains(QStringLiteral("Left out by hand,12\n")));
    CHECK(csv.contains(QStringLiteral("No consent to marketing,13\n")));
    CHECK(csv.contains(QStringLiteral("All left out,25\n")));
    CHECK(csv.contains(QStringLiteral("2,Name 1,Left out by hand,moved\n")));
    CHECK(csv.contains(QStringLiteral("1,Name 0,No consent to marketing,WeChat\n")));
    CHECK(csv.contains(QStringLiteral("Name 19,")));
    CHECK_FALSE(csv.contains(QStringLiteral("Name 20,")));
    CHECK(csv.contains(QStringLiteral("The 20 newest of 25 are listed.")));
    input.history.resize(1);
    CHECK_FALSE(sectionOf(segmentReport(input), "size_by_day"));
}

TEST_CASE("Sums beyond what can be counted are told, not shown", "[segment_report]")
{
    SegmentReportInput input = regulars();
    input.figures.net.reset();
    input.figures.averageOrder.reset();
    input.figures.netShare.reset();
    input.top.front().net.reset();
    const QString csv = csvOf(segmentReport(input));
    CHECK(csv.contains(QStringLiteral("net_revenue,Net revenue,,")));
    CHECK(csv.contains(QStringLiteral("The sum is too large to be told.")));
    CHECK(csv.contains(QStringLiteral("1,7,Anna,Pune,2025-12-01,3,\n")));
}

TEST_CASE("The report of a segment is loaded from the store as of today", "[segment_report]")
{
    SegmentShop shop;
    const SegmentId id = shop.make(buyers());
    const QString csv = csvOf(shop.model(id));
    for (const char *line :
         {"as_of,As of,2025-12-31\n", "about,Whoever fits this: the words\n", "customers,Customers,2,",
          "share,Share of customers,0.5,Of all 4", "orders,Orders,3,", "net_revenue,Net revenue,350.00,",
          "median_days_since_order,Days since the last order (median),15,", "1,2,Berta,杭州,2025-12-11,1,200.00\n",
          "2,1,Anna,上海,2025-12-21,2,150.00\n", "Does not want to be contacted,1\n"}) {
        CAPTURE(line);
        CHECK(csv.contains(QString::fromUtf8(line)));
    }
    CHECK(csv.contains(QStringLiteral("3,=Quiet(),Does not want to be contacted,")));
    shop.must(segments::keepSegmentDays(
        {{id, QDate(2025, 12, 30), 1, Money::fromMinor(7)}, {id, QDate(2025, 12, 31), 2, std::nullopt}}));
    CHECK(csvOf(shop.model(id)).contains(QStringLiteral("2025-12-30,1,0.07\n2025-12-31,2,\n")));
}

TEST_CASE("A report without its segment, or of one that is gone, says why there is none", "[segment_report]")
{
    SegmentShop shop;
    const SegmentId id = shop.make(buyers());
    CHECK(shop.report({}).error().code == ErrorCode::InvalidInput);
    CHECK(shop.report(SegmentId::fromRow(4711)).error().code == ErrorCode::NotFound);
    shop.must(segments::trashSegments({id}));
    CHECK(shop.report(id).error().code == ErrorCode::NotFound);
    shop.must(segments::restoreSegments({id}));
    ReportRequest request{"segment", false, {}, id, {}};
    request.parameters.cancel.cancel();
    const Result<ReportModel> stopped = shop.read(loadReport(request));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
    segments::Segment nobody;
    nobody.name = QStringLiteral("Nobody");
    nobody.where = only({"city", Operator::Is, {QStringLiteral("Atlantis")}});
    CHECK(csvOf(shop.model(shop.make(nobody))).contains(QStringLiteral("Nobody is in this segment")));
}
