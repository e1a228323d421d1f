#pragma once

#include "core/session/session.h"

#include <QFuture>
#include <QStringList>

#include <memory>

namespace shuke::ui {

using SharedSession = std::shared_ptr<session::Session>;

// Opening and closing block: they run on a worker thread, so that the window never waits.

/// `watch` is heard on the store thread: see store_opening.h.
QFuture<Result<SharedSession>> openSession(const QString &path, const session::SessionOptions &options,
                                           const OpenWatch &watch = {});
/// Only to read, also while another program holds the store.
QFuture<Result<SharedSession>> openSessionReadOnly(const QString &path, const session::SessionOptions &options);
/// Makes the folder if it is missing.
QFuture<Result<SharedSession>> createSession(const QString &path, const session::NewStore &store,
                                             const session::SessionOptions &options);
/// Lets go of the session on the worker; finished when it is closed, if nobody else holds it.
QFuture<void> closeSession(SharedSession session);
/// For a store that was made a moment ago and is not wanted after all: closes it and removes its files.
QFuture<void> closeAndRemove(SharedSession session);

/// Where stores go that nobody chose a place for.
QString defaultStoreFolder();
QString defaultStorePath();
QString demoStorePath();

} // namespace shuke::ui
