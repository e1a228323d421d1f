#pragma once

#include "core/base/error.h"

#include <QtGlobal>

#include <optional>
#include <utility>
#include <variant>

namespace shuke {

/// A value or an Error. Ignoring one does not compile cleanly. Propagate with `if (!r) return r.error();`.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}     // NOLINT: `return value;` is the point
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT: `return error;` is the point

    explicit operator bool() const { return m_state.index() == 0; }

    /// The value. Only after the result was tested.
    T &value() & { return checked(); }
    const T &value() const & { return const_cast<Result *>(this)->checked(); }
    T &&value() && { return std::move(checked()); }
    T &operator*() & { return checked(); }
    const T &operator*() const & { return const_cast<Result *>(this)->checked(); }
    T &&operator*() && { return std::move(checked()); }
    T *operator->() { return &checked(); }
    const T *operator->() const { return &const_cast<Result *>(this)->checked(); }

    /// The error. Only after the result tested false.
    const Error &error() const
    {
        Q_ASSERT(m_state.index() == 1);
        return std::get<1>(m_state);
    }

private:
    T &checked()
    {
        Q_ASSERT(m_state.index() == 0);
        return std::get<0>(m_state);
    }

    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {} // NOLINT: `return error;` is the point

    explicit operator bool() const { return !m_error.has_value(); }

    const Error &error() const
    {
        Q_ASSERT(m_error.has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace shuke
