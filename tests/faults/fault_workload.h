#pragma once

#include "core/store/operation_runner.h"
#include "tests/support/fixed_clock.h"

#include <functional>

namespace shuke::test {

/// A short life of a store, the same each time: step n (1-based) is one operation. Small edits, a bulk insert now and
/// then, an undo now and then, a checkpoint every few steps, as the desktop does them.
class FaultWorkload
{
public:
    /// An empty store with the schema, closed and checkpointed: one file, no -wal.
    static void createStore(const QString &path);

    /// Opens the store and runs steps first … last. `acknowledged(n)` is called when step n was reported as done.
    /// Ends at the first failure and returns it.
    static Result<void> run(const QString &path, int first, int last, const std::function<void(int)> &acknowledged,
                            const char *pragma = nullptr);

    /// "" if the content is exactly that after some step s with `acknowledged` <= s <= `acknowledged` + 1, else what is
    /// wrong.
    static std::string check(const QString &path, int acknowledged);

    static constexpr int kSteps = 40;
};

} // namespace shuke::test
