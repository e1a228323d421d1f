#include "ui/frame/help_keys.h"

#include "ui/common/own_keys.h"
#include "ui/common/page.h"
#include "ui/frame/help_window.h"
#include "ui/frame/window_actions.h"

#include <QAbstractButton>
#include <QAction>
#include <QShortcut>

#include <algorithm>

namespace shuke::ui {

namespace help_keys_detail {

class Rows
{
public:
    void add(const QString &keys, const QString &what, const QString &where)
    {
        QStringList row{keys, what, where};
        if (!keys.isEmpty() && !what.isEmpty() && std::ranges::find(rows, row) == rows.end())
            rows.push_back(std::move(row));
    }

    std::vector<QStringList> rows;
};

/// What people call the place of a widget: its name, or that of what it is in.
QString placeOf(const QWidget *widget, const QWidget &top, const QString &topName)
{
    for (; widget && widget != &top; widget = widget->parentWidget()) {
        if (!widget->accessibleName().isEmpty())
            return widget->accessibleName();
    }
    return topName;
}

const Page *pageAround(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *page = qobject_cast<const Page *>(widget))
            return page;
    }
    return nullptr;
}

void add(Rows &rows, const OwnKeys &own, const QWidget &top, const QString &topName)
{
    const QString where = own.where().isEmpty() ? placeOf(own.widget(), top, topName) : own.where();
    for (const KeyLine &line : own.lines())
        rows.add(line.keys, line.what, where);
}

/// What is inside `top`, without windows that only belong to it.
void addInside(Rows &rows, const QWidget &top, const QString &topName)
{
    for (const QShortcut *shortcut : top.findChildren<QShortcut *>()) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        if (owner && owner->window() == top.window() && shortcut->isEnabled())
            rows.add(keysText({shortcut->key()}), shortcut->whatsThis(), placeOf(owner, top, topName));
    }
    for (const QAbstractButton *button : top.findChildren<QAbstractButton *>()) {
        if (button->window() == top.window() && button->shortcut() != QKeySequence::mnemonic(button->text()))
            rows.add(keysText({button->shortcut()}), button->text(), placeOf(button, top, topName));
    }
    for (const OwnKeys *own : top.findChildren<OwnKeys *>()) {
        if (own->widget()->window() == top.window())
            add(rows, *own, top, topName);
    }
}

} // namespace help_keys_detail

std::vector<QStringList> keysOfPage(Page *page, const WindowActions &actions, const QWidget &window)
{
    using namespace help_keys_detail;
    Rows rows;
    if (page)
        addInside(rows, *page, page->title());
    const std::vector<QAction *> usable = actions.usable();
    const QString everywhere = HelpWindow::tr("Everywhere");
    for (const bool ofPage : {true, false}) {
        for (const QAction *action : usable) {
            if (actions.isOfPage(action) == ofPage)
                rows.add(keysText(action->shortcuts()), actionWords(*action),
                         ofPage && page ? page->title() : everywhere);
        }
    }
    for (const OwnKeys *own : window.findChildren<OwnKeys *>()) {
        if (own->widget()->window() == &window && !pageAround(own->widget()))
            add(rows, *own, window, everywhere);
    }
    return std::move(rows.rows);
}

std::vector<QStringList> keysOfWindow(const QWidget &window)
{
    using namespace help_keys_detail;
    Rows rows;
    for (const QAction *action : window.actions())
        rows.add(keysText(action->shortcuts()), action->text(), window.windowTitle());
    addInside(rows, window, window.windowTitle());
    return std::move(rows.rows);
}

} // namespace shuke::ui
