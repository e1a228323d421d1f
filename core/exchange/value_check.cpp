#include "core/exchange/value_check.h"

#include "core/contacts/match_key.h"
#include "core/contacts/phone_number.h"
#include "core/exchange/activity_words.h"
#include "core/exchange/consent_words.h"
#include "core/exchange/import_fast_values.h"
#include "core/exchange/relation_words.h"
#include "core/exchange/value_parse.h"

#include <algorithm>

namespace shuke::exchange {

namespace value_check_detail {

constexpr int kAmountDigits = 2; ///< More decimals are rounded, which is no problem of the value.

/// Null for a value and for words that mean "nothing there".
template <typename T>
const char *unless(const Parsed<T> &parsed, const char *rule)
{
    return parsed || parsed.problem == ParseProblem::Empty ? nullptr : rule;
}

} // namespace value_check_detail

ValueChecker::ValueChecker(ImportPlan plan, ImportKind kind, KnownWords words)
    : m_plan(std::move(plan)), m_kind(kind), m_words(std::move(words)), m_local(QTimeZone::utc())
{
    for (const PlannedCustomField &planned : m_plan.customFields) {
        const auto known = std::find_if(m_words.ownFields.begin(), m_words.ownFields.end(),
                                        [&](const KnownWords::OwnField &field) { return field.code == planned.code; });
        m_ownFields.push_back(known == m_words.ownFields.end() ? nullptr : &*known);
    }
}

const char *ValueChecker::problem(size_t column, std::string_view text) const
{
    if (text.empty() || column >= m_plan.fieldOfColumn.size())
        return nullptr;
    if (const int place = m_plan.customOfColumn[column]; place >= 0)
        return ownFieldProblem(static_cast<size_t>(place), text);
    if (const int place = m_plan.furtherOfColumn[column]; place >= 0) {
        const std::string &kind = m_plan.further[static_cast<size_t>(place)].kind;
        return kind == "email"                       ? emailProblem(text)
               : kind == "phone" || kind == "mobile" ? phoneProblem(text)
                                                     : nullptr;
    }
    if (!m_plan.fieldOfColumn[column])
        return nullptr;
    const Field field = *m_plan.fieldOfColumn[column];
    switch (m_kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return contactProblem(field, text);
    case ImportKind::Products:
        if (field == Field::Active)
            return value_check_detail::unless(parseYesNo(text), "yes_no_unknown");
        return field == Field::Price || field == Field::Cost ? numberProblem(field, text) : nullptr;
    case ImportKind::Orders:
    case ImportKind::OrderLines:
        return orderProblem(field, text);
    case ImportKind::Activities:
        return activityProblem(field, text);
    case ImportKind::Relations:
        return relationProblem(field, text);
    case ImportKind::Consents:
        return consentProblem(field, text);
    }
    return nullptr;
}

bool ValueChecker::rejectsRow(size_t column, std::string_view rule) const
{
    const std::optional<Field> field = m_plan.fieldOfColumn[column];
    if (!field)
        return false;
    const bool isDay = *field == Field::OrderedOn || *field == Field::Day || *field == Field::EndedOn;
    if (m_kind == ImportKind::Consents && rule != "time_invalid")
        return true;
    return (isDay && rule == "date_invalid") || *field == Field::Currency || *field == Field::Relation ||
           (*field == Field::Amount && !m_plan.hasField(Field::UnitPrice));
}

const char *ValueChecker::phoneProblem(std::string_view text) const
{
    using contacts::PhoneQuality;
    if (isPlainMobile(text))
        return nullptr;
    if (!m_plan.isOwnTable && isListedText(text)) {
        for (const std::string_view one : listedTexts(text)) {
            if (const char *rule = phoneProblem(one))
                return rule;
        }
        return nullptr;
    }
    const std::vector<contacts::PhoneNumber> numbers = contacts::parsePhones(text);
    if (m_plan.isOwnTable)
        return !numbers.empty() && numbers.front().quality == PhoneQuality::Damaged ? "phone_damaged" : nullptr;
    for (const contacts::PhoneNumber &number : numbers) {
        if (number.quality == PhoneQuality::Damaged)
            return "phone_damaged";
        if (number.quality != PhoneQuality::Ok && !contacts::isPlaceholder(text))
            return "phone_invalid";
    }
    return nullptr;
}

const char *ValueChecker::emailProblem(std::string_view text) const
{
    if (m_plan.isOwnTable)
        return nullptr;
    for (const std::string_view one : listedTexts(text)) {
        if (!contacts::emailKey(one) && !contacts::isPlaceholder(one))
            return "email_invalid";
    }
    return nullptr;
}

const char *ValueChecker::contactProblem(Field field, std::string_view text) const
{
    using value_check_detail::unless;
    const bool tolerant = m_plan.isOwnTable || contacts::isPlaceholder(text);
    switch (field) {
    case Field::Phone:
    case Field::Phone2:
        return phoneProblem(text);
    case Field::Email:
    case Field::Email2:
        return emailProblem(text);
    case Field::TaxId:
        return contacts::taxIdKey(text) || tolerant ? nullptr : "tax_id_invalid";
    case Field::Kind:
        return unless(parseContactKind(text), "kind_unknown");
    case Field::Gender:
        return unless(parseGender(text), "gender_unknown");
    case Field::DoNotContact:
        return unless(parseYesNo(text), "yes_no_unknown");
    case Field::CreatedOn:
        return unless(parseDay(text, m_plan.date(field)), "date_invalid");
    case Field::Birthday: {
        const Parsed<ParsedBirthday> day = parseBirthday(text, m_plan.date(field));
        const bool whole = day && day->month.has_value() == day->day.has_value();
        return whole || day.problem == ParseProblem::Empty ? nullptr : "date_invalid";
    }
    default:
        return nullptr;
    }
}

const char *ValueChecker::ownFieldProblem(size_t place, std::string_view text) const
{
    const KnownWords::OwnField *known = m_ownFields[place];
    const QByteArray &type = known ? known->type : m_plan.customFields[place].type;
    if (type == "number")
        return parseAmount(text, 6, m_plan.customMarks[place]) ? nullptr : "number_invalid";
    if (type == "date")
        return parseDay(text, m_plan.customDates[place]) ? nullptr : "date_invalid";
    if (type == "yes_no")
        return parseYesNo(text) ? nullptr : "yes_no_unknown";
    if (type == "choice" && known &&
        !known->choices.contains(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))))
        return "choice_unknown";
    return nullptr;
}

const char *ValueChecker::numberProblem(Field field, std::string_view text) const
{
    using namespace value_check_detail;
    return unless(parseAmount(text, kAmountDigits, m_plan.decimalMark(field)), "number_invalid");
}

const char *ValueChecker::momentProblem(Field field, std::string_view text) const
{
    const Parsed<ParsedMoment> moment = parseMoment(text, m_plan.date(field), m_local);
    if (moment.problem == ParseProblem::NotATime)
        return "time_invalid";
    return value_check_detail::unless(moment, "date_invalid");
}

const char *ValueChecker::orderProblem(Field field, std::string_view text) const
{
    using namespace value_check_detail;
    switch (field) {
    case Field::Currency:
        return unless(parseCurrency(text), "currency_unknown");
    case Field::Status:
        return unless(parseOrderStatus(text), "status_unknown");
    case Field::OrderedOn:
        return momentProblem(field, text);
    case Field::Quantity:
        return unless(parseQuantity(text, m_plan.decimalMark(field)), "number_invalid");
    case Field::Rate: {
        const Parsed<qint64> rate = parseAmount(text, 9, m_plan.decimalMark(field));
        return rate && *rate <= 0 ? "number_invalid" : unless(rate, "number_invalid");
    }
    case Field::TaxIncluded:
        return unless(parseYesNo(text), "yes_no_unknown");
    case Field::PaymentMethod:
        return m_words.paymentMethods.find(text) ? nullptr : "payment_method_unknown";
    case Field::Amount:
        // "-" is no amount; that is only fine where prices tell it.
        if (!m_plan.hasField(Field::UnitPrice))
            return parseAmount(text, kAmountDigits, m_plan.decimalMark(field)) ? nullptr : "number_invalid";
        return numberProblem(field, text);
    case Field::UnitPrice:
    case Field::Discount:
    case Field::Shipping:
    case Field::Tax:
    case Field::LineAmount:
    case Field::LineDiscount:
    case Field::LineTax:
        return numberProblem(field, text);
    default:
        return nullptr;
    }
}

const char *ValueChecker::activityProblem(Field field, std::string_view text) const
{
    using value_check_detail::unless;
    switch (field) {
    case Field::Day:
        return momentProblem(field, text);
    case Field::Time: {
        const Parsed<ParsedMoment> time = parseMoment("2000-01-01 " + std::string(text), DateFormat(), m_local);
        return time && time->utcMs ? nullptr : "time_invalid";
    }
    case Field::Kind:
        return unless(parseActivityKind(text), "activity_kind_unknown");
    case Field::State:
        return unless(parseActivityState(text), "status_unknown");
    case Field::Direction:
        return unless(parseDirection(text), "direction_unknown");
    case Field::Duration:
        return unless(parseMinutes(text), "number_invalid");
    default:
        return nullptr;
    }
}

const char *ValueChecker::relationProblem(Field field, std::string_view text) const
{
    using value_check_detail::unless;
    switch (field) {
    case Field::Relation:
        return unless(parseRelation(text), "relation_unknown");
    case Field::Primary:
        return unless(parseYesNo(text), "yes_no_unknown");
    case Field::StartedOn:
        return unless(parseDay(text, m_plan.date(field)), "date_invalid");
    case Field::EndedOn:
        return unless(parseLastDay(text, m_plan.date(field)), "date_invalid");
    default:
        return nullptr;
    }
}

const char *ValueChecker::consentProblem(Field field, std::string_view text) const
{
    using value_check_detail::unless;
    switch (field) {
    case Field::Purpose:
        return m_plan.isOwnTable ? nullptr : unless(parseConsentPurpose(text), "purpose_unknown");
    case Field::Channel:
        return m_plan.isOwnTable ? nullptr : unless(parseConsentChannel(text), "channel_unknown");
    case Field::State:
        return unless(parseConsentState(text), "consent_unknown");
    case Field::Day:
        return momentProblem(field, text);
    default:
        return nullptr;
    }
}

bool isWordField(const QByteArray &field)
{
    const std::optional<Field> known = fieldFromCode(field);
    constexpr Field kWords[] = {Field::Gender,  Field::Kind,          Field::DoNotContact, Field::Active,
                                Field::Status,  Field::PaymentMethod, Field::Currency,     Field::TaxIncluded,
                                Field::State,   Field::Direction,     Field::Relation,     Field::Primary,
                                Field::Purpose, Field::Channel};
    return known && std::ranges::find(kWords, *known) != std::end(kWords);
}

} // namespace shuke::exchange
