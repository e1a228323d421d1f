#pragma once

#include "core/activities/follow_up_detail.h"
#include "core/activities/task_commands.h"
#include "ui/common/desk.h"
#include "ui/common/draft_store.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace shuke::ui {

class CustomerChooser;
class DayEdit;
class DraftBar;
class FieldProblem;
class ReminderChoice;
class TimeEdit;

/// A new task, or one to be edited: what, for whom, when, whose, how often. What is typed stays when it cannot be
/// saved, and outlives a crash (ui/common/draft_store.h). Deletes itself.
class TaskDialog : public QDialog
{
    Q_OBJECT

public:
    TaskDialog(Desk &desk, activities::TaskDetail detail, QWidget *parent = nullptr);
    ~TaskDialog() override;

    void save();
    /// Of the draft of that task.
    static QString draftKeyOf(TaskId task);
    /// Goes on with it.
    void takeDraft(const SavedDraft &draft);
    bool isSaving() const { return m_saving; }
    /// It is known whether there is a draft to offer.
    bool isSettled() const;
    /// Offers what was typed here when a crash took it.
    DraftBar &draftBar() { return *m_draftBar; }
    /// What stands in the fields.
    activities::Task typed() const;
    QLineEdit &title() { return *m_title; }
    DayEdit &day() { return *m_day; }
    CustomerChooser &customer() { return *m_customer; }
    /// What could not be done, in words; empty: nothing.
    QString problem() const;

Q_SIGNALS:
    void saved(shuke::TaskId task);

protected:
    void done(int result) override;

private:
    void makeFields();
    QWidget *makeDue();
    QWidget *makeRepeat();
    void fill();
    void setDay(QDate day);
    void refresh();
    bool check();
    activities::TaskEdit edit() const;
    // Drafts
    void makeDrafts();
    QString draftKey() const;
    void takeTheirs();
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

    Desk &m_desk;
    activities::TaskDetail m_detail;
    DraftKeeper m_keeper;
    DraftBar *m_draftBar = nullptr;
    int m_pending = 0;
    bool m_filling = false; ///< Fields change, and not because somebody types.
    QLineEdit *m_title = nullptr;
    FieldProblem *m_titleProblem = nullptr;
    CustomerChooser *m_customer = nullptr;
    QCheckBox *m_hasDay = nullptr;
    DayEdit *m_day = nullptr;
    TimeEdit *m_time = nullptr;
    QLabel *m_far = nullptr;
    FieldProblem *m_timeProblem = nullptr;
    ReminderChoice *m_reminder = nullptr;
    QComboBox *m_unit = nullptr;
    QSpinBox *m_every = nullptr;
    QCheckBox *m_fromContact = nullptr;
    QComboBox *m_priority = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_owner = nullptr;
    QPlainTextEdit *m_note = nullptr;
    FieldProblem *m_failure = nullptr;
    QPushButton *m_save = nullptr;
    bool m_saving = false;
};

/// Reads the task (invalid: a new one, of that contact if it is valid) and shows the form over `parent`. Nothing but
/// a word of the desk if it cannot be read.
void openTaskDialog(Desk &desk, TaskId task, ContactId contact, QWidget *parent);

} // namespace shuke::ui
