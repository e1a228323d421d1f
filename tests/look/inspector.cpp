#include "tests/look/inspector.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QWidget>

#include <algorithm>

namespace shuke::test {

namespace {

QString pathOf(const QWidget *widget)
{
    QStringList parts;
    for (const QWidget *part = widget; part; part = part->isWindow() ? nullptr : part->parentWidget()) {
        QString name = QString::fromLatin1(part->metaObject()->className()).section(QStringLiteral("::"), -1);
        if (!part->objectName().isEmpty() && !part->objectName().startsWith(QLatin1String("qt_")))
            name += QLatin1Char('#') + part->objectName();
        parts.prepend(name);
    }
    return parts.join(QLatin1Char('/'));
}

QString finding(const QWidget *widget, const QString &what)
{
    return QStringLiteral("%1: %2").arg(pathOf(widget), what);
}

bool isLookedAt(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

bool isInsideCombo(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget->parentWidget()) ||
           qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
           qobject_cast<const QLineEdit *>(widget->parentWidget());
}

void checkLabel(const QLabel &label, QStringList &findings)
{
    if (label.text().isEmpty())
        return;
    const QRect room = label.contentsRect();
    if (label.wordWrap()) {
        for (const QString &word : label.text().split(QRegularExpression(QStringLiteral("\\s+")))) {
            const bool breaks = std::any_of(word.begin(), word.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
            if (!breaks && label.fontMetrics().horizontalAdvance(word) > room.width() + 1)
                findings.append(finding(&label, QStringLiteral("\"%1\" does not fit into a line").arg(word)));
        }
        if (label.heightForWidth(label.width()) > label.height() + 1)
            findings.append(finding(&label, QStringLiteral("\"%1\" needs %2 of height, has %3")
                                                .arg(label.text())
                                                .arg(label.heightForWidth(label.width()))
                                                .arg(label.height())));
        return;
    }
    const QStringList lines = label.text().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const int width = label.fontMetrics().horizontalAdvance(line);
        if (width > room.width() + 1)
            findings.append(
                finding(&label, QStringLiteral("\"%1\" is %2 wide, has %3").arg(line).arg(width).arg(room.width())));
    }
}

/// What cannot be scrolled to must not be wider than what is seen of it.
void checkScrolled(const QScrollArea &area, QStringList &findings)
{
    const QWidget *content = area.widget();
    const int room = area.viewport()->width();
    if (!content || area.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff || content->width() <= room)
        return;
    const QWidget *widest = content;
    for (const QWidget *child : content->findChildren<QWidget *>()) {
        if (child->isVisible() && !child->findChild<QWidget *>() &&
            child->mapTo(content, QPoint(child->minimumSizeHint().width(), 0)).x() > room)
            widest = child;
    }
    findings.append(finding(widest, QStringLiteral("is cut: %1 wide, %2 are seen").arg(content->width()).arg(room)));
}

void checkHint(const QWidget &widget, const QString &text, QStringList &findings)
{
    if (text.size() < 2) // a sign has the room it was given
        return;
    QSize hint = widget.sizeHint();
    if (widget.sizePolicy().hasHeightForWidth() && widget.width() >= hint.width())
        hint.setHeight(widget.heightForWidth(widget.width()));
    if (hint.width() > widget.width() + 1 || hint.height() > widget.height() + 6)
        findings.append(finding(&widget, QStringLiteral("\"%1\" wants %2×%3, has %4×%5")
                                             .arg(text)
                                             .arg(hint.width())
                                             .arg(hint.height())
                                             .arg(widget.width())
                                             .arg(widget.height())));
}

/// Managed by this layout or one inside it.
void collect(const QLayout &layout, QWidgetList &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget() && item->widget()->isVisible())
            widgets.append(item->widget());
        else if (item->layout())
            collect(*item->layout(), widgets);
    }
}

} // namespace

QStringList clippedTexts(const QWidget &window)
{
    QStringList findings;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isLookedAt(widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            checkLabel(*label, findings);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            checkHint(*button, button->text(), findings);
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            const int room = combo->width() - 2 * combo->height() / 3 - 14;
            const int width = combo->fontMetrics().horizontalAdvance(combo->currentText());
            if (!combo->isEditable() && width > room)
                findings.append(finding(
                    combo, QStringLiteral("\"%1\" is %2 wide, has %3").arg(combo->currentText()).arg(width).arg(room)));
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                const int width = tabs->fontMetrics().horizontalAdvance(tabs->tabText(i));
                if (width > tabs->tabRect(i).width())
                    findings.append(finding(tabs, QStringLiteral("tab \"%1\" is cut").arg(tabs->tabText(i))));
            }
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; header->orientation() == Qt::Horizontal && header->model() && i < header->count(); ++i) {
                const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
                if (!header->isSectionHidden(i) &&
                    header->fontMetrics().horizontalAdvance(text) > header->sectionSize(i))
                    findings.append(finding(header, QStringLiteral("title \"%1\" is cut").arg(text)));
            }
        } else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
            checkScrolled(*area, findings);
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            const int width = line->fontMetrics().horizontalAdvance(line->placeholderText());
            if (line->text().isEmpty() && width > line->width() - 16)
                findings.append(finding(line, QStringLiteral("\"%1\" is cut").arg(line->placeholderText())));
        }
    }
    return findings;
}

QStringList overlaps(const QWidget &window)
{
    QStringList findings;
    QWidgetList parents = window.findChildren<QWidget *>();
    for (const QWidget *parent : parents) {
        if (!parent->layout() || !isLookedAt(parent))
            continue;
        QWidgetList children;
        collect(*parent->layout(), children);
        for (qsizetype i = 0; i < children.size(); ++i) {
            for (qsizetype k = i + 1; k < children.size(); ++k) {
                const QRect both = children[i]->geometry() & children[k]->geometry();
                if (children[i]->parentWidget() == children[k]->parentWidget() && both.width() > 1 && both.height() > 1)
                    findings.append(finding(children[i], QStringLiteral("lies over %1").arg(pathOf(children[k]))));
            }
        }
    }
    return findings;
}

QStringList unnamedControls(const QWidget &window)
{
    QStringList findings;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isLookedAt(widget) || isInsideCombo(widget) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        bool named = !widget->accessibleName().isEmpty();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            named = named || !button->text().isEmpty();
        const QWidget *proxied = widget->focusProxy();
        for (const QLabel *label : window.findChildren<QLabel *>())
            named = named || label->buddy() == widget;
        if (!named && !proxied && !qobject_cast<const QScrollBar *>(widget) && !widget->inherits("QScrollArea") &&
            !widget->inherits("QTabBar") && !widget->inherits("QTabWidget") && !widget->inherits("QStackedWidget"))
            findings.append(finding(widget, QStringLiteral("has no name")));
    }
    return findings;
}

QStringList doubleShortcuts(const QWidget &window)
{
    QMap<QString, QStringList> users;
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (!action->isEnabled() || action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence &key : action->shortcuts())
            users[key.toString()].append(QStringLiteral("action \"%1\"").arg(action->text()));
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        if (shortcut->isEnabled() && shortcut->context() != Qt::WidgetShortcut && owner && owner->isVisible())
            users[shortcut->key().toString()].append(pathOf(owner));
    }
    QStringList findings;
    for (auto entry = users.cbegin(); entry != users.cend(); ++entry) {
        if (!entry.key().isEmpty() && entry.value().size() > 1)
            findings.append(
                QStringLiteral("%1 is the key of %2").arg(entry.key(), entry.value().join(QStringLiteral(" and "))));
    }
    return findings;
}

QString MissingTranslations::translate(const char *context, const char *source, const char *, int) const
{
    const QByteArray text(source);
    const bool hasWords =
        std::any_of(text.begin(), text.end(), [](char c) { return QChar::isLetter(static_cast<uchar>(c)); });
    if (hasWords && text != "QT_LAYOUT_DIRECTION") // no word: Qt asks it for the direction of the writing
        m_found.insert(QStringLiteral("%1: %2").arg(QString::fromUtf8(context), QString::fromUtf8(source)));
    return {};
}

QStringList MissingTranslations::found() const
{
    return {m_found.begin(), m_found.end()};
}

} // namespace shuke::test
