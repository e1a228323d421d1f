#pragma once

#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace shuke::ui {

class JobBar;

/// What was said in this window, to be read again.
struct Notice
{
    qint64 atMs = 0; ///< UTC.
    MessageBar::Kind kind = MessageBar::Kind::Done;
    QString text;
    OperationId operation; ///< Valid: the history has it.
};

/// The quiet line at the foot of the window: the store, its newest verified backup, what was said, what runs.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null: no store.
    void setSession(const SharedSession &session);
    /// Reads the newest backup anew.
    void refresh();
    void addNotice(const Notice &notice);
    const std::vector<Notice> &notices() const { return m_notices; }
    /// A job that is shown from now on, or after `delayMs`; the newest one is on show. It ends with the line at latest.
    Job *startJob(const QString &text, const CancelToken &cancel, int delayMs = 0);
    bool hasJobs() const { return !m_jobs.empty(); }
    QString storeText() const;

Q_SIGNALS:
    /// The line knows the newest backup.
    void statusShown();
    void noticeChosen(shuke::OperationId operation);

private:
    class RunningJob;

    void showNewestJob();
    void fillNotices();

    SharedSession m_session;
    QLabel *m_store;
    QToolButton *m_bell;
    JobBar *m_bar;
    QTimer m_every;
    Generation m_asked;
    std::vector<RunningJob *> m_jobs; ///< Oldest first.
    std::vector<Notice> m_notices;    ///< Oldest first.
};

} // namespace shuke::ui
