#include "ui/lists/condition_words.h"

#include "ui/common/format.h"
#include "ui/lists/field_catalog.h"

#include <QCoreApplication>
#include <QLocale>

namespace shuke::ui {

namespace condition_words_detail {

using segments::ChoiceSource;
using segments::FieldType;
using segments::Operator;

QString word(const char *english)
{
    return QCoreApplication::translate("Filter", english);
}

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString days(int count)
{
    return QCoreApplication::translate("Filter", "%Ln day(s)", nullptr, count);
}

QString numberWords(qint64 micro)
{
    QString text = QLocale().toString(static_cast<double>(micro) / 1e6, 'f', 6);
    const QString mark = QLocale().decimalPoint();
    while (text.contains(mark) && (text.endsWith(QLatin1Char('0')) || text.endsWith(mark)))
        text.chop(1);
    return text;
}

} // namespace condition_words_detail

QString ConditionWords::label(const segments::Field &field)
{
    if (field.label.isEmpty())
        return condition_words_detail::isChinese() ? field.nameZh : field.nameEn;
    return QCoreApplication::translate("Field", field.label.constData());
}

QString ConditionWords::operatorText(segments::Operator op, segments::FieldType type)
{
    using namespace condition_words_detail;
    const bool day = type == FieldType::Day;
    switch (op) {
    case Operator::Is:
        return day ? QCoreApplication::translate("Filter", "on", "a day") : word(QT_TRANSLATE_NOOP("Filter", "is"));
    case Operator::IsNot:
        return day ? word(QT_TRANSLATE_NOOP("Filter", "not on")) : word(QT_TRANSLATE_NOOP("Filter", "is not"));
    case Operator::Contains:
        return word(QT_TRANSLATE_NOOP("Filter", "contains"));
    case Operator::ContainsNot:
        return word(QT_TRANSLATE_NOOP("Filter", "does not contain"));
    case Operator::BeginsWith:
        return word(QT_TRANSLATE_NOOP("Filter", "begins with"));
    case Operator::Less:
        return word(QT_TRANSLATE_NOOP("Filter", "less than"));
    case Operator::AtMost:
        return word(QT_TRANSLATE_NOOP("Filter", "at most"));
    case Operator::Greater:
        return word(QT_TRANSLATE_NOOP("Filter", "more than"));
    case Operator::AtLeast:
        return word(QT_TRANSLATE_NOOP("Filter", "at least"));
    case Operator::Before:
        return word(QT_TRANSLATE_NOOP("Filter", "before"));
    case Operator::After:
        return word(QT_TRANSLATE_NOOP("Filter", "after"));
    case Operator::Between:
        return word(QT_TRANSLATE_NOOP("Filter", "between"));
    case Operator::InLastDays:
        return word(QT_TRANSLATE_NOOP("Filter", "in the last"));
    case Operator::NotInLastDays:
        return word(QT_TRANSLATE_NOOP("Filter", "not in the last"));
    case Operator::InNextDays:
        return word(QT_TRANSLATE_NOOP("Filter", "in the next"));
    case Operator::HasMonth:
        return word(QT_TRANSLATE_NOOP("Filter", "in the month"));
    case Operator::AnyOf:
        return word(QT_TRANSLATE_NOOP("Filter", "any of"));
    case Operator::AllOf:
        return word(QT_TRANSLATE_NOOP("Filter", "all of"));
    case Operator::NoneOf:
        return word(QT_TRANSLATE_NOOP("Filter", "none of"));
    case Operator::IsEmpty:
        return word(QT_TRANSLATE_NOOP("Filter", "is empty"));
    case Operator::IsNotEmpty:
        return word(QT_TRANSLATE_NOOP("Filter", "is not empty"));
    }
    return {};
}

QString ConditionWords::windowText(const segments::Window &window)
{
    if (window.lastDays > 0)
        return QCoreApplication::translate("Filter", "last %1", "a count of days")
            .arg(condition_words_detail::days(window.lastDays));
    return QCoreApplication::translate("Filter", "%1 – %2", "two days").arg(dayText(window.from), dayText(window.to));
}

QString ConditionWords::valueText(const segments::Field &field, segments::Operator op,
                                  const segments::Value &value) const
{
    using namespace condition_words_detail;
    if (const QString name = nameOf ? nameOf(field, value) : QString(); !name.isNull())
        return name;
    struct Words
    {
        const ConditionWords &words;
        FieldType type;
        Operator op;
        QString operator()(const QString &text) const { return text; }
        QString operator()(segments::Number number) const { return numberWords(number.micro); }
        QString operator()(Money money) const { return moneyText(money, words.currency); }
        QString operator()(QDate day) const
        {
            if (type != FieldType::Birthday)
                return dayText(day);
            return isChinese() ? QStringLiteral("%1月%2日").arg(day.month()).arg(day.day())
                               : QLocale().toString(day, QStringLiteral("d MMM"));
        }
        QString operator()(int count) const
        {
            return op == Operator::HasMonth ? QLocale().standaloneMonthName(count) : days(count);
        }
        QString operator()(bool yes) const
        {
            return yes ? word(QT_TRANSLATE_NOOP("Filter", "yes")) : word(QT_TRANSLATE_NOOP("Filter", "no"));
        }
        QString operator()(segments::RecordId record) const { return QStringLiteral("#%1").arg(record.row); }
    };
    return std::visit(Words{*this, field.type, op}, value);
}

QString ConditionWords::text(const segments::Condition &condition) const
{
    const segments::Field *known = segments::findField(fields, condition.field);
    if (!known) // of a custom field that is gone
        return QString::fromUtf8(condition.field);
    QStringList values;
    for (const segments::Value &value : condition.values)
        values.append(valueText(*known, condition.op, value));
    constexpr qsizetype kNamed = 3;
    const qsizetype more = values.size() - kNamed;
    if (more > 0)
        values = values.mid(0, kNamed) << QStringLiteral("+%1").arg(more);
    const QString joined =
        values.join(condition.op == segments::Operator::Between ? QStringLiteral(" – ") : QStringLiteral(", "));
    const QString name = condition.window
                             ? QCoreApplication::translate("Filter", "%1 (%2)", "a field, and the days it looks at")
                                   .arg(label(*known), windowText(*condition.window))
                             : label(*known);
    const QString op = operatorText(condition.op, known->type);
    return joined.isEmpty()
               ? FieldCatalog::tr("%1 %2", "a field and what it is").arg(name, op)
               : FieldCatalog::tr("%1 %2 %3", "a field, how it is compared, a value").arg(name, op, joined);
}

QString ConditionWords::text(const segments::ConditionGroup &group) const
{
    QStringList parts;
    for (const segments::Condition &condition : group.conditions)
        parts.append(text(condition));
    for (const segments::ConditionGroup &inner : group.groups)
        parts.append(segments::conditionCount(inner) > 1 ? QStringLiteral("(%1)").arg(text(inner)) : text(inner));
    const QString joined = parts.join(group.join == segments::ConditionGroup::Join::All ? FieldCatalog::tr(" and ")
                                                                                        : FieldCatalog::tr(" or "));
    return group.negated ? FieldCatalog::tr("not (%1)").arg(joined) : joined;
}

std::function<QString(const segments::Field &, const segments::Value &)> namesFrom(segments::NameBook names)
{
    return [names = std::move(names)](const segments::Field &field, const segments::Value &value) {
        if (const auto *record = std::get_if<segments::RecordId>(&value))
            return names.nameOf(field.source, record->row);
        const auto *code = std::get_if<QString>(&value);
        for (const segments::Choice &choice : field.choices) {
            if (code && choice.code == *code && !choice.label.isEmpty())
                return QCoreApplication::translate("Field", choice.label.constData());
        }
        return QString();
    };
}

} // namespace shuke::ui
