#pragma once

#include "core/base/history_types.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class BusyPage;
class TextTable;

/// Takes one operation back, on a page: runs, and where rows were changed later shows them one by one with both values
/// and asks. Hidden while there is nothing to show.
class UndoPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr size_t kShownConflicts = 100; ///< The others are counted.

    explicit UndoPanel(Desk &desk, QWidget *parent = nullptr);
    ~UndoPanel() override;

    /// Begins; a question that is still open is given up.
    void start(OperationId operation);
    /// Gives up the question, if there is one; nothing is changed.
    void dismiss();
    bool isRunning() const { return m_running; }
    /// The conflicts are on show and wait for an answer.
    bool asks() const;
    TextTable &conflicts() { return *m_conflicts; }
    QPushButton &keepButton() { return *m_keep; }
    QPushButton &overwriteButton() { return *m_overwrite; }
    QPushButton &cancelButton() { return *m_cancelButton; }

Q_SIGNALS:
    /// It is done, with what could not be put back.
    void done(const shuke::UndoOutcome &outcome);
    /// Also Canceled, by the user.
    void failed(const shuke::Error &error);
    /// isRunning() or asks() changed.
    void changed();

private:
    void run(ConflictPolicy policy);
    void ask(const UndoOutcome &outcome);
    void explain(const std::vector<UndoConflict> &conflicts, const std::vector<ConflictDetail> &details);
    void showConflicts(const std::vector<UndoConflict> &conflicts, const std::vector<ConflictDetail> &details,
                       const std::vector<RecordName> &names);

    Desk &m_desk;
    OperationId m_operation;
    bool m_running = false;
    CancelToken m_cancel;
    QStackedWidget *m_stack;
    BusyPage *m_busy;
    QLabel *m_title;
    QLabel *m_hint;
    TextTable *m_conflicts;
    QPushButton *m_keep;
    QPushButton *m_overwrite;
    QPushButton *m_cancelButton;
    Generation m_reading;
};

/// How an undo went: "Taken back: 12 rows. 2 rows were changed later and stay as they are."
QString undoOutcomeText(const UndoOutcome &outcome);

} // namespace shuke::ui
