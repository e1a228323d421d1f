#pragma once

#include "ui/frame/page_factory.h"

#include <QDialog>

#include <vector>

class QAction;

namespace shuke::ui {

class TextTable;

/// What a page is for, in one sentence.
QString pageAbout(PageId page);

/// F1: what the page on show is for, which keys work there, and what the other pages are for; one of them opens with
/// Enter or a double click. The keys are those of the actions and shortcuts themselves, so that none is wrong. A window
/// of its own that stays while one works; deletes itself.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// `page`: the one on show; null without a store. `actions`: those of the window that can be used now; shortcuts of
    /// the page are those that say what they do (QShortcut::whatsThis).
    HelpWindow(Page *page, const std::vector<QAction *> &actions, const std::vector<PageInfo> &pages, QWidget *parent);

    TextTable &keys() { return *m_keys; }
    TextTable &pages() { return *m_pages; }
    QString about() const { return m_about; }

Q_SIGNALS:
    void pageWanted(shuke::ui::PageId page);

private:
    void fillKeys(Page *page, const std::vector<QAction *> &actions);

    QString m_about;
    TextTable *m_keys;
    TextTable *m_pages;
    std::vector<PageId> m_ids; ///< By row.
};

} // namespace shuke::ui
