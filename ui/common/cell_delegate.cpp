#include "ui/common/cell_delegate.h"

#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"
#include "ui/models/window_model.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <utility>

namespace shuke::ui {

CellDelegate::CellDelegate(ListView &view, WindowModel &model)
    : QStyledItemDelegate(&view), m_view(view), m_model(model)
{}

void CellDelegate::beginWith(const QString &typed, const QString &problem)
{
    m_typed = typed;
    m_problem = problem;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), themeColors().line);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_MouseOver; // single cells must not light up in a list of rows
    if (m_view.selection().containsRow(index.row()))
        option->state |= QStyle::State_Selected;
    if (!(option->state & QStyle::State_Active)) // a list without focus still shows what is selected
        option->palette.setColor(QPalette::Inactive, QPalette::Highlight, themeColors().selection);
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ListColumn &column = m_model.columns()[static_cast<size_t>(index.column())];
    if (const QStringList choices = m_model.source().choices(index.column()); !choices.isEmpty()) {
        QWidget *chooser = makeChooser(parent, choices);
        chooser->setAccessibleName(column.title);
        return chooser;
    }
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(column.title);
    editor->setAlignment(column.alignment & Qt::AlignHorizontal_Mask);
    editor->setProperty("column", index.column());
    connect(editor, &QLineEdit::textEdited, this, [this, editor, at = index.column()](const QString &text) {
        showProblem(editor, m_model.source().problemWith(at, text));
    });
    return editor;
}

/// Opens at once; what is chosen is taken at once.
QWidget *CellDelegate::makeChooser(QWidget *parent, const QStringList &choices) const
{
    auto *box = new QComboBox(parent);
    for (const QString &choice : choices)
        box->addItem(choice.isEmpty() ? tr("(none)") : choice, choice);
    auto *self = const_cast<CellDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        if (box->property("begun").toBool())
            return;
        box->setProperty("begun", true);
        const QString now = m_typed.isNull() ? index.data(Qt::EditRole).toString() : std::exchange(m_typed, {});
        if (box->findData(now) < 0) // what it is now, and cannot become
            box->insertItem(0, now, now);
        box->setCurrentIndex(box->findData(now));
        if (const QString problem = std::exchange(m_problem, {}); !problem.isEmpty())
            QTimer::singleShot(0, box, [this, box, problem] { showProblem(box, problem); });
        return;
    }
    auto *line = static_cast<QLineEdit *>(editor);
    if (line->isModified() || line->property("begun").toBool())
        return; // the row was read again meanwhile: what is typed stays
    line->setProperty("begun", true);
    if (m_typed.isNull()) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
        return;
    }
    line->setText(std::exchange(m_typed, {}));
    line->setModified(true);
    QTimer::singleShot(0, line, [this, line, problem = std::exchange(m_problem, {})] { showProblem(line, problem); });
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *box = qobject_cast<const QComboBox *>(editor);
    const QString text = box ? box->currentData().toString() : static_cast<const QLineEdit *>(editor)->text().trimmed();
    if (text == index.data(Qt::EditRole).toString() || !m_model.source().problemWith(index.column(), text).isEmpty())
        return;
    Q_EMIT m_view.typed(m_model.idAt(index.row()), index.column(), text);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 1, 0, -2));
}

/// A text with a problem stays in its cell, also when another place is clicked.
bool CellDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(watched);
    if (!editor)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto problem = [&] {
        return m_model.source().problemWith(editor->property("column").toInt(), editor->text().trimmed());
    };
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool leaves =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (leaves && !problem().isEmpty()) {
            showProblem(editor, problem());
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && !problem().isEmpty() && m_view.isVisible()) {
        QTimer::singleShot(0, editor, [this, editor, problem = problem()] {
            if (!editor->window()->isActiveWindow())
                return;
            editor->setFocus();
            showProblem(editor, problem);
        });
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void CellDelegate::showProblem(QWidget *editor, const QString &problem) const
{
    QPalette palette = m_view.palette();
    if (!problem.isEmpty())
        palette.setColor(QPalette::Text, themeColors().bad);
    editor->setPalette(palette);
    editor->setAccessibleDescription(problem);
    if (problem.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), problem.toHtmlEscaped(), editor);
}

} // namespace shuke::ui
