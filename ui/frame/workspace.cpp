#include "ui/frame/workspace.h"

#include "ui/common/busy_page.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/operation_text.h"
#include "ui/frame/own_windows.h"
#include "ui/frame/rail.h"
#include "ui/frame/score_keeper.h"
#include "ui/frame/status_line.h"
#include "ui/frame/toast.h"
#include "ui/segments/size_keeper.h"
#include "ui/tasks/reminder_notice.h"
#include "ui/tasks/reminder_service.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace workspace_detail {

constexpr int kJobAfterMs = 300;

} // namespace workspace_detail

QKeySequence railKey(size_t page)
{
    constexpr size_t kDigits = 9; // Ctrl+0 belongs to the reports
    return page < kDigits ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)))
                          : QKeySequence();
}

Workspace::Workspace(SharedSession session, Dialogs &dialogs, StatusLine &status, QWidget *parent,
                     std::shared_ptr<const Clock> clock)
    : QWidget(parent),
      m_session(std::move(session)),
      m_clock(std::move(clock)),
      m_dialogs(dialogs),
      m_status(status),
      m_infos(pageInfos()),
      m_rail(new Rail(this)),
      m_notice(new ReminderNotice(this)),
      m_stack(new QStackedWidget(this)),
      m_toast(new Toast(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    for (size_t i = 0; i < m_infos.size(); ++i) {
        if (m_infos[i].onRail)
            m_rail->addPage(m_infos[i].id, m_infos[i].title, m_infos[i].icon, railKey(i), m_infos[i].atFoot);
    }
    connect(m_rail, &Rail::chosen, this, [this](PageId page) {
        m_rail->setCurrent(m_page ? m_page->id() : page); // until the page agrees to be left
        go(ShowPage{page});
    });
    m_status.setSession(m_session);
    m_session->onChanged(this, [this](const ChangeSet &) { m_status.refresh(); });
    connect(&m_status, &StatusLine::noticeChosen, this, [this](OperationId operation) {
        ShowHistory place;
        place.operation = operation;
        go(place);
    });
    connectReminders();
}

Workspace::~Workspace()
{
    for (const auto &[id, page] : m_made)
        delete page;    // before the session and the desk they hold on to
    delete m_reminders; // asks the session, as the next one
    delete m_scores;
    delete m_sizes;
    m_status.setSession(nullptr);
}

void Workspace::keepScores()
{
    if (m_scores || m_session->description().readOnly)
        return;
    m_scores = new ScoreKeeper(*this, this);
    m_sizes = new SizeKeeper(*this, this);
    connect(m_scores, &ScoreKeeper::ended, m_sizes, [this](const Result<void> &result) {
        if (result)
            m_sizes->countAll();
    });
}

Page *Workspace::madePage(PageId page) const
{
    const auto made = m_made.find(page);
    return made == m_made.end() ? nullptr : made->second;
}

void Workspace::go(const Place &place)
{
    if (std::holds_alternative<OpenDemo>(place)) {
        Q_EMIT demoWanted();
        return;
    }
    const std::optional<PageId> page = pageOf(place);
    if (!page) {
        openOwnWindow(*this, place, window(), this);
        return;
    }
    const auto arrive = [this, place, page = *page] {
        show(page);
        if (m_page && m_page->id() == page)
            m_page->visit(place);
    };
    if (!m_page || m_page->id() == *page)
        arrive();
    else
        leave(arrive);
}

void Workspace::leave(std::function<void()> go)
{
    if (m_page)
        m_page->leave(std::move(go));
    else
        go();
}

void Workspace::show(PageId page)
{
    if (m_page && m_page->id() == page)
        return;
    if (!m_made.contains(page)) {
        for (const PageInfo &info : m_infos) {
            if (info.id != page)
                continue;
            Page *made = info.make(*this, m_stack);
            m_stack->addWidget(made);
            m_made[page] = made;
            Q_EMIT pageMade(made);
            connect(made, &Page::actionsChanged, this, [this, made] {
                if (made == m_page)
                    Q_EMIT actionsChanged();
            });
        }
    }
    Page *made = madePage(page);
    if (!made)
        return;
    m_page = made;
    m_stack->setCurrentWidget(made);
    m_rail->setCurrent(page);
    made->setFocus(Qt::OtherFocusReason);
    Q_EMIT pageChanged();
    Q_EMIT actionsChanged();
}

void Workspace::note(MessageBar::Kind kind, const QString &text, OperationId operation)
{
    m_status.addNotice({QDateTime::currentMSecsSinceEpoch(), kind, text, operation});
}

void Workspace::say(MessageBar::Kind kind, const QString &text)
{
    m_toast->say(kind, text);
    note(kind, text);
}

void Workspace::offer(MessageBar::Kind kind, const QString &text, const QString &actionText,
                      std::function<void()> action)
{
    m_toast->say(kind, text, actionText, std::move(action));
    note(kind, text);
}

Job *Workspace::startJob(const QString &text, const CancelToken &cancel)
{
    return m_status.startJob(text, cancel);
}

void Workspace::perform(Command command, Doing doing)
{
    const QString label = operationText(command.label);
    Job *job =
        m_status.startJob(doing.busy.isEmpty() ? label : doing.busy, command.cancel, workspace_detail::kJobAfterMs);
    if (!command.progress)
        command.progress = progressTo(job);
    ++m_running;
    onFinished(m_session->execute(std::move(command)), this,
               [this, label, doing = std::move(doing), job = QPointer<Job>(job),
                guard = QPointer<QObject>(doing.guard)](const Result<ChangeSet> &changes) {
                   --m_running;
                   if (job)
                       job->end();
                   if (changes && changes->operation.isValid()) {
                       const QString told = doing.doneNow ? doing.doneNow() : doing.done;
                       const QString text = told.isEmpty() ? label : told;
                       const OperationId operation = changes->operation;
                       m_toast->say(MessageBar::Kind::Done, text, tr("Undo"),
                                    [this, operation] { undoOperation(operation); });
                       note(MessageBar::Kind::Done, text, operation);
                   } else if (!changes && doing.tellFailure) {
                       const bool stopped = changes.error().code == ErrorCode::Canceled;
                       say(stopped ? MessageBar::Kind::Warning : MessageBar::Kind::Failed,
                           stopped ? tr("Stopped. Nothing was changed.") : errorText(changes.error()));
                   }
                   const auto &told = doing.then;
                   if (told && guard)
                       told(changes);
               });
}

void Workspace::undoOperation(OperationId operation)
{
    ++m_running;
    onFinished(m_session->undo(operation), this, [this](const Result<session::UndoOutcome> &outcome) {
        --m_running;
        tellUndo(outcome, false);
    });
}

void Workspace::undo(bool redo)
{
    ++m_running;
    onFinished(redo ? m_session->redo() : m_session->undo(), this,
               [this, redo](const Result<session::UndoOutcome> &outcome) {
                   --m_running;
                   tellUndo(outcome, redo);
               });
}

void Workspace::tellUndo(const Result<session::UndoOutcome> &outcome, bool redo)
{
    if (!outcome) {
        const bool nothing = outcome.error().code == ErrorCode::NotFound;
        say(nothing ? MessageBar::Kind::Warning : MessageBar::Kind::Failed,
            nothing ? (redo ? tr("There is nothing to redo.") : tr("There is nothing to undo."))
                    : errorText(outcome.error()));
        return;
    }
    if (outcome->conflictCount > 0 && outcome->changes.isEmpty()) {
        const QString text =
            tr("%Ln row(s) were changed later. Nothing was undone.", nullptr, static_cast<int>(outcome->conflictCount));
        m_toast->say(MessageBar::Kind::Warning, text, tr("Show in history"), [this] { go(ShowHistory{}); });
        note(MessageBar::Kind::Warning, text);
        return;
    }
    if (redo) {
        m_toast->say(MessageBar::Kind::Done, tr("Done again."), tr("Undo"), [this] { undo(false); });
        note(MessageBar::Kind::Done, tr("Done again."), outcome->changes.operation);
    } else {
        m_toast->say(MessageBar::Kind::Done, tr("Undone."), tr("Redo"), [this] { undo(true); });
        note(MessageBar::Kind::Done, tr("Undone."), outcome->changes.operation);
    }
}

} // namespace shuke::ui
