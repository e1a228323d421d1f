#include "ui/common/typed_amount.h"

#include "core/base/money.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace shuke::ui {

namespace typed_amount_detail {

constexpr int kScale = 6; ///< Of what is computed with.
constexpr qint64 kOne = 1000000;

Error invalid()
{
    return {ErrorCode::InvalidInput, QStringLiteral("not an amount")};
}

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("the amount does not fit 64 bits")};
}

/// ASCII digits, '.', '+', '-', '*' and grouping; without spaces and currency signs.
QString plain(QStringView text)
{
    const QString mark = QLocale().decimalPoint();
    const QChar decimal = mark.isEmpty() ? QLatin1Char('.') : mark.front();
    QString out;
    for (QChar c : text) {
        const char16_t u = c.unicode();
        if (u > 0xFF00 && u < 0xFF5F)
            c = QChar(static_cast<char16_t>(u - 0xFEE0)); // full-width forms
        if (c == QChar(0x3002))
            c = decimal;
        else if (c == QChar(0xD7) || c == QLatin1Char('x') || c == QLatin1Char('X'))
            c = QLatin1Char('*');
        else if (c == QChar(0x2212) || c == QChar(0x2013))
            c = QLatin1Char('-');
        if (c.isSpace() || c.category() == QChar::Symbol_Currency || c == QChar(0xFFE5))
            continue;
        if (decimal == QLatin1Char(',') && (c == QLatin1Char(',') || c == QLatin1Char('.')))
            c = c == QLatin1Char(',') ? QLatin1Char('.') : QLatin1Char(',');
        out += c;
    }
    if (out.endsWith(QChar(0x5143))) // 元
        out.chop(1);
    return out;
}

/// Takes thousands separators out; a null text if they stand where none can.
QString ungrouped(const QString &number)
{
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? number : number.left(point);
    if (number.indexOf(QLatin1Char(','), whole.size()) >= 0)
        return {};
    const QStringList groups = whole.split(QLatin1Char(','));
    for (qsizetype at = 0; groups.size() > 1 && at < groups.size(); ++at) {
        const bool fits = at == 0 ? groups[at].size() >= 1 && groups[at].size() <= 3 : groups[at].size() == 3;
        if (!fits)
            return {};
    }
    return groups.join(QString()) + number.mid(whole.size());
}

Result<qint64> decimal(const QString &typed, int scale, bool *exact = nullptr)
{
    const QString number = ungrouped(typed);
    if (number.isEmpty() || number == QLatin1String("."))
        return invalid();
    return scaledDecimal(number, scale, QLatin1Char('.'), exact);
}

Result<qint64> product(const QString &text)
{
    qint64 value = kOne;
    const QStringList factors = text.split(QLatin1Char('*'));
    for (const QString &factor : factors) {
        const Result<qint64> number = decimal(factor, kScale);
        if (!number)
            return number;
        const std::optional<qint64> next = mulDiv(value, *number, kOne);
        if (!next)
            return tooLarge();
        value = *next;
    }
    return value;
}

/// A sum of products, computed in millionths.
Result<qint64> sum(const QString &text)
{
    Money value;
    for (qsizetype at = 0; at < text.size();) {
        const bool minus = text[at] == QLatin1Char('-');
        const bool hasSign = minus || text[at] == QLatin1Char('+');
        const qsizetype begin = at + (hasSign ? 1 : 0);
        qsizetype end = begin;
        while (end < text.size() && text[end] != QLatin1Char('+') && text[end] != QLatin1Char('-'))
            ++end;
        const Result<qint64> term = product(text.mid(begin, end - begin));
        if (!term)
            return term;
        const Money money = Money::fromMinor(*term);
        const std::optional<Money> next = minus ? value.minus(money) : value.plus(money);
        if (!next)
            return tooLarge();
        value = *next;
        at = end;
    }
    return value.minor();
}

} // namespace typed_amount_detail

Result<qint64> typedAmount(QStringView text, int scale)
{
    const QString plain = typed_amount_detail::plain(text);
    if (plain.isEmpty())
        return typed_amount_detail::invalid();
    const bool isSum = plain.indexOf(QLatin1Char('+')) > 0 || plain.indexOf(QLatin1Char('-'), 1) > 0 ||
                       plain.contains(QLatin1Char('*'));
    if (!isSum) {
        bool exact = true;
        const Result<qint64> number = typed_amount_detail::decimal(plain, scale, &exact);
        return number && !exact ? Result<qint64>(typed_amount_detail::invalid()) : number;
    }
    const Result<qint64> value = typed_amount_detail::sum(plain);
    if (!value)
        return value;
    qint64 divisor = 1;
    for (int digit = scale; digit < typed_amount_detail::kScale; ++digit)
        divisor *= 10;
    const std::optional<qint64> scaled = mulDiv(*value, 1, divisor);
    return scaled ? Result<qint64>(*scaled) : typed_amount_detail::tooLarge();
}

} // namespace shuke::ui
