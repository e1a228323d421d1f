#include "core/exchange/xlsx_number.h"

#include <QByteArray>
#include <QDate>

#include <charconv>
#include <cmath>
#include <optional>

namespace shuke::exchange {

namespace xlsx_number_detail {

constexpr int kExactDigits = 15;
constexpr double kLargestWhole = 1e15;
constexpr double kLargestDay = 2958466; // 1 January 10000
constexpr int kSecondsOfDay = 24 * 60 * 60;

std::optional<double> toDouble(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

int significantDigits(std::string_view text)
{
    int digits = 0;
    bool leading = true;
    for (const char c : text) {
        if (c < '0' || c > '9')
            continue;
        leading = leading && c == '0';
        digits += leading ? 0 : 1;
    }
    return digits;
}

std::string padded(std::string digits, int width)
{
    const bool negative = digits.starts_with('-');
    const size_t sign = negative ? 1 : 0;
    while (digits.size() - sign < static_cast<size_t>(width))
        digits.insert(sign, 1, '0');
    return digits;
}

} // namespace xlsx_number_detail

NumberLook lookOfFormat(QStringView code)
{
    NumberLook look;
    bool day = false;
    bool time = false;
    bool minutesOrMonth = false;
    bool onlyZeros = !code.isEmpty();
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        onlyZeros = onlyZeros && c == u'0';
        if (c == u';')
            break; // the form of negative numbers
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QStringView inside = end < 0 ? code.mid(i + 1) : code.mid(i + 1, end - i - 1);
            const QChar first = inside.isEmpty() ? QChar() : inside[0].toLower();
            bool same = first == u'h' || first == u'm' || first == u's';
            for (const QChar d : inside)
                same = same && d.toLower() == first;
            time = time || same;
            i = end < 0 ? code.size() : end;
        } else if (c == u'y' || c == u'd') {
            day = true;
        } else if (c == u'h' || c == u's') {
            time = true;
        } else if (c == u'm') {
            minutesOrMonth = true;
        } else if (c == u'g' && code.mid(i).startsWith(u"General", Qt::CaseInsensitive)) {
            i += 6;
        } else if (c == u'e' && i + 1 < code.size() && (code[i + 1] == u'+' || code[i + 1] == u'-')) {
            ++i;
        }
    }
    if (day || (minutesOrMonth && !time))
        look.kind = time ? NumberLook::Kind::Moment : NumberLook::Kind::Day;
    else if (time)
        look.kind = NumberLook::Kind::Time;
    else if (onlyZeros && code.size() > 1 && code.size() <= xlsx_number_detail::kExactDigits)
        look.digits = static_cast<int>(code.size());
    return look;
}

NumberLook lookOfBuiltIn(int id)
{
    using Kind = NumberLook::Kind;
    if (id == 22)
        return {Kind::Moment, 0};
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return {Kind::Day, 0};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Kind::Time, 0};
    return {};
}

std::string numberCell(std::string_view raw, const NumberLook &look)
{
    using namespace xlsx_number_detail;
    const bool exponent = raw.find_first_of("eE") != std::string_view::npos;
    std::string text(raw);
    if (exponent || significantDigits(raw) > kExactDigits) {
        const std::optional<double> value = toDouble(raw);
        if (!value)
            return text;
        if (std::fabs(*value) >= kLargestWhole)
            return QByteArray::number(*value, 'E', kExactDigits - 1).toStdString();
        QByteArray digits = QByteArray::number(*value, 'g', kExactDigits);
        if (digits.contains('e')) // small, or whole with zeros at its end
            digits = QByteArray::number(*value, 'f', std::fabs(*value) < 1 ? 20 : 0);
        text = digits.toStdString();
    }
    if (text.find('.') != std::string::npos && text.find('E') == std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    if (look.digits > 0 && text.find_first_not_of("-0123456789") == std::string::npos)
        return padded(std::move(text), look.digits);
    return text;
}

std::string serialText(double serial, NumberLook::Kind kind, bool from1904)
{
    using namespace xlsx_number_detail;
    using Kind = NumberLook::Kind;
    if (!(serial >= 0) || serial >= kLargestDay)
        return {};
    double whole = std::floor(serial);
    int seconds = static_cast<int>(std::lround((serial - whole) * kSecondsOfDay));
    if (seconds == kSecondsOfDay) {
        seconds = 0;
        whole += 1;
    }
    const auto two = [](int value) { return QByteArray::number(value).rightJustified(2, '0'); };
    const qint64 days = static_cast<qint64>(whole);
    if (kind == Kind::Time || (days == 0 && !from1904)) {
        const qint64 hours = seconds / 3600 + (kind == Kind::Time && days > 0 && !from1904 ? days * 24 : 0);
        return (QByteArray::number(hours).rightJustified(2, '0') + ':' + two(seconds / 60 % 60) + ':' +
                two(seconds % 60))
            .toStdString();
    }
    QByteArray text;
    if (!from1904 && days == 60) {
        text = "1900-02-29";
    } else {
        const QDate first = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
        text = first.addDays(days).toString(Qt::ISODate).toLatin1();
    }
    if (kind == Kind::Moment)
        text += ' ' + two(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
    return text.toStdString();
}

} // namespace shuke::exchange
