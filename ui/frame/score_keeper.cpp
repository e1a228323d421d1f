#include "ui/frame/score_keeper.h"

#include "ui/common/busy_page.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"

#include <algorithm>

namespace shuke::ui {

namespace score_keeper_detail {

/// A run takes at most one part in so many of the time.
constexpr qint64 kRest = 20;

bool concernsScores(const ChangeSet &changes)
{
    constexpr TableId kRead[] = {TableId::SalesOrder, TableId::Contact, TableId::Affiliation, TableId::Setting};
    return std::ranges::any_of(kRead, [&changes](TableId table) { return changes.touches(table); });
}

} // namespace score_keeper_detail

ScoreKeeper::ScoreKeeper(Desk &desk, QObject *parent) : ScoreKeeper(desk, Times(), parent) {}

ScoreKeeper::ScoreKeeper(Desk &desk, Times times, QObject *parent)
    : QObject(parent), m_desk(desk), m_times(times), m_news(ScoreNews::of(desk.session()))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ScoreKeeper::look);
    m_daily.setInterval(times.dailyMs);
    connect(&m_daily, &QTimer::timeout, this, &ScoreKeeper::look);
    connect(m_news.get(), &ScoreNews::wanted, this, [this] {
        if (!isBusy())
            compute();
    });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (!score_keeper_detail::concernsScores(changes))
            return;
        if (isBusy())
            m_changedMeanwhile = true;
        else
            lookSoon();
    });
    m_soon.start(times.firstMs);
    m_daily.start();
}

ScoreKeeper::~ScoreKeeper()
{
    m_cancel.cancel();
    if (m_job)
        m_job->end();
    m_news->setRunning(false);
}

void ScoreKeeper::lookSoon()
{
    const qint64 rest = std::max<qint64>(m_times.quietMs, score_keeper_detail::kRest * m_lastMs);
    m_soon.start(static_cast<int>(std::min<qint64>(rest, m_times.dailyMs)));
}

void ScoreKeeper::look()
{
    if (isBusy())
        return;
    m_isLooking = true;
    onFinished(m_desk.session()->query(value::scoreStatus()), this, [this](const Result<value::ScoreStatus> &status) {
        m_isLooking = false;
        if (status && status->age != value::ScoreAge::Current)
            compute();
        else if (status && std::exchange(m_changedMeanwhile, false))
            lookSoon();
    });
}

void ScoreKeeper::compute()
{
    m_changedMeanwhile = false;
    m_cancel = CancelToken();
    m_news->setRunning(true);
    m_clock.start();
    m_job = m_desk.startJob(tr("Scoring customers…"), m_cancel);
    value::ScoreSetRequest request;
    request.cancel = m_cancel;
    request.progress = progressTo(m_job.data());
    onFinished(m_desk.session()->query(value::computeScores(request)), this, [this](Result<value::ScoreSet> scores) {
        if (scores)
            save(std::move(*scores));
        else
            end(scores.error());
    });
}

void ScoreKeeper::save(value::ScoreSet scores)
{
    m_writer = std::make_unique<value::ScoreWriter>(std::move(scores), m_cancel);
    saveNext();
}

void ScoreKeeper::saveNext()
{
    std::optional<Command> next = m_writer->next();
    if (!next)
        return end({});
    onFinished(m_desk.session()->execute(std::move(*next)), this, [this](const Result<ChangeSet> &done) {
        if (!done)
            return end(done.error());
        if (m_job)
            m_job->setProgress(m_writer->progress());
        saveNext();
    });
}

void ScoreKeeper::end(const Result<void> &result)
{
    m_writer.reset();
    if (m_job)
        m_job->end();
    m_lastMs = m_clock.elapsed();
    m_news->setRunning(false);
    if (result)
        m_news->tell();
    else if (result.error().code != ErrorCode::Canceled && !std::exchange(m_isToldOfFailure, true))
        m_desk.say(MessageBar::Kind::Warning, tr("Customers could not be scored. %1").arg(errorText(result.error())));
    if (m_changedMeanwhile)
        lookSoon();
    Q_EMIT ended(result);
}

} // namespace shuke::ui
