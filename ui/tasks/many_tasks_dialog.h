#pragma once

#include "core/activities/follow_up_detail.h"
#include "core/activities/task_commands.h"
#include "ui/common/desk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace shuke::ui {

class DayEdit;
class FieldProblem;

/// The same task for each of many customers. What is typed stays when it cannot be saved. Deletes itself.
class ManyTasksDialog : public QDialog
{
    Q_OBJECT

public:
    /// For more than activities::kMostTasksAtOnce it says so and makes none.
    ManyTasksDialog(Desk &desk, std::vector<ContactId> contacts, const QString &suggestedTitle,
                    QWidget *parent = nullptr);
    ~ManyTasksDialog() override;

    void create();
    /// The day and who can be an owner have been read, and nothing is being written.
    bool isSettled() const { return m_isRead && !m_saving; }
    /// What stands in the fields. Without an owner: that of the customer, or me (see usualOwner).
    activities::Task typed() const;
    activities::UsualOwner usualOwner() const;
    QLineEdit &title() { return *m_title; }
    DayEdit &day() { return *m_day; }
    QComboBox &owner() { return *m_owner; }
    QComboBox &priority() { return *m_priority; }
    QPlainTextEdit &note() { return *m_note; }
    QString summary() const;
    /// What could not be done, in words; empty: nothing.
    QString problem() const;

private:
    void makeFields(const QString &suggestedTitle);
    QWidget *makeDue();
    void fill(const activities::TaskDetail &detail);
    void setDay(QDate day);
    void refresh();

    Desk &m_desk;
    std::vector<ContactId> m_contacts;
    QDate m_today;
    QLineEdit *m_title = nullptr;
    FieldProblem *m_titleProblem = nullptr;
    QCheckBox *m_hasDay = nullptr;
    DayEdit *m_day = nullptr;
    QLabel *m_far = nullptr;
    QComboBox *m_priority = nullptr;
    QComboBox *m_owner = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLabel *m_summary = nullptr;
    FieldProblem *m_failure = nullptr;
    QPushButton *m_create = nullptr;
    bool m_isRead = false;
    bool m_saving = false;
};

} // namespace shuke::ui
