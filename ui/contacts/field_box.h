#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace shuke::ui {

/// An input with the lines that belong to it below: what is wrong with it, who else has it, what it became meanwhile.
/// A line takes room only while it says something.
class FieldBox : public QWidget
{
    Q_OBJECT

public:
    /// The editor gets the accessible name `name`; `beside` stands at its right.
    FieldBox(QWidget *editor, const QString &name, QWidget *beside = nullptr, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Empty: none.
    void setProblem(const QString &problem);
    QString problem() const;
    /// With a button that leads there; empty text: none.
    void setWarning(const QString &text, const QString &button = {}, std::function<void()> open = {});
    QString warning() const;
    /// The field was changed in the store while it was changed here, too.
    void setConflict(const QString &text, std::function<void()> takeTheirs, std::function<void()> keepMine);
    void clearConflict();
    bool hasConflict() const { return m_conflict != nullptr; }

private:
    QWidget *m_editor;
    QLabel *m_problem = nullptr;
    QWidget *m_warning = nullptr;
    QWidget *m_conflict = nullptr;
};

} // namespace shuke::ui
