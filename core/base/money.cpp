#include "core/base/money.h"

#include <algorithm>
#include <array>
#include <limits>

namespace shuke {

namespace money_detail {

constexpr std::array<QStringView, 17> kNoDecimals = {u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY",
                                                     u"KMF", u"KRW", u"PYG", u"RWF", u"UGX", u"UYI",
                                                     u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
constexpr std::array<QStringView, 7> kThreeDecimals = {u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};

int digitOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'０' && u <= u'９')
        return u - u'０';
    return -1;
}

Error badNumber()
{
    return {ErrorCode::InvalidInput, QStringLiteral("not a decimal number")};
}

} // namespace money_detail

std::optional<Money> Money::plus(Money other) const
{
    qint64 sum = 0;
    if (__builtin_add_overflow(m_minor, other.m_minor, &sum))
        return std::nullopt;
    return fromMinor(sum);
}

std::optional<Money> Money::minus(Money other) const
{
    qint64 difference = 0;
    if (__builtin_sub_overflow(m_minor, other.m_minor, &difference))
        return std::nullopt;
    return fromMinor(difference);
}

Money Money::negated() const
{
    return m_minor == std::numeric_limits<qint64>::min() ? *this : fromMinor(-m_minor);
}

int currencyDigits(QStringView isoCode)
{
    using namespace money_detail;
    const auto is = [isoCode](QStringView code) { return code == isoCode; };
    if (std::any_of(kNoDecimals.begin(), kNoDecimals.end(), is))
        return 0;
    return std::any_of(kThreeDecimals.begin(), kThreeDecimals.end(), is) ? 3 : 2;
}

bool isCurrencyCode(QStringView text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(),
                                           [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); });
}

QString moneyText(Money money, int digits)
{
    const bool negative = money.isNegative();
    // The unsigned negation is defined also for the smallest value.
    const quint64 size = negative ? 0 - static_cast<quint64>(money.minor()) : static_cast<quint64>(money.minor());
    QString text = QString::number(size);
    if (digits > 0) {
        if (text.size() <= digits)
            text.prepend(QString(digits + 1 - text.size(), QLatin1Char('0')));
        text.insert(text.size() - digits, QLatin1Char('.'));
    }
    if (negative)
        text.prepend(QLatin1Char('-'));
    return text;
}

Result<qint64> scaledDecimal(QStringView text, int scale, QChar mark, bool *exact)
{
    using namespace money_detail;
    if (exact)
        *exact = true;
    bool negative = false;
    if (!text.isEmpty() && (text[0] == u'-' || text[0] == u'+' || text[0] == QChar(0x2212))) {
        negative = text[0] != u'+';
        text = text.mid(1);
    }
    qint64 value = 0;
    int decimals = -1; // -1 until the mark was seen
    bool any = false;
    bool roundUp = false;
    for (const QChar c : text) {
        if (c == mark && decimals < 0) {
            decimals = 0;
            continue;
        }
        const int digit = digitOf(c);
        if (digit < 0)
            return badNumber();
        any = true;
        if (decimals >= scale) {
            if (decimals == scale)
                roundUp = digit >= 5;
            if (digit != 0 && exact)
                *exact = false;
            ++decimals;
            continue;
        }
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value))
            return badNumber();
        if (decimals >= 0)
            ++decimals;
    }
    if (!any)
        return badNumber();
    for (int i = std::max(decimals, 0); i < scale; ++i) {
        if (__builtin_mul_overflow(value, 10, &value))
            return badNumber();
    }
    if (roundUp && __builtin_add_overflow(value, 1, &value))
        return badNumber();
    return negative ? -value : value;
}

std::optional<qint64> mulDiv(qint64 a, qint64 b, qint64 divisor)
{
    Q_ASSERT(divisor > 0);
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(a) * b;
    const Wide half = divisor / 2;
    const Wide rounded = (product < 0 ? product - half : product + half) / divisor;
    if (rounded > std::numeric_limits<qint64>::max() || rounded < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return static_cast<qint64>(rounded);
}

} // namespace shuke
