#pragma once

#include "core/base/command.h"
#include "core/exchange/date_parse.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/payment_methods.h"

#include <memory>
#include <string>
#include <vector>

namespace shuke::exchange {

/// What the checks of words need to know of the store.
struct KnownWords
{
    PaymentMethods paymentMethods;
    struct OwnField
    {
        QByteArray code;
        QByteArray type; ///< As in PlannedCustomField.
        QStringList choices;
    };
    std::vector<OwnField> ownFields;
};

/// Looks at single cells as the importers do: would this text be a value of the field that the column fills? GUI thread
/// or worker, one at a time.
class ValueChecker
{
public:
    ValueChecker(ImportPlan plan, ImportKind kind, KnownWords words);
    ValueChecker(const ValueChecker &) = delete;

    /// The rule that the text breaks ("phone_invalid", "date_invalid", …; as ImportReport::findings and rejects name
    /// them); null: it can be read, it is empty, or the field takes any text. `text` is trimmed.
    const char *problem(size_t column, std::string_view text) const;
    /// Does a row with such a value stay out, as a rule? Others come in without the value.
    bool rejectsRow(size_t column, std::string_view rule) const;

    const ImportPlan &plan() const { return m_plan; }

private:
    const char *contactProblem(Field field, std::string_view text) const;
    const char *orderProblem(Field field, std::string_view text) const;
    const char *activityProblem(Field field, std::string_view text) const;
    const char *relationProblem(Field field, std::string_view text) const;
    const char *consentProblem(Field field, std::string_view text) const;
    const char *ownFieldProblem(size_t place, std::string_view text) const;
    const char *phoneProblem(std::string_view text) const;
    const char *emailProblem(std::string_view text) const;
    const char *numberProblem(Field field, std::string_view text) const;
    const char *momentProblem(Field field, std::string_view text) const;

    ImportPlan m_plan;
    ImportKind m_kind;
    KnownWords m_words;
    std::vector<const KnownWords::OwnField *> m_ownFields; ///< Per ImportPlan::customFields; null: a new one.
    mutable LocalTime m_local;
};

/// A text that stands in a column and cannot be read; texts that are equal when folded are one.
struct BadValue
{
    QString text; ///< As it stands in the first of its rows.
    qint64 rows = 0;
    qint64 firstLine = 0;
};

/// What is wrong with one column in one way. Values with the most rows first.
struct BadValues
{
    static constexpr size_t kMost = 500; ///< Different values that are told; `rows` counts all.

    size_t column = 0;
    QByteArray field;
    QByteArray rule;
    bool rejectsRow = false;
    qint64 rows = 0;
    std::vector<BadValue> values;
    bool more = false; ///< There are further values.
};

struct ValueCheck
{
    std::shared_ptr<const ValueChecker> checker;
    std::vector<BadValues> groups; ///< In the order of the columns.
    qint64 rows = 0;               ///< Of data.
};

/// Reads the file once and lists the values that an import with these options could not read. The value maps of
/// `options` are applied before; defaults are not looked at. Nothing is written. Errors: those of planImport, Canceled.
///
/// Memory: BadValues::kMost texts for each column and rule.
Query<ValueCheck> checkValues(ImportOptions options);

/// A text of `field` that means one thing in any file (a state, a gender, yes or no), so that its replacement is worth
/// remembering for the next one.
bool isWordField(const QByteArray &field);

} // namespace shuke::exchange
