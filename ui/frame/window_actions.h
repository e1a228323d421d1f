#pragma once

#include "ui/common/page.h"

#include <QObject>

#include <array>
#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace shuke::ui {

/// "Quick sale": the words of a menu entry without mnemonic and dots.
QString actionWords(const QAction &action);

/// The window's menus, their keys, and the one action for each PageAction. What they do comes as signals.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Builds the menu bar of `window`.
    explicit WindowActions(QMainWindow *window);

    /// Which of them can be used now. `page` null: no store is open, or nothing but waiting can be done.
    void update(const Page *page, bool hasStore, bool readOnly);
    QAction *pageAction(PageAction action) const { return m_page[static_cast<size_t>(action)]; }
    /// One of the page on show, as pageAction().
    bool isOfPage(const QAction *action) const;
    /// Those that can be used now, for the palette and the help.
    std::vector<QAction *> usable() const;
    /// Newest first; shown under "Open recent".
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void newStoreWanted();
    void openStoreWanted();
    void openRecentWanted(const QString &path);
    void demoWanted();
    void importWanted();
    void exportDataWanted();
    void quitWanted();
    void undoWanted(bool redo);
    void paletteWanted();
    void saleWanted();
    void lockWanted();
    void pageWanted(int number); ///< 0: the first in the rail.
    void pageActionWanted(shuke::ui::PageAction action);
    void helpWanted();
    void aboutWanted();

private:
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> run);
    QAction *addForPage(QMenu *menu, PageAction action, const QString &text, const QList<QKeySequence> &keys);

    QMainWindow *m_window;
    QMenu *m_recent = nullptr;
    std::array<QAction *, static_cast<size_t>(PageAction::kCount)> m_page{};
    std::vector<QAction *> m_all;
    std::vector<QAction *> m_needStore; ///< Not without a store.
    std::vector<QAction *> m_needWrite; ///< Not in a store that is only read.
};

} // namespace shuke::ui
