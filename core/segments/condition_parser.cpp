#include "core/segments/condition_parser.h"

#include "core/segments/condition_value_parser.h"

#include <QRegularExpression>

#include <algorithm>

namespace shuke::segments {

namespace condition_parser_detail {

using Join = ConditionGroup::Join;

/// Brackets inside brackets; kDeepestGroup holds for what they make.
constexpr int kMostBrackets = 100;

bool isSingle(const ConditionGroup &group)
{
    return !group.negated && group.groups.empty() && group.conditions.size() == 1;
}

ConditionGroup joined(Join join, std::vector<ConditionGroup> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    ConditionGroup made{join, false, {}, {}};
    for (ConditionGroup &part : parts) {
        if (isSingle(part))
            made.conditions.push_back(std::move(part.conditions.front()));
        else
            made.groups.push_back(std::move(part));
    }
    return made;
}

class Parser : private ValueParser
{
public:
    using ValueParser::ValueParser;

    Result<ConditionGroup> run()
    {
        if (now().kind == Token::Kind::End)
            return ConditionGroup();
        Result<ConditionGroup> made = any();
        if (made && now().kind != Token::Kind::End)
            return at(now(), "column %1: \"and\" or \"or\" is expected");
        return made;
    }

private:
    Result<ConditionGroup> any()
    {
        std::vector<ConditionGroup> parts;
        do {
            Result<ConditionGroup> part = all();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
        } while (takeWord("or"));
        return joined(Join::Any, std::move(parts));
    }

    Result<ConditionGroup> all()
    {
        std::vector<ConditionGroup> parts;
        do {
            Result<ConditionGroup> part = one();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
        } while (takeWord("and"));
        return joined(Join::All, std::move(parts));
    }

    Result<ConditionGroup> one()
    {
        if (m_depth > kMostBrackets)
            return Error{ErrorCode::TooLarge,
                         QStringLiteral("more than %1 groups inside each other").arg(kDeepestGroup)};
        if (takeWord("not")) {
            ++m_depth;
            Result<ConditionGroup> denied = one();
            --m_depth;
            if (denied)
                denied->negated = !denied->negated;
            return denied;
        }
        if (!takeSign("("))
            return condition();
        ++m_depth;
        Result<ConditionGroup> inside = any();
        --m_depth;
        if (inside && !takeSign(")"))
            return at(now(), "column %1: \"and\", \"or\" or a closing bracket is expected");
        return inside;
    }

    Result<ConditionGroup> condition()
    {
        if (now().kind != Token::Kind::Word)
            return at(now(), "column %1: a field is expected");
        const Token named = now();
        m_field = fieldNamed(context().fields, named.text);
        if (!m_field) {
            QStringList names;
            for (const Field &field : context().fields)
                names << nameOf(field) << QString::fromUtf8(field.key);
            return unknown(named, "column %1: no field is called \"%2\"", closestOf(names, named.text));
        }
        go();
        m_made = Condition{m_field->key, Operator::Is, {}};
        Result<void> read = isSign("(") ? brackets() : operation();
        if (!read)
            return read.error();
        if (m_made.values.size() > static_cast<size_t>(kMostValues))
            return Error{ErrorCode::TooLarge, QStringLiteral("more than %1 values").arg(kMostValues)};
        return ConditionGroup{Join::All, false, {std::move(m_made)}, {}};
    }

    /// ("VIP"), (last 90 days), ("tea", last 90 days)
    Result<void> brackets()
    {
        const Token open = now();
        const bool isSet = m_field->type == FieldType::Tags;
        if (!isSet && !m_field->periodic)
            return at(open, "column %1: this field takes nothing in brackets");
        do {
            go();
            const bool isCode = m_field->source == ChoiceSource::Codes && now().kind == Token::Kind::Word;
            const bool isValue = isSet && (now().kind == Token::Kind::Text || now().kind == Token::Kind::Id || isCode);
            if (Result<void> read = isValue ? value() : readWindow(); !read)
                return read;
        } while (isSign(","));
        if (!takeSign(")"))
            return at(now(), "column %1: a closing bracket is expected");
        if (m_made.values.empty())
            return operation();
        m_made.op = Operator::AnyOf;
        return {};
    }

    Result<void> readWindow()
    {
        const Token begin = now();
        if (!m_field->periodic)
            return at(begin, "column %1: a text in quotes is expected");
        const Result<Window> read = window();
        if (!read)
            return read.error();
        if (m_made.window)
            return at(begin, "column %1: the days are told twice");
        m_made.window = *read;
        return {};
    }

    Result<void> operation()
    {
        const Token begin = now();
        const Result<void> read = operatorAndValues();
        if (!read)
            return read;
        const std::vector<Operator> &ops = operatorsOf(*m_field);
        if (std::ranges::find(ops, m_made.op) == ops.end())
            return misfit(begin);
        return {};
    }

    Error misfit(const Token &token) const
    {
        switch (m_field->type) {
        case FieldType::Text:
            return at(token, "column %1: a text takes = != in, not in, contains, not contains, begins with, is empty");
        case FieldType::Number:
        case FieldType::Money:
            return at(token, "column %1: a number takes = != < <= > >= between, is empty");
        case FieldType::Day:
            return at(token, "column %1: a day takes = < <= > >= before, after, between, in last N days, not in last N "
                             "days, in next N days, in month, is empty");
        case FieldType::Birthday:
            return at(token, "column %1: a birthday takes = in next N days, in month, is empty");
        case FieldType::YesNo:
            return at(token, "column %1: what is yes or no takes = yes, = no, is empty");
        case FieldType::Choice:
            return at(token, "column %1: a choice takes = != in, not in, is empty");
        case FieldType::Tags:
            break;
        }
        return at(token, m_field->source == ChoiceSource::Segments
                             ? "column %1: segments take (\"…\"), in, not in, all"
                             : "column %1: a set takes (\"…\"), in, not in, all, is empty");
    }

    Result<void> operatorAndValues()
    {
        const bool isMany = m_field->type == FieldType::Choice || m_field->type == FieldType::Tags;
        if (takeSign("="))
            return value(isMany ? Operator::AnyOf : Operator::Is);
        if (takeSign("!="))
            return value(isMany ? Operator::NoneOf : Operator::IsNot);
        if (now().kind == Token::Kind::Sign)
            return comparison();
        if (takeWord("is"))
            return is();
        if (takeWord("in"))
            return in(false);
        if (takeWord("not")) {
            if (takeWord("contains"))
                return value(isMany ? Operator::NoneOf : Operator::ContainsNot);
            if (takeWord("in"))
                return in(true);
            return at(now(), "column %1: \"in\" or \"contains\" is expected");
        }
        if (takeWord("contains"))
            return value(isMany ? Operator::AnyOf : Operator::Contains);
        if (takeWord("begins")) {
            if (!takeWord("with"))
                return at(now(), "column %1: \"with\" is expected");
            return value(Operator::BeginsWith);
        }
        if (takeWord("between"))
            return between();
        if (takeWord("before"))
            return value(Operator::Before);
        if (takeWord("after"))
            return value(Operator::After);
        if (takeWord("all"))
            return list(Operator::AllOf);
        if (m_field->type == FieldType::YesNo && !takesOperator()) {
            m_made.values = {Value(true)};
            return {};
        }
        return at(now(), "column %1: an operator is expected, such as = or \"is empty\"");
    }

    /// Whether something else than the end of a condition stands here.
    bool takesOperator() const
    {
        return now().kind != Token::Kind::End && !isWord("and") && !isWord("or") && !isSign(")");
    }

    Result<void> comparison()
    {
        const bool isDay = m_field->type == FieldType::Day;
        const bool isOpen = isSign("<") || isSign(">");
        const bool isLess = isSign("<") || isSign("<=");
        if (!isOpen && !isSign("<=") && !isSign(">="))
            return at(now(), "column %1: an operator is expected, such as = or \"is empty\"");
        go();
        if (!isDay)
            return value(isLess ? (isOpen ? Operator::Less : Operator::AtMost)
                                : (isOpen ? Operator::Greater : Operator::AtLeast));
        Result<void> read = value(isLess ? Operator::Before : Operator::After);
        if (read && !isOpen) { // up to a day is before the next
            QDate &day = std::get<QDate>(m_made.values.front());
            day = day.addDays(isLess ? 1 : -1);
        }
        return read;
    }

    Result<void> is()
    {
        const bool denied = takeWord("not");
        if (takeWord("empty")) {
            m_made.op = denied ? Operator::IsNotEmpty : Operator::IsEmpty;
            return {};
        }
        const bool isMany = m_field->type == FieldType::Choice || m_field->type == FieldType::Tags;
        if (denied)
            return value(isMany ? Operator::NoneOf : Operator::IsNot);
        return value(isMany ? Operator::AnyOf : Operator::Is);
    }

    Result<void> in(bool denied)
    {
        const bool isLast = isWord("last") || isWord("past");
        if (isLast || (!denied && isWord("next"))) {
            m_made.op = !isLast ? Operator::InNextDays : denied ? Operator::NotInLastDays : Operator::InLastDays;
            go();
            const Result<int> days = count();
            if (!days)
                return days.error();
            m_made.values = {*days};
            return {};
        }
        if (!denied && takeWord("month")) {
            m_made.op = Operator::HasMonth;
            bool isNumber = false;
            const int month = now().kind == Token::Kind::Number ? now().text.toInt(&isNumber) : 0;
            if (!isNumber || month < 1 || month > 12)
                return at(now(), "column %1: a month from 1 to 12 is expected");
            go();
            m_made.values = {month};
            return {};
        }
        return list(denied ? Operator::NoneOf : Operator::AnyOf);
    }

    Result<void> between()
    {
        const Token begin = now();
        if (Result<void> low = value(Operator::Between); !low)
            return low;
        if (!takeWord("and"))
            return at(now(), "column %1: \"and\" is expected");
        if (Result<void> high = value(); !high)
            return high;
        if (m_made.values[1] < m_made.values[0])
            return at(begin, "column %1: the second value is less than the first");
        return {};
    }

    Result<void> list(Operator op)
    {
        if (!isSign("("))
            return at(now(), "column %1: an opening bracket is expected");
        m_made.op = op;
        do {
            go();
            if (Result<void> read = value(); !read)
                return read;
        } while (isSign(","));
        if (!takeSign(")"))
            return at(now(), "column %1: a comma or a closing bracket is expected");
        return {};
    }

    Result<void> value(Operator op)
    {
        m_made.op = op;
        return value();
    }

    /// One more value of the field that is read.
    Result<void> value()
    {
        Result<Value> read = typed(*m_field);
        if (!read)
            return read.error();
        m_made.values.push_back(std::move(*read));
        return {};
    }

    int m_depth = 0;
    const Field *m_field = nullptr; ///< Of the condition that is read.
    Condition m_made;
};

} // namespace condition_parser_detail

Result<ConditionGroup> parseConditions(const QString &text, const TextContext &context)
{
    Result<std::vector<Token>> tokens = tokensOf(text);
    if (!tokens)
        return tokens.error();
    Result<ConditionGroup> made = condition_parser_detail::Parser(std::move(*tokens), context).run();
    if (!made)
        return made;
    if (const Result<void> checked = check(*made, context.fields); !checked)
        return checked.error();
    return made;
}

qsizetype columnOf(const Error &error)
{
    static const QRegularExpression column(QStringLiteral("^column (\\d+): "));
    const QRegularExpressionMatch match = column.match(error.detail);
    return match.hasMatch() ? match.captured(1).toLongLong() : 0;
}

} // namespace shuke::segments
