#pragma once

#include "core/contacts/contact.h"
#include "core/contacts/relation_commands.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace shuke::ui {

class DayEdit;
class FieldProblem;

/// What there is to say about a relation that exists: of a person and a company the role, the days and whether it is
/// the main company; of two others what they are to each other, and a note. Nothing is closed before it is stored.
class RelationEditDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of a person and a company. `leaves`: only the last day is asked for, `today` is proposed.
    RelationEditDialog(Desk &desk, const contacts::Affiliation &link, const QString &otherName, QDate today,
                       bool leaves, QWidget *parent);
    /// As `self`, of `selfKind`, sees it.
    RelationEditDialog(Desk &desk, const contacts::NamedRelation &relation, ContactId self,
                       contacts::ContactKind selfKind, QWidget *parent);

    void accept() override;
    QLineEdit &text() { return *m_text; } ///< Role or note.
    QComboBox &what() { return *m_what; } ///< Of a relation.
    QCheckBox &started() { return *m_started; }
    DayEdit &startDay() { return *m_startDay; }
    QCheckBox &ended() { return *m_ended; }
    DayEdit &endDay() { return *m_endDay; }
    QCheckBox &mainCompany() { return *m_main; }
    bool showsProblem() const;

private:
    struct Choice
    {
        contacts::RelationKind kind = contacts::RelationKind::Other;
        bool fromOther = false;
    };
    void build(const QString &title, const QString &saveText);
    void addRow(const QString &label, QWidget *field);
    void addDay(QCheckBox *box, DayEdit *day, QDate value, QDate proposed);
    void refresh();
    Command command() const;

    Desk &m_desk;
    contacts::Affiliation m_link;
    std::optional<contacts::NamedRelation> m_relation; ///< Else m_link.
    ContactId m_self;
    bool m_leaves = false;
    std::vector<Choice> m_choices;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_text;
    QComboBox *m_what;
    QCheckBox *m_started;
    DayEdit *m_startDay;
    QCheckBox *m_ended;
    DayEdit *m_endDay;
    QCheckBox *m_main;
    FieldProblem *m_problem;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace shuke::ui
