#pragma once

#include "core/segments/segment.h"
#include "ui/common/desk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shuke::ui {

class ConditionGroupBox;
class ExclusionChoice;
class FieldCatalog;
class FieldProblem;

/// A segment as it is made and changed: name, conditions, who is left out, note. What is on the form is the draft; it
/// becomes the segment when it is saved.
class SegmentForm : public QWidget
{
    Q_OBJECT

public:
    SegmentForm(Desk &desk, FieldCatalog &catalog, QWidget *parent = nullptr);

    /// Of one that has no id a new segment is made when it is saved. What was on the form is gone.
    void edit(const segments::Segment &segment);
    /// As it is on the form; nothing while a condition is not complete.
    std::optional<segments::Segment> draft() const;
    const segments::Segment &saved() const { return m_saved; }
    bool isNew() const { return !m_saved.id.isValid(); }
    /// Differs from what is saved; a new one as soon as anything was changed on it.
    bool isChanged() const { return m_isChanged; }
    /// Saves it; `then` when it is saved, not after a failure, which is told on the form.
    void save(std::function<void()> then = {});
    void discard();

    QLineEdit &name() { return *m_name; }
    QComboBox &kind() { return *m_kind; }
    QLineEdit &note() { return *m_note; }
    ConditionGroupBox &conditions() { return *m_conditions; }
    ExclusionChoice &exclusions() { return *m_exclusions; }
    QPushButton &saveButton() { return *m_save; }
    QString problem() const;

Q_SIGNALS:
    /// What it describes is another now, or may be.
    void draftChanged();
    /// isChanged() is another.
    void stateChanged();
    /// It is in the store now, under this id.
    void stored(shuke::SegmentId id);

private:
    void onEdited(bool isOfMembers);
    void setChanged(bool changed);
    void showKind();
    void showProblem(const QString &text);

    Desk &m_desk;
    segments::Segment m_saved;
    bool m_isChanged = false;
    bool m_isFilling = false;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_frozen;
    ConditionGroupBox *m_conditions;
    ExclusionChoice *m_exclusions;
    QLineEdit *m_note;
    FieldProblem *m_problem;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace shuke::ui
