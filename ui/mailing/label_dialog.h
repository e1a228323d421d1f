#pragma once

#include "core/contacts/contact.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/reports/report_print.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace shuke::ui {

class FieldProblem;
class LeftOutButton;
class PageView;
class RecipientList;

/// Sheets of address labels for customers: which sheet, from which label on, and how it will look; saved as a PDF or
/// printed. Who has no address, must not be contacted or withdrew the consent to marketing by post is left out, and it
/// is said who.
class LabelDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr size_t kMostLabels = 10000;

    /// `contacts`: at most kMostLabels.
    LabelDialog(Desk &desk, std::vector<ContactId> contacts, QWidget *parent, AskPrinter askPrinter = systemPrinters());
    ~LabelDialog() override;

    bool isSettled() const;
    QComboBox &sheet() { return *m_sheet; }
    QSpinBox &firstLabel() { return *m_first; }
    QCheckBox &everybody() { return *m_everybody; }
    LeftOutButton &leftOut() { return *m_leftOut; }
    QString summary() const;
    int pageCount() const;
    QPushButton &saveButton() { return *m_save; }
    QPushButton &printButton() { return *m_print; }

private:
    QWidget *makeOptions();
    void layOut();
    void save();
    void print();
    QString fileName() const;

    Desk &m_desk;
    AskPrinter m_askPrinter;
    RecipientList *m_recipients;
    std::shared_ptr<render::ReportPages> m_pages;
    QComboBox *m_sheet;
    QSpinBox *m_first;
    QCheckBox *m_outlines;
    QCheckBox *m_everybody;
    QLabel *m_summary;
    LeftOutButton *m_leftOut;
    PageView *m_view;
    FieldProblem *m_problem;
    QPushButton *m_save;
    QPushButton *m_print;
    CancelToken m_cancel;
    Generation m_layouts;
    int m_running = 0;
};

} // namespace shuke::ui
