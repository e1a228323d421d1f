#pragma once

#include "core/value/rfm_board.h"
#include "core/value/scoring_settings.h"
#include "ui/common/generation.h"
#include "ui/common/session_jobs.h"

#include <QObject>

#include <memory>
#include <optional>

namespace shuke::ui {

/// Reads the purchases of a window once and scores them as often as it is asked to, all of it off the GUI thread. Lives
/// on the GUI thread. Also reads what the scores were at the end of the month before.
class RfmScorer : public QObject
{
    Q_OBJECT

public:
    struct Window
    {
        QDate asOf;                                       ///< Invalid: today.
        int months = value::ScoreRequest::kDefaultMonths; ///< 0: since ever.
        friend bool operator==(const Window &, const Window &) = default;
    };
    /// One scoring of what was read. Never changes once it is shown.
    struct Scored
    {
        std::shared_ptr<const value::PurchaseLoad> purchases;
        value::RfmOptions options;
        value::RfmResult result;
        value::RfmBoard board;
    };
    /// The same customers at the end of the month before `now`'s as-of day, scored likewise.
    struct Movement
    {
        std::shared_ptr<const Scored> before;
        std::shared_ptr<const Scored> now;
        value::RfmMovement flows;
    };

    RfmScorer(SharedSession session, QObject *parent);
    ~RfmScorer() override;

    /// Reads the window and scores it; an earlier read that still runs is given up.
    void load(const Window &window, const value::RfmOptions &options);
    /// Scores what was read by other rules. Asked again while it works, it goes on with the latest wish only.
    void score(const value::RfmOptions &options);
    /// Gives up what is being read.
    void stop();

    /// To stop what is being read; nothing if nothing is.
    const std::optional<CancelToken> &loadingToken() const { return m_loading; }
    bool isLoading() const { return m_loading.has_value(); }
    bool isBusy() const { return isLoading() || m_scoring || m_readingBefore; }
    const std::shared_ptr<const Scored> &scored() const { return m_scored; }
    /// Null until it is known; belongs to scored().
    const std::shared_ptr<const Movement> &movement() const { return m_movement; }
    /// Why the movement is not known; empty while it is or will be.
    const std::optional<Error> &movementError() const { return m_movementError; }

    void setProgress(Progress progress) { Q_EMIT progressed(progress); }

Q_SIGNALS:
    void progressed(shuke::Progress progress);
    /// scored() is new; movement() is null or belongs to it.
    void scoredChanged();
    void movementChanged();
    /// Nothing could be read or scored; also Canceled. What was there before stays.
    void failed(const shuke::Error &error);

private:
    using Loaded = Result<std::shared_ptr<const Scored>>;
    struct Both
    {
        Loaded now = std::shared_ptr<const Scored>();
        std::shared_ptr<const Movement> movement;
    };
    QFuture<Loaded> read(const Window &window, const value::RfmOptions &options, const CancelToken &cancel,
                         const ProgressSink &progress);
    void loadBefore();
    void takeBefore(Loaded before);
    void rescore();

    SharedSession m_session;
    std::optional<CancelToken> m_loading;
    std::optional<CancelToken> m_beforeCancel;
    Generation m_loads;
    Generation m_befores;
    Window m_window;
    bool m_scoring = false;
    bool m_readingBefore = false;
    quint64 m_epoch = 0;                       ///< Counts loads: a scoring of an older one is thrown away.
    std::optional<value::RfmOptions> m_wanted; ///< To be scored when the present scoring is done.
    std::shared_ptr<const Scored> m_scored;
    std::shared_ptr<const Scored> m_before;
    std::shared_ptr<const Movement> m_movement;
    std::optional<Error> m_movementError;
};

} // namespace shuke::ui
