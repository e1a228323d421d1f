#pragma once

#include "core/base/open_watch.h"
#include "ui/common/session_jobs.h"

#include <QObject>

#include <optional>

namespace shuke::ui {

/// A store that is being opened on a worker, with what it is busy with meanwhile. Lives on the GUI thread; what goes
/// away before its store is open stops it.
class StoreOpening : public QObject
{
    Q_OBJECT

public:
    /// Begins at once.
    StoreOpening(const QString &path, const session::SessionOptions &options);
    ~StoreOpening() override;

    /// Who takes the result (onFinished) takes it away.
    const QFuture<Result<SharedSession>> &session() const { return m_session; }
    /// What takes long; nothing while it takes no longer than usual.
    std::optional<OpenStage> stage() const { return m_stage; }
    /// For a button that stops it; empty while it cannot be stopped.
    std::optional<CancelToken> cancel() const;
    void stop() { m_watch.cancel.cancel(); }
    /// Whatever comes of it is not wanted: it may have been open already.
    bool isStopped() const { return m_watch.cancel.isCanceled(); }

Q_SIGNALS:
    void stageChanged();

private:
    void setStage(OpenStage stage);

    OpenWatch m_watch;
    std::optional<OpenStage> m_stage;
    QFuture<Result<SharedSession>> m_session;
};

} // namespace shuke::ui
