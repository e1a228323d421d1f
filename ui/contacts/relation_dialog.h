#pragma once

#include "core/contacts/contact.h"
#include "core/contacts/relation.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shuke::ui {

class CustomerChooser;
class FieldProblem;

/// Who the other one is, and what: family, friend, referrer, company, parent company. Nothing is closed before the
/// relation is stored.
class RelationDialog : public QDialog
{
    Q_OBJECT

public:
    RelationDialog(Desk &desk, ContactId contact, const QString &name, contacts::ContactKind kind, QWidget *parent);

    void accept() override;
    CustomerChooser &other() { return *m_other; }
    QComboBox &what() { return *m_what; }

private:
    /// One line of the choice; without a kind: the link of a person to a company, with a role.
    struct Choice
    {
        std::optional<contacts::RelationKind> kind;
        bool fromOther = false;
    };
    void addChoices(contacts::ContactKind kind);
    void refresh();
    Command command() const;

    Desk &m_desk;
    ContactId m_contact;
    contacts::ContactKind m_kind;
    std::vector<Choice> m_choices;
    QComboBox *m_what;
    CustomerChooser *m_other;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    FieldProblem *m_problem;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace shuke::ui
