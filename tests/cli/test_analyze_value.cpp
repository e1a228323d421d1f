// Lifecycle, lifetime value, churn, clusters, cohorts, drivers and recommendations through the whole path: files are
// imported, the command reads the store, the table comes out.
#include "app/cli/cli.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/source_dir.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// A fresh store; today is 2025-12-31.
class Shop
{
public:
    Shop() { REQUIRE(run("init").status == 0); }

    Answer run(const QByteArray &line)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all = QStringList{QStringLiteral("--store"), path("shop.shuke")} +
                                QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const int status = cli::runCli(all, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }
    /// Rows of a file as orders of customers who are made with them.
    void orders(const QByteArray &text)
    {
        QFile file(path("in.csv"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const Answer done = run("import orders " + file.fileName().toUtf8() + " --create-customers");
        INFO(done.out.toStdString() << done.err.toStdString());
        REQUIRE(done.status == 0);
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QTemporaryDir m_folder;
};

QList<QByteArray> lines(const QByteArray &text)
{
    QList<QByteArray> all = text.split('\n');
    REQUIRE(all.takeLast().isEmpty());
    return all;
}

QJsonObject object(const Answer &answer)
{
    INFO(answer.err.toStdString());
    REQUIRE(answer.status == 0);
    return QJsonDocument::fromJson(answer.out).object();
}

/// A loyal customer, one late, one new, one long gone.
const QByteArray kFourCustomers = "external_id,customer,ordered_on,amount\n"
                                  "1,LOYAL,2025-03-01,10\n2,LOYAL,2025-06-01,10\n3,LOYAL,2025-09-01,10\n"
                                  "4,LOYAL,2025-12-01,10\n"
                                  "5,LATE,2025-01-01,20\n6,LATE,2025-03-01,20\n7,LATE,2025-05-01,20\n"
                                  "8,LATE,2025-07-01,20\n"
                                  "9,NEW,2025-12-21,30\n"
                                  "10,GONE,2024-06-01,40\n";

} // namespace

TEST_CASE("analyze lifecycle tells each customer's stage by his own rhythm, and who never bought", "[cli][analyze]")
{
    Shop shop;
    shop.orders(kFourCustomers);
    QFile contacts(shop.path("contacts.csv"));
    REQUIRE(contacts.open(QIODevice::WriteOnly));
    contacts.write("external_id,name\nNONE,Nobody yet\n");
    contacts.close();
    REQUIRE(shop.run("import contacts " + contacts.fileName().toUtf8()).status == 0);
    const Answer answer = shop.run("analyze lifecycle");
    CHECK(answer.status == 0);
    std::map<QByteArray, QByteArray> rows;
    for (const QByteArray &line : lines(answer.out)) {
        const qsizetype comma = line.indexOf(',');
        const QByteArray rest = line.mid(comma + 1);
        rows[rest.left(rest.indexOf(','))] = rest.mid(rest.indexOf(',') + 1);
    }
    CHECK(rows.at("external_id") == "stage,purchase_days,days_since_last,expected_gap_days,ratio");
    // Fewer than 20 customers came back: the usual gap is 60 days. Gaps 92, 92, 91: (275 + 120) / 5 = 79.
    CHECK(rows.at("LOYAL") == "loyal,4,30,79,0.3797");
    // Gaps 59, 61, 61: (181 + 120) / 5 = 60.2; 183 days since: 3.0399.
    CHECK(rows.at("LATE") == "at_risk,4,183,60.2,3.0399");
    CHECK(rows.at("NEW") == "new,1,10,60,0.1667");
    CHECK(rows.at("GONE") == "lost,1,578,60,9.6333");
    CHECK(rows.at("NONE") == "prospect,0,,,");
    CHECK(answer.err.contains("60 days"));
    CHECK_FALSE(answer.err.contains("silent"));
    CHECK(shop.run("analyze lifecycle --as-of 2025-05-01").err.contains("silent"));
}

TEST_CASE("analyze lifecycle --matrix counts who went from which stage to which", "[cli][analyze]")
{
    Shop shop;
    shop.orders(kFourCustomers);
    const Answer answer = shop.run("analyze lifecycle --matrix 2025-06-30 2025-12-31");
    CHECK(answer.status == 0);
    const QList<QByteArray> rows = lines(answer.out);
    REQUIRE(rows.size() == 37);
    CHECK(rows[0] == "from,to,customers");
    CHECK(rows.contains("prospect,new,1"));   // NEW
    CHECK(rows.contains("active,loyal,1"));   // LOYAL
    CHECK(rows.contains("active,at_risk,1")); // LATE
    CHECK(rows.contains("lost,lost,1"));      // GONE
    CHECK(rows.contains("loyal,active,0"));
    CHECK(shop.run("analyze lifecycle --matrix 2025-06-30").status == 2);
    CHECK(shop.run("analyze lifecycle --matrix 2025-12-31 2025-06-30").status == 2);
    CHECK(shop.run("analyze lifecycle 2025-06-30 2025-12-31").status == 2);
}

TEST_CASE("Each analysis of a store without orders is a header and the reason", "[cli][analyze]")
{
    Shop shop;
    for (const char *what : {"lifecycle", "clv", "churn", "clusters", "cohorts", "recommendations"}) {
        CAPTURE(what);
        const Answer answer = shop.run(QByteArray("analyze ") + what);
        CHECK(answer.status == 0);
        CHECK(lines(answer.out).size() == 1);
        CHECK_FALSE(answer.out.contains("nan"));
    }
    CHECK(shop.run("analyze clv").err.contains("no customer has purchases"));
    CHECK(shop.run("analyze churn").err.contains("not enough data"));
    CHECK(shop.run("analyze clusters").err.contains("30 customers"));
    const Answer drivers = shop.run("analyze revenue-drivers --level product --from 2025-02-01 --to 2025-02-28 "
                                    "--vs-from 2025-01-01 --vs-to 2025-01-31");
    CHECK(drivers.out.endsWith("total,0.00,0.00,0.00,0.00,0.00,0.00\n"));
    CHECK(object(shop.run("analyze clv --print-model")).value(QLatin1String("gate")) == QLatin1String("hidden"));
    CHECK(object(shop.run("analyze clv --print-model")).value(QLatin1String("r")).isNull());
}

TEST_CASE("Degenerate shops get a reason in the place of numbers", "[cli][analyze]")
{
    QByteArray once = "external_id,customer,ordered_on,amount\n";
    for (int i = 0; i < 60; ++i)
        once += QByteArray::number(i) + ",C" + QByteArray::number(i) + ",2025-0" + QByteArray::number(1 + i % 9) +
                "-15,10\n";
    const std::map<std::string, QByteArray> shops = {
        {"all bought once", once},
        {"three customers", "external_id,customer,ordered_on,amount\n1,A,2025-01-01,5\n2,A,2025-03-01,5\n"
                            "3,B,2025-02-01,5\n4,C,2025-06-01,5\n"},
        {"everything today", "external_id,customer,ordered_on,amount\n1,A,2025-12-31,5\n2,B,2025-12-31,5\n"},
        {"one giant order", "external_id,customer,ordered_on,amount\n1,A,2025-12-01,99999999999.99\n"},
        {"refunds only", "external_id,customer,ordered_on,amount,status\n1,A,2025-12-01,-5,refund\n"}};
    for (const auto &[what, text] : shops) {
        CAPTURE(what);
        Shop shop;
        shop.orders(text);
        for (const char *analysis : {"lifecycle", "clv", "churn", "clusters", "cohorts", "recommendations"}) {
            CAPTURE(analysis);
            const Answer answer = shop.run(QByteArray("analyze ") + analysis);
            CHECK(answer.status == 0);
            CHECK_FALSE(answer.out.toLower().contains("nan"));
            CHECK_FALSE(answer.out.toLower().contains("inf"));
        }
        const QList<QByteArray> clv = lines(shop.run("analyze clv").out);
        for (qsizetype i = 1; i < clv.size(); ++i)
            CHECK(clv[i].endsWith(",,,,"));
    }
}

TEST_CASE("analyze revenue-drivers splits a product's change exactly, and names new and dropped ones", "[cli][analyze]")
{
    Shop shop;
    shop.orders("external_id,customer,ordered_on,product_code,product_name,category,quantity,unit_price\n"
                "1,A,2025-01-05,P,Tea,drinks,1,10\n2,B,2025-01-06,P,Tea,drinks,1,10\n"
                "3,A,2025-01-07,OLD,Cake,sweets,2,3\n"
                "4,A,2025-02-05,P,Tea,drinks,2,12\n5,B,2025-02-06,P,Tea,drinks,1,12\n6,C,2025-02-07,P,Tea,drinks,1,12\n"
                "7,C,2025-02-08,NEW,Bun,sweets,1,4\n");
    const QByteArray periods = " --from 2025-02-01 --to 2025-02-28 --vs-from 2025-01-01 --vs-to 2025-01-31";
    // Tea: customers 2 → 3, units each 1 → 4/3, price 10 → 12; by hand 12.8889, 9.2222, 5.8889.
    CHECK(shop.run("analyze revenue-drivers --level product" + periods).out ==
          "key,effect_customers,effect_frequency,effect_price,new,dropped,total\n"
          "P,12.89,9.22,5.89,0.00,0.00,28.00\n"
          "OLD,0.00,0.00,0.00,0.00,-6.00,-6.00\n"
          "NEW,0.00,0.00,0.00,4.00,0.00,4.00\n"
          "total,12.89,9.22,5.89,4.00,-6.00,26.00\n");
    const QList<QByteArray> categories = lines(shop.run("analyze revenue-drivers --level category" + periods).out);
    REQUIRE(categories.size() == 4);
    CHECK(categories[1].startsWith("drinks,12.89,9.22,5.89,"));
    CHECK(categories[2].startsWith("sweets,"));
    CHECK(categories[2].endsWith(",-2.00"));
    // The store: 26.00 → 52.00; buyers 2 → 3, orders each 3/2 → 4/3, an order 26/3 → 13. By hand, of the buyers:
    // (13 + 52/3)/3 + (39/2 + 104/9)/6 = 15.2870; of the orders −4.5741, of their value 15.2870.
    const QByteArray answer = shop.run("analyze revenue-drivers" + periods).out;
    const QList<QByteArray> store = lines(answer);
    REQUIRE(store.size() == 5);
    CHECK(store[0] == "key,effect_customers,effect_frequency,effect_price,new,dropped,total");
    const std::vector<QByteArray> keys = {"store", "store_by_products", "products_per_order", "total"};
    std::vector<qint64> totals;
    for (qsizetype i = 1; i < store.size(); ++i) {
        const QList<QByteArray> cells = store[i].split(',');
        CAPTURE(store[i].toStdString());
        REQUIRE(cells.size() == 7);
        CHECK(cells[0] == keys[static_cast<size_t>(i - 1)]);
        qint64 sum = 0;
        for (const int column : {1, 2, 3, 4, 5})
            sum += QByteArray(cells[column]).replace(".", "").toLongLong();
        totals.push_back(QByteArray(cells[6]).replace(".", "").toLongLong());
        CHECK(sum == totals.back());
    }
    CHECK(store[1] == "store,15.28,-4.57,15.29,0.00,0.00,26.00"); // what rounding leaves is with the largest
    CHECK(totals[1] + totals[2] == 2600);                         // the second way to tell it
    CHECK(totals[3] == 2600);
    CHECK(store[4].mid(5) == store[1].mid(5));
    // One product in each order, so how many there are changed nothing.
    CHECK(store[3] == "products_per_order,0.00,0.00,0.00,0.00,0.00,0.00");
    CHECK(shop.run("analyze revenue-drivers --from 2025-02-01").status == 2);
    CHECK(shop.run("analyze revenue-drivers --level shop" + periods).status == 2);
}

TEST_CASE("analyze revenue-drivers takes refunds off the period they are dated in, with or without goods",
          "[cli][analyze]")
{
    Shop shop;
    shop.orders("external_id,customer,ordered_on,product_code,quantity,unit_price\n"
                "1,A,2025-01-05,P,1,10\n2,B,2025-02-05,P,1,10\n");
    shop.orders("external_id,customer,ordered_on,amount,status\n9,A,2025-02-07,-4,refund\n");
    const QByteArray periods = " --from 2025-02-01 --to 2025-02-28 --vs-from 2025-01-01 --vs-to 2025-01-31";
    CHECK(shop.run("analyze revenue-drivers --level product" + periods).out ==
          "key,effect_customers,effect_frequency,effect_price,new,dropped,total\n"
          "(refunds),0.00,0.00,-4.00,0.00,0.00,-4.00\n"
          "P,0.00,0.00,0.00,0.00,0.00,0.00\n"
          "total,0.00,0.00,-4.00,0.00,0.00,-4.00\n");
    CHECK(shop.run("analyze revenue-drivers" + periods).out.contains("\nstore,0.00,0.00,-4.00,0.00,0.00,-4.00\n"));
}

TEST_CASE("analyze kpis tells who came again between two periods, with how many each rate is told by", "[cli][analyze]")
{
    Shop shop;
    shop.orders("external_id,customer,ordered_on,amount\n"
                "1,A,2024-12-05,10\n2,A,2025-01-05,100\n3,B,2025-01-06,50\n4,C,2025-01-07,10\n"
                "5,A,2025-02-05,90\n6,A,2025-02-06,30\n7,B,2025-02-07,20\n8,D,2025-02-08,40\n");
    const QByteArray periods = " --from 2025-02-01 --to 2025-02-28 --vs-from 2025-01-01 --vs-to 2025-01-31";
    CHECK(shop.run("analyze kpis" + periods).out == "kpi,period,base,n_period,n_base\n"
                                                    "buyers,3,3,,\n"
                                                    "new_buyers,1,2,,\n"
                                                    "orders,4,3,,\n"
                                                    "net_revenue,180.00,160.00,,\n"
                                                    "average_order_value,45.00,53.33,4,3\n"
                                                    "purchase_frequency,1.333333,1,3,3\n"
                                                    "repeat_purchase_rate,0.333333,0,3,3\n"
                                                    "returning_share,0.666667,0.333333,3,3\n"
                                                    "retention,0.666667,,3,\n"
                                                    "churn,0.333333,,3,\n"
                                                    "net_revenue_retention,0.875,,3,\n"  // (120 + 20) / 160
                                                    "gross_revenue_retention,0.75,,3,\n" // (100 + 20) / 160
                                                    "top_20_percent_share,0.666667,0.625,3,3\n"
                                                    "gini,0.37037,0.375,3,3\n"); // (2·120 − 2·20) / (3·180)
    // Nobody: nothing to divide by, and no number in its place.
    const Answer nobody = shop.run("analyze kpis --from 2023-02-01 --to 2023-02-28 --vs-from 2023-01-01 --vs-to "
                                   "2023-01-31");
    CHECK(nobody.status == 0);
    CHECK(nobody.out.contains("retention,,,0,\n"));
    CHECK(shop.run("analyze kpis --from 2025-02-01").status == 2);
}

TEST_CASE("analyze cohorts follows the customers of a month", "[cli][analyze]")
{
    Shop shop;
    shop.orders("external_id,customer,ordered_on,amount\n"
                "1,A,2025-08-05,1\n2,A,2025-09-05,1\n3,B,2025-08-06,1\n4,B,2025-10-01,1\n5,C,2025-09-09,1\n");
    const Answer answer = shop.run("analyze cohorts --as-of 2025-10-31");
    CHECK(answer.status == 0);
    CHECK(answer.out == "cohort,age_months,customers,active,share\n"
                        "2025-08,0,2,2,1\n2025-08,1,2,1,0.5\n2025-08,2,2,1,0.5\n"
                        "2025-09,0,1,1,1\n2025-09,1,1,0,0\n");
    // October is not over: what it will bring is not known, and not 0.
    CHECK_FALSE(shop.run("analyze cohorts --as-of 2025-10-30").out.contains("2025-09,1"));
    CHECK(shop.run("analyze cohorts --as-of 2025-10-31 --months 1 --from 2025-09-01").out ==
          "cohort,age_months,customers,active,share\n2025-09,0,1,1,1\n2025-09,1,1,0,0\n");
    CHECK(shop.run("analyze cohorts --months -1").status == 2);
}

TEST_CASE("analyze recommendations says because of what, and falls back to what sells", "[cli][analyze]")
{
    Shop shop;
    QByteArray text = "external_id,customer,ordered_on,product_code,quantity,unit_price\n";
    int order = 0;
    const auto buy = [&](const QByteArray &who, std::initializer_list<const char *> products) {
        ++order;
        for (const char *product : products)
            text += QByteArray::number(order) + ',' + who + ",2025-12-0" + QByteArray::number(1 + order % 9) + ',' +
                    product + ",1,10\n";
    };
    for (int i = 0; i < 60; ++i) {
        buy("T" + QByteArray::number(i), {"TEA", "CUP"});
        buy("B" + QByteArray::number(i), {"BREAD", "BUTTER"});
    }
    for (int i = 0; i < 90; ++i)
        buy("W" + QByteArray::number(i), {"WATER"});
    buy("ONLYTEA", {"TEA"});
    shop.orders(text);
    const QList<QByteArray> rows = lines(shop.run("analyze recommendations").out);
    CHECK(rows[0] == "contact_id,product,score,because");
    const QList<QByteArray> last = rows.last().split(',');
    REQUIRE(last.size() == 4);
    CHECK(last[1] == "CUP");
    CHECK(last[3] == "TEA");
    const Answer one = shop.run("analyze recommendations --contact " + last[0]);
    CHECK(lines(one.out).size() == 2);
    CHECK(one.err.isEmpty());
    const Answer nobody = shop.run("analyze recommendations --contact 999999");
    CHECK(nobody.status == 1);
    CHECK(nobody.out.isEmpty());
    CHECK(nobody.err.contains("contact 999999"));
    // In the first days there is not enough to say what goes together.
    const Answer early = shop.run("analyze recommendations --as-of 2025-12-01");
    CHECK(early.err.contains("200 orders"));
    for (const QByteArray &row : lines(early.out).mid(1))
        CHECK(row.endsWith(','));
}

TEST_CASE("analyze clusters groups customers, and says when the groups are a convenience", "[cli][analyze]")
{
    Shop shop;
    QByteArray text = "external_id,customer,ordered_on,amount\n";
    int order = 0;
    for (int i = 0; i < 40; ++i) {
        const QByteArray who = QByteArray::number(i);
        for (int k = 0; k < 12; ++k) // often, much, lately
            text += QByteArray::number(++order) + ",F" + who + ",2025-12-" + QByteArray::number(10 + k) + ",900\n";
        text += QByteArray::number(++order) + ",S" + who + ",2025-12-0" + QByteArray::number(1 + i % 9) + ",5\n";
        text += QByteArray::number(++order) + ",O" + who + ",2023-01-0" + QByteArray::number(1 + i % 9) + ",100\n";
    }
    shop.orders(text);
    const QJsonObject model = object(shop.run("analyze clusters --k 3 --print-model"));
    CHECK(model.value(QLatin1String("k")) == 3);
    CHECK(model.value(QLatin1String("sizes")) == QJsonArray{40, 40, 40});
    CHECK(model.value(QLatin1String("silhouette")).toDouble() > 0.9);
    const QList<QByteArray> rows = lines(shop.run("analyze clusters --k 3").out);
    REQUIRE(rows.size() == 121);
    CHECK(rows[0] == "contact_id,external_id,cluster,name");
    CHECK(rows[1].endsWith(",F0,1,\"recent, frequent, big\""));
    CHECK(shop.run("analyze clusters --k 9").status == 2);
}

TEST_CASE("CDNOW through the whole path gives the paper's parameters, stages and propensities", "[cli][analyze]")
{
    QFile source(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/analytics/cdnow_sample_orders.csv"));
    if (!source.open(QIODevice::ReadOnly)) {
        WARN("SKIP: shared/data/analytics/cdnow_sample_orders.csv not found");
        return;
    }
    Shop shop;
    QByteArray text = "external_id,customer,ordered_on,amount\n";
    source.readLine();
    for (int order = 1; !source.atEnd(); ++order) {
        const QList<QByteArray> cells = source.readLine().trimmed().split(',');
        text += QByteArray::number(order) + ',' + cells[0] + ',' + cells[1] + ',' +
                QByteArray::number(cells[3].toDouble() / 100, 'f', 2) + '\n';
    }
    shop.orders(text);

    const QJsonObject paper = object(shop.run("analyze clv --as-of 1997-09-30 --model bg --fit mle --print-model"));
    const auto near = [&paper](const char *name, double expected, double tolerance) {
        CAPTURE(name);
        CHECK(std::abs(paper.value(QLatin1String(name)).toDouble() - expected) <= tolerance);
    };
    near("r", .242595, .242595e-3);
    near("alpha", 4.413602, 4.413602e-3);
    near("a", .792922, .792922e-3);
    near("b", 2.425907, 2.425907e-3);
    near("p", 6.24957, 6.24957e-3);
    near("q", 3.74422, 3.74422e-3);
    near("v", 15.44352, 15.44352e-3);
    near("log_likelihood", -9582.4292, .01);
    near("customers", 2357, 0);
    near("spend_customers", 946, 0);
    CHECK(paper.value(QLatin1String("gate")) == QLatin1String("normal"));

    std::map<QByteArray, int> stages;
    for (const QByteArray &line : lines(shop.run("analyze lifecycle --as-of 1997-09-30").out))
        ++stages[line.split(',')[2]];
    CHECK(stages["active"] == 297);
    CHECK(stages["at_risk"] == 288);
    CHECK(stages["lost"] == 1578);
    CHECK(stages["loyal"] == 194);

    const QJsonObject churn =
        object(shop.run("analyze churn --as-of 1998-06-30 --train-cut 1997-09-30 --test-cut 1997-12-31 --print-model"));
    CHECK(churn.value(QLatin1String("customers")) == 2357);
    CHECK(churn.value(QLatin1String("events")) == 398);
    CHECK(std::abs(churn.value(QLatin1String("intercept")).toDouble() + 1.924977) < 1e-4);
    CHECK(std::abs(churn.value(QLatin1String("auc")).toDouble() - .814205) < 1e-5);
    CHECK(std::abs(churn.value(QLatin1String("brier")).toDouble() - .105455) < 1e-5);
    CHECK(churn.value(QLatin1String("gate")) == QLatin1String("percentages"));
    const Answer list = shop.run("analyze churn --as-of 1998-06-30 --train-cut 1997-09-30 --test-cut 1997-12-31");
    const QList<QByteArray> rows = lines(list.out);
    REQUIRE(rows.size() == 2358);
    double before = 1e300;
    for (const QByteArray &row : rows.mid(1)) {
        const double risk = row.split(',')[4].toDouble();
        CHECK(risk <= before);
        before = risk;
    }
}
