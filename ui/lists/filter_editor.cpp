#include "ui/lists/filter_editor.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/lists/condition_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace shuke::ui {

namespace filter_editor_detail {
constexpr int kWidth = 520;
} // namespace filter_editor_detail

FilterEditor::FilterEditor(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_catalog(catalog),
      m_session(std::move(session)),
      m_rows(new QVBoxLayout),
      m_problem(plainLabel(QString(), this)),
      m_more(new QPushButton(this)),
      m_apply(new QPushButton(tr("Apply filter"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    m_rows->setSpacing(space::small);
    column->addLayout(m_rows);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_problem->setPalette(palette);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    m_apply->setDefault(true);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);
    setFixedWidth(filter_editor_detail::kWidth);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addRow(
            {m_list.empty() ? m_catalog.fields().front().key : m_list.back()->fieldKey(), segments::Operator::Is, {}});
        m_list.back()->focusValue();
    });
    connect(m_apply, &QPushButton::clicked, this, &FilterEditor::apply);
}

void FilterEditor::open(const segments::ConditionGroup &group, const QPoint &globalPos)
{
    m_join = group.join;
    m_negated = group.negated;
    m_more->setText(m_join == segments::ConditionGroup::Join::Any ? tr("+ Or…") : tr("+ And…"));
    for (const segments::Condition &condition : group.conditions)
        addRow(condition);
    const bool isNew = m_list.empty();
    if (isNew && !m_catalog.fields().empty()) {
        const segments::Field &first = m_catalog.fields().front();
        addRow({first.key, segments::operatorsOf(first).front(), {}});
    }
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(qBound(screen.left(), globalPos.x(), qMax(screen.left(), screen.right() - width())),
         qBound(screen.top(), globalPos.y(), qMax(screen.top(), screen.bottom() - height())));
    show();
    if (isNew)
        m_list.front()->focusField();
    else
        m_list.front()->focusValue();
}

void FilterEditor::addRow(const segments::Condition &condition)
{
    auto *row = new ConditionRow(m_catalog, m_session, condition, ConditionRow::Shape::Line, this);
    connect(row, &ConditionRow::changed, this, &FilterEditor::refresh);
    connect(row, &ConditionRow::removeWanted, this, [this, row] { remove(row); });
    m_list.push_back(row);
    m_rows->addWidget(row);
    refresh();
}

void FilterEditor::remove(ConditionRow *row)
{
    std::erase(m_list, row);
    row->deleteLater();
    row->hide();
    m_rows->removeWidget(row);
    refresh();
}

void FilterEditor::refresh()
{
    for (ConditionRow *row : m_list)
        row->setRemovable(m_list.size() > 1);
    QString problem;
    for (ConditionRow *row : m_list) {
        if (problem.isEmpty())
            problem = row->problem();
    }
    m_problem->setText(problem);
    m_problem->setVisible(m_tried && !problem.isEmpty());
    if (isVisible())
        QMetaObject::invokeMethod(this, &QWidget::adjustSize, Qt::QueuedConnection);
}

std::optional<segments::ConditionGroup> FilterEditor::group() const
{
    segments::ConditionGroup group{m_join, m_negated, {}, {}};
    for (const ConditionRow *row : m_list) {
        const std::optional<segments::Condition> condition = row->condition();
        if (!condition)
            return std::nullopt;
        group.conditions.push_back(*condition);
    }
    return group;
}

void FilterEditor::apply()
{
    m_tried = true;
    refresh();
    const std::optional<segments::ConditionGroup> made = group();
    if (!made || !segments::check(*made, m_catalog.fields()))
        return;
    hide();
    Q_EMIT applied(*made);
    close();
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace shuke::ui
