#pragma once

#include "core/contacts/contact.h"
#include "core/quality/quality_score.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace shuke::quality {

inline constexpr int kOldestAge = 120;
inline constexpr int kUsualStaleDays = 730;

/// One customer as the rules see it. Texts are UTF-8 and may be null; they must outlive the call.
struct CheckedRecord
{
    ContactId id;
    contacts::ContactKind kind = contacts::ContactKind::Person;
    std::string_view name, company, phone, email, wechat, country, city, street;
    contacts::Birthday birthday;
    QDate since;             ///< Known to the business, if told.
    QDate confirmedOn;       ///< The day its data was last entered or confirmed by a person.
    QDate firstOrder;        ///< That counts; invalid: none.
    bool hasPoints = false;  ///< Further phones, e-mails …
    bool hasHistory = false; ///< Orders of any kind, follow-ups, tasks, a company or people, relations, files.
    bool beyondFirst = false;
    /// Required fields that are empty: bits by their places in requiredFields(). None of those that weigh in
    /// completeness: they have rules of their own.
    quint32 requiredEmpty = 0;
    /// Fields whose value in an imported file could not be read and that are open still; they are empty here.
    bool unreadPhone = false, unreadEmail = false, unreadBirthday = false, unreadOther = false;
};

struct CheckSettings
{
    FieldWeights fields;
    int staleDays = kUsualStaleDays; ///< OutOfDate after more than that many days.
    friend bool operator==(const CheckSettings &, const CheckSettings &) = default;
};

struct Finding
{
    Rule rule = Rule::Unreachable;
    CheckedField field = CheckedField::Record;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// The fields a layout can ask for, by the bits of CheckedRecord::requiredEmpty.
const std::vector<QByteArray> &requiredFields();

/// What the score needs, as of `today`.
RecordFacts factsOf(const CheckedRecord &record, QDate today);

/// All that is wrong, in the order of the rules; appended to `out`. Rules that a business has switched off are left to
/// the caller.
void check(const CheckedRecord &record, const CheckSettings &settings, QDate today, std::vector<Finding> &out);

/// What would set the finding right by itself; a null text: nobody but a person can tell. An empty text: the field is
/// cleared. Never a guess about digits of a phone.
QString proposal(const CheckedRecord &record, const Finding &finding);
/// The value the finding is about as people see it; empty for a missing one.
QString valueOf(const CheckedRecord &record, CheckedField field);
/// What the value does not fit to: the phone of CityAndPhone, the first order of SinceAfterOrder, the codes of the
/// fields of RequiredEmpty …; else empty.
QString counterpartOf(const CheckedRecord &record, Rule rule);
/// All that the finding rests on, never null: while it stays the same, the finding says nothing new.
QString aboutOf(const CheckedRecord &record, const Finding &finding);

} // namespace shuke::quality
