#pragma once

#include "core/value/playbook.h"
#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace shuke::ui {

class FieldProblem;

/// The steps that the program suggests for a stage, in words of the language.
std::vector<value::PlaybookStep> suggestedSteps(value::LifecycleStage stage);

/// What is done with customers of a stage: the steps, to be changed and kept, and made into tasks for those who are in
/// it now. Deletes itself.
class PlaybookDialog : public QDialog
{
    Q_OBJECT

public:
    /// `title`: of the stage. `contacts`: who is in it now.
    PlaybookDialog(Desk &desk, value::LifecycleStage stage, const QString &title, std::vector<ContactId> contacts,
                   QWidget *parent);
    ~PlaybookDialog() override;

    bool isSettled() const { return m_running == 0; }
    /// As they stand in the fields; empty lines are none.
    std::vector<value::PlaybookStep> steps() const;
    void addStep(const value::PlaybookStep &step = {});
    void save();
    void makeTasks();
    QLineEdit &titleAt(size_t step) { return *m_rows[step].title; }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &tasksButton() { return *m_tasks; }
    QString problem() const;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QLineEdit *title = nullptr;
        QSpinBox *days = nullptr;
        QComboBox *priority = nullptr;
    };
    void load();
    void show(const std::vector<value::PlaybookStep> &steps);
    void removeRow(QWidget *widget);
    void makeNextTask(std::vector<value::PlaybookStep> left);
    void refresh();

    Desk &m_desk;
    value::LifecycleStage m_stage;
    std::vector<ContactId> m_contacts;
    value::Playbook m_playbook;
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
    FieldProblem *m_problem;
    QPushButton *m_add;
    QPushButton *m_suggest;
    QPushButton *m_save;
    QPushButton *m_tasks;
    int m_running = 0;
    bool m_isChanged = false;
};

} // namespace shuke::ui
