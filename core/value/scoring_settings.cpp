#include "core/value/scoring_settings.h"

#include "core/store/read_context.h"
#include "core/store/setting_value.h"
#include "core/value/value_settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuke::value {

namespace scoring_settings_detail {

constexpr const char *kKey = "scoring";
constexpr std::array<const char *, 4> kMethods = {"independent", "nested", "ntile", "fixed"}; ///< By RfmMethod.
constexpr std::array<const char *, 3> kMaps = {"grid", "eight", "ten"};                       ///< By RfmMap.

Error unreadable()
{
    return {ErrorCode::Corrupt, QStringLiteral("the setting %1 cannot be read").arg(QLatin1String(kKey))};
}

template <typename Enum, size_t N>
std::optional<Enum> fromCode(const QString &code, const std::array<const char *, N> &codes)
{
    for (size_t i = 0; i < N; ++i) {
        if (code == QLatin1String(codes[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

qint64 numberOf(int value)
{
    return value;
}
qint64 numberOf(Money value)
{
    return value.minor();
}

/// As text: a JSON number is a double and would lose what is beyond 2^53.
template <typename T>
QJsonArray toJson(const RfmCuts<T> &cuts)
{
    QJsonArray array;
    for (int i = 0; i < cuts.size; ++i)
        array.append(QString::number(numberOf(cuts.at[static_cast<size_t>(i)])));
    return array;
}

template <typename T>
bool fromJson(const QJsonValue &value, RfmCuts<T> &cuts)
{
    const QJsonArray array = value.toArray();
    if (array.size() != 4 && array.size() != 2 && !array.isEmpty())
        return false;
    cuts.size = static_cast<int>(array.size());
    for (int i = 0; i < cuts.size; ++i) {
        bool ok = false;
        T &cut = cuts.at[static_cast<size_t>(i)];
        if constexpr (std::is_same_v<T, Money>)
            cut = Money::fromMinor(array[i].toString().toLongLong(&ok));
        else
            cut = array[i].toString().toInt(&ok);
        if (!ok)
            return false;
    }
    return std::is_sorted(cuts.at.begin(), cuts.at.begin() + cuts.size);
}

bool isUsable(const ScoringSettings &settings)
{
    const RfmThresholds &cuts = settings.fixed;
    const int size = cuts.recencyDays.size;
    const auto ascending = [](const auto &one) { return std::is_sorted(one.at.begin(), one.at.begin() + one.size); };
    const bool complete = size == 4 || size == 2 || (size == 0 && settings.method != RfmMethod::Fixed);
    return complete && cuts.orderCount.size == size && cuts.netRevenue.size == size && ascending(cuts.recencyDays) &&
           ascending(cuts.orderCount) && ascending(cuts.netRevenue) && settings.months >= 0 &&
           settings.months <= kMostScoringMonths && settings.highFrom >= 2 && settings.highFrom <= 5;
}

Result<void> save(WriteContext &context, const ScoringSettings &settings)
{
    if (!isUsable(settings))
        return Error{ErrorCode::InvalidInput, QStringLiteral("the cut-offs must ascend")};
    const QString key = QString::fromLatin1(kKey);
    const QString text = QString::fromUtf8(scoringText(settings));
    return store::writeSetting(context, key, text);
}

} // namespace scoring_settings_detail

ScoreRequest ScoringSettings::request(QDate asOf, RfmMap mapByLanguage) const
{
    ScoreRequest request;
    request.asOf = asOf;
    request.sinceEver = months == 0;
    request.months = months;
    request.rfm = options(mapByLanguage);
    return request;
}

QByteArray scoringText(const ScoringSettings &settings)
{
    using namespace scoring_settings_detail;
    QJsonObject object{{QStringLiteral("method"), QLatin1String(kMethods[static_cast<size_t>(settings.method)])},
                       {QStringLiteral("months"), settings.months},
                       {QStringLiteral("high_from"), settings.highFrom}};
    if (settings.map)
        object[QStringLiteral("map")] = QLatin1String(kMaps[static_cast<size_t>(*settings.map)]);
    if (settings.fixed.recencyDays.size > 0) {
        object[QStringLiteral("recency_days")] = toJson(settings.fixed.recencyDays);
        object[QStringLiteral("order_count")] = toJson(settings.fixed.orderCount);
        object[QStringLiteral("net_revenue")] = toJson(settings.fixed.netRevenue);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ScoringSettings> scoringFromText(const QByteArray &text)
{
    using namespace scoring_settings_detail;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return unreadable();
    const QJsonObject object = document.object();
    ScoringSettings settings;
    const auto method = fromCode<RfmMethod>(object[QStringLiteral("method")].toString(), kMethods);
    if (!method)
        return unreadable();
    settings.method = *method;
    if (const QJsonValue map = object[QStringLiteral("map")]; !map.isUndefined()) {
        settings.map = fromCode<RfmMap>(map.toString(), kMaps);
        if (!settings.map)
            return unreadable();
    }
    settings.months = object[QStringLiteral("months")].toInt(-1);
    settings.highFrom = object[QStringLiteral("high_from")].toInt(-1);
    const bool read = fromJson(object[QStringLiteral("recency_days")], settings.fixed.recencyDays) &&
                      fromJson(object[QStringLiteral("order_count")], settings.fixed.orderCount) &&
                      fromJson(object[QStringLiteral("net_revenue")], settings.fixed.netRevenue);
    if (!read || !isUsable(settings))
        return unreadable();
    return settings;
}

Result<ScoringSettings> scoringSettings(ReadContext &context)
{
    const Result<QString> text =
        store::settingValue(context.database(), QString::fromLatin1(scoring_settings_detail::kKey));
    if (!text)
        return text.error();
    return text->isNull() ? Result<ScoringSettings>(ScoringSettings()) : scoringFromText(text->toUtf8());
}

Query<ScoringSettings> scoringSettings()
{
    return {[](ReadContext &context) { return scoringSettings(context); }, {}};
}

Query<CustomerScores> savedScores(RfmMap mapByLanguage, CancelToken cancel)
{
    return {[mapByLanguage, cancel](ReadContext &context) -> Result<CustomerScores> {
                const Result<ScoringSettings> settings = scoringSettings(context);
                if (!settings)
                    return settings.error();
                const Result<ValueSettings> value = valueSettings(context);
                if (!value)
                    return value.error();
                ScoreRequest request = settings->request({}, mapByLanguage);
                request.companies = value->companies;
                return customerScores(std::move(request)).run(context);
            },
            cancel};
}

Command saveScoringSettings(ScoringSettings settings)
{
    return {"scoring.edit",
            {QT_TRANSLATE_NOOP("Operation", "Change how customers are scored"), {}},
            [settings](WriteContext &context) { return scoring_settings_detail::save(context, settings); }};
}

} // namespace shuke::value
