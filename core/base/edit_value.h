#pragma once

#include <optional>

namespace shuke {

/// A value of an edit: nothing leaves the stored one.
template <typename T>
void applyValue(T &stored, const std::optional<T> &value)
{
    if (value)
        stored = *value;
}

/// Of a value that may be missing: `clear` takes it away.
template <typename T>
void applyValue(std::optional<T> &stored, const std::optional<T> &value, bool clear)
{
    if (value || clear)
        stored = value;
}

} // namespace shuke
