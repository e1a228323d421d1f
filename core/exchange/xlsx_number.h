#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace shuke::exchange {

/// What a number format makes of a number.
struct NumberLook
{
    enum class Kind : quint8 {
        Plain,
        Day,
        Moment, ///< Day and time.
        Time,   ///< Of a day, or elapsed.
    };
    Kind kind = Kind::Plain;
    int digits = 0; ///< Plain, "00000": filled up with zeros to as many; else 0.
};

/// Of a format code such as `yyyy"年"m"月"`, `[$-804]d/m/yy h:mm`, `[h]:mm`, `00000`, `0.00E+00`.
NumberLook lookOfFormat(QStringView code);
/// Of one of the formats that need no code. ECMA-376-1, 18.8.30: 14–22, 45–47; 27–36 and 50–58 in Chinese, Japanese and
/// Korean programs.
NumberLook lookOfBuiltIn(int id);

/// The number of a cell as text, in the way a spreadsheet shows it when nobody meddles: at most 15 significant digits,
/// no exponent up to 10^15 ("1.3800138E10" → "13800138000"). Beyond that the digits are gone and the exponent stays, so
/// that an import sees the damage. What is no number comes back as it is.
std::string numberCell(std::string_view raw, const NumberLook &look);

/// A serial day as "2024-03-05", "2024-03-05 21:40:16" or "21:40:16". In the 1900 system day 60 is the 29 February that
/// 1900 never had, and comes as that. Empty when it is none (negative, beyond the year 9999).
std::string serialText(double serial, NumberLook::Kind kind, bool from1904);

} // namespace shuke::exchange
