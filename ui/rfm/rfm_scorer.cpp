#include "ui/rfm/rfm_scorer.h"

#include "ui/common/busy_page.h"

#include <QtConcurrent/QtConcurrentRun>

namespace shuke::ui {

namespace rfm_scorer_detail {

using Scored = RfmScorer::Scored;
using Shared = std::shared_ptr<const Scored>;

Result<Shared> boardOf(std::shared_ptr<const value::PurchaseLoad> purchases, value::RfmResult result,
                       const value::RfmOptions &options)
{
    Result<value::RfmBoard> board = value::rfmBoard(result, purchases->customers, options.map);
    if (!board)
        return board.error();
    auto scored = std::make_shared<Scored>();
    scored->purchases = std::move(purchases);
    scored->options = options;
    scored->result = std::move(result);
    scored->board = std::move(*board);
    return Shared(std::move(scored));
}

Result<Shared> scoreAgain(const Shared &old, const value::RfmOptions &options)
{
    Result<value::RfmResult> result = value::scoreRfm(old->purchases->customers, old->purchases->asOf, options);
    if (!result)
        return result.error();
    return boardOf(old->purchases, std::move(*result), options);
}

std::shared_ptr<const RfmScorer::Movement> movementOf(const Shared &before, const Shared &now)
{
    auto movement = std::make_shared<RfmScorer::Movement>();
    movement->before = before;
    movement->now = now;
    movement->flows =
        value::rfmMovement({before->result, before->purchases->customers}, {now->result, now->purchases->customers});
    return movement;
}

} // namespace rfm_scorer_detail

RfmScorer::RfmScorer(SharedSession session, QObject *parent) : QObject(parent), m_session(std::move(session)) {}

RfmScorer::~RfmScorer()
{
    stop();
    if (m_beforeCancel)
        m_beforeCancel->cancel();
}

QFuture<RfmScorer::Loaded> RfmScorer::read(const Window &window, const value::RfmOptions &options,
                                           const CancelToken &cancel, const ProgressSink &progress)
{
    value::ScoreRequest request;
    request.asOf = window.asOf;
    request.sinceEver = window.months == 0;
    request.months = window.months;
    request.rfm = options;
    request.cancel = cancel;
    request.progress = progress;
    const Query<value::CustomerScores> scores = value::customerScores(request);
    return m_session->query(Query<std::shared_ptr<const Scored>>{
        [run = scores.run, options](ReadContext &context) -> Loaded {
            Result<value::CustomerScores> read = run(context);
            if (!read)
                return read.error();
            return rfm_scorer_detail::boardOf(std::make_shared<value::PurchaseLoad>(std::move(read->purchases)),
                                              std::move(read->rfm), options);
        },
        cancel});
}

void RfmScorer::load(const Window &window, const value::RfmOptions &options)
{
    stop();
    m_window = window;
    m_wanted.reset();
    m_loading.emplace();
    onLatest(read(window, options, *m_loading, progressTo(this)), this, m_loads, [this](Loaded loaded) {
        m_loading.reset();
        if (!loaded) {
            Q_EMIT failed(loaded.error());
            return;
        }
        ++m_epoch;
        m_scored = std::move(*loaded);
        m_before.reset();
        m_movement.reset();
        m_movementError.reset();
        loadBefore();
        if (m_wanted)
            rescore();
        Q_EMIT scoredChanged();
        Q_EMIT movementChanged();
    });
}

void RfmScorer::stop()
{
    if (m_loading)
        m_loading->cancel();
}

void RfmScorer::loadBefore()
{
    if (m_beforeCancel)
        m_beforeCancel->cancel();
    m_beforeCancel.emplace();
    m_readingBefore = true;
    const QDate now = m_scored->purchases->asOf;
    const Window window{QDate(now.year(), now.month(), 1).addDays(-1), m_window.months};
    onLatest(read(window, m_scored->options, *m_beforeCancel, {}), this, m_befores,
             [this](Loaded before) { takeBefore(std::move(before)); });
}

void RfmScorer::takeBefore(Loaded before)
{
    m_readingBefore = false;
    if (!before) {
        m_movementError = before.error();
        Q_EMIT movementChanged();
        return;
    }
    m_before = std::move(*before);
    if (!m_scoring) { // else what is being scored takes it along
        m_wanted = m_scored->options;
        rescore();
    }
}

void RfmScorer::score(const value::RfmOptions &options)
{
    m_wanted = options;
    if (m_scored && !m_scoring && !isLoading())
        rescore();
}

/// Both sides again, on a worker.
void RfmScorer::rescore()
{
    m_scoring = true;
    const value::RfmOptions options = *m_wanted;
    m_wanted.reset();
    const bool hadBefore = m_before != nullptr;
    const QFuture<Both> both = QtConcurrent::run([now = m_scored, before = m_before, options] {
        using namespace rfm_scorer_detail;
        Both result;
        const auto again = [&](const Shared &side) { return scoreAgain(side, options); };
        result.now = again(now);
        if (!result.now || !before)
            return result;
        if (const Result<Shared> old = again(before); old)
            result.movement = movementOf(*old, *result.now);
        return result;
    });
    onFinished(both, this, [this, epoch = m_epoch, hadBefore](Both result) {
        m_scoring = false;
        if (epoch != m_epoch) { // something else was read meanwhile
            if (m_wanted || m_before) {
                if (!m_wanted)
                    m_wanted = m_scored->options;
                rescore();
            }
            return;
        }
        if (!result.now) {
            Q_EMIT failed(result.now.error());
        } else {
            m_scored = *result.now;
            m_movement = result.movement;
        }
        if (!m_wanted && !hadBefore && m_before)
            m_wanted = m_scored->options; // the month before arrived meanwhile
        if (m_wanted)
            rescore();
        Q_EMIT scoredChanged();
        Q_EMIT movementChanged();
    });
}

} // namespace shuke::ui
