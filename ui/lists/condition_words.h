#pragma once

#include "core/segments/condition_names.h"

#include <QString>

#include <functional>

// Conditions in the words of the language: "City is Shanghai and Orders (last 365 days) at least 3".

namespace shuke::ui {

/// What conditions need to be put into words.
struct ConditionWords
{
    std::span<const segments::Field> fields;
    QString currency;
    /// What a record or choice is called; null if it is not known. May be empty: then records are told as #id.
    std::function<QString(const segments::Field &, const segments::Value &)> nameOf = {};

    static QString label(const segments::Field &field);
    static QString operatorText(segments::Operator op, segments::FieldType type);
    /// "last 90 days", "from 1 Jan 2026 to 31 Mar 2026"
    static QString windowText(const segments::Window &window);
    QString valueText(const segments::Field &field, segments::Operator op, const segments::Value &value) const;
    /// "City is Shanghai", "Bought product (last 90 days) any of Tea"
    QString text(const segments::Condition &condition) const;
    /// "City is Shanghai or City is Beijing", "(… and …) or …"
    QString text(const segments::ConditionGroup &group) const;
};

/// The words of choices and of the records in `names`.
std::function<QString(const segments::Field &, const segments::Value &)> namesFrom(segments::NameBook names);

} // namespace shuke::ui
