#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <type_traits>
#include <utility>

namespace shuke::ui {

/// Calls `handler(T result)` on `guard`'s thread when the future is finished, unless the guard died before or the
/// future was canceled without a result. Never blocks; a future that is finished already is answered through the event
/// loop too. (QFuture's own continuations assert in Qt 6.4 when their context has died.)
/// For a QFuture<void> the handler takes nothing.
template <typename T, typename Handler>
void onFinished(const QFuture<T> &future, QObject *guard, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(guard);
    QObject::connect(watcher, &QFutureWatcherBase::finished, guard, [watcher, handler = std::move(handler)]() mutable {
        watcher->deleteLater();
        QFuture<T> finished = watcher->future();
        if constexpr (std::is_void_v<T>) {
            handler();
        } else {
            if (finished.resultCount() > 0)
                handler(finished.takeResult());
        }
    });
    watcher->setFuture(future);
}

} // namespace shuke::ui
