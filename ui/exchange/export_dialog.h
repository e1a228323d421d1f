#pragma once

#include "core/exchange/table_files.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shuke::ui {

class FieldProblem;
class JobBar;

/// All data of the store as files that can be imported again: which tables, in which format, into which folder. No file
/// is ever written over another. A stop leaves no file. Deletes itself.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Desk &desk, QWidget *parent);
    ~ExportDialog() override;

    /// Those that are chosen and that the format can hold.
    std::vector<exchange::ImportKind> kinds() const;
    QCheckBox &box(exchange::ImportKind kind) { return *m_kinds[static_cast<size_t>(kind)]; }
    QComboBox &formatBox() { return *m_format; }
    QLineEdit &folder() { return *m_folder; }
    QPushButton &exportButton() { return *m_export; }
    QString result() const;
    QString problem() const;
    bool isSettled() const { return !m_isWriting; }
    void write();
    /// Also while it writes: then that is stopped, and the dialog stays.
    void reject() override;

private:
    QWidget *makeChoices();
    void askFolder();
    void refresh();
    void done(const std::vector<exchange::TableFile> &files, const Result<exchange::TableFilesReport> &report);
    exchange::TableFormat format() const;

    Desk &m_desk;
    std::array<QCheckBox *, exchange::kImportKinds.size()> m_kinds{};
    QComboBox *m_format;
    QLabel *m_hint;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    FieldProblem *m_problem;
    JobBar *m_job;
    QLabel *m_result;
    QPushButton *m_close;
    QPushButton *m_export;
    CancelToken m_cancel;
    bool m_isWriting = false;
};

/// Opens the dialog above `parent`'s window, or raises the one that is open there.
void openExportDialog(Desk &desk, QWidget *parent);

} // namespace shuke::ui
