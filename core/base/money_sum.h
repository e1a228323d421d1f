#pragma once

#include "core/base/money.h"

namespace shuke {

/// A sum that does not leave 64 bits on the way: exact in whatever order amounts come, for up to 2^31 of them.
class MoneySum
{
public:
    void add(Money money)
    {
        m_high += money.minor() >> 32;
        m_low += money.minor() & 0xffffffff;
        m_high += m_low >> 32;
        m_low &= 0xffffffff;
    }
    void add(const MoneySum &other)
    {
        m_high += other.m_high + ((m_low + other.m_low) >> 32);
        m_low = (m_low + other.m_low) & 0xffffffff;
    }

    /// Nothing beyond 64 bits.
    std::optional<Money> value() const
    {
        if (m_high < -(qint64(1) << 31) || m_high >= qint64(1) << 31)
            return std::nullopt;
        return Money::fromMinor(m_high * (qint64(1) << 32) + m_low);
    }

private:
    qint64 m_high = 0;
    qint64 m_low = 0; ///< 0 … 2^32 − 1.
};

} // namespace shuke
