#include "ui/frame/window_actions.h"

#include "ui/frame/workspace.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace shuke::ui {

namespace window_actions_detail {
constexpr int kRailPages = 9;
}

QString actionWords(const QAction &action)
{
    QString words = action.text();
    words.remove(QChar(0x2026)).replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    words.remove(QLatin1Char('&')).replace(QLatin1Char('\x01'), QLatin1Char('&'));
    if (const qsizetype mnemonic = words.indexOf(QLatin1Char('(')); mnemonic > 0 && words.endsWith(QLatin1Char(')')))
        words.truncate(mnemonic); // 文件(F)
    return words;
}

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    const auto keys = [](QKeyCombination combination) { return QKeySequence(combination); };
    QMenuBar *bar = window->menuBar();
    const auto needStore = [this](QAction *action) {
        m_needStore.push_back(action);
        return action;
    };

    QMenu *file = bar->addMenu(tr("&File"));
    addForPage(file, PageAction::New, tr("&New record"), {QKeySequence::New});
    QAction *sale = needStore(
        add(file, tr("&Quick sale…"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { Q_EMIT saleWanted(); }));
    m_needWrite.push_back(sale);
    file->addSeparator();
    add(file, tr("New &store…"), {}, [this] { Q_EMIT newStoreWanted(); });
    add(file, tr("&Open store…"), QKeySequence::Open, [this] { Q_EMIT openStoreWanted(); });
    m_recent = file->addMenu(tr("Open &recent"));
    add(file, tr("Open the &demo company"), {}, [this] { Q_EMIT demoWanted(); });
    file->addSeparator();
    add(file, tr("&Import…"), keys(Qt::CTRL | Qt::Key_I), [this] { Q_EMIT importWanted(); });
    addForPage(file, PageAction::Export, tr("&Export what is shown…"), {keys(Qt::CTRL | Qt::Key_E)});
    needStore(add(file, tr("Export &all data…"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                  [this] { Q_EMIT exportDataWanted(); }));
    addForPage(file, PageAction::Print, tr("&Print…"), {QKeySequence::Print});
    file->addSeparator();
    needStore(add(file, tr("&Lock the window"), keys(Qt::CTRL | Qt::ALT | Qt::Key_L), [this] { Q_EMIT lockWanted(); }));
    QAction *quit = add(file, tr("&Quit"), keys(Qt::CTRL | Qt::Key_Q), [this] { Q_EMIT quitWanted(); });
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    m_needWrite.push_back(needStore(add(edit, tr("&Undo"), QKeySequence::Undo, [this] { Q_EMIT undoWanted(false); })));
    m_needWrite.push_back(
        needStore(add(edit, tr("&Redo"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { Q_EMIT undoWanted(true); })));
    edit->addSeparator();
    addForPage(edit, PageAction::Edit, tr("E&dit"), {QKeySequence(Qt::Key_F2)});
    addForPage(edit, PageAction::Save, tr("&Save"), {QKeySequence::Save});
    addForPage(edit, PageAction::SaveClose, tr("Save and &close"),
               {keys(Qt::CTRL | Qt::Key_Return), keys(Qt::CTRL | Qt::Key_Enter)});
    addForPage(edit, PageAction::SaveNew, tr("Save and &new"),
               {keys(Qt::CTRL | Qt::ALT | Qt::Key_Return), keys(Qt::CTRL | Qt::ALT | Qt::Key_Enter)});
    addForPage(edit, PageAction::Delete, tr("&Move to the trash"), {QKeySequence::Delete});
    edit->addSeparator();
    addForPage(edit, PageAction::Copy, tr("&Copy rows"), {QKeySequence::Copy});
    addForPage(edit, PageAction::SelectAll, tr("Select &all"), {QKeySequence::SelectAll});

    QMenu *go = bar->addMenu(tr("&Go"));
    needStore(add(go, tr("&Search and commands…"), keys(Qt::CTRL | Qt::Key_K), [this] { Q_EMIT paletteWanted(); }));
    addForPage(go, PageAction::Find, tr("&Find in the list"), {QKeySequence::Find});
    addForPage(go, PageAction::Previous, tr("&Previous record"), {keys(Qt::CTRL | Qt::Key_Left)});
    addForPage(go, PageAction::Next, tr("&Next record"), {keys(Qt::CTRL | Qt::Key_Right)});
    addForPage(go, PageAction::Refresh, tr("&Refresh"), {QKeySequence(Qt::Key_F5)});
    for (int i = 0; i < window_actions_detail::kRailPages; ++i) { // in no menu: the rail shows them
        auto *page = new QAction(this);
        page->setShortcut(railKey(static_cast<size_t>(i)));
        connect(page, &QAction::triggered, this, [this, i] { Q_EMIT pageWanted(i); });
        window->addAction(page);
    }

    QMenu *help = bar->addMenu(tr("&Help"));
    add(help, tr("&Keys and pages"), QKeySequence::HelpContents, [this] { Q_EMIT helpWanted(); });
    QAction *about = add(help, tr("&About Shuke"), {}, [this] { Q_EMIT aboutWanted(); });
    about->setMenuRole(QAction::AboutRole);
}

QAction *WindowActions::add(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    m_all.push_back(action);
    return action;
}

QAction *WindowActions::addForPage(QMenu *menu, PageAction action, const QString &text, const QList<QKeySequence> &keys)
{
    QAction *made = add(menu, text, {}, [this, action] { Q_EMIT pageActionWanted(action); });
    made->setShortcuts(keys);
    m_page[static_cast<size_t>(action)] = made;
    return made;
}

void WindowActions::update(const Page *page, bool hasStore, bool readOnly)
{
    for (QAction *action : m_needStore)
        action->setEnabled(hasStore);
    for (QAction *action : m_needWrite)
        action->setEnabled(hasStore && !readOnly);
    for (size_t i = 0; i < m_page.size(); ++i)
        m_page[i]->setEnabled(page && page->offers(static_cast<PageAction>(i)));
}

bool WindowActions::isOfPage(const QAction *action) const
{
    return std::ranges::find(m_page, action) != m_page.end();
}

std::vector<QAction *> WindowActions::usable() const
{
    std::vector<QAction *> result;
    for (QAction *action : m_all) {
        if (action->isEnabled())
            result.push_back(action);
    }
    return result;
}

void WindowActions::setRecent(const QStringList &paths)
{
    m_recent->clear();
    m_recent->setEnabled(!paths.isEmpty());
    for (const QString &path : paths) {
        QString name = QFileInfo(path).completeBaseName();
        QAction *open = m_recent->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        open->setToolTip(path.toHtmlEscaped());
        connect(open, &QAction::triggered, this, [this, path] { Q_EMIT openRecentWanted(path); });
    }
    m_recent->setToolTipsVisible(true);
}

} // namespace shuke::ui
