#include "app/cli/cli.h"
#include "core/contacts/contact_table.h"
#include "core/sales/order_commands.h"
#include "core/sales/order_table.h"
#include "core/value/scoring_settings.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// A store in a folder of its own; today is 2025-12-31 in Shanghai.
class Shop
{
public:
    Shop()
    {
        session::SessionOptions options;
        options.clock = std::make_shared<test::FixedClock>();
        options.automaticBackups = false;
        session::NewStore newStore;
        newStore.timeZone = "Asia/Shanghai";
        auto made = session::Session::create(path(), newStore, options);
        INFO((made ? std::string() : made.error().detail.toStdString()));
        REQUIRE(made);
        m_session = std::move(*made);
    }

    void write(std::function<Result<void>(WriteContext &)> run)
    {
        this->run({"test.write", {"Test", {}}, std::move(run)});
    }
    void run(Command command)
    {
        const Result<ChangeSet> done = cli::await(m_session->execute(std::move(command)));
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
    }

    /// What the command answers once the store is closed.
    Answer analyze(const QStringList &arguments)
    {
        m_session.reset();
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all = QStringList{QStringLiteral("--store"), path(), QStringLiteral("analyze")} + arguments;
        const int status = cli::runCli(all, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }
    Answer rfm(const char *line)
    {
        return analyze(QStringList{QStringLiteral("rfm")} +
                       QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("shop.shuke")); }

    QTemporaryDir m_folder;
    std::unique_ptr<session::Session> m_session;
};

Result<void> addOrder(WriteContext &context, ContactId contact, QDate day, qint64 minor, const QString &currency)
{
    sales::Order order;
    order.contact = contact;
    order.orderedOn = day;
    order.total = Money::fromMinor(minor);
    order.currency = currency;
    const Result<OrderId> id = sales::insertOrder(context, order);
    if (!id)
        return id.error();
    return {};
}

/// `count` customers "客户 k", C-k: k yuan on the k-th day before 2026.
Result<void> addCustomers(WriteContext &context, int count)
{
    for (int k = 1; k <= count; ++k) {
        contacts::Contact contact;
        contact.name = QStringLiteral("客户 %1").arg(k);
        contact.externalId = k == 2 ? QString() : QStringLiteral("C-%1").arg(k);
        const Result<ContactId> id = contacts::insertContact(context, contact);
        if (!id)
            return id.error();
        if (Result<void> done = addOrder(context, *id, QDate(2026, 1, 1).addDays(-k), 100 * k, QStringLiteral("CNY"));
            !done)
            return done;
    }
    return {};
}

QList<QByteArray> lines(const QByteArray &text)
{
    QList<QByteArray> all = text.split('\n');
    REQUIRE(all.takeLast().isEmpty());
    return all;
}

} // namespace

TEST_CASE("analyze rfm lists customers by id with values, scores and class", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) { return addCustomers(context, 50); });
    const Answer answer = shop.rfm("");
    CHECK(answer.status == cli::Done);
    CHECK(answer.err.isEmpty());
    const QList<QByteArray> rows = lines(answer.out);
    REQUIRE(rows.size() == 51);
    CHECK(rows[0] == "contact_id,external_id,name,recency_days,order_count,net_revenue,r,f,m,segment");
    CHECK(rows[1] == "1,C-1,客户 1,0,1,1.00,5,1,1,New Customers");
    CHECK(rows[2] == "2,,客户 2,1,1,2.00,5,1,1,New Customers");
    CHECK(rows[50] == "50,C-50,客户 50,49,1,50.00,1,1,5,At Risk");
}

TEST_CASE("analyze rfm takes the classes of the chosen map and the summary adds them up", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) { return addCustomers(context, 50); });
    CHECK(lines(shop.rfm("--map eight").out)[50].endsWith(",1,1,5,重要挽留"));
    CHECK(lines(shop.rfm("--map ten").out)[50].endsWith(",1,1,5,Lost"));
    CHECK(lines(shop.rfm("--method nested").out).size() == 51);
    CHECK(lines(shop.rfm("--method ntile").out)[1].endsWith(",5,1,1,New Customers"));
    const Answer summary = shop.rfm("--summary --map eight");
    CHECK(summary.status == cli::Done);
    CHECK(summary.out == "segment,customers,orders,revenue\n"
                         "重要挽留,20,20,810.00\n"
                         "一般发展,20,20,210.00\n"
                         "一般挽留,10,10,255.00\n");
    const QStringList json = {QStringLiteral("--json"), QStringLiteral("rfm"), QStringLiteral("--summary")};
    CHECK(lines(shop.analyze(json).out)[0] ==
          R"({"segment":"Potential Loyalist","customers":10,"orders":10,"revenue":155.00})");
}

TEST_CASE("analyze rfm leaves scores empty below 20 customers and says why once", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) { return addCustomers(context, 19); });
    const Answer answer = shop.rfm("");
    CHECK(answer.status == cli::Done);
    CHECK(lines(answer.out)[1] == "1,C-1,客户 1,0,1,1.00,,,,");
    CHECK(lines(answer.err).size() == 1);
    CHECK(answer.err.contains("20 customers"));
    CHECK(answer.err.contains("there are 19"));
    CHECK(shop.rfm("--summary").out == "segment,customers,orders,revenue\n,19,19,190.00\n");
}

TEST_CASE("analyze rfm says when it has three classes only, or nobody", "[cli][analyze]")
{
    Shop shop;
    CHECK(lines(shop.rfm("").out).size() == 1);
    CHECK(shop.rfm("").err.contains("no customer"));
    Shop small;
    small.write([](WriteContext &context) { return addCustomers(context, 20); });
    const Answer answer = small.rfm("");
    CHECK(answer.err.contains("1, 3 and 5"));
    CHECK(lines(answer.out)[1] == "1,C-1,客户 1,0,1,1.00,5,1,1,New Customers");
}

TEST_CASE("analyze rfm counts a window of 24 months up to the as-of day unless told otherwise", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) -> Result<void> {
        if (Result<void> done = addCustomers(context, 20); !done)
            return done;
        const ContactId first = ContactId::fromRow(1);
        for (const QDate day : {QDate(2023, 12, 31), QDate(2024, 1, 1), QDate(2026, 1, 5)}) {
            if (Result<void> done = addOrder(context, first, day, 1000, QStringLiteral("CNY")); !done)
                return done;
        }
        return {};
    });
    const auto first = [&](const char *line) { return lines(shop.rfm(line).out).value(1); };
    CHECK(first("").startsWith("1,C-1,客户 1,0,2,11.00,"));
    CHECK(first("--from all").startsWith("1,C-1,客户 1,0,3,21.00,"));
    CHECK(first("--from 2024-01-02").startsWith("1,C-1,客户 1,0,1,1.00,"));
    CHECK(first("--as-of 2026-01-05").startsWith("1,C-1,客户 1,0,2,11.00,"));
    CHECK(first("--from all --to 2025-12-30").startsWith("1,C-1,客户 1,730,2,20.00,"));
    CHECK(first("--from 2023-12-31 --to 2023-12-31").startsWith("1,C-1,客户 1,731,1,10.00,"));
    CHECK(first("--as-of 2025-12-31 --to 2026-12-31").startsWith("1,C-1,客户 1,0,2,11.00,"));
}

TEST_CASE("analyze rfm scores as was saved on the board, unless the line tells otherwise", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) { return addCustomers(context, 50); });
    value::ScoringSettings settings;
    settings.method = value::RfmMethod::Fixed;
    settings.map = value::RfmMap::Eight;
    settings.highFrom = 3;
    settings.fixed.recencyDays = {4, {9, 19, 29, 39}};
    settings.fixed.orderCount = {4, {1, 2, 3, 4}};
    settings.fixed.netRevenue = {
        4, {Money::fromMinor(1000), Money::fromMinor(2000), Money::fromMinor(3000), Money::fromMinor(4000)}};
    shop.run(value::saveScoringSettings(settings));
    // High R: customers 1 … 30, high M: 21 … 50, high F: nobody.
    CHECK(shop.rfm("--summary").out == "segment,customers,orders,revenue\n"
                                       "重要发展,10,10,255.00\n"
                                       "重要挽留,20,20,810.00\n"
                                       "一般发展,20,20,210.00\n");
    CHECK(lines(shop.rfm("--method independent --map grid").out)[50].endsWith(",1,1,5,At Risk"));
}

TEST_CASE("analyze rfm names what it left out", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) -> Result<void> {
        if (Result<void> done = addCustomers(context, 50); !done)
            return done;
        if (Result<void> done = addOrder(context, ContactId::fromRow(1), QDate(2025, 12, 1), 1, QStringLiteral("USD"));
            !done)
            return done;
        return addOrder(context, {}, QDate(2025, 12, 1), 500, QStringLiteral("CNY"));
    });
    const Answer answer = shop.rfm("");
    CHECK(answer.status == cli::Done);
    CHECK(answer.err.contains("1 order(s) in another currency"));
    CHECK(answer.err.contains("1 order(s) without a customer"));
    CHECK(lines(answer.err).size() == 2);
    CHECK(lines(answer.out)[1] == "1,C-1,客户 1,0,1,1.00,5,1,1,New Customers");
}

TEST_CASE("analyze rfm quotes hostile names and never runs them", "[cli][analyze]")
{
    Shop shop;
    shop.write([](WriteContext &context) -> Result<void> {
        contacts::Contact contact;
        contact.name = QStringLiteral("=cmd|' /C calc'!A0, \"x\"");
        const Result<ContactId> id = contacts::insertContact(context, contact);
        if (!id)
            return id.error();
        return addOrder(context, *id, QDate(2025, 12, 1), -1, QStringLiteral("CNY"));
    });
    CHECK(lines(shop.rfm("").out)[1] == "1,,\"=cmd|' /C calc'!A0, \"\"x\"\"\",30,1,-0.01,,,,");
}

TEST_CASE("analyze refuses what it does not know and lists what there is", "[cli][analyze]")
{
    Shop shop;
    const auto refused = [&](const QStringList &arguments) {
        const Answer answer = shop.analyze(arguments);
        CHECK(answer.status == cli::WrongUsage);
        CHECK(answer.out.isEmpty());
        CHECK(lines(answer.err).size() == 1);
        return answer.err;
    };
    CHECK(refused({}).contains("rfm"));
    CHECK(refused({QStringLiteral("horoscope")}).contains("there is: rfm"));
    const QString rfm = QStringLiteral("rfm");
    CHECK(refused({rfm, QStringLiteral("--method"), QStringLiteral("magic")}).contains("independent, nested, ntile"));
    CHECK(refused({rfm, QStringLiteral("--map"), QStringLiteral("nine")}).contains("grid, eight, ten"));
    CHECK(refused({rfm, QStringLiteral("--as-of"), QStringLiteral("2025-02-30")}).contains("as-of"));
    CHECK(refused({rfm, QStringLiteral("--from"), QStringLiteral("ever")}).contains("from"));
    CHECK(refused({rfm, QStringLiteral("extra")}).contains("extra"));
    CHECK(refused({rfm, QStringLiteral("--from"), QStringLiteral("2025-02-01"), QStringLiteral("--to"),
                   QStringLiteral("2025-01-31")})
              .contains("--to"));
    const Answer late = shop.analyze({rfm, QStringLiteral("--from"), QStringLiteral("2026-02-01")});
    CHECK(late.status == cli::Failed); // begins after the as-of day
    CHECK(late.out.isEmpty());
}
