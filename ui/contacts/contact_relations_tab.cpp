#include "ui/contacts/contact_relations_tab.h"

#include "core/contacts/contact_commands.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/contacts/relation_dialog.h"
#include "ui/contacts/relation_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

ContactRelationsTab::ContactRelationsTab(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new TextTable({tr("Name"), tr("What"), tr("Note")}, this)),
      m_groupModel(new TextTable({tr("Company"), tr("People")}, this)),
      m_add(new QPushButton(tr("Add relation…"), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::large, 0, space::large, 0);
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_add);
    column->addLayout(buttons);
    m_stack = new QStackedWidget(this);
    m_table = new RecordTable(*m_model, 0, tr("Relations"), m_stack);
    m_stack->addWidget(m_table);
    QLabel *none =
        quietLabel(tr("Nobody yet. Add family, friends, who referred whom, a company or its people."), m_stack);
    none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    none->setMargin(space::page);
    m_stack->addWidget(none);
    column->addWidget(m_stack, 3);
    m_groupTitle = plainLabel(tr("Group of companies"), sectionFont(), this);
    m_groupTitle->setContentsMargins(space::large, space::small, space::large, 0);
    column->addWidget(m_groupTitle);
    m_groupModel->setRightAligned(1);
    m_groupTable = new RecordTable(*m_groupModel, 0, tr("Group of companies"), this);
    column->addWidget(m_groupTable, 2);
    m_groupTitle->hide();
    m_groupTable->hide();

    connect(m_add, &QPushButton::clicked, this, &ContactRelationsTab::add);
    connect(m_remove, &QPushButton::clicked, this, &ContactRelationsTab::removeSelected);
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { Q_EMIT contactWanted(m_lines[static_cast<size_t>(row)].other); });
    connect(m_table, &RecordTable::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_groupTable, &RecordTable::opened, this,
            [this](int row) { Q_EMIT contactWanted(m_group[static_cast<size_t>(row)].company); });
    m_remove->setEnabled(false);
}

const std::vector<QStringList> &ContactRelationsTab::rows() const
{
    return m_model->rows();
}

void ContactRelationsTab::showRelations(const contacts::ContactDetail &detail)
{
    const bool other = m_detail.contact.id != detail.contact.id;
    m_detail = detail;
    if (other) {
        m_relations.clear();
        m_group.clear();
    }
    fill();
    load();
}

bool ContactRelationsTab::hasListFocus() const
{
    return m_table->hasFocus();
}

void ContactRelationsTab::load()
{
    ++m_running;
    onFinished(m_desk.session()->query(contacts::relationsOf(m_detail.contact.id)), this,
               [this, asked = m_asked.next()](Result<std::vector<contacts::NamedRelation>> relations) {
                   --m_running;
                   if (!m_asked.isCurrent(asked) || !relations)
                       return; // the page tells when the store cannot be read
                   m_relations = std::move(*relations);
                   fill();
               });
    if (m_detail.contact.kind != contacts::ContactKind::Company)
        return;
    ++m_running;
    onFinished(m_desk.session()->query(contacts::companyGroup(m_detail.contact.id)), this,
               [this, asked = m_groupAsked.next()](Result<std::vector<contacts::GroupMember>> group) {
                   --m_running;
                   if (!m_groupAsked.isCurrent(asked) || !group)
                       return;
                   m_group = std::move(*group);
                   fill();
               });
}

void ContactRelationsTab::fill()
{
    const bool company = m_detail.contact.kind == contacts::ContactKind::Company;
    m_lines.clear();
    std::vector<QStringList> rows;
    for (const contacts::NamedAffiliation &named : m_detail.affiliations) {
        const contacts::Affiliation &link = named.affiliation;
        QString note = link.primary ? tr("main company") : QString();
        if (link.endedOn.isValid())
            note = tr("until %1").arg(dayText(link.endedOn));
        const QString what = company ? tr("Works here") : tr("Works there");
        rows.push_back({named.otherName, link.role.isEmpty() ? what : link.role, note});
        m_lines.push_back({company ? link.person : link.company, {}, link});
    }
    for (const contacts::NamedRelation &named : m_relations) {
        rows.push_back({named.otherName, relationText(named.relation.kind, named.fromOther), named.relation.note});
        m_lines.push_back({named.other, named.relation.id, {}});
    }
    const int current = m_table->currentRow();
    m_model->setRows(std::move(rows));
    if (current >= 0 && current < m_model->rowCount())
        m_table->selectRow(current);
    m_stack->setCurrentIndex(m_lines.empty() ? 1 : 0);
    const bool writable = !m_detail.contact.isTrashed();
    m_add->setEnabled(writable);
    m_remove->setVisible(!m_lines.empty());
    m_remove->setEnabled(writable && m_table->currentRow() >= 0);
    std::vector<QStringList> groupRows;
    for (const contacts::GroupMember &member : m_group) {
        const QString mark = member.company == m_detail.contact.id ? QStringLiteral("● ") : QString();
        groupRows.push_back(
            {QString(3 * member.depth, QLatin1Char(' ')) + mark + member.name, numberText(member.people)});
    }
    m_groupModel->setRows(std::move(groupRows));
    m_groupTitle->setVisible(company && !m_group.empty());
    m_groupTable->setVisible(company && !m_group.empty());
}

void ContactRelationsTab::add()
{
    auto *dialog = new RelationDialog(m_desk, m_detail.contact.id, m_detail.contact.name, m_detail.contact.kind, this);
    dialog->open();
}

void ContactRelationsTab::removeSelected()
{
    const int row = m_table->currentRow();
    if (row < 0 || m_detail.contact.isTrashed())
        return;
    const Line &line = m_lines[static_cast<size_t>(row)];
    if (line.relation.isValid())
        m_desk.perform(contacts::removeRelation(line.relation), {.done = tr("Relation removed.")});
    else
        m_desk.perform(contacts::removeAffiliation(line.affiliation.id, line.affiliation),
                       {.done = tr("Relation removed.")});
}

} // namespace shuke::ui
