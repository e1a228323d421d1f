#pragma once

#include "core/base/cancel_token.h"
#include "core/base/error.h"
#include "core/exchange/file_format.h"
#include "core/exchange/import_report.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace shuke::ui {

class BusyPage;
class EmptyState;
class TextTable;
struct ImportState;

/// What the import would do: counts, what was noticed and why rows are rejected, and these rows as they stand in the
/// file. Also the place of the progress, of the trial and of the import itself.
class CheckStep : public QWidget
{
    Q_OBJECT

public:
    explicit CheckStep(QWidget *parent = nullptr);

    /// The page to hand progress to.
    BusyPage *busy() { return m_busy; }
    void showBusy(const QString &text, const CancelToken &cancel);
    void showError(const QString &title, const Error &error);
    void showReport(const ImportState &state, const exchange::ImportReport &report);
    /// The rejected rows, read from the file they were written to.
    void showRejects(const exchange::FilePreview &rejects, const ImportState &state);
    bool showsReport() const;
    QString errorText() const;
    TextTable &problems() { return *m_problems; }
    TextTable &rejects() { return *m_rejects; }
    QString summary() const;
    /// What is made besides, and what of the file is not imported.
    QString extras() const;

Q_SIGNALS:
    void retryWanted();

private:
    void addTile(qint64 count, const QString &caption, const QString &toolTip);

    QStackedWidget *m_stack;
    BusyPage *m_busy;
    QWidget *m_report;
    EmptyState *m_failure;
    QHBoxLayout *m_tiles;
    QLabel *m_extras;
    QLabel *m_noProblems;
    QWidget *m_problemCard;
    QTableView *m_problemView;
    QWidget *m_rejectCard;
    QTableView *m_rejectView;
    TextTable *m_problems;
    TextTable *m_rejects;
    QStringList m_summary;
};

} // namespace shuke::ui
