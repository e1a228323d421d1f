#pragma once

#include "core/segments/condition.h"

#include <array>
#include <span>

// What can be asked for, per subject.

namespace shuke::segments {

/// Where the values of a Choice or Tags field come from.
enum class ChoiceSource : quint8 {
    None,
    Codes, ///< Field::choices.
    Staff, ///< RecordId of the table, as the next ones.
    Tags,  ///< Of contacts.
    Shops,
    Products,
    PaymentMethods, ///< Codes of the table, with its names.
    Categories,     ///< Of products: texts, compared folded.
    Segments,
};

enum class Unit : quint8 { None, Orders, Lines, Year, Percent };

struct Choice
{
    QString code;
    QByteArray label = {}; ///< English, for translate("Field", …); empty: the code is what is shown.
};

struct Field
{
    QByteArray key; ///< Stable. Custom fields: custom:CODE.
    FieldType type = FieldType::Text;
    QByteArray label = {}; ///< English, for QCoreApplication::translate("Field", …). Empty for a custom field.
    QString nameEn = {};   ///< Of a custom field.
    QString nameZh = {};
    ChoiceSource source = ChoiceSource::None;
    std::vector<Choice> choices = {};
    Unit unit = Unit::None;
    bool active = true;    ///< False: a custom field no longer in use; still good in what was saved with it.
    bool suggests = false; ///< A text with few different values, such as a city: worth a list (suggestions()).
    bool periodic = false; ///< Takes a window.
    bool several = false;  ///< Texts of which there may be several: each is asked, one that passes is enough.
};

/// The channels for which customers give or withdraw their consent to marketing: the codes of the field "consent".
inline constexpr std::array<const char *, 5> kConsentChannels = {"phone", "sms", "email", "wechat", "post"};

/// The built-in fields in the order a person should see them.
const std::vector<Field> &builtInFields(Subject subject);

/// Null if there is none.
const Field *findField(std::span<const Field> fields, QByteArrayView key);

/// The operators that a field takes, in the order a person should see them.
const std::vector<Operator> &operatorsOf(const Field &field);

/// Whether each condition names a field of `fields`, with an operator and values that fit its type. InvalidInput or,
/// for an unknown field, NotFound, both with the place of the condition (as fromJson says it); TooLarge. `expanded`:
/// the larger limits of trees in which segments were put in place.
Result<void> check(const ConditionGroup &group, std::span<const Field> fields, bool expanded = false);

/// Whether a set of texts is compared folded.
inline bool isFolded(const Field &field)
{
    return field.type == FieldType::Text || field.source == ChoiceSource::Categories;
}

} // namespace shuke::segments
