#include "ui/frame/main_window.h"

#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/open_stage_text.h"
#include "ui/contacts/contact_window.h"
#include "ui/exchange/export_dialog.h"
#include "ui/frame/app_lock.h"
#include "ui/frame/palette.h"
#include "ui/frame/recent_stores.h"
#include "ui/frame/single_instance.h"
#include "ui/frame/start_page.h"
#include "ui/frame/status_line.h"
#include "ui/frame/toast.h"
#include "ui/frame/window_actions.h"
#include "ui/frame/workspace.h"
#include "ui/sales/quick_sale_dialog.h"
#include "ui/tasks/reminder_notice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <memory>
#include <utility>

namespace shuke::ui {

namespace main_window_detail {

QString storeName(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

} // namespace main_window_detail

MainWindow::MainWindow(Dialogs &dialogs, session::SessionOptions options, QWidget *parent)
    : QMainWindow(parent),
      m_dialogs(dialogs),
      m_options(std::move(options)),
      m_stack(new QStackedWidget(this)),
      m_start(new StartPage(this)),
      m_busy(new BusyPage(this)),
      m_status(new StatusLine(this)),
      m_lock(new AppLock(this))
{
    setCentralWidget(m_stack);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_busy);
    setAcceptDrops(true);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    connect(m_status, &StatusLine::statusShown, this, &MainWindow::statusShown);
    connect(m_start, &StartPage::demoWanted, this, [this] { openDemo(demoStorePath()); });
    connect(m_start, &StartPage::importWanted, this, [this] { import({}); });
    connect(m_start, &StartPage::newWanted, this, &MainWindow::askNew);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::askOpen);
    connect(m_start, &StartPage::recentWanted, this, &MainWindow::openStore);
    makeActions();
    qApp->installEventFilter(this);
    resize(1280, 800);
    restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    showStart();
}

MainWindow::~MainWindow()
{
    dropWorkspace(); // before the session it reads from
}

bool MainWindow::isBusy() const
{
    return m_stack->currentWidget() == m_busy || m_status->hasJobs() || (m_workspace && m_workspace->isBusy());
}

bool MainWindow::isSettled() const
{
    return !isBusy() && (!m_workspace || !m_workspace->page() || m_workspace->page()->isSettled()) &&
           (!m_palette || m_palette->isSettled());
}

QString MainWindow::message() const
{
    return m_workspace ? m_workspace->toast().text() : m_start->messages().text();
}

void MainWindow::say(MessageBar::Kind kind, const QString &text)
{
    if (m_workspace)
        m_workspace->say(kind, text);
    else
        m_start->messages().say(kind, text);
}

void MainWindow::showStart()
{
    m_start->setRecent(recentStores());
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
    setWindowTitle(tr("Shuke"));
    updateActions();
}

void MainWindow::showBusy(const QString &text, const std::optional<CancelToken> &cancel)
{
    m_busy->begin(text, cancel);
    m_stack->setCurrentWidget(m_busy);
    m_busy->setFocus();
    updateActions();
}

void MainWindow::makeWorkspace()
{
    m_workspace = new Workspace(m_session, m_dialogs, *m_status, this, m_options.clock);
    m_workspace->setTray(systemTray([this] { showToUser(); }), [this] { return m_lock->isLocked(); });
    if (m_keepsScores)
        m_workspace->keepScores();
    connect(m_workspace, &Workspace::frontWanted, this, &MainWindow::showToUser);
    m_palette = new Palette(*m_workspace, m_workspace);
    connect(m_workspace, &Workspace::actionsChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::pageMade, this, &MainWindow::connectPage);
    connect(
        m_workspace, &Workspace::demoWanted, this, [this] { openDemo(demoStorePath()); }, Qt::QueuedConnection);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
}

void MainWindow::dropWorkspace()
{
    // They work for the workspace.
    delete findChild<QuickSaleDialog *>(QString(), Qt::FindDirectChildrenOnly);
    delete findChild<ExportDialog *>(QString(), Qt::FindDirectChildrenOnly);
    delete m_workspace; // with its hold on the session, and the palette
    m_workspace = nullptr;
    m_palette = nullptr;
}

void MainWindow::rebuild()
{
    closeContactWindows(this, [this] { makeAnew(); }); // theirs is the workspace that goes
}

void MainWindow::makeAnew()
{
    const std::optional<PageId> page =
        m_workspace && m_workspace->page() ? std::optional(m_workspace->page()->id()) : std::nullopt;
    menuBar()->clear();
    delete m_actions;
    makeActions();
    if (m_workspace) {
        dropWorkspace();
        makeWorkspace();
        m_workspace->go(ShowPage{page.value_or(PageId::Customers)});
    }
    updateActions();
}

void MainWindow::leaveStore(const QString &busyText, std::function<void()> next)
{
    const auto go = [this, busyText, next = std::move(next)] {
        dropWorkspace();
        delete m_beacon;
        m_beacon = nullptr;
        const quint64 attempt = ++m_opening;
        if (m_storeOpening) // another one is wanted now
            m_storeOpening->stop();
        m_storeOpening.reset();
        const QFuture<void> closed = closeSession(std::exchange(m_session, nullptr));
        showBusy(busyText);
        onFinished(closed, this, [this, attempt, next] {
            if (attempt == m_opening)
                next();
        });
    };
    if (m_workspace)
        m_workspace->leave([this, go] { closeContactWindows(this, go); });
    else
        go();
}

void MainWindow::openStore(const QString &path)
{
    leaveStore(tr("Opening %1…").arg(main_window_detail::storeName(path)),
               [this, path] { follow(path, std::make_shared<StoreOpening>(path, m_options)); });
}

void MainWindow::awaitStore(const QString &path, std::shared_ptr<StoreOpening> begun)
{
    leaveStore(tr("Opening %1…").arg(main_window_detail::storeName(path)),
               [this, path, begun = std::move(begun)] { follow(path, begun); });
}

void MainWindow::follow(const QString &path, std::shared_ptr<StoreOpening> opening)
{
    m_storeOpening = std::move(opening);
    connect(m_storeOpening.get(), &StoreOpening::stageChanged, this, &MainWindow::showStage);
    showStage(); // of one that began before there was a window
    whenOpen(path, m_storeOpening->session());
}

void MainWindow::showStage()
{
    if (m_storeOpening && m_storeOpening->stage() && m_stack->currentWidget() == m_busy)
        m_busy->explain(openStageText(*m_storeOpening->stage()), m_storeOpening->cancel());
}

void MainWindow::whenOpen(const QString &path, const QFuture<Result<SharedSession>> &session)
{
    onFinished(session, this, [this, path, attempt = m_opening](const Result<SharedSession> &opening) {
        if (attempt == m_opening)
            opened(path, opening);
    });
}

void MainWindow::openStoreReadOnly(const QString &path)
{
    leaveStore(tr("Opening %1…").arg(main_window_detail::storeName(path)),
               [this, path] { whenOpen(path, openSessionReadOnly(path, m_options)); });
}

void MainWindow::createStore(const QString &path)
{
    leaveStore(tr("Making %1…").arg(main_window_detail::storeName(path)),
               [this, path] { whenOpen(path, createSession(path, {}, m_options)); });
}

void MainWindow::openUsual()
{
    if (const QString path = usualStore(); !path.isEmpty())
        openStore(path);
}

QString MainWindow::usualStore()
{
    const QString last = QSettings().value(QStringLiteral("store/last")).toString();
    for (const QString &path : {last, defaultStorePath()}) {
        if (!path.isEmpty() && QFileInfo::exists(path))
            return path;
    }
    return {};
}

void MainWindow::opened(const QString &path, const Result<SharedSession> &session)
{
    const std::shared_ptr<StoreOpening> opening = std::exchange(m_storeOpening, nullptr);
    if (opening && opening->isStopped())
        stopped(session);
    else if (session)
        enter(*session);
    else if (session.error().code == ErrorCode::Locked)
        callHolder(path, this, [this, path, error = session.error()](bool reached) {
            if (!reached)
                return tellLocked(path, error);
            showStart();
            say(MessageBar::Kind::Warning,
                tr("%1 is open in another window, which is in front now.").arg(main_window_detail::storeName(path)));
            Q_EMIT handedOver();
        });
    else
        fail(session.error());
}

/// The user does not want to wait. The store may have been open by then.
void MainWindow::stopped(const Result<SharedSession> &session)
{
    m_afterOpening = {};
    if (session)
        closeSession(*session);
    showStart();
    say(MessageBar::Kind::Warning, errorText({ErrorCode::Canceled, {}}));
}

/// Held by a program without a window, such as shuke-cli: it can still be looked at.
void MainWindow::tellLocked(const QString &path, const Error &error)
{
    fail(error);
    m_start->messages().say(MessageBar::Kind::Failed, errorText(error), tr("Open to read only"),
                            [this, path] { openStoreReadOnly(path); });
}

void MainWindow::showToUser()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::enter(const SharedSession &session)
{
    m_session = session;
    makeWorkspace();
    m_workspace->go(ShowPage{PageId::Customers});
    const QString path = session->description().path;
    rememberStore(path);
    m_actions->setRecent(recentStores());
    setWindowTitle(tr("%1 – Shuke").arg(main_window_detail::storeName(path)));
    if (!session->description().readOnly) {
        m_beacon = new StoreBeacon(path, this);
        connect(m_beacon, &StoreBeacon::called, this, &MainWindow::showToUser);
    }
    updateActions();
    offerDrafts();
    Q_EMIT entered();
    if (const std::function<void()> next = std::exchange(m_afterOpening, {}))
        next();
}

void MainWindow::fail(const Error &error)
{
    m_afterOpening = {};
    if (!m_session)
        showStart();
    say(MessageBar::Kind::Failed, errorText(error));
    Q_EMIT failed(error);
}

/// Enter presses the button that has the focus, as in a dialog.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (enter && button && event->modifiers().testFlag(Qt::KeypadModifier) == (event->modifiers() != Qt::NoModifier) &&
        !event->isAutoRepeat())
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_mayClose || !m_workspace) {
        if (m_storeOpening)
            m_storeOpening->stop();
        event->accept();
        return;
    }
    // Nothing to ask: this event closes. Else the answer does, later; a close inside a close is dropped by Qt.
    const auto inside = std::make_shared<bool>(true);
    m_workspace->leave([this, inside] {
        closeContactWindows(this, [this, inside] {
            m_mayClose = true;
            if (!*inside)
                close();
        });
    });
    *inside = false;
    event->setAccepted(m_mayClose);
}

} // namespace shuke::ui
