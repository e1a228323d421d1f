#include "ui/frame/main_window.h"

#include "core/exchange/demo_command.h"
#include "core/session/store_status.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/frame/start_page.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_list_page.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

namespace shuke::ui {

namespace main_window_detail {

constexpr int kStatusEveryMs = 30000;

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
      m_busy(new BusyPage(this))
{
    setCentralWidget(m_stack);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_busy);
    connect(m_start, &StartPage::demoWanted, this, [this] { openDemo(demoStorePath()); });
    connect(m_start, &StartPage::importWanted, this, [this] { askImport(exchange::ImportKind::Contacts); });
    connect(m_start, &StartPage::newWanted, this, &MainWindow::askNew);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::askOpen);
    makeMenus();
    makeStatusBar();
    resize(1280, 800);
    restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    showStart();
}

MainWindow::~MainWindow()
{
    delete m_contacts; // before the session it reads from
}

void MainWindow::makeStatusBar()
{
    m_storeLabel = plainLabel(QString(), captionFont(), this);
    QPalette palette = m_storeLabel->palette();
    palette.setColor(QPalette::WindowText, themeColors().secondary);
    m_storeLabel->setPalette(palette);
    m_storeLabel->setContentsMargins(space::page - 2, space::tiny, 0, space::tiny); // the bar has 2 of its own
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_storeLabel, 1);
    m_job = new JobBar(this);
    statusBar()->addPermanentWidget(m_job);
    connect(&m_statusTimer, &QTimer::timeout, this, &MainWindow::updateStatus);
    m_statusTimer.start(main_window_detail::kStatusEveryMs);
}

bool MainWindow::isBusy() const
{
    return m_stack->currentWidget() == m_busy || m_job->isRunning();
}

MessageBar *MainWindow::messages() const
{
    return m_contacts ? &m_contacts->messages() : &m_start->messages();
}

QString MainWindow::message() const
{
    return messages()->text();
}

void MainWindow::showStart()
{
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
    setWindowTitle(tr("Shuke"));
    updateStatus();
    updateActions();
}

void MainWindow::showBusy(const QString &text, const std::optional<CancelToken> &cancel)
{
    m_busy->begin(text, cancel);
    m_stack->setCurrentWidget(m_busy);
    updateActions();
}

void MainWindow::leaveStore(const QString &busyText, std::function<void()> next)
{
    delete m_contacts; // with its hold on the session
    m_contacts = nullptr;
    m_job->end(); // what runs there is finished before the store closes
    const quint64 attempt = ++m_opening;
    const QFuture<void> closed = closeSession(std::exchange(m_session, nullptr));
    showBusy(busyText);
    onFinished(closed, this, [this, attempt, next = std::move(next)] {
        if (attempt == m_opening)
            next();
    });
}

void MainWindow::openStore(const QString &path)
{
    leaveStore(tr("Opening %1…").arg(main_window_detail::storeName(path)), [this, path] {
        onFinished(openSession(path, m_options), this,
                   [this, attempt = m_opening](const Result<SharedSession> &session) {
                       if (attempt == m_opening)
                           opened(session);
                   });
    });
}

void MainWindow::createStore(const QString &path)
{
    leaveStore(tr("Making %1…").arg(main_window_detail::storeName(path)), [this, path] {
        onFinished(createSession(path, {}, m_options), this,
                   [this, attempt = m_opening](const Result<SharedSession> &session) {
                       if (attempt == m_opening)
                           opened(session);
                   });
    });
}

void MainWindow::openDemo(const QString &path)
{
    if (QFileInfo::exists(path)) {
        openStore(path);
        return;
    }
    leaveStore(tr("Making the demo company…"), [this, path] {
        onFinished(createSession(path, {}, m_options), this,
                   [this, attempt = m_opening](const Result<SharedSession> &session) {
                       if (attempt != m_opening)
                           return;
                       if (session)
                           fillDemo(*session);
                       else
                           fail(session.error());
                   });
    });
}

void MainWindow::fillDemo(const SharedSession &session)
{
    Command demo = exchange::demoCommand({});
    showBusy(tr("Making the demo company…"), demo.cancel);
    demo.progress = progressTo(m_busy);
    onFinished(session->execute(std::move(demo)), this,
               [this, session, attempt = m_opening](const Result<ChangeSet> &changes) {
                   if (changes) {
                       if (attempt == m_opening)
                           enter(session);
                       else
                           closeSession(session);
                       return;
                   }
                   // Half a demo company helps nobody: the file goes away again.
                   onFinished(closeAndRemove(session), this, [] {});
                   if (changes.error().code == ErrorCode::Canceled)
                       showStart();
                   else
                       fail(changes.error());
               });
}

void MainWindow::openUsual()
{
    const QString last = QSettings().value(QStringLiteral("store/last")).toString();
    for (const QString &path : {last, defaultStorePath()}) {
        if (!path.isEmpty() && QFileInfo::exists(path)) {
            openStore(path);
            return;
        }
    }
}

void MainWindow::opened(const Result<SharedSession> &session)
{
    if (session)
        enter(*session);
    else
        fail(session.error());
}

void MainWindow::enter(const SharedSession &session)
{
    m_session = session;
    m_contacts = new ContactListPage(session, this);
    connect(m_contacts, &ContactListPage::importWanted, this, [this] { askImport(exchange::ImportKind::Contacts); });
    connect(m_contacts, &ContactListPage::demoWanted, this, [this] { openDemo(demoStorePath()); });
    m_stack->addWidget(m_contacts);
    m_stack->setCurrentWidget(m_contacts);
    m_contacts->setFocus();
    const QString path = session->description().path;
    QSettings().setValue(QStringLiteral("store/last"), path);
    setWindowTitle(tr("%1 – Shuke").arg(main_window_detail::storeName(path)));
    session->onChanged(m_contacts, [this](const ChangeSet &) { updateStatus(); });
    updateStatus();
    updateActions();
    Q_EMIT entered();
    if (const std::function<void()> next = std::exchange(m_afterOpening, {}))
        next();
}

void MainWindow::fail(const Error &error)
{
    m_afterOpening = {};
    if (!m_session)
        showStart();
    messages()->say(MessageBar::Kind::Failed, errorText(error));
    Q_EMIT failed(error);
}

void MainWindow::updateStatus()
{
    if (!m_session) {
        m_storeLabel->setText(QString());
        return;
    }
    const session::StoreDescription store = m_session->description();
    const QString name =
        QFileInfo(store.path).fileName() + (store.readOnly ? QStringLiteral(" · ") + tr("read-only") : QString());
    m_storeLabel->setToolTip(store.path.toHtmlEscaped());
    if (m_storeLabel->text().isEmpty())
        m_storeLabel->setText(name);
    onFinished(m_session->query(session::storeStatus()), this,
               [this, name, path = store.path](const Result<session::StoreStatus> &status) {
                   if (!status || !m_session || m_session->description().path != path)
                       return;
                   const QString backup =
                       status->lastBackupAtMs
                           ? tr("backup %1 ✓").arg(instantText(*status->lastBackupAtMs, QDate::currentDate()))
                           : tr("no backup yet");
                   m_storeLabel->setText(name + QStringLiteral(" · ") + backup);
                   Q_EMIT statusShown();
               });
}

void MainWindow::undo(bool redo)
{
    if (!m_session)
        return;
    onFinished(
        redo ? m_session->redo() : m_session->undo(), this, [this, redo](const Result<session::UndoOutcome> &outcome) {
            if (!outcome) {
                const bool nothing = outcome.error().code == ErrorCode::NotFound;
                messages()->say(nothing ? MessageBar::Kind::Warning : MessageBar::Kind::Failed,
                                nothing ? (redo ? tr("There is nothing to redo.") : tr("There is nothing to undo."))
                                        : errorText(outcome.error()));
                return;
            }
            if (outcome->conflictCount > 0 && outcome->changes.isEmpty())
                messages()->say(MessageBar::Kind::Warning, tr("%Ln row(s) were changed later. Nothing was undone.",
                                                              nullptr, static_cast<int>(outcome->conflictCount)));
            else
                messages()->say(MessageBar::Kind::Done, redo ? tr("Done again.") : tr("Undone."));
        });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace shuke::ui
