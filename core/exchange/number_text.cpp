#include "core/exchange/number_text.h"

#include <QDate>

namespace shuke::exchange {

namespace number_text_detail {

char *putDigits(char *out, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        out[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return out + digits;
}

} // namespace number_text_detail

std::string_view NumberText::decimal(qint64 value, int scale, bool trimZeros)
{
    char *const end = m_text.data() + m_text.size();
    char *out = end;
    // The unsigned negation is defined also for the smallest value.
    quint64 rest = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    bool wanted = !trimZeros;
    for (int place = 0; place < scale; ++place) {
        const char digit = static_cast<char>('0' + rest % 10);
        rest /= 10;
        wanted = wanted || digit != '0';
        if (wanted)
            *--out = digit;
    }
    if (out != end)
        *--out = '.';
    do {
        *--out = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0)
        *--out = '-';
    return {out, static_cast<size_t>(end - out)};
}

char *NumberText::putDay(char *out, qint64 julianDay)
{
    using number_text_detail::putDigits;
    int year = 0;
    int month = 0;
    int day = 0;
    QDate::fromJulianDay(julianDay).getDate(&year, &month, &day);
    out = putDigits(out, year, 4);
    *out++ = '-';
    out = putDigits(out, month, 2);
    *out++ = '-';
    return putDigits(out, day, 2);
}

std::string_view NumberText::day(qint64 julianDay)
{
    const char *end = putDay(m_text.data(), julianDay);
    return {m_text.data(), static_cast<size_t>(end - m_text.data())};
}

std::string_view NumberText::day(int year, int month, int dayOfMonth)
{
    using number_text_detail::putDigits;
    char *out = putDigits(m_text.data(), year, 4);
    *out++ = '-';
    out = putDigits(out, month, 2);
    *out++ = '-';
    out = putDigits(out, dayOfMonth, 2);
    return {m_text.data(), static_cast<size_t>(out - m_text.data())};
}

std::string_view NumberText::moment(qint64 julianDay, int msOfDay)
{
    using number_text_detail::putDigits;
    char *out = putDay(m_text.data(), julianDay);
    *out++ = ' ';
    out = putDigits(out, msOfDay / 3'600'000, 2);
    *out++ = ':';
    out = putDigits(out, msOfDay / 60'000 % 60, 2);
    *out++ = ':';
    out = putDigits(out, msOfDay / 1000 % 60, 2);
    if (msOfDay % 1000 != 0) {
        *out++ = '.';
        out = putDigits(out, msOfDay % 1000, 3);
    }
    return {m_text.data(), static_cast<size_t>(out - m_text.data())};
}

} // namespace shuke::exchange
