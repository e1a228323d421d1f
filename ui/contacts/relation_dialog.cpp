#include "ui/contacts/relation_dialog.h"

#include "core/contacts/contact_commands.h"
#include "core/contacts/relation_commands.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/relation_words.h"
#include "ui/sales/customer_chooser.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace relation_dialog_detail {
constexpr int kWidth = 460;
} // namespace relation_dialog_detail

RelationDialog::RelationDialog(Desk &desk, ContactId contact, const QString &name, contacts::ContactKind kind,
                               QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_contact(contact),
      m_kind(kind),
      m_what(new QComboBox(this)),
      m_other(new CustomerChooser(desk, CustomerChooser::New::Refused, this)),
      m_note(new QLineEdit(this)),
      m_problem(new FieldProblem(this)),
      m_save(new QPushButton(tr("Add relation"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New relation"));
    setMinimumWidth(relation_dialog_detail::kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(tr("New relation of %1").arg(name), sectionFont(), this));
    auto *form = new QFormLayout;
    form->setSpacing(space::small);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &label, QWidget *field) {
        QLabel *text = plainLabel(label, this);
        text->setBuddy(field);
        field->setAccessibleName(label);
        form->addRow(text, field);
        return text;
    };
    add(tr("The other one is"), m_what);
    add(tr("Who"), m_other);
    m_noteLabel = add(tr("Note"), m_note);
    column->addLayout(form);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    m_save->setDefault(true);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    addChoices(kind);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RelationDialog::accept);
    connect(m_what, &QComboBox::currentIndexChanged, this, &RelationDialog::refresh);
    connect(m_other, &CustomerChooser::changed, this, &RelationDialog::refresh);
    connect(m_other, &CustomerChooser::done, this, [this] { m_note->setFocus(); });
    refresh();
}

void RelationDialog::addChoices(contacts::ContactKind kind)
{
    const bool person = kind == contacts::ContactKind::Person;
    const auto add = [this](const QString &text, Choice choice) {
        m_what->addItem(text);
        m_choices.push_back(choice);
    };
    add(person ? tr("The company where this person works") : tr("A person who works here"), {});
    for (const contacts::RelationKind one : contacts::kRelationKinds) {
        if (person ? one == contacts::RelationKind::ParentCompany : contacts::isPersonal(one))
            continue;
        add(relationText(one, true), {one, true});
        if (!contacts::isSymmetric(one))
            add(relationText(one, false), {one, false});
    }
}

void RelationDialog::refresh()
{
    m_problem->setProblem({});
    m_noteLabel->setText(m_choices[static_cast<size_t>(m_what->currentIndex())].kind ? tr("Note") : tr("Role"));
    m_save->setEnabled(m_other->customer().isValid() && !m_saving);
}

Command RelationDialog::command() const
{
    const Choice choice = m_choices[static_cast<size_t>(m_what->currentIndex())];
    if (!choice.kind) {
        contacts::Affiliation link;
        const bool person = m_kind == contacts::ContactKind::Person;
        link.person = person ? m_contact : m_other->customer();
        link.company = person ? m_other->customer() : m_contact;
        link.role = m_note->text().trimmed();
        return contacts::addAffiliation(link);
    }
    contacts::Relation relation{{}, m_contact, m_other->customer(), *choice.kind, m_note->text()};
    if (choice.fromOther)
        std::swap(relation.from, relation.to);
    return contacts::addRelation(std::move(relation));
}

void RelationDialog::accept()
{
    if (m_saving || !m_other->customer().isValid())
        return;
    m_saving = true;
    refresh();
    Doing doing;
    doing.done = tr("Relation added.");
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
