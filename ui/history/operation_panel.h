#pragma once

#include "core/base/history_types.h"
#include "core/exchange/import_batch.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/common/record_words.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace shuke::ui {

class MessageBar;
class TextTable;
class UndoPanel;

/// One operation: who, when, what, which rows with both values, the file of an import; and the way back.
class OperationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OperationPanel(Desk &desk, QWidget *parent = nullptr);

    /// Read in the background. Invalid: none. `record`: only its fields are shown.
    void show(OperationId operation, const std::optional<RecordRef> &record);
    OperationId operation() const { return m_operation; }
    bool isSettled() const;
    UndoPanel &undo() { return *m_undo; }
    QPushButton &undoButton() { return *m_undoButton; }
    QPushButton &recordButton() { return *m_recordButton; }
    TextTable &rows() { return *m_rows; }
    QString text() const;
    QString message() const;
    /// As if its button were pressed.
    void takeBack();

private:
    void showDetail(const OperationDetail &detail);
    void showRows(const std::vector<RowChange> &changes, const NameBook &names);
    void showBatch(const std::optional<exchange::ImportBatch> &batch);
    void readNames(std::vector<RowChange> changes);
    void goToRecord();

    Desk &m_desk;
    OperationId m_operation;
    std::optional<RecordRef> m_record;
    OperationId m_target; ///< What the button undoes: the operation, or what undid it.
    std::optional<RecordRef> m_recordToShow;
    int m_pending = 0;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_import;
    QLabel *m_tables;
    MessageBar *m_message;
    QPushButton *m_undoButton;
    QPushButton *m_recordButton;
    QWidget *m_rowsCard;
    QTableView *m_view;
    QLabel *m_more;
    TextTable *m_rows;
    UndoPanel *m_undo;
    Generation m_reading;
    Generation m_readingBatch;
    Generation m_readingNames;
};

} // namespace shuke::ui
