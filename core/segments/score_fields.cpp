#include "core/segments/score_fields.h"

#include "core/value/score_set.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::segments {

namespace score_fields_detail {

/// Parts per million as millionths of a percent.
constexpr qint64 kPercent = 100;

Choice choice(const char *code, const char *label)
{
    return {QString::fromLatin1(code), label};
}

Field number(const char *key, const char *label, Unit unit = Unit::None)
{
    return {.key = key, .type = FieldType::Number, .label = label, .unit = unit};
}

Field money(const char *key, const char *label)
{
    return {.key = key, .type = FieldType::Money, .label = label};
}

Field codes(const char *key, const char *label, std::vector<Choice> choices)
{
    return {.key = key,
            .type = FieldType::Choice,
            .label = label,
            .source = ChoiceSource::Codes,
            .choices = std::move(choices)};
}

std::vector<Field> fields()
{
    return {
        codes("stage", QT_TRANSLATE_NOOP("Field", "Lifecycle stage"),
              {choice("prospect", QT_TRANSLATE_NOOP("Field", "Prospect")),
               choice("new", QT_TRANSLATE_NOOP("Field", "New")), choice("active", QT_TRANSLATE_NOOP("Field", "Active")),
               choice("loyal", QT_TRANSLATE_NOOP("Field", "Loyal")),
               choice("at_risk", QT_TRANSLATE_NOOP("Field", "At risk")),
               choice("lost", QT_TRANSLATE_NOOP("Field", "Lost or silent"))}),
        codes("rfm_class", QT_TRANSLATE_NOOP("Field", "RFM class"),
              {choice("champions", QT_TRANSLATE_NOOP("Field", "Champions")),
               choice("loyal_customers", QT_TRANSLATE_NOOP("Field", "Loyal Customers")),
               choice("potential_loyalist", QT_TRANSLATE_NOOP("Field", "Potential Loyalist")),
               choice("new_customers", QT_TRANSLATE_NOOP("Field", "New Customers")),
               choice("promising", QT_TRANSLATE_NOOP("Field", "Promising")),
               choice("need_attention", QT_TRANSLATE_NOOP("Field", "Need Attention")),
               choice("about_to_sleep", QT_TRANSLATE_NOOP("Field", "About To Sleep")),
               choice("at_risk", QT_TRANSLATE_NOOP("Field", "At Risk")),
               choice("cant_lose_them", QT_TRANSLATE_NOOP("Field", "Can't Lose Them")),
               choice("hibernating", QT_TRANSLATE_NOOP("Field", "Hibernating")),
               choice("lost", QT_TRANSLATE_NOOP("Field", "Lost"))}),
        codes("rfm_eight", QT_TRANSLATE_NOOP("Field", "RFM class of eight"),
              {choice("key_value", QT_TRANSLATE_NOOP("Field", "Key: value")),
               choice("key_develop", QT_TRANSLATE_NOOP("Field", "Key: develop")),
               choice("key_keep", QT_TRANSLATE_NOOP("Field", "Key: keep")),
               choice("key_win_back", QT_TRANSLATE_NOOP("Field", "Key: win back")),
               choice("general_value", QT_TRANSLATE_NOOP("Field", "General: value")),
               choice("general_develop", QT_TRANSLATE_NOOP("Field", "General: develop")),
               choice("general_keep", QT_TRANSLATE_NOOP("Field", "General: keep")),
               choice("general_win_back", QT_TRANSLATE_NOOP("Field", "General: win back"))}),
        number("score_r", QT_TRANSLATE_NOOP("Field", "Recency score")),
        number("score_f", QT_TRANSLATE_NOOP("Field", "Frequency score")),
        number("score_m", QT_TRANSLATE_NOOP("Field", "Monetary score")),
        money("lifetime_value", QT_TRANSLATE_NOOP("Field", "Lifetime value")),
        number("p_alive", QT_TRANSLATE_NOOP("Field", "Still a customer, %"), Unit::Percent),
        number("buy_probability", QT_TRANSLATE_NOOP("Field", "Buys within 90 days, %"), Unit::Percent),
        money("value_at_risk", QT_TRANSLATE_NOOP("Field", "Value at risk")),
    };
}

FieldValue score(quint8 value)
{
    return value > 0 ? FieldValue(Number::whole(value)) : FieldValue();
}

FieldValue percent(std::optional<qint32> ppm)
{
    return ppm ? FieldValue(Number{*ppm * kPercent}) : FieldValue();
}

FieldValue amount(std::optional<Money> money)
{
    return money ? FieldValue(*money) : FieldValue();
}

FieldValue code(std::string_view code)
{
    return code.empty() ? FieldValue()
                        : FieldValue(QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())));
}

} // namespace score_fields_detail

const std::vector<Field> &scoreFields()
{
    static const std::vector<Field> all = score_fields_detail::fields();
    return all;
}

bool isOfScores(const Field &field)
{
    return isScoreKey(std::string_view(field.key.constData(), static_cast<size_t>(field.key.size())));
}

bool isScoreKey(std::string_view key)
{
    return std::ranges::any_of(scoreFields(), [key](const Field &known) { return known.key.constData() == key; });
}

std::string scoreColumnSql(const Field &field)
{
    if (field.key == "stage")
        return "s.stage";
    if (field.key == "rfm_class")
        return "s.grid_class";
    if (field.key == "rfm_eight")
        return "s.eight_class";
    if (field.key == "lifetime_value")
        return "s.value_minor";
    if (field.key == "value_at_risk")
        return "s.value_at_risk";
    if (field.unit == Unit::Percent)
        return (field.key == "p_alive" ? "s.alive_ppm * " : "s.buy_ppm * ") +
               std::to_string(score_fields_detail::kPercent);
    return "s." + field.key.right(1).toStdString() + " * 1000000";
}

FieldValue scoreValue(const Field &field, const value::ContactScore &score)
{
    using namespace score_fields_detail;
    if (field.key == "stage")
        return lifecycleStageCode(score.stage);
    if (field.key == "rfm_class")
        return code(segmentCode(score.gridClass));
    if (field.key == "rfm_eight")
        return code(segmentCode(score.eightClass));
    if (field.key == "lifetime_value")
        return amount(score.lifetimeValue);
    if (field.key == "value_at_risk")
        return amount(score.valueAtRisk);
    if (field.unit == Unit::Percent)
        return percent(field.key == "p_alive" ? score.alivePpm : score.buyPpm);
    return score_fields_detail::score(field.key == "score_r" ? score.r : field.key == "score_f" ? score.f : score.m);
}

} // namespace shuke::segments
