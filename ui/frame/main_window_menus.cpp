// The menus of the main window and the questions they ask.
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/list_view.h"
#include "ui/frame/main_window.h"
#include "ui/common/message_bar.h"
#include "ui/contacts/contact_list_page.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>

namespace shuke::ui {

void MainWindow::makeMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const QKeySequence &keys, bool needsStore, auto &&slot) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        if (needsStore)
            m_storeActions.append(action);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&New store…"), {}, false, &MainWindow::askNew);
    add(file, tr("&Open store…"), QKeySequence::Open, false, &MainWindow::askOpen);
    add(file, tr("Open the &demo company"), {}, false, [this] { openDemo(demoStorePath()); });
    file->addSeparator();
    add(file, tr("Import &customers…"), {}, false, [this] { askImport(exchange::ImportKind::Contacts); });
    add(file, tr("Import &orders…"), {}, true, [this] { askImport(exchange::ImportKind::Orders); });
    file->addSeparator();
    QAction *quit = add(file, tr("&Quit"), QKeySequence::Quit, false, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    add(edit, tr("&Undo"), QKeySequence::Undo, true, [this] { undo(false); });
    add(edit, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), true, [this] { undo(true); });
    edit->addSeparator();
    add(edit, tr("&Copy rows"), QKeySequence::Copy, true, [this] {
        if (m_contacts)
            m_contacts->list().copySelection();
    });
    add(edit, tr("Select &all"), QKeySequence::SelectAll, true, [this] {
        if (m_contacts)
            m_contacts->list().selectAll();
    });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = add(help, tr("&About Shuke"), {}, false, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Shuke"), QString(), QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setIconPixmap(markPixmap(64, devicePixelRatioF()));
        box->setText(tr("Shuke %1\nKnow your customers, and turn strangers into regulars.\n\nFree software under the "
                        "GNU General "
                        "Public License, version 3.")
                         .arg(QApplication::applicationVersion()));
        box->open();
    });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::updateActions()
{
    for (QAction *action : std::as_const(m_storeActions))
        action->setEnabled(m_session != nullptr);
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

} // namespace shuke::ui
