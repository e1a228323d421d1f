#include "core/value/value_settings.h"

#include "core/store/read_context.h"
#include "core/store/setting_value.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace shuke::value {

namespace value_settings_detail {

constexpr const char *kKey = "page.value";
constexpr const char *kCompanyPeople = "company_people";

/// Calls `visit(name, number, least, most)` for each number, an int or a double, until it fails.
template <typename Settings, typename Visit>
Result<void> forEachNumber(Settings &settings, Visit visit)
{
    auto &rule = settings.lifecycle;
    Result<void> done;
    const auto next = [&](const char *name, auto &number, double least, double most) {
        if (done)
            done = visit(QString::fromLatin1(name), number, least, most);
    };
    next("pseudo_gaps", rule.pseudoGaps, 0, 50);
    next("at_risk_ratio", rule.atRiskRatio, 0.1, 1000);
    next("lost_ratio", rule.lostRatio, 0.1, 1000);
    next("loyal_purchases", rule.loyalPurchases, 2, 1000);
    next("loyal_tenure_days", rule.loyalTenureDays, 0, 36500);
    next("shortest_gap", rule.shortestGap, 1, 36500);
    next("longest_gap", rule.longestGap, 1, 36500);
    next("fallback_gap", rule.fallbackGap, 1, 36500);
    next("minimum_customers", rule.minimumCustomers, 0, 1'000'000);
    next("won_back_days", rule.wonBackDays, 0, 36500);
    next("margin", settings.margin, 0, 1);
    next("discount", settings.discount, 0, 10);
    next("horizon_weeks", settings.horizonWeeks, 1, 520);
    next("acquisition_share", settings.acquisitionShare, 0, 1);
    return done;
}

Error outOfBounds(const QString &name, double least, double most)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("the setting %1 is no number of %2 to %3").arg(name).arg(least).arg(most)};
}

Error below(const char *name, const char *other)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("the setting %1 is below %2").arg(QLatin1String(name), QLatin1String(other))};
}

/// False unless the JSON value is a number of the type.
bool read(const QJsonValue &value, double &number)
{
    number = value.toDouble();
    return value.isDouble();
}
bool read(const QJsonValue &value, int &number)
{
    number = value.toInt(-1);
    return value.isDouble() && value.toDouble() == number;
}

} // namespace value_settings_detail

LifetimeValueOptions ValueSettings::lifetimeOptions() const
{
    LifetimeValueOptions options;
    options.margin = margin;
    options.discount = discount;
    options.horizonWeeks = horizonWeeks;
    options.acquisitionShare = acquisitionShare;
    return options;
}

Result<void> checkValueSettings(const ValueSettings &settings)
{
    using namespace value_settings_detail;
    const Result<void> within =
        forEachNumber(settings, [](const QString &name, double number, double least, double most) -> Result<void> {
            if (!(number >= least && number <= most)) // NaN fails, too
                return outOfBounds(name, least, most);
            return {};
        });
    if (!within)
        return within;
    if (settings.lifecycle.lostRatio < settings.lifecycle.atRiskRatio)
        return below("lost_ratio", "at_risk_ratio");
    if (settings.lifecycle.longestGap < settings.lifecycle.shortestGap)
        return below("longest_gap", "shortest_gap");
    return {};
}

QByteArray valueSettingsText(const ValueSettings &settings)
{
    using namespace value_settings_detail;
    QJsonObject object{{QLatin1String(kCompanyPeople), settings.companies == CompanyOrders::WithPeople}};
    const Result<void> written =
        forEachNumber(settings, [&object](const QString &name, auto number, double, double) -> Result<void> {
            object[name] = number;
            return {};
        });
    Q_ASSERT(written);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ValueSettings> valueSettingsFromText(const QByteArray &text)
{
    using namespace value_settings_detail;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, QStringLiteral("the settings are no JSON object")};
    const QJsonObject object = document.object();
    ValueSettings settings;
    const Result<void> numbers = forEachNumber(
        settings, [&object](const QString &name, auto &number, double least, double most) -> Result<void> {
            const QJsonValue value = object[name];
            if (!value.isUndefined() && !read(value, number))
                return outOfBounds(name, least, most);
            return {};
        });
    if (!numbers)
        return numbers.error();
    if (const QJsonValue people = object[QLatin1String(kCompanyPeople)]; !people.isUndefined()) {
        if (!people.isBool())
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("the setting %1 is neither yes nor no").arg(QLatin1String(kCompanyPeople))};
        settings.companies = people.toBool() ? CompanyOrders::WithPeople : CompanyOrders::Own;
    }
    if (const Result<void> checked = checkValueSettings(settings); !checked)
        return checked.error();
    return settings;
}

Result<ValueSettings> valueSettings(ReadContext &context)
{
    const QString key = QString::fromLatin1(value_settings_detail::kKey);
    const Result<QString> text = store::settingValue(context.database(), key);
    if (!text)
        return text.error();
    if (text->isNull())
        return ValueSettings();
    Result<ValueSettings> settings = valueSettingsFromText(text->toUtf8());
    if (!settings)
        return Error{ErrorCode::Corrupt, QStringLiteral("the setting %1 cannot be read").arg(key)};
    return settings;
}

Query<ValueSettings> valueSettings()
{
    return {[](ReadContext &context) { return valueSettings(context); }, {}};
}

Command saveValueSettings(ValueSettings settings)
{
    return {"value.edit",
            {QT_TRANSLATE_NOOP("Operation", "Change how customer value is told"), {}},
            [settings](WriteContext &context) -> Result<void> {
                if (Result<void> checked = checkValueSettings(settings); !checked)
                    return checked;
                return store::writeSetting(context, QString::fromLatin1(value_settings_detail::kKey),
                                           QString::fromUtf8(valueSettingsText(settings)));
            }};
}

} // namespace shuke::value
