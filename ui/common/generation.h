#pragma once

#include "ui/common/on_finished.h"

namespace shuke::ui {

/// Tells the answer to the latest question from those to earlier ones. A member of the object that asks; its thread
/// only.
class Generation
{
public:
    /// A new question: all answers to earlier ones are stale.
    quint64 next() { return ++m_current; }
    bool isCurrent(quint64 generation) const { return generation == m_current; }

private:
    quint64 m_current = 0;
};

/// onFinished, but the answer is dropped if another question was asked of `generation` meanwhile. `generation` is a
/// member of `guard`.
template <typename T, typename Handler>
void onLatest(const QFuture<T> &future, QObject *guard, Generation &generation, Handler handler)
{
    onFinished(future, guard, [&generation, asked = generation.next(), handler = std::move(handler)](T result) mutable {
        if (generation.isCurrent(asked))
            handler(std::move(result));
    });
}

} // namespace shuke::ui
