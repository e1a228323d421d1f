#pragma once

#include "core/value/playbook_tasks.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace shuke::ui {

class FieldProblem;

/// The steps that the program suggests for a stage, in words of the language.
std::vector<value::PlaybookStep> suggestedSteps(value::LifecycleStage stage);

/// What is done with customers of a stage: the steps, to be changed and kept, and made into tasks for those who are in
/// it now; who gets none of them, and why, is told before. Asks before typed steps are lost. Deletes itself.
class PlaybookDialog : public QDialog
{
    Q_OBJECT

public:
    /// `title`: of the stage. `contacts`: who is in it now.
    PlaybookDialog(Desk &desk, value::LifecycleStage stage, const QString &title, std::vector<ContactId> contacts,
                   QWidget *parent);
    ~PlaybookDialog() override;

    bool isSettled() const { return m_running == 0 && m_previews == 0; }
    void reject() override;
    /// As they stand in the fields; empty lines are none.
    std::vector<value::PlaybookStep> steps() const;
    void addStep(const value::PlaybookStep &step = {});
    void save();
    void makeTasks();
    QLineEdit &titleAt(size_t step) { return *m_rows[step].title; }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &tasksButton() { return *m_tasks; }
    QCheckBox &doNotContactBox() { return *m_doNotContact; }
    /// Who gets no task, and why; empty if everybody does.
    QString leftOutText() const;
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
    void addRow(const value::PlaybookStep &step);
    void removeRow(QWidget *widget);
    void changed();
    void preview();
    void showPreview();
    void refresh();
    value::PlaybookUse use() const;

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
    QCheckBox *m_doNotContact;
    QLabel *m_leftOut;
    value::PlaybookOutcome m_outcome; ///< Of the steps as they stand.
    CancelToken m_previewing;
    Generation m_previewed;
    int m_previews = 0;
    int m_running = 0;
    bool m_isChanged = false;
    bool m_isLoaded = false; ///< Else what is saved would take the place of a playbook that could not be read.
};

} // namespace shuke::ui
