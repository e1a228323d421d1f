#pragma once

#include "ui/frame/page_factory.h"

#include <QDialog>

#include <vector>

namespace shuke::ui {

class TextTable;
class WindowActions;

/// What a page is for, in one sentence.
QString pageAbout(PageId page);

/// F1: what the page on show is for, which keys work there (help_keys.h), and what the other pages are for; one of them
/// opens with Enter or a double click. A window of its own that stays while one works; deletes itself.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// `page`: the one on show; null without a store. `parent`: the window with the actions.
    HelpWindow(Page *page, const WindowActions &actions, const std::vector<PageInfo> &pages, QWidget *parent);
    /// Of a window of its own, a dialog for instance: only its keys.
    explicit HelpWindow(QWidget *window);

    TextTable &keys() { return *m_keys; }
    TextTable &pages() { return *m_pages; }
    QString about() const { return m_about; }

Q_SIGNALS:
    void pageWanted(shuke::ui::PageId page);

private:
    void build(const QString &title, std::vector<QStringList> keys, const std::vector<PageInfo> &pages);

    QString m_about;
    TextTable *m_keys;
    TextTable *m_pages;
    std::vector<PageId> m_ids; ///< By row.
};

} // namespace shuke::ui
