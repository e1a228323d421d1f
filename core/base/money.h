#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace shuke {

/// An amount in minor units (fen, cents) of a currency that the context states. Never a double, never text.
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money fromMinor(qint64 minor)
    {
        Money m;
        m.m_minor = minor;
        return m;
    }

    constexpr qint64 minor() const { return m_minor; }
    constexpr bool isZero() const { return m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }

    /// Sum, or nothing on overflow of 64 bits.
    std::optional<Money> plus(Money other) const;
    /// Difference, or nothing on overflow of 64 bits.
    std::optional<Money> minus(Money other) const;
    /// Negation; the smallest value stays what it is (it cannot be negated).
    Money negated() const;

    friend constexpr auto operator<=>(const Money &, const Money &) = default;

private:
    qint64 m_minor = 0;
};

/// Decimals of an ISO 4217 currency: 2 unless the standard says 0 (JPY, KRW, …) or 3 (KWD, BHD, …).
int currencyDigits(QStringView isoCode);

/// True for three upper-case ASCII letters. Says nothing about the currency being in use.
bool isCurrencyCode(QStringView text);

/// "1234.50": ASCII digits, '.' as the mark, exactly `digits` decimals, '-' in front when negative.
QString moneyText(Money money, int digits);

/// Exact decimal text → integer scaled by 10^scale, e.g. ("12.5", 2) → 1250.
///
/// Accepts an optional sign, ASCII or full-width digits, one `mark`, and no grouping. More decimals than `scale` are
/// rounded half away from zero and reported through `exact`, if given. InvalidInput for anything else or on overflow.
Result<qint64> scaledDecimal(QStringView text, int scale, QChar mark = QLatin1Char('.'), bool *exact = nullptr);

/// a·b/divisor with 128-bit intermediate, rounded half away from zero; nothing on overflow. divisor > 0.
std::optional<qint64> mulDiv(qint64 a, qint64 b, qint64 divisor);

} // namespace shuke
