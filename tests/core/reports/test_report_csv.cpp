#include "tests/support/catch.h"
#include "tests/support/sample_report.h"

#include "core/reports/report_csv.h"

using namespace shuke;
using namespace shuke::reports;
using test::SampleReport;

namespace {

/// A reader of RFC 4180 of our own, so that the writer is not its own judge.
std::vector<QStringList> parse(const QByteArray &csv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
                field += csv[++i];
            else if (c == '"')
                quoted = false;
            else
                field += c;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\n') {
            row.append(QString::fromUtf8(field));
            field.clear();
            if (c == '\n') {
                rows.push_back(row);
                row.clear();
            }
        } else {
            field += c;
        }
    }
    CHECK(!quoted);
    CHECK(field.isEmpty());
    return rows;
}

/// The rows of the block, header first.
std::vector<QStringList> blockOf(const std::vector<QStringList> &rows, const QString &code)
{
    std::vector<QStringList> found;
    bool inside = false;
    for (const QStringList &row : rows) {
        if (row[0].startsWith(QStringLiteral("# ")))
            inside = row[0] == QStringLiteral("# ") + code;
        else if (inside && !(row.size() == 1 && row[0].isEmpty()))
            found.push_back(row);
    }
    return found;
}

} // namespace

TEST_CASE("The CSV report holds every block with a header of codes and plain values", "[report]")
{
    SampleReport sample;
    fill(sample, 100);
    const ReportModel model = sample.build();
    const std::vector<QStringList> rows = parse(reportCsv(model));
    const auto parameters = blockOf(rows, QStringLiteral("parameters"));
    REQUIRE(parameters.size() >= 6);
    CHECK(parameters[0] == QStringList{QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("value")});
    CHECK(parameters[1] == QStringList{QStringLiteral("store"), QStringLiteral("Store"), QStringLiteral("老街茶点")});
    CHECK(blockOf(rows, QStringLiteral("key_figures")).size() == 7);
    CHECK(blockOf(rows, QStringLiteral("rfm_fields")).size() == 26);
    const auto top = blockOf(rows, QStringLiteral("top_customers"));
    REQUIRE(top.size() == 21);
    CHECK(top[0].join(QLatin1Char(',')) ==
          QStringLiteral("rank,contact_id,name,external_id,last_purchase,order_count,net_revenue,segment,reason"));
    for (const QStringList &row : top)
        CHECK(row.size() == top[0].size());
    const value::PurchaseSummary &best = sample.purchases[pickCustomers(sample.input).top[0]];
    CHECK(top[1][6] == moneyText(best.netRevenue, 2));
    CHECK(top[1][4] == best.lastPurchase.toString(Qt::ISODate));
}

TEST_CASE("Hostile names come back from the CSV as they are, and guarded for Excel", "[report]")
{
    const QStringList names = {QStringLiteral("=1+1"),
                               QStringLiteral("@SUM(A1)"),
                               QStringLiteral("-2+3"),
                               QStringLiteral("+cmd|' /C calc'!A0"),
                               QStringLiteral("\tx"),
                               QStringLiteral("＝1"),
                               QStringLiteral("a \"quoted\", b"),
                               QStringLiteral("line\nbreak"),
                               QStringLiteral("\u202Eabc"),
                               QStringLiteral("👩‍👩‍👧"),
                               QString(1000, QLatin1Char('W')),
                               QStringLiteral(" padded ")};
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < 12; ++i)
        sample.add(names[i], 10, 5, 2, 10000 - i);
    const ReportModel model = sample.build();
    const auto plain = blockOf(parse(reportCsv(model)), QStringLiteral("top_customers"));
    REQUIRE(plain.size() == 13);
    for (int i = 0; i < 12; ++i)
        CHECK(plain[static_cast<size_t>(i) + 1][2] == names[i]);

    CsvReportOptions excel;
    excel.forExcel = true;
    const QByteArray bytes = reportCsv(model, {}, excel);
    CHECK(bytes.startsWith("\xEF\xBB\xBF"));
    const auto guarded = blockOf(parse(bytes.mid(3)), QStringLiteral("top_customers"));
    for (int i = 0; i < 6; ++i)
        CHECK(guarded[static_cast<size_t>(i) + 1][2] == QLatin1Char('\'') + names[i]);
    for (int i = 6; i < 12; ++i)
        CHECK(guarded[static_cast<size_t>(i) + 1][2] == names[i]);
    // Numbers are numbers also when negative.
    CHECK(!bytes.contains("'-1"));
}

TEST_CASE("The CSV of a store without customers gives the reasons", "[report]")
{
    SampleReport sample;
    setUp(sample);
    const std::vector<QStringList> rows = parse(reportCsv(sample.build(), test::chinese()));
    const auto figures = blockOf(rows, QStringLiteral("key_figures"));
    REQUIRE(figures.size() == 7);
    CHECK(figures[4][0] == QStringLiteral("aov"));
    CHECK(figures[4][2].isEmpty());
    CHECK(figures[4][4] == QStringLiteral("没有订单，无法计算。"));
    CHECK(blockOf(rows, QStringLiteral("notes")).size() >= 2);
}
