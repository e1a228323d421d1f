#include "ui/frame/status_line.h"

#include "core/session/store_status.h"
#include "ui/common/busy_page.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace shuke::ui {

namespace status_line_detail {
constexpr int kEveryMs = 30000;
constexpr size_t kMostNotices = 30;
constexpr qsizetype kNoticeChars = 90;
} // namespace status_line_detail

/// Shown after its delay, while it is the newest.
class StatusLine::RunningJob : public Job
{
public:
    RunningJob(StatusLine &line, QString text, const CancelToken &cancel, int delayMs)
        : Job(&line), m_line(line), m_text(std::move(text)), m_cancel(cancel)
    {
        m_delay.setSingleShot(true);
        connect(&m_delay, &QTimer::timeout, this, [this] {
            m_isDue = true;
            m_line.showNewestJob();
        });
        m_delay.start(delayMs);
        m_isDue = delayMs == 0;
    }

    void setProgress(Progress progress) override
    {
        m_progress = progress;
        if (m_isShown)
            m_line.m_bar->setProgress(progress);
    }

    void end() override
    {
        std::erase(m_line.m_jobs, this);
        m_line.showNewestJob();
        deleteLater();
    }

    bool isDue() const { return m_isDue; }
    void setShown(bool shown)
    {
        if (shown && !m_isShown) {
            m_line.m_bar->begin(m_text, m_cancel);
            m_line.m_bar->setProgress(m_progress);
        }
        m_isShown = shown;
    }

private:
    StatusLine &m_line;
    QString m_text;
    CancelToken m_cancel;
    QTimer m_delay;
    Progress m_progress;
    bool m_isDue = false;
    bool m_isShown = false;
};

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::small);
    m_store = plainLabel(QString(), captionFont(), this);
    m_store->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_store, 1);
    m_bar = new JobBar(this);
    row->addWidget(m_bar);
    m_bell = new QToolButton(this);
    m_bell->setIcon(lineIcon(QStringLiteral("bell")));
    m_bell->setAutoRaise(true);
    m_bell->setAccessibleName(tr("Messages"));
    m_bell->setToolTip(tr("What was said since the window was opened"));
    m_bell->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_bell);
    connect(menu, &QMenu::aboutToShow, this, &StatusLine::fillNotices);
    m_bell->setMenu(menu);
    m_bell->setVisible(false);
    row->addWidget(m_bell);
    const int height = m_bar->sizeHint().height();
    setFixedHeight(qMax(height, m_bell->sizeHint().height()) + space::tiny);
    connect(&m_every, &QTimer::timeout, this, &StatusLine::refresh);
    m_every.start(status_line_detail::kEveryMs);
}

void StatusLine::setSession(const SharedSession &session)
{
    m_session = session;
    m_store->setText(QString());
    m_asked.next(); // an answer about the store before is let go
    refresh();
}

QString StatusLine::storeText() const
{
    return m_store->text();
}

void StatusLine::refresh()
{
    if (!m_session)
        return;
    const session::StoreDescription store = m_session->description();
    const QString name =
        QFileInfo(store.path).fileName() + (store.readOnly ? QStringLiteral(" · ") + tr("read-only") : QString());
    m_store->setToolTip(store.path.toHtmlEscaped());
    if (m_store->text().isEmpty())
        m_store->setText(name);
    onLatest(m_session->query(session::storeStatus()), this, m_asked,
             [this, name](const Result<session::StoreStatus> &status) {
                 if (!status)
                     return;
                 const QString backup =
                     status->lastBackupAtMs
                         ? tr("backup %1 ✓").arg(instantText(*status->lastBackupAtMs, QDate::currentDate()))
                         : tr("no backup yet");
                 m_store->setText(name + QStringLiteral(" · ") + backup);
                 Q_EMIT statusShown();
             });
}

Job *StatusLine::startJob(const QString &text, const CancelToken &cancel, int delayMs)
{
    auto *job = new RunningJob(*this, text, cancel, delayMs);
    m_jobs.push_back(job);
    showNewestJob();
    return job;
}

void StatusLine::showNewestJob()
{
    RunningJob *newest = nullptr;
    for (RunningJob *job : m_jobs) {
        if (job->isDue())
            newest = job;
    }
    for (RunningJob *job : m_jobs) {
        if (job != newest)
            job->setShown(false);
    }
    if (newest)
        newest->setShown(true);
    else
        m_bar->end();
}

void StatusLine::addNotice(const Notice &notice)
{
    m_notices.push_back(notice);
    if (m_notices.size() > status_line_detail::kMostNotices)
        m_notices.erase(m_notices.begin());
    m_bell->setVisible(true);
}

void StatusLine::fillNotices()
{
    QMenu *menu = m_bell->menu();
    menu->clear();
    for (auto notice = m_notices.rbegin(); notice != m_notices.rend(); ++notice) {
        QString text = notice->text;
        if (text.size() > status_line_detail::kNoticeChars)
            text = text.left(status_line_detail::kNoticeChars) + QChar(0x2026);
        const QString sign = notice->kind == MessageBar::Kind::Done ? QString(QChar(0x2713)) : QStringLiteral("!");
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *line = menu->addAction(
            QStringLiteral("%1  %2  %3").arg(instantText(notice->atMs, QDate::currentDate()), sign, text));
        line->setEnabled(notice->operation.isValid());
        connect(line, &QAction::triggered, this,
                [this, operation = notice->operation] { Q_EMIT noticeChosen(operation); });
    }
}

} // namespace shuke::ui
