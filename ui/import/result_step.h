#pragma once

#include "core/exchange/import_report.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace shuke::ui {

class UndoPanel;
struct ImportState;

/// How the import went and what can be done about it: look at what came in, save what did not, take it all back. New
/// customers are compared with the others in the background, and it is said how many look like one that is there.
class ResultStep : public QWidget
{
    Q_OBJECT

public:
    ResultStep(Desk &desk, QWidget *parent = nullptr);
    ~ResultStep() override;

    /// `operation` invalid: nothing was changed, all of it was here already.
    void show(const ImportState &state, const exchange::ImportReport &report, OperationId operation);
    UndoPanel &undo() { return *m_undo; }
    QPushButton &showButton() { return *m_show; }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &revertButton() { return *m_revert; }
    QPushButton &anotherButton() { return *m_another; }
    QPushButton &compareButton() { return *m_compare; }
    QString alikeText() const;
    bool isComparing() const { return m_isComparing; }
    QString text() const;
    /// A line about what was done with the result: saved, taken back.
    void say(MessageBar::Kind kind, const QString &text);

Q_SIGNALS:
    void showWanted();
    void saveWanted();
    void anotherWanted();

private:
    void reverted(const UndoOutcome &outcome);
    void compare();
    void stopComparing();

    Desk &m_desk;

    QLabel *m_title;
    QLabel *m_counts;
    MessageBar *m_message;
    QPushButton *m_show;
    QPushButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_another;
    UndoPanel *m_undo;
    QLabel *m_alike;
    QPushButton *m_compare;
    OperationId m_operation;
    CancelToken m_cancel;
    Generation m_comparisons;
    bool m_isComparing = false;
};

} // namespace shuke::ui
