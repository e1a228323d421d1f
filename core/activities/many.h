#pragma once

#include "core/store/write_context.h"

#include <vector>

namespace shuke::activities {

/// Runs `change(id)`, which returns some Result, for each; long lists can be canceled and show how far they are.
template <typename IdType, typename Change>
Result<void> forEachOf(WriteContext &context, const std::vector<IdType> &ids, Change change)
{
    constexpr qint64 kStep = 1000;
    qint64 done = 0;
    for (const IdType id : ids) {
        if (const auto changed = change(id); !changed)
            return changed.error();
        if (++done % kStep == 0) {
            if (Result<void> go = context.checkCanceled(); !go)
                return go;
            context.report({done, static_cast<qint64>(ids.size())});
        }
    }
    return {};
}

/// `many` has a place for the count.
inline OperationLabel labelFor(const char *one, const char *many, size_t count)
{
    if (count == 1)
        return {one, {}};
    return {many, {QString::number(count)}};
}

} // namespace shuke::activities
