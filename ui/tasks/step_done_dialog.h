#pragma once

#include "core/activities/due_list.h"
#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace shuke::ui {

class DayEdit;
class FieldProblem;

/// Completes a task or a planned activity and writes down what came of it, and what comes next. Deletes itself.
class StepDoneDialog : public QDialog
{
    Q_OBJECT

public:
    StepDoneDialog(Desk &desk, activities::OpenStep step, QDate today, QWidget *parent = nullptr);
    ~StepDoneDialog() override;

    void save();
    QPlainTextEdit &note() { return *m_note; }
    QLineEdit &next() { return *m_next; }
    bool isSaving() const { return m_saving; }

private:
    Command command() const;

    Desk &m_desk;
    activities::OpenStep m_step;
    QDate m_today;
    QComboBox *m_kind;
    DayEdit *m_day;
    QPlainTextEdit *m_note;
    QCheckBox *m_hasNext;
    QLineEdit *m_next;
    DayEdit *m_nextDay;
    FieldProblem *m_failure;
    QPushButton *m_save;
    bool m_saving = false;
};

/// Completes it at once, today.
Command completeStep(const activities::OpenStep &step);
/// Moves a task, or a planned activity, to another day.
Command moveStep(const activities::OpenStep &step, QDate day);

} // namespace shuke::ui
