#include "app/cli/cli.h"
#include "core/value/value_settings.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace shuke;

namespace test_scores_command {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

const char *kColumns = "scored,as_of,state,prospect,new,active,loyal,at_risk,lost\n";

/// A loyal customer, one who is late, one who never bought. Today is 2025-12-31.
class Shop
{
public:
    Shop()
    {
        REQUIRE(run({"init"}).status == cli::Done);
        import("contacts", "external_id,name\nLOYAL,安娜\nLATE,李娜\nNONE,Nobody\n");
        import("orders", "order_id,customer_id,date,total,status\n"
                         "1,LOYAL,2024-12-01,10,paid\n2,LOYAL,2025-06-01,10,paid\n3,LOYAL,2025-09-01,10,paid\n"
                         "4,LOYAL,2025-12-01,10,paid\n5,LATE,2025-01-01,20,paid\n6,LATE,2025-03-01,20,paid\n"
                         "7,LATE,2025-05-01,20,paid\n8,LATE,2025-07-01,20,paid\n");
    }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all = QStringList{QStringLiteral("--store"), path()} + arguments;
        const int status = cli::runCli(all, &out, &err, false, clock);
        return {status, out.data(), err.data()};
    }

    void import(const char *kind, const char *csv)
    {
        QFile file(m_folder.filePath(QStringLiteral("in.csv")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const Answer answer = run({"import", QString::fromLatin1(kind), file.fileName()});
        INFO(answer.err.toStdString());
        REQUIRE(answer.status == cli::Done);
    }

    void save(const value::ValueSettings &settings)
    {
        session::SessionOptions options;
        options.clock = clock;
        const auto session = session::Session::open(path(), options);
        REQUIRE(session);
        REQUIRE(cli::await((*session)->execute(value::saveValueSettings(settings))));
    }

    QString path() const { return m_folder.filePath(QStringLiteral("shop.shuke")); }
    std::shared_ptr<test::FixedClock> clock = std::make_shared<test::FixedClock>();

private:
    QTemporaryDir m_folder;
};

} // namespace test_scores_command

using namespace test_scores_command;

TEST_CASE("scores computes, keeps and tells the stages, and says when they are no longer up to date", "[cli][scores]")
{
    Shop shop;
    const Answer none = shop.run({"scores", "--status"});
    CHECK(none.status == cli::Done);
    CHECK(none.out == kColumns);
    CHECK(none.err.contains("not been scored"));

    const Answer made = shop.run({"scores"});
    CHECK(made.status == cli::Done);
    CHECK(made.out == QByteArray(kColumns) + "3,2025-12-31,current,1,0,0,1,1,0\n");
    CHECK(made.err.isEmpty());
    CHECK(shop.run({"scores", "--status"}).out == made.out);
    CHECK(shop.run({"history", "--limit", "1"}).out.contains("Import")); // no operation of its own

    shop.import("orders", "order_id,customer_id,date,total,status\n9,LATE,2025-12-30,20,paid\n");
    CHECK(shop.run({"scores", "--status"}).out.contains("3,2025-12-31,data_changed,1,0,0,1,1,0"));
    CHECK(shop.run({"scores"}).out.contains("3,2025-12-31,current,1,0,0,2,0,0"));
    shop.clock->advanceMs(qint64(24) * 3600 * 1000);
    CHECK(shop.run({"scores", "--status"}).out.contains(",2025-12-31,earlier_day,"));

    const Answer then = shop.run({"--json", "scores", "--as-of", "2025-06-30"});
    CHECK(then.out.contains("\"as_of\":\"2025-06-30\""));
    CHECK(then.out.contains("\"state\":\"earlier_day\""));
    CHECK(then.err.contains("silent")); // seven months of data as of that day
}

TEST_CASE("scores refuses what makes no sense", "[cli][scores]")
{
    Shop shop;
    CHECK(shop.run({"scores", "--status", "--as-of", "2025-06-30"}).status == cli::WrongUsage);
    CHECK(shop.run({"scores", "--as-of", "yesterday"}).status == cli::WrongUsage);
    CHECK(shop.run({"scores", "all"}).status == cli::WrongUsage);
    session::SessionOptions options;
    options.clock = shop.clock;
    const auto holder = session::Session::open(shop.path(), options);
    REQUIRE(holder);
    CHECK(shop.run({"scores"}).status == cli::Failed); // locked
    CHECK(shop.run({"scores", "--status"}).status == cli::Done);
}

TEST_CASE("conditions on scores say once that there are none, or that they are stale", "[cli][scores]")
{
    Shop shop;
    const QStringList count{"segment", "count", "--where", "stage = at_risk"};
    const Answer before = shop.run(count);
    CHECK(before.out == "0\n");
    CHECK(before.err.count("note:") == 1);
    CHECK(before.err.contains("not been scored"));
    CHECK(shop.run({"segment", "count", "--where", "order_count > 0"}).err.isEmpty());

    REQUIRE(shop.run({"scores"}).status == cli::Done);
    CHECK(shop.run(count).out == "1\n");
    CHECK(shop.run(count).err.isEmpty());
    CHECK(shop.run({"segment", "count", "--where", "stage is empty"}).out == "0\n");
    CHECK(shop.run({"segment", "count", "--where", "rfm_class is empty and lifetime_value is empty"}).out == "3\n");
    CHECK(shop.run({"segment", "create", "Late", "--where", "stage in (at_risk, lost) and value_at_risk > 0.01"})
              .err.isEmpty());
    // Also through another segment.
    CHECK(shop.run({"segment", "create", "Outer", "--where", "segment(\"Late\")"}).status == cli::Done);

    shop.import("orders", "order_id,customer_id,date,total,status\n9,LATE,2025-12-30,20,paid\n");
    for (const QStringList &stale :
         {count, QStringList{"segment", "show", "Late"}, QStringList{"segment", "count", "Outer"},
          QStringList{"segment", "list", "--refresh"}, QStringList{"segment", "overlap", "Late", "Outer"},
          QStringList{"segment", "export", "Outer"}, QStringList{"export", "contacts", "--segment", "Late"},
          QStringList{"segment", "freeze", "Late", "Then"}}) {
        const Answer answer = shop.run(stale);
        INFO(stale.join(QLatin1Char(' ')).toStdString() << ": " << answer.err.toStdString());
        CHECK(answer.status == cli::Done);
        CHECK(answer.err.count("note:") == 1);
        CHECK(answer.err.contains("2025-12-31"));
    }
    CHECK(shop.run({"segment", "count", "Then"}).err.isEmpty()); // written down, asks for nothing
}

TEST_CASE("analyze goes by the value settings of the store unless an option says otherwise", "[cli][scores]")
{
    Shop shop;
    QByteArray orders = "order_id,customer_id,date,total,status\n";
    for (int i = 0; i < 30; ++i) {
        const QByteArray who = i == 0 ? "LOYAL" : i == 1 ? "LATE" : "X" + QByteArray::number(i);
        for (int k = 0; k < 1 + i % 4; ++k)
            orders += "N" + QByteArray::number(10 * i + k) + "," + who + "," +
                      QDate(2024, 12, 1).addDays(7 * i + 45 * k).toString(Qt::ISODate).toUtf8() + "," +
                      QByteArray::number(50 + i) + ",paid\n";
    }
    QFile file(shop.path() + QStringLiteral(".csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(orders);
    file.close();
    REQUIRE(shop.run({"import", "orders", file.fileName(), "--create-customers"}).status == cli::Done);
    const QByteArray usual = shop.run({"analyze", "clv"}).out;
    const QByteArray halved =
        shop.run({"analyze", "clv", "--margin", "0.5", "--discount", "0.2", "--horizon-weeks", "26"}).out;
    CHECK(usual != halved);
    value::ValueSettings settings;
    settings.lifecycle.atRiskRatio = 0.1;
    settings.lifecycle.lostRatio = 0.2;
    settings.margin = 0.5;
    settings.discount = 0.2;
    settings.horizonWeeks = 26;
    shop.save(settings);
    CHECK(shop.run({"analyze", "clv"}).out == halved);
    CHECK(shop.run({"analyze", "clv", "--margin", "1", "--discount", "0.1", "--horizon-weeks", "52"}).out == usual);
    const Answer stages = shop.run({"analyze", "lifecycle"});
    CHECK(stages.status == cli::Done);
    CHECK(stages.out.contains(",LOYAL,lost,"));
}
