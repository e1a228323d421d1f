#pragma once

#include "ui/common/message_bar.h"
#include "ui/common/session_jobs.h"
#include "ui/common/store_opening.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QStackedWidget;

namespace shuke::ui {

class AppLock;
class BusyPage;
class Dialogs;
class Page;
class Palette;
class StartPage;
class StatusLine;
class StoreBeacon;
class WindowActions;
class Workspace;

/// The window: one store at a time in a Workspace, or the start page, or what is being waited for. Nothing here waits:
/// stores are opened, made and closed on a worker.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `dialogs` is not owned and must outlive the window.
    MainWindow(Dialogs &dialogs, session::SessionOptions options, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openStore(const QString &path);
    /// The same of a store that is being opened already, by the options of this window: a start looks for its store
    /// before there is a window.
    void awaitStore(const QString &path, std::shared_ptr<StoreOpening> begun);
    /// Only to read: another program may hold the store.
    void openStoreReadOnly(const QString &path);
    void createStore(const QString &path);
    /// Opens the demo company, and makes it first if there is none at `path`.
    void openDemo(const QString &path);
    /// The store of last time, else the default one, else the start page.
    void openUsual();
    /// Empty: there is none yet.
    static QString usualStore();
    /// Menus and pages anew, for another language or look; the store stays open.
    void rebuild();

    bool hasStore() const { return m_session != nullptr; }
    /// Something is waited for, or a change runs.
    bool isBusy() const;
    /// Of every store that is opened from now on (Workspace::keepScores).
    void keepScores() { m_keepsScores = true; }
    /// Says once that the disk under the store is not encrypted, if so.
    void showDiskHint();
    AppLock &lock() { return *m_lock; }
    /// Everything on show has been read (for tests and pictures).
    bool isSettled() const;
    /// Null without a store.
    Workspace *workspace() const { return m_workspace; }
    Palette *palette() const { return m_palette; }
    WindowActions &actions() const { return *m_actions; }
    StatusLine &status() const { return *m_status; }
    /// What the window says at the moment: the toast, or the bar of the start page.
    QString message() const;

Q_SIGNALS:
    /// A store is open and its page is there; what it shows comes later.
    void entered();
    /// No store was opened, made or filled. The window shows it too.
    void failed(const shuke::Error &error);
    /// The store wanted is open in another window, which was brought to the front instead.
    void handedOver();
    /// The line below knows the newest backup.
    void statusShown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    void askOpen();
    void askNew();
    /// `path` empty: chosen on the page.
    void import(const QString &path);
    void offerDrafts();
    void connectPage(Page *page);
    void openPalette();
    void showHelp();
    void showAbout();
    void follow(const QString &path, std::shared_ptr<StoreOpening> opening);
    void showStage();
    void whenOpen(const QString &path, const QFuture<Result<SharedSession>> &session);
    void stopped(const Result<SharedSession> &session);
    void opened(const QString &path, const Result<SharedSession> &session);
    void showToUser();
    void tellLocked(const QString &path, const Error &error);
    void fillDemo(const SharedSession &session);
    void enter(const SharedSession &session);
    void makeWorkspace();
    void dropWorkspace();
    void makeAnew();
    /// Asks the page on show first. Closes the store, if there is one, and then does the next thing: the same file may
    /// be opened again.
    void leaveStore(const QString &busyText, std::function<void()> next);
    void showStart();
    void showBusy(const QString &text, const std::optional<CancelToken> &cancel = std::nullopt);
    void fail(const Error &error);
    void say(MessageBar::Kind kind, const QString &text);
    void updateActions();

    Dialogs &m_dialogs;
    session::SessionOptions m_options;
    SharedSession m_session;
    std::shared_ptr<StoreOpening> m_storeOpening; ///< Null: none is opened for writing at the moment.
    QStackedWidget *m_stack;
    StartPage *m_start;
    BusyPage *m_busy;
    StatusLine *m_status;
    WindowActions *m_actions = nullptr;
    Workspace *m_workspace = nullptr;
    bool m_keepsScores = false;
    Palette *m_palette = nullptr;
    StoreBeacon *m_beacon = nullptr;
    AppLock *m_lock;
    quint64 m_opening = 0;                ///< The newest attempt to open a store; answers to older ones are let go.
    std::function<void()> m_afterOpening; ///< Once, when the next store is open; dropped if it does not open.
    bool m_mayClose = false;              ///< Everything that could be lost has been asked for.
};

} // namespace shuke::ui
