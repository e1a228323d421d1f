#include "ui/import/value_step.h"

#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/format.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/import/fix_model.h"
#include "ui/import/import_state.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace shuke::ui {

namespace value_step_detail {

constexpr int kGroupsWidth = 560; // of a page of 1100
constexpr int kValuesWidth = 540;

enum Shown { Busy, Values, Nothing, Failure }; // in the order of the stack

QTableView *tableIn(QWidget *parent, QAbstractItemModel *model, const QString &name, const QString &key)
{
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    applyTableLook(*view);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->horizontalHeader()->setStretchLastSection(true);
    new RememberedColumns(*view->horizontalHeader(), key);
    auto *card = new Card(parent);
    card->setContent(view);
    parent->layout()->addWidget(card);
    return view;
}

} // namespace value_step_detail

ValueStep::ValueStep(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_busy(new BusyPage(this)),
      m_page(new QWidget(this)),
      m_nothing(new EmptyState(tr("Every value can be read"),
                               tr("Values that are no day, no number, no phone … would be listed here, to be put right "
                                  "before anything comes in."),
                               this)),
      m_failure(new EmptyState({}, {}, this)),
      m_groups(new TextTable({tr("Column"), tr("What"), tr("Rows"), tr("Put right")}, this)),
      m_values(new FixModel(this))
{
    using namespace value_step_detail;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    for (QWidget *page : std::initializer_list<QWidget *>{m_busy, m_page, m_nothing, m_failure})
        m_stack->addWidget(page);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &ValueStep::retryWanted);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::small);
    m_summary = plainLabel({}, m_page);
    m_summary->setWordWrap(true);
    page->addWidget(m_summary);
    auto *split = new QSplitter(Qt::Horizontal, m_page);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    auto *left = new QWidget(split);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    m_groups->setRightAligned(2);
    m_groupView = tableIn(left, m_groups, tr("What cannot be read"), QStringLiteral("import/unread"));
    m_groupView->setSelectionMode(QAbstractItemView::SingleSelection);
    split->addWidget(left);
    split->addWidget(makeValues());
    split->setSizes({kGroupsWidth, kValuesWidth});
    split->setStretchFactor(0, kGroupsWidth);
    split->setStretchFactor(1, kValuesWidth);
    page->addWidget(split, 1);
    connect(m_groupView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { showGroup(row.row()); });
    connect(m_values, &FixModel::fixWanted, this, &ValueStep::fixWanted);
    setFocusEntry(this, [this]() -> QWidget * {
        return m_stack->currentIndex() == Values ? static_cast<QWidget *>(m_valueView) : m_stack->currentWidget();
    });
}

QWidget *ValueStep::makeValues()
{
    auto *side = new QWidget(m_page);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_valueView =
        value_step_detail::tableIn(side, m_values, tr("Values of the column"), QStringLiteral("import/values"));
    m_valueView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_valueView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                 QAbstractItemView::AnyKeyPressed);
    m_valueView->setItemDelegateForColumn(FixModel::Becomes, new FixDelegate(m_valueView));
    m_valueView->setToolTip(tr("Type what the value should be. Del leaves it empty, Backspace as it was found; Ctrl+A "
                               "selects all of them."));
    m_valueView->installEventFilter(this);
    new OwnKeys(m_valueView, [this] {
        return std::vector{KeyLine{tr("Letters and digits"), tr("Types what the value should be")},
                           keyLine({Qt::Key_Delete}, m_empty->text()), keyLine({Qt::Key_Backspace}, m_found->text())};
    });
    m_more = quietLabel({}, side);
    column->addWidget(m_more);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(plainLabel(tr("Selected values become"), side));
    m_edit = new QLineEdit(side);
    m_edit->setAccessibleName(tr("What the selected values become"));
    m_edit->setClearButtonEnabled(true);
    row->addWidget(m_edit, 1);
    m_set = new QPushButton(tr("Set"), side);
    m_empty = new QPushButton(tr("Leave empty"), side);
    m_empty->setToolTip(tr("The selected values come in as nothing, and nobody is asked about them later (Del)"));
    m_found = new QPushButton(tr("As found"), side);
    m_found->setToolTip(tr("No replacement: left empty and kept as a finding of the data quality page (Backspace)"));
    for (QPushButton *button : {m_set, m_empty, m_found})
        row->addWidget(button);
    column->addLayout(row);
    m_typed = quietLabel({}, side);
    column->addWidget(m_typed);
    connect(m_edit, &QLineEdit::textChanged, this, &ValueStep::tellTyped);
    m_edit->installEventFilter(this);
    new OwnKeys(m_edit, [this] { return std::vector{keyLine({Qt::Key_Return}, m_set->text())}; });
    connect(m_set, &QPushButton::clicked, this, [this] {
        if (const QString text = m_edit->text().trimmed(); !text.isEmpty())
            fixChosen(text);
    });
    connect(m_empty, &QPushButton::clicked, this, [this] { fixChosen(QString()); });
    connect(m_found, &QPushButton::clicked, this, [this] { fixChosen(std::nullopt); });
    return side;
}

QString ValueStep::summary() const
{
    return m_stack->currentWidget() == m_page ? m_summary->text() : QString();
}

void ValueStep::showBusy(const QString &text, const CancelToken &cancel)
{
    m_busy->begin(text, cancel);
    m_stack->setCurrentIndex(value_step_detail::Busy);
}

void ValueStep::showError(const QString &title, const Error &error)
{
    m_values->clear();
    m_check = {};
    m_shown = -1;
    m_failure->setTexts(title, errorText(error));
    m_stack->setCurrentIndex(value_step_detail::Failure);
}

void ValueStep::show(const ImportState &state, exchange::ValueCheck check)
{
    m_state = &state;
    m_values->clear(); // it points into the former check
    m_shown = -1;
    m_check = std::move(check);
    m_stack->setCurrentIndex(m_check.groups.empty() ? value_step_detail::Nothing : value_step_detail::Values);
    showGroups(state);
    if (m_check.groups.empty())
        return;
    const int widest = m_groupView->fontMetrics().averageCharWidth() * 40;
    for (int i = 0; i + 1 < m_groups->columnCount(); ++i)
        m_groupView->setColumnWidth(i,
                                    qMin(widthOfContents(*m_groupView->horizontalHeader(), i) + space::large, widest));
    m_groupView->selectRow(0);
    showGroup(0);
}

void ValueStep::showGroups(const ImportState &state)
{
    std::vector<QStringList> rows;
    qint64 count = 0;
    qint64 open = 0;
    for (const exchange::BadValues &bad : m_check.groups) {
        qint64 fixed = 0;
        for (const exchange::BadValue &value : bad.values)
            fixed += state.fixOf(bad.field, value.text) ? value.rows : 0;
        count += bad.rows;
        open += bad.rows - fixed;
        rows.push_back({state.columnName(bad.column), badValueText(bad.rule, bad.rejectsRow), numberText(bad.rows),
                        numberText(fixed)});
    }
    m_groups->setRows(std::move(rows));
    if (m_shown >= 0 && m_shown < m_groups->rowCount())
        m_groupView->setCurrentIndex(m_groups->index(m_shown, 0));
    //: %1: a number of values, %2: of rows, %3: a number of values
    m_summary->setText(tr("%1 values in %2 rows cannot be read; %3 of them have no replacement. Type what they should "
                          "be, or go on: the file itself is never changed.")
                           .arg(numberText(count), numberText(m_check.rows), numberText(open)));
}

void ValueStep::showGroup(int row)
{
    if (row == m_shown || row < 0 || row >= static_cast<int>(m_check.groups.size()))
        return;
    m_shown = row;
    const exchange::BadValues &group = m_check.groups[static_cast<size_t>(row)];
    m_values->show(group, m_check.checker, *m_state);
    const int chars = m_valueView->fontMetrics().averageCharWidth();
    m_valueView->setColumnWidth(FixModel::Text, chars * 20);
    m_valueView->setColumnWidth(FixModel::Rows, chars * 10);
    m_valueView->setColumnWidth(FixModel::Becomes, chars * 20);
    m_valueView->setCurrentIndex(m_values->index(0, FixModel::Becomes));
    m_more->setText(tr("The first %1 different values; what they stand for is said for all of them.")
                        .arg(numberText(static_cast<qint64>(group.values.size()))));
    m_more->setVisible(group.more);
    m_edit->clear();
    tellTyped();
}

void ValueStep::setFixes(const ImportState &state)
{
    m_state = &state;
    m_values->setFixes(state);
    showGroups(state);
}

/// Whether what is typed would be a value, with every key.
void ValueStep::tellTyped()
{
    const QString text = m_edit->text().trimmed();
    const QString problem = m_values->problemOf(text);
    m_typed->setText(text.isEmpty() ? QString() : problem.isEmpty() ? tr("This can be read.") : problem);
    m_typed->setVisible(!text.isEmpty());
    QPalette palette = m_typed->palette();
    palette.setColor(QPalette::WindowText, problem.isEmpty() ? themeColors().good : themeColors().bad);
    m_typed->setPalette(palette);
    m_set->setEnabled(!text.isEmpty());
}

void ValueStep::fixChosen(const std::optional<QString> &text)
{
    m_values->fix(m_valueView->selectionModel()->selectedRows(), text);
}

bool ValueStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_edit && enter) {
        m_set->click(); // and the page stays where it is
        return true;
    }
    if (watched == m_valueView && m_valueView->viewport()->findChild<QLineEdit *>())
        return enter; // it ends the typing, no more
    if (watched == m_valueView) {
        switch (key) {
        case Qt::Key_Delete:
            fixChosen(QString());
            return true;
        case Qt::Key_Backspace:
            fixChosen(std::nullopt);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            event->ignore(); // the page goes on
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shuke::ui
