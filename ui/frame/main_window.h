#pragma once

#include "core/exchange/import_kind.h"
#include "ui/common/session_jobs.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <optional>

namespace shuke::exchange {
struct ImportReport;
}

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;

namespace shuke::ui {

class BusyPage;
class ContactListPage;
class Dialogs;
class JobBar;
class MessageBar;
class StartPage;

/// The window: one store at a time, its customer list, and a quiet line below that says which store it is, when it was
/// last backed up and what runs. Nothing here waits: stores are opened, made and closed on a worker.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `dialogs` is not owned and must outlive the window.
    MainWindow(Dialogs &dialogs, session::SessionOptions options, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openStore(const QString &path);
    void createStore(const QString &path);
    /// Opens the demo company, and makes it first if there is none at `path`.
    void openDemo(const QString &path);
    /// The store of last time, else the default one, else the start page.
    void openUsual();

    bool hasStore() const { return m_session != nullptr; }
    bool isBusy() const;
    /// Null without a store.
    ContactListPage *contactPage() const { return m_contacts; }
    /// What the message bar of the present page says.
    QString message() const;

Q_SIGNALS:
    /// A store is open and its page is there; what it shows comes later.
    void entered();
    /// No store was opened, made or filled. The window shows it too.
    void failed(const shuke::Error &error);
    /// The line below knows the newest backup.
    void statusShown();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    void makeStatusBar();
    void askOpen();
    void askNew();
    void askImport(exchange::ImportKind kind);
    void importIntoNewStore(exchange::ImportKind kind, const QString &path);
    void importFile(exchange::ImportKind kind, const QString &path);
    void tellImport(const QString &name, const exchange::ImportReport &report);
    void opened(const Result<SharedSession> &session);
    void fillDemo(const SharedSession &session);
    void enter(const SharedSession &session);
    /// Closes the store, if there is one, and then does the next thing: the same file may be opened again.
    void leaveStore(const QString &busyText, std::function<void()> next);
    void showStart();
    void showBusy(const QString &text, const std::optional<CancelToken> &cancel = std::nullopt);
    void fail(const Error &error);
    void undo(bool redo);
    void updateStatus();
    void updateActions();
    MessageBar *messages() const;

    Dialogs &m_dialogs;
    session::SessionOptions m_options;
    SharedSession m_session;
    QStackedWidget *m_stack;
    StartPage *m_start;
    BusyPage *m_busy;
    ContactListPage *m_contacts = nullptr;
    QLabel *m_storeLabel = nullptr;
    JobBar *m_job = nullptr;
    QList<QAction *> m_storeActions; ///< Those that need a store.
    QTimer m_statusTimer;
    quint64 m_opening = 0;                ///< The newest attempt to open a store; answers to older ones are let go.
    std::function<void()> m_afterOpening; ///< Once, when the next store is open; dropped if it does not open.
};

} // namespace shuke::ui
