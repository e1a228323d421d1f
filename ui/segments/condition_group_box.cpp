#include "ui/segments/condition_group_box.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/lists/condition_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace condition_group_box_detail {

using Join = segments::ConditionGroup::Join;

/// The ways in which a group is joined, in the order of the box.
struct Way
{
    Join join;
    bool negated;
};
constexpr Way kWays[] = {{Join::All, false}, {Join::Any, false}, {Join::Any, true}, {Join::All, true}};

} // namespace condition_group_box_detail

ConditionGroupBox::ConditionGroupBox(FieldCatalog &catalog, std::shared_ptr<session::Session> session, int depth,
                                     QWidget *parent)
    : QWidget(parent),
      m_catalog(catalog),
      m_session(std::move(session)),
      m_depth(depth),
      m_join(new QComboBox(this)),
      m_rowColumn(new QVBoxLayout),
      m_groupColumn(new QVBoxLayout),
      m_addCondition(new QPushButton(tr("+ Condition"), this)),
      m_addGroup(new QPushButton(tr("+ Group"), this))
{
    const bool isRoot = depth == 1;
    m_join->addItems({tr("All of these fit"), tr("Any of these fits"), tr("None of these fits"),
                      tr("Not all of these fit")}); // as kWays
    m_join->setAccessibleName(tr("How the conditions are joined"));
    m_addCondition->setToolTip(tr("One more condition in this group"));
    m_addGroup->setToolTip(tr("Conditions in brackets, joined in their own way"));
    m_addGroup->setVisible(depth < segments::kDeepestGroup);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(isRoot ? 0 : space::medium, 0, 0, 0); // the line of a group inside stands at its left
    column->setSpacing(space::small);
    auto *header = new QHBoxLayout;
    header->setSpacing(space::small);
    header->addWidget(m_join);
    header->addStretch();
    if (!isRoot) {
        auto *removed = new QToolButton(this);
        removed->setIcon(lineIcon(QStringLiteral("close")));
        removed->setAutoRaise(true);
        removed->setToolTip(tr("Remove this group"));
        removed->setAccessibleName(tr("Remove this group"));
        header->addWidget(removed);
        connect(removed, &QToolButton::clicked, this, &ConditionGroupBox::removeWanted);
    }
    column->addLayout(header);
    for (QVBoxLayout *parts : {m_rowColumn, m_groupColumn}) {
        parts->setSpacing(space::medium);
        column->addLayout(parts);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_addCondition);
    buttons->addWidget(m_addGroup);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_join, &QComboBox::currentIndexChanged, this, &ConditionGroupBox::changed);
    connect(m_addCondition, &QPushButton::clicked, this, &ConditionGroupBox::addCondition);
    connect(m_addGroup, &QPushButton::clicked, this, &ConditionGroupBox::addGroup);
}

void ConditionGroupBox::setGroup(const segments::ConditionGroup &group)
{
    using namespace condition_group_box_detail;
    const QSignalBlocker blocker(this);
    clear();
    for (int way = 0; way < static_cast<int>(std::size(kWays)); ++way) {
        if (kWays[way].join == group.join && kWays[way].negated == group.negated)
            m_join->setCurrentIndex(way);
    }
    for (const segments::Condition &condition : group.conditions)
        append(condition);
    for (const segments::ConditionGroup &inside : group.groups)
        append(inside);
}

std::optional<segments::ConditionGroup> ConditionGroupBox::group() const
{
    const condition_group_box_detail::Way way = condition_group_box_detail::kWays[m_join->currentIndex()];
    segments::ConditionGroup made{way.join, way.negated, {}, {}};
    for (const ConditionRow *row : m_rows) {
        std::optional<segments::Condition> condition = row->condition();
        if (!condition)
            return std::nullopt;
        made.conditions.push_back(std::move(*condition));
    }
    for (const ConditionGroupBox *box : m_groups) {
        std::optional<segments::ConditionGroup> inside = box->group();
        if (!inside)
            return std::nullopt;
        made.groups.push_back(std::move(*inside));
    }
    return made;
}

QString ConditionGroupBox::problem() const
{
    for (const ConditionRow *row : m_rows) {
        if (const QString problem = row->problem(); !problem.isEmpty())
            return problem;
    }
    for (const ConditionGroupBox *box : m_groups) {
        if (const QString problem = box->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

int ConditionGroupBox::conditionCount() const
{
    int count = static_cast<int>(m_rows.size());
    for (const ConditionGroupBox *box : m_groups)
        count += box->conditionCount();
    return count;
}

void ConditionGroupBox::addCondition()
{
    if (m_catalog.fields().empty())
        return;
    const segments::Field *field = m_rows.empty() ? nullptr : m_catalog.field(m_rows.back()->fieldKey());
    if (!field)
        field = &m_catalog.fields().front();
    ConditionRow *row = append(segments::Condition{field->key, segments::operatorsOf(*field).front(), {}});
    row->focusField();
    Q_EMIT changed();
}

void ConditionGroupBox::addGroup()
{
    ConditionGroupBox *box = append(segments::ConditionGroup{segments::ConditionGroup::Join::Any, false, {}, {}});
    box->addCondition();
}

ConditionRow *ConditionGroupBox::append(const segments::Condition &condition)
{
    auto *row = new ConditionRow(m_catalog, m_session, condition, ConditionRow::Shape::Stacked, this);
    connect(row, &ConditionRow::changed, this, &ConditionGroupBox::changed);
    connect(row, &ConditionRow::removeWanted, this, [this, row] { remove(row, m_rows); });
    QWidget *before = m_rows.empty() ? static_cast<QWidget *>(m_join) : m_rows.back();
    m_rows.push_back(row);
    m_rowColumn->addWidget(row);
    setTabOrder(before, row);
    return row;
}

ConditionGroupBox *ConditionGroupBox::append(const segments::ConditionGroup &group)
{
    auto *box = new ConditionGroupBox(m_catalog, m_session, m_depth + 1, this);
    box->setGroup(group);
    connect(box, &ConditionGroupBox::changed, this, &ConditionGroupBox::changed);
    connect(box, &ConditionGroupBox::removeWanted, this, [this, box] { remove(box, m_groups); });
    m_groups.push_back(box);
    m_groupColumn->addWidget(box);
    return box;
}

template <typename Part>
void ConditionGroupBox::remove(Part *part, std::vector<Part *> &parts)
{
    std::erase(parts, part);
    part->hide();
    part->deleteLater(); // its button is still on the stack
    m_addCondition->setFocus();
    Q_EMIT changed();
}

void ConditionGroupBox::clear()
{
    for (ConditionRow *row : m_rows)
        delete row;
    for (ConditionGroupBox *box : m_groups)
        delete box;
    m_rows.clear();
    m_groups.clear();
}

QWidget *ConditionGroupBox::entry() const
{
    return m_rows.empty() ? static_cast<QWidget *>(m_addCondition) : m_rows.front();
}

/// A line at the left of a group that stands in another one.
void ConditionGroupBox::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_depth == 1)
        return;
    QPainter painter(this);
    painter.fillRect(0, 0, 2, height(), themeColors().line);
}

} // namespace shuke::ui
