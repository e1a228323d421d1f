#pragma once

#include "core/value/score_status.h"
#include "ui/common/desk.h"
#include "ui/common/score_news.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace shuke::ui {

/// Keeps the scores of an open store on time: works them out anew when there are none, once a day, after imports and
/// other changes of what they come from, and when somebody asks. Runs beside everything else, seen in the status line,
/// to be stopped there; never more than a small part of the time.
class ScoreKeeper : public QObject
{
    Q_OBJECT

public:
    /// When it looks for the first time, and how long nothing may change before it works them out again.
    struct Times
    {
        int firstMs = 20'000;
        int quietMs = 10'000;
        int dailyMs = 60 * 60 * 1000; ///< How often it looks whether a day is over.
    };

    ScoreKeeper(Desk &desk, QObject *parent);
    ScoreKeeper(Desk &desk, Times times, QObject *parent);
    ~ScoreKeeper() override;

    /// Works them out if they are older than what they come from.
    void look();
    bool isBusy() const { return m_isLooking || m_news->isRunning(); }

Q_SIGNALS:
    /// Worked out and kept, or not: why not. Canceled if it was stopped.
    void ended(const shuke::Result<void> &result);

private:
    void lookSoon();
    void compute();
    void save(value::ScoreSet scores);
    void saveNext();
    void end(const Result<void> &result);

    Desk &m_desk;
    Times m_times;
    std::shared_ptr<ScoreNews> m_news;
    QTimer m_soon;
    QTimer m_daily;
    CancelToken m_cancel;
    QPointer<Job> m_job;
    std::unique_ptr<value::ScoreWriter> m_writer;
    QElapsedTimer m_clock;
    qint64 m_lastMs = 0; ///< How long the last run took.
    bool m_isLooking = false;
    bool m_changedMeanwhile = false;
    bool m_isToldOfFailure = false;
};

} // namespace shuke::ui
