#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace shuke {

/// The stored codes of an enumeration. ASCII.
template <typename Enum, size_t N>
using CodeTable = std::array<std::pair<Enum, const char *>, N>;

/// Null for a value that has none.
template <typename Enum, size_t N>
QString codeIn(const CodeTable<Enum, N> &codes, Enum value)
{
    for (const auto &[entry, text] : codes) {
        if (entry == value)
            return QString::fromLatin1(text);
    }
    return {};
}

template <typename Enum, size_t N>
std::optional<Enum> fromCodeIn(const CodeTable<Enum, N> &codes, QStringView text)
{
    for (const auto &[entry, name] : codes) {
        if (text == QLatin1String(name))
            return entry;
    }
    return std::nullopt;
}

} // namespace shuke
