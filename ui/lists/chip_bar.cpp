#include "ui/lists/chip_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/lists/chip.h"
#include "ui/lists/filter_editor.h"

#include <QToolButton>

namespace shuke::ui {

namespace chip_bar_detail {

using Join = segments::ConditionGroup::Join;

Join other(Join join)
{
    return join == Join::All ? Join::Any : Join::All;
}

/// Each chip is a group of its own, so that one that gets a second condition stays in its place.
segments::ConditionGroup asGroups(segments::ConditionGroup where)
{
    if (where.negated) // a chip of its own
        return {Join::All, false, {}, {std::move(where)}};
    segments::ConditionGroup made{where.join, false, {}, {}};
    for (segments::Condition &condition : where.conditions)
        made.groups.push_back({other(where.join), false, {std::move(condition)}, {}});
    for (segments::ConditionGroup &group : where.groups) {
        if (!group.isEmpty())
            made.groups.push_back(std::move(group));
    }
    return made;
}

QToolButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace chip_bar_detail

ChipBar::ChipBar(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent)
    : QWidget(parent),
      m_catalog(catalog),
      m_session(std::move(session)),
      m_flow(new FlowLayout),
      m_add(chip_bar_detail::makeButton(tr("+ Filter"), this)),
      m_clear(chip_bar_detail::makeButton(tr("Clear filters"), this)),
      m_join(chip_bar_detail::makeButton(QString(), this))
{
    setLayout(m_flow);
    new OwnKeys(
        this, [] { return Chip::keys(); }, tr("Filters"));
    m_flow->setSpacing(space::small);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_add->setToolTip(tr("Show only rows that fit a condition"));
    m_join->setToolTip(tr("Whether all filters must hold, or any of them"));
    connect(m_add, &QToolButton::clicked, this, &ChipBar::addFilter);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        if (!m_among.isEmpty())
            Q_EMIT amongRemoved();
        change({m_where.join, false, {}, {}});
        m_add->setFocus();
    });
    connect(m_join, &QToolButton::clicked, this, [this] {
        segments::ConditionGroup where = m_where;
        where.join = chip_bar_detail::other(where.join);
        for (segments::ConditionGroup &group : where.groups) {
            if (group.conditions.size() == 1)
                group.join = chip_bar_detail::other(where.join);
        }
        change(std::move(where));
        m_join->setFocus();
    });
    connect(&catalog, &FieldCatalog::changed, this, [this] {
        for (size_t i = 0; i < m_chips.size(); ++i)
            m_chips[i]->setText(m_catalog.text(m_where.groups[i]));
    });
    rebuild();
}

FilterEditor *ChipBar::editor() const
{
    return m_editor;
}

void ChipBar::setWhere(const segments::ConditionGroup &where)
{
    m_where = chip_bar_detail::asGroups(where);
    rebuild();
}

void ChipBar::setAmong(const QString &title)
{
    m_among = title;
    rebuild();
}

QStringList ChipBar::texts() const
{
    QStringList texts;
    for (const Chip *chip : findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!chip->isHidden())
            texts.append(chip->text());
    }
    return texts;
}

void ChipBar::rebuild()
{
    for (Chip *chip : findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly)) {
        chip->hide();
        chip->setParent(nullptr);
        chip->deleteLater(); // it may be the one whose key or click brought us here
    }
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    m_chips.clear();
    if (!m_among.isEmpty()) {
        auto *chip = new Chip(m_among, false, this);
        connect(chip, &Chip::removeWanted, this, &ChipBar::amongRemoved, Qt::QueuedConnection);
        addChip(chip);
    }
    for (size_t at = 0; at < m_where.groups.size(); ++at) {
        const segments::ConditionGroup &group = m_where.groups[at];
        // What is nested deeper was made elsewhere: it can be taken away here, not edited.
        auto *chip = new Chip(m_catalog.text(group), group.groups.empty(), this);
        connect(chip, &Chip::editWanted, this, [this, at] { edit(at); });
        connect(
            chip, &Chip::removeWanted, this,
            [this, at] {
                segments::ConditionGroup where = m_where;
                where.groups.erase(where.groups.begin() + static_cast<std::ptrdiff_t>(at));
                change(std::move(where));
                focusChip(at);
            },
            Qt::QueuedConnection);
        m_chips.push_back(chip);
        addChip(chip);
        if (at == 0 && m_where.groups.size() > 1) {
            m_join->setText(m_where.join == chip_bar_detail::Join::All ? tr("and") : tr("or"));
            m_join->setAccessibleName(m_where.join == chip_bar_detail::Join::All ? tr("All filters must hold")
                                                                                 : tr("Any filter may hold"));
            m_flow->addWidget(m_join);
        }
    }
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_clear);
    m_join->setVisible(m_where.groups.size() > 1);
    m_clear->setVisible(!m_where.groups.empty() || !m_among.isEmpty());
    QWidget *before = nullptr; // the order of Tab is the order on the screen
    for (int i = 0; i < m_flow->count(); ++i) {
        QWidget *widget = m_flow->itemAt(i)->widget();
        if (before && widget)
            setTabOrder(before, widget);
        before = widget;
    }
    m_flow->invalidate();
    updateGeometry();
}

void ChipBar::addChip(Chip *chip)
{
    m_flow->addWidget(chip);
    chip->show();
}

void ChipBar::focusChip(size_t at)
{
    if (m_chips.empty())
        m_add->setFocus();
    else
        m_chips[std::min(at, m_chips.size() - 1)]->setFocus();
}

void ChipBar::addFilter()
{
    edit(m_where.groups.size());
}

void ChipBar::edit(size_t at)
{
    const bool isNew = at >= m_where.groups.size();
    QWidget *below = isNew ? static_cast<QWidget *>(m_add) : m_chips[at];
    segments::ConditionGroup group{chip_bar_detail::other(m_where.join), false, {}, {}};
    if (!isNew)
        group = m_where.groups[at];
    if (m_editor)
        m_editor->close();
    m_editor = new FilterEditor(m_catalog, m_session, this);
    connect(m_editor, &FilterEditor::applied, this, [this, at](const segments::ConditionGroup &made) {
        segments::ConditionGroup where = m_where;
        if (at < where.groups.size())
            where.groups[at] = made;
        else
            where.groups.push_back(made);
        change(std::move(where));
        focusChip(at);
    });
    m_editor->open(group, below->mapToGlobal(QPoint(0, below->height() + space::tiny)));
}

void ChipBar::change(segments::ConditionGroup where)
{
    m_where = std::move(where);
    rebuild();
    Q_EMIT whereChanged(m_where);
}

} // namespace shuke::ui
