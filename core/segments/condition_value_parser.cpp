#include "core/segments/condition_value_parser.h"

#include "core/base/text_fold.h"

namespace shuke::segments {

namespace condition_value_parser_detail {

const char *noSuchRecord(ChoiceSource source)
{
    switch (source) {
    case ChoiceSource::Staff:
        return "column %1: nobody here is called \"%2\"";
    case ChoiceSource::Tags:
        return "column %1: no tag is called \"%2\"";
    case ChoiceSource::Shops:
        return "column %1: no shop is called \"%2\"";
    case ChoiceSource::Products:
        return "column %1: no product is called \"%2\"";
    default:
        return "column %1: no segment is called \"%2\"";
    }
}

} // namespace condition_value_parser_detail

Error ValueParser::at(const Token &token, const char *what)
{
    return Error{ErrorCode::InvalidInput, QString::fromUtf8(what).arg(token.column)};
}

/// `name` comes from the text: no place may be filled inside it.
Error ValueParser::unknown(const Token &token, const char *what, const QString &closest)
{
    const QString name = token.text.left(100);
    const QString text = QString::fromUtf8(what).arg(QString::number(token.column), name);
    return Error{ErrorCode::InvalidInput,
                 closest.isEmpty() ? text : text + QStringLiteral("; the nearest is \"") + closest + QLatin1Char('"')};
}

Result<Window> ValueParser::window()
{
    const Token begin = now();
    Window window;
    if (takeWord("last") || takeWord("past")) {
        const Result<int> days = count();
        if (!days)
            return days.error();
        window = Window::last(*days);
    } else {
        const bool isBetween = isWord("between");
        if (isBetween || isWord("from"))
            go();
        const Result<QDate> from = day("column %1: a text in quotes, last N days or a day is expected");
        if (!from)
            return from.error();
        if (!takeWord(isBetween ? "and" : "to"))
            return isBetween ? at(now(), "column %1: \"and\" is expected") : at(now(), "column %1: \"to\" is expected");
        const Result<QDate> to = day("column %1: a day is expected, such as 2026-01-31");
        if (!to)
            return to.error();
        window = Window::between(*from, *to);
    }
    if (!window.isValid())
        return at(begin, "column %1: the days end before they begin");
    return window;
}

Result<int> ValueParser::count()
{
    bool isNumber = false;
    const int days = now().kind == Token::Kind::Number ? now().text.toInt(&isNumber) : 0;
    if (!isNumber || days < 1 || days > kMostDays)
        return at(now(), "column %1: a count of days from 1 to 36525 is expected");
    go();
    if (!takeWord("days"))
        takeWord("day");
    return days;
}

Result<QDate> ValueParser::day(const char *otherwise)
{
    const QDate day =
        now().kind == Token::Kind::Day ? QDate::fromString(now().text, QStringLiteral("yyyy-M-d")) : QDate();
    if (!day.isValid())
        return at(now(), now().kind == Token::Kind::Day ? "column %1: there is no such day" : otherwise);
    go();
    return day;
}

Result<Value> ValueParser::typed(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return text();
    case FieldType::Number:
    case FieldType::Money:
        return number(field.type == FieldType::Money);
    case FieldType::Day:
    case FieldType::Birthday: {
        const Result<QDate> read = day("column %1: a day is expected, such as 2026-01-31");
        return read ? Result<Value>(*read) : Result<Value>(read.error());
    }
    case FieldType::YesNo:
        if (isWord("yes") || isWord("no") || isWord("true") || isWord("false")) {
            const bool yes = isWord("yes") || isWord("true");
            go();
            return Value(yes);
        }
        return at(now(), "column %1: yes or no is expected");
    case FieldType::Choice:
    case FieldType::Tags:
        break;
    }
    if (field.source == ChoiceSource::Codes)
        return code(field);
    return field.source == ChoiceSource::Categories ? text() : record(field.source);
}

Result<Value> ValueParser::text()
{
    if (now().kind != Token::Kind::Text)
        return at(now(), "column %1: a text in quotes is expected");
    if (foldText(now().text).isEmpty())
        return at(now(), "column %1: the text is empty; there is \"is empty\"");
    const QString text = now().text;
    go();
    return Value(text);
}

Result<Value> ValueParser::number(bool isMoney)
{
    if (now().kind != Token::Kind::Number)
        return at(now(), "column %1: a number is expected");
    bool isExact = false;
    const Result<qint64> scaled =
        scaledDecimal(now().text, isMoney ? m_context.moneyDigits : 6, QLatin1Char('.'), &isExact);
    if (!scaled)
        return at(now(), "column %1: the number is too large");
    if (!isExact)
        return at(now(), "column %1: the number has too many decimals");
    go();
    return isMoney ? Value(Money::fromMinor(*scaled)) : Value(Number{*scaled});
}

/// In quotes or without.
Result<Value> ValueParser::code(const Field &field)
{
    if (now().kind != Token::Kind::Text && now().kind != Token::Kind::Word)
        return at(now(), "column %1: a text in quotes is expected");
    QStringList codes;
    const QString typed = foldText(now().text);
    for (const Choice &choice : field.choices) {
        if (choice.code == now().text || foldText(choice.code) == typed) {
            go();
            return Value(choice.code);
        }
        codes.append(choice.code);
    }
    return unknown(now(), "column %1: there is no choice \"%2\"", closestOf(codes, now().text));
}

Result<Value> ValueParser::record(ChoiceSource source)
{
    if (now().kind == Token::Kind::Id) {
        bool isNumber = false;
        const qint64 row = now().text.toLongLong(&isNumber);
        if (!isNumber || row <= 0)
            return at(now(), "column %1: the number is too large");
        go();
        return Value(RecordId{row});
    }
    if (now().kind != Token::Kind::Text)
        return at(now(), "column %1: a text in quotes is expected");
    const std::vector<qint64> ids = m_context.names.idsOf(source, now().text);
    if (ids.empty())
        return unknown(now(), condition_value_parser_detail::noSuchRecord(source),
                       m_context.names.closest(source, now().text));
    if (ids.size() > 1)
        return unknown(now(), "column %1: several are called \"%2\"; #id tells which", {});
    go();
    return Value(RecordId{ids.front()});
}

} // namespace shuke::segments
