#include "core/segments/condition_text.h"

#include <algorithm>
#include <array>

namespace shuke::segments {

namespace condition_text_detail {

struct Alias
{
    const char *name;
    const char *key;
};
constexpr std::array kAliases = {Alias{"orders.count", "order_count"},
                                 Alias{"orders.sum", "net_revenue"},
                                 Alias{"orders.average", "average_order"},
                                 Alias{"orders.first", "first_order"},
                                 Alias{"orders.last", "last_order"},
                                 Alias{"tag", "tags"},
                                 Alias{"activities.count", "contact_count"},
                                 Alias{"activities.calls", "call_count"},
                                 Alias{"activities.meetings", "meeting_count"},
                                 Alias{"activities.visits", "visit_count"},
                                 Alias{"activities.emails", "email_count"},
                                 Alias{"activities.messages", "message_count"},
                                 Alias{"activities.last", "last_contact"},
                                 Alias{"tasks.open", "open_tasks"},
                                 Alias{"tasks.overdue", "overdue_tasks"},
                                 Alias{"tasks.next", "next_task"}};

QString quoted(const QString &text)
{
    QString made = QStringLiteral("\"");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            made += c;
            made += text[++i];
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\\')) {
            made += QLatin1Char('\\');
            made += c;
        } else if (c.category() == QChar::Other_Control || c.isSurrogate()) {
            made += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            made += c;
        }
    }
    return made + QLatin1Char('"');
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString windowText(const Window &window)
{
    if (window.lastDays > 0)
        return QStringLiteral("last %1 days").arg(window.lastDays);
    return QStringLiteral("%1 to %2").arg(dayText(window.from), dayText(window.to));
}

class Writer
{
public:
    explicit Writer(const TextContext &context) : m_context(context) {}

    QString group(const ConditionGroup &group) const
    {
        const bool all = group.join == ConditionGroup::Join::All;
        QStringList parts;
        for (const Condition &condition : group.conditions)
            parts.append(this->condition(condition));
        for (const ConditionGroup &inner : group.groups)
            parts.append(inner.negated ? this->group(inner) : QStringLiteral("(%1)").arg(this->group(inner)));
        const QString joined = parts.join(all ? QStringLiteral(" and ") : QStringLiteral(" or "));
        return group.negated ? QStringLiteral("not (%1)").arg(joined) : joined;
    }

private:
    QString condition(const Condition &condition) const
    {
        const Field *field = findField(m_context.fields, condition.field);
        QString name = field ? nameOf(*field) : QString::fromUtf8(condition.field);
        if (condition.op == Operator::AnyOf && field && field->type == FieldType::Tags) {
            QStringList inside = values(condition, field);
            if (condition.window)
                inside.append(windowText(*condition.window));
            return name + bracketed(inside);
        }
        if (condition.window)
            name += bracketed({windowText(*condition.window)});
        return name + QLatin1Char(' ') + asked(condition, field);
    }

    QString asked(const Condition &condition, const Field *field) const
    {
        const QStringList all = values(condition, field);
        const QString first = all.value(0);
        const auto with = [&first](const char *op) { return QString::fromLatin1(op) + QLatin1Char(' ') + first; };
        const bool isChoice = field && field->type == FieldType::Choice && all.size() == 1;
        switch (condition.op) {
        case Operator::Is:
            return with("=");
        case Operator::IsNot:
            return with("!=");
        case Operator::Contains:
            return with("contains");
        case Operator::ContainsNot:
            return with("not contains");
        case Operator::BeginsWith:
            return with("begins with");
        case Operator::Less:
            return with("<");
        case Operator::AtMost:
            return with("<=");
        case Operator::Greater:
            return with(">");
        case Operator::AtLeast:
            return with(">=");
        case Operator::Before:
            return with("before");
        case Operator::After:
            return with("after");
        case Operator::Between:
            return with("between") + QStringLiteral(" and ") + all.value(1);
        case Operator::InLastDays:
            return with("in last") + QStringLiteral(" days");
        case Operator::NotInLastDays:
            return with("not in last") + QStringLiteral(" days");
        case Operator::InNextDays:
            return with("in next") + QStringLiteral(" days");
        case Operator::HasMonth:
            return with("in month");
        case Operator::AnyOf:
            return isChoice ? with("=") : QStringLiteral("in ") + bracketed(all);
        case Operator::NoneOf:
            return isChoice ? with("!=") : QStringLiteral("not in ") + bracketed(all);
        case Operator::AllOf:
            return QStringLiteral("all ") + bracketed(all);
        case Operator::IsEmpty:
            return QStringLiteral("is empty");
        case Operator::IsNotEmpty:
            break;
        }
        return QStringLiteral("is not empty");
    }

    QStringList values(const Condition &condition, const Field *field) const
    {
        QStringList all;
        for (const Value &value : condition.values)
            all.append(this->value(value, field));
        return all;
    }

    QString value(const Value &value, const Field *field) const
    {
        if (const auto *text = std::get_if<QString>(&value))
            return quoted(*text);
        if (const auto *number = std::get_if<Number>(&value))
            return numberText(*number);
        if (const auto *money = std::get_if<Money>(&value))
            return moneyText(*money, m_context.moneyDigits);
        if (const auto *day = std::get_if<QDate>(&value))
            return dayText(*day);
        if (const auto *count = std::get_if<int>(&value))
            return QString::number(*count);
        if (const auto *yes = std::get_if<bool>(&value))
            return *yes ? QStringLiteral("yes") : QStringLiteral("no");
        const qint64 row = std::get<RecordId>(value).row;
        const QString name = field ? m_context.names.nameOf(field->source, row) : QString();
        return name.isNull() ? QStringLiteral("#%1").arg(row) : quoted(name);
    }

    static QString bracketed(const QStringList &parts)
    {
        return QLatin1Char('(') + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
    }

    const TextContext &m_context;
};

} // namespace condition_text_detail

QString toText(const ConditionGroup &group, const TextContext &context)
{
    return condition_text_detail::Writer(context).group(normalised(group));
}

QString nameOf(const Field &field)
{
    for (const condition_text_detail::Alias &alias : condition_text_detail::kAliases) {
        if (field.key == alias.key)
            return QString::fromLatin1(alias.name);
    }
    return QString::fromUtf8(field.key).replace(QLatin1Char(':'), QLatin1Char('.'));
}

const Field *fieldNamed(std::span<const Field> fields, const QString &name)
{
    const QString plain = name.toLower();
    const auto found = std::ranges::find_if(fields, [&plain](const Field &field) {
        return plain == QString::fromUtf8(field.key) || plain == nameOf(field);
    });
    return found == fields.end() ? nullptr : &*found;
}

QString numberText(Number number)
{
    QString text = moneyText(Money::fromMinor(number.micro), 6);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace shuke::segments
