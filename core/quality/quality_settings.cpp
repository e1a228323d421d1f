#include "core/quality/quality_settings.h"

#include "core/store/read_context.h"
#include "core/store/setting_value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace shuke::quality {

namespace quality_settings_detail {

const QString kKey = QStringLiteral("quality");

constexpr std::array<std::pair<int FieldWeights::*, const char *>, 6> kFields = {{{&FieldWeights::name, "name"},
                                                                                  {&FieldWeights::phone, "phone"},
                                                                                  {&FieldWeights::email, "email"},
                                                                                  {&FieldWeights::city, "city"},
                                                                                  {&FieldWeights::birthday, "birthday"},
                                                                                  {&FieldWeights::wechat, "wechat"}}};

Error unreadable()
{
    return {ErrorCode::Corrupt, QStringLiteral("the setting %1 cannot be read").arg(kKey)};
}

bool isUsable(const QualitySettings &settings)
{
    double sum = 0;
    for (const double weight : settings.dimensions.of) {
        if (!(weight >= 0 && weight <= 1000))
            return false;
        sum += weight;
    }
    for (const auto &[field, code] : kFields) {
        const int weight = settings.check.fields.*field;
        if (weight < 0 || weight > kMostFieldWeight)
            return false;
    }
    return sum > 0 && settings.check.staleDays >= 1 && settings.check.staleDays <= kMostStaleDays;
}

Result<void> save(WriteContext &context, const QualitySettings &settings)
{
    if (!isUsable(settings))
        return Error{ErrorCode::InvalidInput, QStringLiteral("weights are 0 or more, and one of them is not 0")};
    return store::writeSetting(context, kKey, QString::fromUtf8(qualitySettingsText(settings)));
}

} // namespace quality_settings_detail

QByteArray qualitySettingsText(const QualitySettings &settings)
{
    using namespace quality_settings_detail;
    QJsonObject dimensions;
    for (const Dimension dimension : kDimensions)
        dimensions[codeOf(dimension)] = settings.dimensions.of[static_cast<size_t>(dimension)];
    QJsonObject fields;
    for (const auto &[field, code] : kFields)
        fields[QLatin1String(code)] = settings.check.fields.*field;
    QJsonArray off;
    for (int i = 0; i < kRules; ++i) {
        if (settings.off[static_cast<size_t>(i)])
            off.append(codeOf(static_cast<Rule>(i)));
    }
    const QJsonObject object{{QStringLiteral("dimensions"), dimensions},
                             {QStringLiteral("fields"), fields},
                             {QStringLiteral("stale_days"), settings.check.staleDays},
                             {QStringLiteral("off"), off}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QualitySettings> qualitySettingsFromText(const QByteArray &text)
{
    using namespace quality_settings_detail;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return unreadable();
    const QJsonObject object = document.object();
    QualitySettings settings;
    const QJsonObject dimensions = object[QStringLiteral("dimensions")].toObject();
    for (const Dimension dimension : kDimensions)
        settings.dimensions.of[static_cast<size_t>(dimension)] = dimensions[codeOf(dimension)].toDouble(-1);
    const QJsonObject fields = object[QStringLiteral("fields")].toObject();
    for (const auto &[field, code] : kFields)
        settings.check.fields.*field = fields[QLatin1String(code)].toInt(-1);
    settings.check.staleDays = object[QStringLiteral("stale_days")].toInt(-1);
    const QJsonArray off = object[QStringLiteral("off")].toArray();
    for (const QJsonValue &code : off) {
        if (const std::optional<Rule> rule = ruleFromCode(code.toString())) // else one of a newer version
            settings.off.set(static_cast<size_t>(indexOf(*rule)));
    }
    if (!isUsable(settings))
        return unreadable();
    return settings;
}

Result<QualitySettings> qualitySettings(ReadContext &context)
{
    const Result<QString> text = store::settingValue(context.database(), quality_settings_detail::kKey);
    if (!text)
        return text.error();
    return text->isNull() ? Result<QualitySettings>(QualitySettings()) : qualitySettingsFromText(text->toUtf8());
}

Query<QualitySettings> qualitySettings()
{
    return {[](ReadContext &context) { return qualitySettings(context); }, {}};
}

Command saveQualitySettings(QualitySettings settings)
{
    return {"quality.settings",
            {QT_TRANSLATE_NOOP("Operation", "Change how data quality is measured"), {}},
            [settings](WriteContext &context) { return quality_settings_detail::save(context, settings); }};
}

} // namespace shuke::quality
