#pragma once

#include "ui/common/desk.h"
#include "ui/common/place.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace shuke::ui {

/// What the window's menus and keys can do on a page. The window owns the actions and their keys; a page never makes
/// a second shortcut for one of them.
enum class PageAction {
    New,       ///< Ctrl+N
    Find,      ///< Ctrl+F
    Refresh,   ///< F5
    Edit,      ///< F2
    Delete,    ///< Del
    Save,      ///< Ctrl+S: and stay
    SaveClose, ///< Ctrl+Enter
    SaveNew,   ///< Ctrl+Alt+Enter
    Copy,      ///< Ctrl+C
    SelectAll, ///< Ctrl+A
    Print,     ///< Ctrl+P
    Export,    ///< Ctrl+E
    Previous,  ///< Ctrl+Left: record
    Next,      ///< Ctrl+Right
    kCount,
};

/// One page of the window: a title, its own widgets beside it, a content below. Margins are those of the look.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// `desk` must outlive the page.
    Page(Desk &desk, PageId id, const QString &title, QWidget *parent = nullptr);

    PageId id() const { return m_id; }
    QString title() const;

    /// The page is shown for this place; called after it is visible.
    virtual void visit(const Place &place) { Q_UNUSED(place) }
    /// The user wants to go elsewhere or to close: calls `go` at once, or asks first, or never calls it.
    virtual void leave(std::function<void()> go) { go(); }
    /// Whether run(action) would do something now; actionsChanged() tells that an answer changed.
    virtual bool offers(PageAction action) const;
    virtual void run(PageAction action);
    /// Nothing that belongs to the page is being read (for tests and pictures).
    virtual bool isSettled() const { return true; }

Q_SIGNALS:
    void actionsChanged();

protected:
    Desk &desk() const { return m_desk; }
    void setTitle(const QString &title);
    /// At the right of the title: search boxes and buttons, from left to right.
    void addToHeader(QWidget *widget);
    void setContent(QWidget *content);
    MessageBar &messages() { return *m_messages; }

private:
    Desk &m_desk;
    PageId m_id;
    QLabel *m_title;
    QHBoxLayout *m_header;
    MessageBar *m_messages;
    QVBoxLayout *m_layout;
};

} // namespace shuke::ui
