#include "ui/contacts/contact_relations_tab.h"

#include "core/contacts/contact_commands.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/contacts/relation_dialog.h"
#include "ui/contacts/relation_edit_dialog.h"
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
      m_edit(new QPushButton(tr("Edit…"), this)),
      m_left(new QPushButton(tr("Left on…"), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::large, 0, space::large, 0);
    buttons->setSpacing(space::small);
    buttons->addStretch();
    for (QPushButton *button : {m_left, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addWidget(m_add);
    column->addLayout(buttons);
    m_stack = new QStackedWidget(this);
    m_table = new RecordTable(*m_model, 0, tr("Relations"), m_stack);
    m_table->remember(QStringLiteral("contact/relations"));
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
    m_groupTable->remember(QStringLiteral("contact/companies"));
    column->addWidget(m_groupTable, 2);
    m_groupTitle->hide();
    m_groupTable->hide();

    connect(m_add, &QPushButton::clicked, this, &ContactRelationsTab::add);
    m_edit->setToolTip(tr("Role, days and note of the selected one (F2)"));
    m_left->setToolTip(tr("The person no longer works there"));
    connect(m_edit, &QPushButton::clicked, this, &ContactRelationsTab::editSelected);
    connect(m_left, &QPushButton::clicked, this, &ContactRelationsTab::endSelected);
    connect(m_remove, &QPushButton::clicked, this, &ContactRelationsTab::removeSelected);
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { Q_EMIT contactWanted(m_lines[static_cast<size_t>(row)].other); });
    connect(m_table, &RecordTable::currentRowChanged, this, &ContactRelationsTab::refreshButtons);
    connect(m_groupTable, &RecordTable::opened, this,
            [this](int row) { Q_EMIT contactWanted(m_group[static_cast<size_t>(row)].company); });
    refreshButtons();
}

const std::vector<QStringList> &ContactRelationsTab::rows() const
{
    return m_model->rows();
}

void ContactRelationsTab::showRelations(const contacts::ContactDetail &detail, QDate today)
{
    m_today = today;
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
        QStringList notes;
        if (link.primary)
            notes.append(tr("main company"));
        if (link.startedOn.isValid())
            notes.append(tr("since %1").arg(dayText(link.startedOn)));
        if (link.endedOn.isValid())
            notes.append(tr("until %1").arg(dayText(link.endedOn)));
        const QString what = company ? tr("Works here") : tr("Works there");
        rows.push_back({named.otherName, link.role.isEmpty() ? what : link.role, notes.join(QStringLiteral(" · "))});
        m_lines.push_back({company ? link.person : link.company, std::nullopt, link, named.otherName});
    }
    for (const contacts::NamedRelation &named : m_relations) {
        rows.push_back({named.otherName, relationText(named.relation.kind, named.fromOther), named.relation.note});
        m_lines.push_back({named.other, named, {}, named.otherName});
    }
    const int current = m_table->currentRow();
    m_model->setRows(std::move(rows));
    if (current >= 0 && current < m_model->rowCount())
        m_table->selectRow(current);
    m_stack->setCurrentIndex(m_lines.empty() ? 1 : 0);
    const bool writable = !m_detail.contact.isTrashed();
    m_add->setEnabled(writable);
    for (QPushButton *button : {m_edit, m_left, m_remove})
        button->setVisible(!m_lines.empty());
    refreshButtons();
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

const ContactRelationsTab::Line *ContactRelationsTab::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

void ContactRelationsTab::refreshButtons()
{
    const Line *line = current();
    const bool writable = !m_detail.contact.isTrashed();
    m_edit->setEnabled(writable && line);
    m_remove->setEnabled(writable && line);
    m_left->setEnabled(writable && line && !line->relation && !line->affiliation.endedOn.isValid());
}

void ContactRelationsTab::select(int row)
{
    m_table->selectRow(row);
}

void ContactRelationsTab::editSelected()
{
    if (!m_edit->isEnabled())
        return;
    const Line &line = *current();
    const contacts::Contact &self = m_detail.contact;
    auto *dialog = line.relation
                       ? new RelationEditDialog(m_desk, *line.relation, self.id, self.kind, this)
                       : new RelationEditDialog(m_desk, line.affiliation, line.otherName, m_today, false, this);
    dialog->open();
}

void ContactRelationsTab::endSelected()
{
    if (!m_left->isEnabled())
        return;
    const Line &line = *current();
    // Who leaves is the person, on either page.
    const bool company = m_detail.contact.kind == contacts::ContactKind::Company;
    (new RelationEditDialog(m_desk, line.affiliation, company ? line.otherName : m_detail.contact.name, m_today, true,
                            this))
        ->open();
}

void ContactRelationsTab::removeSelected()
{
    const Line *line = current();
    if (!line || m_detail.contact.isTrashed())
        return;
    if (line->relation)
        m_desk.perform(contacts::removeRelation(line->relation->relation.id), {.done = tr("Relation removed.")});
    else
        m_desk.perform(contacts::removeAffiliation(line->affiliation.id, line->affiliation),
                       {.done = tr("Relation removed.")});
}

} // namespace shuke::ui
