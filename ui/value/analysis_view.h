#pragma once

#include "core/base/command.h"
#include "core/session/session.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/common/on_finished.h"

#include <QPointer>
#include <QThreadPool>
#include <QWidget>

#include <memory>
#include <utility>

class QLabel;
class QStackedWidget;

namespace shuke::ui {

class BusyPage;
class EmptyState;
class FlowLayout;

/// One analysis on the page "Customer value": its choices in a row, below them what it found, or in the place of that
/// what is being done, why there is nothing, or what went wrong. Asks when it is first seen, and again when what it
/// read has changed meanwhile. While it asks with a board on show, that is a job in the status line.
class AnalysisView : public QWidget
{
    Q_OBJECT

public:
    explicit AnalysisView(Desk &desk, QWidget *parent = nullptr);
    ~AnalysisView() override;

    /// It is seen now.
    void visit();
    /// Asks anew, for other choices: what is shown is of before, and greyed until the answer is there.
    void refresh();
    /// What it read has changed. A board on show can be used until it is replaced.
    void markStale();

    bool isSettled() const { return m_isVisited && !m_isRunning; }
    bool showsBoard() const;
    bool isGreyed() const;
    /// Of the state in place of the board; empty with a board.
    QString stateText() const;
    /// Where Tab goes first.
    virtual QWidget *entry() = 0;

    void setProgress(Progress progress);

protected:
    void addChoice(const QString &label, QWidget *field);
    /// Quietly at the end of the choices: what the figures rest on.
    void setSummary(const QString &text, const QString &explanation = {});
    void setBoard(QWidget *board);
    /// What nothing means here, and the way to get something.
    EmptyState &nothing() { return *m_nothing; }
    /// There: bringing orders in, and the demo company.
    void addFirstSteps();

    /// Makes the question from the choices and passes it to run().
    virtual void ask() = 0;
    /// Before a request is made: its token and where its progress goes.
    CancelToken begin(const QString &busyText);
    ProgressSink progress();
    template <typename T, typename Handler>
    void run(Query<T> query, Handler handler)
    {
        onLatest(desk().session()->query(std::move(query)), this, m_asked,
                 [this, handler = std::move(handler)](Result<T> answer) mutable {
                     endJob();
                     if (!answer)
                         showFailure(answer.error());
                     else
                         handler(std::move(*answer));
                     if (m_isStale && isVisible())
                         askAgain();
                 });
    }

    /// Lets go of a large result on another thread: freeing what there is of a million customers takes time.
    template <typename T>
    static void letGo(std::shared_ptr<const T> &old)
    {
        if (old)
            QThreadPool::globalInstance()->start([gone = std::move(old)] {});
        old.reset();
    }

    void showBoard();
    void showNothing(const QString &title, const QString &text);
    void showFailure(const Error &error);
    Desk &desk() const { return m_desk; }

    void resizeEvent(QResizeEvent *event) override;

private:
    void askAgain();
    void grey();
    void endJob();

    Desk &m_desk;
    FlowLayout *m_choices;
    QLabel *m_summary = nullptr;
    QStackedWidget *m_stack;
    QWidget *m_board = nullptr;
    QWidget *m_veil = nullptr;          ///< Over the board while what it shows is of before.
    QPointer<QWidget> m_hadFocus;       ///< In the board, when it was greyed.
    QPointer<QWidget> m_focusMeanwhile; ///< Where Qt put the focus then.
    QPointer<Job> m_job;
    BusyPage *m_busy;
    EmptyState *m_nothing;
    EmptyState *m_failure;
    Generation m_asked;
    std::optional<CancelToken> m_cancel;
    bool m_isVisited = false;
    bool m_isRunning = false;
    bool m_isStale = false;
};

} // namespace shuke::ui
