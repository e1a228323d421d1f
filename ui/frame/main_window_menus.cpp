// What the menus, the keys, the palette and a drop do.
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/frame/app_lock.h"
#include "ui/frame/help_keys.h"
#include "ui/frame/help_window.h"
#include "ui/frame/main_window.h"
#include "ui/frame/palette.h"
#include "ui/frame/recent_stores.h"
#include "ui/frame/window_actions.h"
#include "ui/frame/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

namespace shuke::ui {

namespace main_window_menus_detail {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

/// A dialog or window of its own, not a menu or a list that drops down.
bool belongsTo(const QWidget *window, const QWidget *main)
{
    if (window == main || window->windowType() == Qt::Popup)
        return false;
    while (window && window != main)
        window = window->parentWidget();
    return window;
}

bool isStore(const QString &path)
{
    return path.endsWith(QLatin1String(".shuke"), Qt::CaseInsensitive);
}

} // namespace main_window_menus_detail

void MainWindow::makeActions()
{
    m_actions = new WindowActions(this);
    connect(m_actions, &WindowActions::newStoreWanted, this, &MainWindow::askNew);
    connect(m_actions, &WindowActions::openStoreWanted, this, &MainWindow::askOpen);
    connect(m_actions, &WindowActions::openRecentWanted, this, &MainWindow::openStore);
    connect(m_actions, &WindowActions::demoWanted, this, [this] { openDemo(demoStorePath()); });
    connect(m_actions, &WindowActions::importWanted, this, [this] { import({}); });
    connect(m_actions, &WindowActions::quitWanted, this, &QWidget::close);
    connect(m_actions, &WindowActions::undoWanted, this, [this](bool redo) {
        if (m_workspace)
            m_workspace->undo(redo);
    });
    connect(m_actions, &WindowActions::paletteWanted, this, &MainWindow::openPalette);
    connect(m_actions, &WindowActions::saleWanted, this, [this] {
        if (m_workspace)
            m_workspace->go(QuickSale{});
    });
    connect(m_actions, &WindowActions::exportDataWanted, this, [this] {
        if (m_workspace)
            m_workspace->go(ExportData{});
    });
    connect(m_actions, &WindowActions::lockWanted, this, [this] {
        if (m_lock->isEnabled())
            m_lock->lockNow();
        else if (m_workspace) // where a PIN is set
            m_workspace->go(ShowPage{PageId::Settings});
    });
    connect(m_actions, &WindowActions::pageWanted, this, [this](int number) {
        if (m_workspace && number < static_cast<int>(m_workspace->pages().size()))
            m_workspace->go(ShowPage{m_workspace->pages()[static_cast<size_t>(number)].id});
    });
    connect(m_actions, &WindowActions::pageActionWanted, this, [this](PageAction action) {
        if (m_workspace && m_workspace->page() && m_workspace->page()->offers(action))
            m_workspace->page()->run(action);
    });
    connect(m_actions, &WindowActions::helpWanted, this, &MainWindow::showHelp);
    connect(m_actions, &WindowActions::aboutWanted, this, &MainWindow::showAbout);
    m_actions->setRecent(recentStores());
}

void MainWindow::updateActions()
{
    m_actions->update(m_workspace ? m_workspace->page() : nullptr, m_workspace != nullptr,
                      m_session && m_session->description().readOnly);
}

void MainWindow::openPalette()
{
    if (!m_palette)
        return;
    std::vector<PaletteEntry> commands;
    for (const PageInfo &info : m_workspace->pages())
        commands.push_back({info.icon, info.title, tr("Page"), [this, id = info.id] {
                                if (m_workspace)
                                    m_workspace->go(ShowPage{id});
                            }});
    for (QAction *action : m_actions->usable()) {
        if (action->isSeparator() || action == sender())
            continue;
        commands.push_back({QStringLiteral("command"), actionWords(*action),
                            action->shortcut().toString(QKeySequence::NativeText),
                            [action = QPointer<QAction>(action)] {
                                if (action)
                                    action->trigger();
                            }});
    }
    m_palette->begin(std::move(commands));
}

void MainWindow::showHelp()
{
    delete findChild<HelpWindow *>(); // it was of another page, perhaps
    auto *help = new HelpWindow(m_workspace ? m_workspace->page() : nullptr, *m_actions,
                                m_workspace ? m_workspace->pages() : std::vector<PageInfo>(), this);
    connect(help, &HelpWindow::pageWanted, this, [this](PageId page) {
        if (m_workspace)
            m_workspace->go(ShowPage{page});
    });
    help->show();
}

/// The actions end at the border of this window; F1 is for its dialogs and windows, too.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType() &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents)) {
        QWidget *window = static_cast<QWidget *>(watched)->window();
        if (main_window_menus_detail::belongsTo(window, this) && !qobject_cast<HelpWindow *>(window) &&
            !m_lock->isLocked() && !keysOfWindow(*window).empty()) {
            delete window->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly);
            (new HelpWindow(window))->show();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Shuke"), QString(), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(markPixmap(64, devicePixelRatioF()));
    box->setText(tr("Shuke %1\nKnow your customers, and turn strangers into regulars.\n\nFree software under the "
                    "GNU General "
                    "Public License, version 3.")
                     .arg(QApplication::applicationVersion()));
    box->open();
}

void MainWindow::askOpen()
{
    const QString folder = m_session ? QFileInfo(m_session->description().path).path() : defaultStoreFolder();
    m_dialogs.openFile(this,
                       {tr("Open a store"), tr("Shuke stores (*.shuke)"), QStringLiteral("shuke"), folder, tr("Open")},
                       [this](const QString &path) { openStore(path); });
}

void MainWindow::askNew()
{
    QDir().mkpath(defaultStoreFolder());
    m_dialogs.newFile(
        this,
        {tr("New store"), tr("Shuke stores (*.shuke)"), QStringLiteral("shuke"), defaultStorePath(), tr("Make store")},
        [this](const QString &path) { createStore(path); });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isBusy() && !main_window_menus_detail::droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = main_window_menus_detail::droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (main_window_menus_detail::isStore(path))
        openStore(path);
    else
        import(path);
}

} // namespace shuke::ui
