#include "ui/contacts/relation_edit_dialog.h"

#include "core/contacts/contact_commands.h"
#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/relation_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace relation_edit_dialog_detail {

constexpr int kWidth = 460;

/// What two of these kinds can be to each other; what a relation is already stays a choice.
bool fits(contacts::RelationKind kind, contacts::ContactKind one, contacts::ContactKind other)
{
    const bool people = one == contacts::ContactKind::Person && other == contacts::ContactKind::Person;
    const bool companies = one == contacts::ContactKind::Company && other == contacts::ContactKind::Company;
    return contacts::isPersonal(kind) ? people : kind != contacts::RelationKind::ParentCompany || companies;
}

} // namespace relation_edit_dialog_detail

RelationEditDialog::RelationEditDialog(Desk &desk, const contacts::Affiliation &link, const QString &otherName,
                                       QDate today, bool leaves, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_link(link), m_leaves(leaves)
{
    build(leaves ? tr("Who has left: %1").arg(otherName) : tr("Relation with %1").arg(otherName),
          leaves ? tr("Has left") : tr("Save relation"));
    if (leaves) {
        addRow(tr("Last day"), m_endDay);
        m_endDay->setDate(today);
        m_ended->setChecked(true);
        m_endDay->setFocus();
        refresh();
        return;
    }
    addRow(tr("Role"), m_text);
    m_text->setText(link.role);
    addDay(m_started, m_startDay, link.startedOn, today);
    addDay(m_ended, m_endDay, link.endedOn, today);
    m_form->addRow(m_main);
    m_main->setVisible(true);
    m_main->setChecked(link.primary);
    refresh();
    m_text->setFocus();
}

RelationEditDialog::RelationEditDialog(Desk &desk, const contacts::NamedRelation &relation, ContactId self,
                                       contacts::ContactKind selfKind, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_relation(relation), m_self(self)
{
    build(tr("Relation with %1").arg(relation.otherName), tr("Save relation"));
    addRow(tr("The other one is"), m_what);
    addRow(tr("Note"), m_text);
    m_text->setText(relation.relation.note);
    const auto add = [this, &relation](contacts::RelationKind kind, bool fromOther) {
        m_what->addItem(relationText(kind, fromOther));
        m_choices.push_back({kind, fromOther});
        if (kind == relation.relation.kind && fromOther == relation.fromOther)
            m_what->setCurrentIndex(m_what->count() - 1);
    };
    for (const contacts::RelationKind kind : contacts::kRelationKinds) {
        if (kind != relation.relation.kind && !relation_edit_dialog_detail::fits(kind, selfKind, relation.otherKind))
            continue;
        add(kind, true);
        if (!contacts::isSymmetric(kind))
            add(kind, false);
    }
    refresh();
    m_what->setFocus();
}

void RelationEditDialog::build(const QString &title, const QString &saveText)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit relation"));
    setMinimumWidth(relation_edit_dialog_detail::kWidth);
    m_what = new QComboBox(this);
    m_text = new QLineEdit(this);
    m_started = new QCheckBox(tr("Began on"), this);
    m_startDay = new DayEdit(tr("First day"), this);
    m_ended = new QCheckBox(tr("Ended on"), this);
    m_endDay = new DayEdit(tr("Last day"), this);
    m_main = new QCheckBox(tr("The main company of this person"), this);
    m_problem = new FieldProblem(this);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_text, m_what, m_started, m_startDay, m_ended, m_endDay, m_main})
        field->hide(); // until it has a row
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(title, sectionFont(), this));
    m_form = new QFormLayout;
    m_form->setSpacing(space::small);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save = new QPushButton(saveText, this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    m_save->setDefault(true);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RelationEditDialog::accept);
    for (QCheckBox *box : {m_started, m_ended})
        connect(box, &QCheckBox::toggled, this, &RelationEditDialog::refresh);
    for (DayEdit *day : {m_startDay, m_endDay})
        connect(day, &QDateEdit::dateChanged, this, &RelationEditDialog::refresh);
}

void RelationEditDialog::addRow(const QString &label, QWidget *field)
{
    QLabel *text = plainLabel(label, this);
    text->setBuddy(field);
    field->setAccessibleName(label);
    field->setVisible(true);
    m_form->addRow(text, field);
}

void RelationEditDialog::addDay(QCheckBox *box, DayEdit *day, QDate value, QDate proposed)
{
    box->setChecked(value.isValid());
    day->setDate(value.isValid() ? value : proposed);
    box->setVisible(true);
    day->setVisible(true);
    m_form->addRow(box, day);
}

bool RelationEditDialog::showsProblem() const
{
    return m_problem->isProblem();
}

void RelationEditDialog::refresh()
{
    m_startDay->setEnabled(m_started->isChecked());
    m_endDay->setEnabled(m_leaves || m_ended->isChecked());
    m_main->setEnabled(!m_ended->isChecked()); // who has left is with another one now
    const QDate begin = m_leaves ? m_link.startedOn : m_started->isChecked() ? m_startDay->date() : QDate();
    const bool backwards = !m_relation && m_ended->isChecked() && begin.isValid() && m_endDay->date() < begin;
    m_problem->setProblem(backwards ? tr("The last day is before the first one.") : QString());
    m_save->setEnabled(!m_saving && !backwards);
}

Command RelationEditDialog::command() const
{
    if (m_relation) {
        const Choice choice = m_choices[static_cast<size_t>(m_what->currentIndex())];
        contacts::Relation relation{m_relation->relation.id, m_self, m_relation->other, choice.kind, m_text->text()};
        if (choice.fromOther)
            std::swap(relation.from, relation.to);
        return contacts::editRelation(std::move(relation));
    }
    if (m_leaves)
        return contacts::endAffiliation(m_link.id, m_endDay->date());
    contacts::Affiliation link = m_link;
    link.role = m_text->text().trimmed();
    link.startedOn = m_started->isChecked() ? m_startDay->date() : QDate();
    link.endedOn = m_ended->isChecked() ? m_endDay->date() : QDate();
    link.primary = m_main->isChecked() && !m_ended->isChecked();
    return contacts::editAffiliation(std::move(link), m_link);
}

void RelationEditDialog::accept()
{
    if (!m_save->isEnabled())
        return;
    m_saving = true;
    refresh();
    Doing doing;
    doing.done = m_leaves ? tr("Noted: has left.") : tr("Relation changed.");
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &saved) {
        m_saving = false;
        refresh();
        if (saved)
            return QDialog::accept();
        m_problem->setProblem(errorText(saved.error()));
    };
    m_desk.perform(command(), std::move(doing));
}

} // namespace shuke::ui
