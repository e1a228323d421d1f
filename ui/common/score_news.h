#pragma once

#include "ui/common/session_jobs.h"

#include <QObject>

#include <memory>

namespace shuke::ui {

/// Tells that a run of scores (core/value/score_table.h) was kept. No change set says so: these tables are not in the
/// journal. One for all who listen on a store; it lives as long as one of them holds it. GUI thread.
class ScoreNews : public QObject
{
    Q_OBJECT

public:
    /// The one of this store, made if there is none.
    static std::shared_ptr<ScoreNews> of(const SharedSession &session);

    /// To be called when a run is complete.
    void tell() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
};

} // namespace shuke::ui
