#pragma once

#include "core/quality/field_inventory.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace shuke::ui {

class BusyPage;
class FieldProblem;
class RecordTable;
class TextTable;

/// The inventory of fields: what each is for, whether it is personal data, how much it is filled and when it was last
/// used. What a field is for can be written; the whole prints as the report "Data dictionary".
class FieldsDialog : public QDialog
{
    Q_OBJECT

public:
    FieldsDialog(Desk &desk, QWidget *parent);
    ~FieldsDialog() override;

    bool isSettled() const { return m_running == 0; }
    TextTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QLineEdit &purpose() { return *m_purpose; }
    QCheckBox &personalOnly() { return *m_personalOnly; }

private:
    void load();
    void showFields();
    void showCurrent();
    void savePurpose();
    const quality::InventoryField *current() const;

    Desk &m_desk;
    std::vector<quality::InventoryField> m_fields;
    std::vector<size_t> m_shown; ///< Places in m_fields, by row.
    CancelToken m_cancel;        ///< Of the latest question.
    TextTable *m_model;
    QStackedWidget *m_stack;
    BusyPage *m_busy;
    RecordTable *m_table;
    QCheckBox *m_personalOnly;
    QLabel *m_summary;
    QLineEdit *m_purpose;
    FieldProblem *m_problem;
    Generation m_asked;
    int m_running = 0;
};

} // namespace shuke::ui
