#pragma once

#include "core/quality/quality_exception.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QDialog>

class QPushButton;

namespace shuke::ui {

class FieldProblem;
class RecordTable;
class TextTable;

/// The findings of a rule that somebody found right, newest first, to be looked for again.
class AcceptedDialog : public QDialog
{
    Q_OBJECT

public:
    AcceptedDialog(Desk &desk, quality::Rule rule, QWidget *parent);

    bool isSettled() const { return m_running == 0; }
    RecordTable &table() { return *m_table; }
    QPushButton &againButton() { return *m_again; }
    void lookAgain(); ///< For the current row.

private:
    void load();
    void updateButtons();

    Desk &m_desk;
    quality::Rule m_rule;
    std::vector<quality::AcceptedFinding> m_findings;
    TextTable *m_model;
    RecordTable *m_table;
    FieldProblem *m_problem;
    QPushButton *m_again;
    QPushButton *m_all;
    Generation m_asked;
    int m_running = 0;
};

} // namespace shuke::ui
