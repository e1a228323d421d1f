#pragma once

#include "core/activities/reminders.h"
#include "ui/common/desk.h"
#include "ui/common/page.h"
#include "ui/frame/page_factory.h"

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;

namespace shuke::ui {

class Rail;
class ReminderNotice;
class ReminderService;
class ScoreKeeper;
class SizeKeeper;
class StatusLine;
class Toast;
class Tray;

/// The key of the page at this place in the rail: Ctrl+1 … 9, none beyond.
QKeySequence railKey(size_t page);

/// The window's inside while a store is open: the rail, the page, what is said. The desk of all pages; deleted before
/// the session it shows is let go.
class Workspace : public QWidget, public Desk
{
    Q_OBJECT

public:
    /// `dialogs` and `status` are not owned and must outlive it.
    /// `clock` null: the system's.
    Workspace(SharedSession session, Dialogs &dialogs, StatusLine &status, QWidget *parent = nullptr,
              std::shared_ptr<const Clock> clock = {});
    ~Workspace() override;

    const SharedSession &session() const override { return m_session; }
    Dialogs &dialogs() override { return m_dialogs; }
    void go(const Place &place) override;
    void perform(Command command, Doing doing = {}) override;
    void say(MessageBar::Kind kind, const QString &text) override;
    /// The same with a button.
    void offer(MessageBar::Kind kind, const QString &text, const QString &actionText, std::function<void()> action);
    Job *startJob(const QString &text, const CancelToken &cancel) override;

    /// Null before the first go().
    Page *page() const { return m_page; }
    /// The page if it has been made.
    Page *madePage(PageId page) const;
    const std::vector<PageInfo> &pages() const { return m_infos; }
    /// Asks the page on show; calls `go` when the store may be closed.
    void leave(std::function<void()> go);
    void undo(bool redo) override;
    /// A change or an undo runs.
    bool isBusy() const { return m_running > 0; }
    Toast &toast() { return *m_toast; }
    /// Null in a store that is only read.
    ReminderService *reminderService() const { return m_reminders; }
    ReminderNotice &reminderNotice() { return *m_notice; }
    /// Where reminders are shown beside the window; null: nowhere. `hidden`: nothing of them may be told.
    void setTray(std::unique_ptr<Tray> tray, std::function<bool()> hidden);
    /// From now on scores are worked out anew when they are older than what they come from; not in a store that is only
    /// read.
    void keepScores();
    /// Null unless they are kept.
    ScoreKeeper *scoreKeeper() const { return m_scores; }

Q_SIGNALS:
    /// For the first time.
    void pageMade(shuke::ui::Page *page);
    void pageChanged();
    /// The page on show offers other actions.
    void actionsChanged();
    /// Another store in place of this one.
    void demoWanted();
    /// A message beside the window was clicked.
    void frontWanted();

private:
    void show(PageId page);
    void connectReminders();
    void remind(const std::vector<activities::Reminder> &reminders);
    void openReminders(const std::vector<activities::Reminder> &reminders);
    void tellUndo(const Result<session::UndoOutcome> &outcome, bool redo);
    void note(MessageBar::Kind kind, const QString &text, OperationId operation = {});
    void undoOperation(OperationId operation);

    SharedSession m_session;
    std::shared_ptr<const Clock> m_clock;
    Dialogs &m_dialogs;
    StatusLine &m_status;
    std::vector<PageInfo> m_infos;
    Rail *m_rail;
    ReminderNotice *m_notice;
    QStackedWidget *m_stack;
    Toast *m_toast;
    ReminderService *m_reminders = nullptr;
    ScoreKeeper *m_scores = nullptr;
    SizeKeeper *m_sizes = nullptr; ///< Likewise: each day has its sizes of the segments.
    std::unique_ptr<Tray> m_tray;
    std::function<bool()> m_isHidden;
    Page *m_page = nullptr;
    std::map<PageId, Page *> m_made;
    int m_running = 0;
};

} // namespace shuke::ui
