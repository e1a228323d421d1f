#pragma once

#include "core/store/database.h"

#include <vector>

namespace shuke::contacts {

/// Runs a cached statement with these parameters.
template <typename... Args>
Result<void> runCached(store::Database &database, std::string_view sql, const Args &...args)
{
    Result<store::Statement *> statement = database.cached(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(args...);
    return (*statement)->run();
}

/// All rows of a cached query, each made by `read(statement)`. `read` must not run the same query.
template <typename T, typename Read, typename... Args>
Result<std::vector<T>> rowsOf(store::Database &database, std::string_view sql, Read read, const Args &...args)
{
    Result<store::Statement *> statement = database.cached(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(args...);
    std::vector<T> rows;
    while (true) {
        const Result<bool> more = (*statement)->step();
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        rows.push_back(read(static_cast<const store::Statement &>(**statement)));
    }
}

/// The first row, or nothing.
template <typename T, typename Read, typename... Args>
Result<std::optional<T>> rowOf(store::Database &database, std::string_view sql, Read read, const Args &...args)
{
    Result<store::Statement *> statement = database.cached(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(args...);
    const Result<bool> more = (*statement)->step();
    if (!more)
        return more.error();
    std::optional<T> row;
    if (*more)
        row = read(static_cast<const store::Statement &>(**statement));
    (*statement)->reset();
    return row;
}

/// Empty text is stored as NULL.
inline QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace shuke::contacts
