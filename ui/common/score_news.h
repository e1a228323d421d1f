#pragma once

#include "ui/common/session_jobs.h"

#include <QObject>

#include <memory>

namespace shuke::ui {

/// What there is to hear of the scores of a store, which are in no ChangeSet: one for all who show them. GUI thread.
class ScoreNews : public QObject
{
    Q_OBJECT

public:
    /// The one of this store, made if there is none.
    static std::shared_ptr<ScoreNews> of(const SharedSession &session);

    /// There are newer ones.
    void tell() { Q_EMIT changed(); }
    /// Somebody wants newer ones now.
    void want() { Q_EMIT wanted(); }
    /// They are being worked out.
    bool isRunning() const { return m_isRunning; }
    void setRunning(bool running);

Q_SIGNALS:
    void changed();
    void wanted();
    void runningChanged();

private:
    bool m_isRunning = false;
};

} // namespace shuke::ui
