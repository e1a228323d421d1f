#include "tests/support/sample_report.h"

#include "tests/support/report_words_zh.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace shuke::test {

namespace sample_report_detail {

const QDate kAsOf(2025, 12, 31);

/// SplitMix64: the same numbers everywhere.
class Random
{
public:
    qint64 below(qint64 limit) { return static_cast<qint64>(next() % static_cast<quint64>(limit)); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    quint64 m_state = 42;
};

QString nameOf(Random &random)
{
    static const QStringList families =
        QStringLiteral("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 欧阳").split(QLatin1Char(' '));
    static const QStringList given =
        QStringLiteral("小丽 伟 芳 娜 秀英 敏 静 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 文月 日户 一力")
            .split(QLatin1Char(' '));
    static const QStringList foreign = {
        QStringLiteral("Anna Müller"),
        QStringLiteral("Jean-Luc O'Connor"),
        QStringLiteral("Zoë Brönte"),
        QStringLiteral("Мария Иванова"),
        QStringLiteral("杭州老街坊餐饮管理有限公司西湖文化广场分店"),
        QStringLiteral("Northumberland & Partners International Tea Trading Company Ltd.")};
    if (random.below(12) == 0)
        return foreign[random.below(foreign.size())];
    return families[random.below(families.size())] + given[random.below(given.size())];
}

} // namespace sample_report_detail

void SampleReport::add(const QString &name, int firstDaysAgo, int lastDaysAgo, int orders, qint64 netRevenueMinor)
{
    using sample_report_detail::kAsOf;
    const ContactId id = ContactId::fromRow(static_cast<qint64>(purchases.size()) + 1);
    purchases.push_back({id,
                         kAsOf.addDays(-firstDaysAgo),
                         kAsOf.addDays(-lastDaysAgo),
                         orders,
                         firstDaysAgo == lastDaysAgo ? std::min(orders, 1) : orders,
                         Money::fromMinor(netRevenueMinor),
                         {}});
    names[id] = {name, QStringLiteral("K%1").arg(id.row(), 5, 10, QLatin1Char('0'))};
}

reports::ReportModel SampleReport::build(value::RfmMap map)
{
    value::RfmOptions options;
    options.map = map;
    Result<value::RfmResult> scored = value::scoreRfm(purchases, input.asOf, options);
    if (!scored)
        throw std::runtime_error(scored.error().detail.toStdString());
    scores = std::move(*scored);
    input.purchases = purchases;
    input.scores = &scores;
    input.map = map;
    Result<reports::ReportModel> model = reports::customerValueReport(input, reports::pickCustomers(input), names);
    if (!model)
        throw std::runtime_error(model.error().detail.toStdString());
    return std::move(*model);
}

void setUp(SampleReport &report)
{
    using sample_report_detail::kAsOf;
    report.input.storeName = QStringLiteral("老街茶点");
    report.input.currency = QStringLiteral("CNY");
    report.input.period = monthsUpTo(kAsOf, 24);
    report.input.asOf = kAsOf;
    report.input.generatedAt = QDateTime(kAsOf, QTime(12, 0));
}

void fill(SampleReport &report, int count)
{
    sample_report_detail::Random random;
    setUp(report);
    for (int i = 0; i < count; ++i) {
        const double loyalty = std::pow(random.unit(), 2.5);
        const int orders = 1 + static_cast<int>(loyalty * 60 * random.unit());
        const int last = static_cast<int>(std::pow(random.unit(), 2) * 700 * (1.15 - loyalty));
        const int span = orders == 1 ? 0 : static_cast<int>(random.below(std::max(1, 720 - last))) + 1;
        const qint64 revenue = orders * (1800 + random.below(24000));
        report.add(sample_report_detail::nameOf(random), std::min(last + span, 729), last, orders, revenue);
    }
    report.input.totals = {count / 3, Money::fromMinor(count * 1234), 3};
}

reports::Translate chinese()
{
    QHash<QByteArray, QString> words;
    for (const auto &[source, translation] : kReportWordsZh)
        words.insert(source, QString::fromUtf8(translation));
    return [words](const char *source) { return words.value(source, QString::fromUtf8(source)); };
}

} // namespace shuke::test
