#include "ui/lists/view_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/lists/name_popup.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace shuke::ui {

namespace view_bar_detail {

/// A tab: the chosen one has a line below it.
class Tab : public QToolButton
{
public:
    Tab(const SavedView &view, QWidget *parent) : QToolButton(parent), code(view.code), isBuiltIn(view.isBuiltIn)
    {
        setText(fontMetrics().elidedText(view.title, Qt::ElideRight, fontMetrics().averageCharWidth() * 28));
        setToolTip(view.title.toHtmlEscaped());
        setAccessibleName(view.title);
        setCheckable(true);
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
    }

    const QString code;
    const bool isBuiltIn;

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(shownText()) + 2 * space::small, metrics.height() + space::medium};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ThemeColors &colors = themeColors();
        if (underMouse() || hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(hasFocus() ? QPen(colors.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(underMouse() ? colors.hover : QColor(Qt::transparent));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -2.5), kRadius, kRadius);
        }
        painter.setPen(isChecked() ? colors.accent : colors.secondary);
        painter.drawText(rect().adjusted(0, 0, 0, -2), Qt::AlignCenter, shownText());
        if (isChecked())
            painter.fillRect(QRect(space::small, height() - 2, width() - 2 * space::small, 2), colors.accent);
    }

private:
    QString shownText() const { return !isBuiltIn && isChecked() ? text() + QStringLiteral(" ▾") : text(); }
};

} // namespace view_bar_detail

using view_bar_detail::Tab;

ViewBar::ViewBar(SavedViews &views, QWidget *parent)
    : QWidget(parent),
      m_views(views),
      m_flow(new FlowLayout),
      m_group(new QButtonGroup(this)),
      m_add(new QToolButton(this))
{
    setAccessibleName(tr("Views"));
    setLayout(m_flow);
    m_flow->setSpacing(space::tiny);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_add->setText(tr("+ View"));
    m_add->setToolTip(tr("Save scope, filters and columns as a view of its own"));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    connect(m_add, &QToolButton::clicked, this, [this] { askName({}, {}, m_add); });
    connect(&views, &SavedViews::changed, this, &ViewBar::rebuild);
    rebuild();
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Left, Qt::Key_Right}, tr("To the view before or after")),
                           keyLine({Qt::Key_Return}, tr("Shows the view; of the chosen one: rename, delete"))};
    });
}

void ViewBar::rebuild()
{
    const bool hadFocus = focusWidget() && focusWidget()->hasFocus() && isAncestorOf(focusWidget());
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        button->hide();
        button->deleteLater();
    }
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    QWidget *before = nullptr;
    for (const SavedView &view : m_views.all()) {
        auto *tab = new Tab(view, this);
        tab->installEventFilter(this);
        m_group->addButton(tab);
        m_flow->addWidget(tab);
        tab->setChecked(view.code == m_current);
        tab->show();
        connect(tab, &QToolButton::clicked, this, [this, tab] {
            if (tab->code == m_current && !tab->isBuiltIn)
                openMenu(tab->code, tab);
            else
                Q_EMIT chosen(tab->code);
        });
        if (before)
            setTabOrder(before, tab);
        before = tab;
        if (hadFocus && tab->isChecked())
            tab->setFocus();
    }
    m_flow->addWidget(m_add);
    if (before)
        setTabOrder(before, m_add);
    m_flow->invalidate();
}

void ViewBar::setCurrent(const QString &code)
{
    m_current = code;
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(static_cast<Tab *>(button)->code == code);
    m_flow->invalidate(); // the chosen one has room for its ▾
    updateGeometry();
}

void ViewBar::setModified(bool modified)
{
    m_modified = modified;
}

QStringList ViewBar::titles() const
{
    QStringList titles;
    for (const QAbstractButton *button : m_group->buttons())
        titles.append(button->accessibleName());
    return titles;
}

bool ViewBar::eventFilter(QObject *watched, QEvent *event)
{
    // Only now is it sure to be a tab still: events come while it dies, too.
    const auto tab = [watched] { return static_cast<Tab *>(watched); };
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const QList<QAbstractButton *> tabs = m_group->buttons();
            const qsizetype at = tabs.indexOf(tab()) + (key == Qt::Key_Left ? -1 : 1);
            if (at >= 0 && at < tabs.size())
                tabs[at]->setFocus();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            tab()->click();
            return true;
        }
    }
    if (event->type() == QEvent::ContextMenu && !tab()->isBuiltIn) {
        openMenu(tab()->code, tab());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ViewBar::openMenu(const QString &code, QWidget *below)
{
    const SavedView *view = m_views.find(code);
    if (!view)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *save =
        menu->addAction(tr("Save the filters in this view"), this, [this, code] { Q_EMIT saveWanted(code); });
    save->setEnabled(m_modified && code == m_current);
    menu->addAction(tr("Rename…"), this, [this, code, title = view->title, below] { askName(code, title, below); });
    menu->addSeparator();
    menu->addAction(tr("Delete view"), this, [this, code] { Q_EMIT removeWanted(code); });
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void ViewBar::askName(const QString &code, const QString &title, QWidget *below)
{
    auto *popup = new NamePopup(code.isEmpty() ? tr("Name of the new view") : tr("New name of the view"),
                                code.isEmpty() ? tr("Save view") : tr("Rename view"), this);
    connect(popup, &NamePopup::accepted, this, [this, code](const QString &name) { Q_EMIT nameTyped(code, name); });
    popup->open(title, below);
}

} // namespace shuke::ui
