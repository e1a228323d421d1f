// Import of CSV files by the main window: chosen, detected, run in the background.
#include "core/exchange/importer.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/frame/main_window.h"
#include "ui/frame/status_line.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace shuke::ui {

void MainWindow::askImport(exchange::ImportKind kind)
{
    if (isBusy())
        return;
    const bool orders = kind == exchange::ImportKind::Orders;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_dialogs.openFile(this,
                       {orders ? tr("Import orders") : tr("Import customers"),
                        tr("CSV files (*.csv *.txt *.tsv);;All files (*)"), QString(), folder, tr("Import")},
                       [this, kind](const QString &path) {
                           if (m_session)
                               importFile(kind, path);
                           else
                               importIntoNewStore(kind, path);
                       });
}

/// Without a store there is nothing to import into: the default one is opened, or made.
void MainWindow::importIntoNewStore(exchange::ImportKind kind, const QString &path)
{
    m_afterOpening = [this, kind, path] { importFile(kind, path); };
    const QString store = defaultStorePath();
    if (QFileInfo::exists(store))
        openStore(store);
    else
        createStore(store);
}

void MainWindow::importFile(exchange::ImportKind kind, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    exchange::ImportOptions options;
    options.kind = kind;
    options.path = path;
    options.mode = exchange::ImportMode::Upsert; // a second import of the same list changes nothing
    const auto report = std::make_shared<exchange::ImportReport>();
    Command command = exchange::importCommand(options, report);
    Job *job = m_status->startJob(tr("Importing %1…").arg(name), command.cancel);
    command.progress = progressTo(job);
    onFinished(m_session->execute(std::move(command)), this,
               [this, job, name, report, session = std::weak_ptr(m_session)](const Result<ChangeSet> &changes) {
                   job->end();
                   if (session.lock() != m_session)
                       return; // another store is open now
                   if (changes)
                       tellImport(name, *report);
                   else if (changes.error().code == ErrorCode::Canceled)
                       say(MessageBar::Kind::Warning,
                           tr("The import of %1 was stopped. Nothing was changed.").arg(name));
                   else if (changes.error().code == ErrorCode::Conflict)
                       say(MessageBar::Kind::Warning, tr("%1 was imported before. Nothing was changed.").arg(name));
                   else
                       say(MessageBar::Kind::Failed, name + QStringLiteral(": ") + errorText(changes.error()));
               });
}

void MainWindow::tellImport(const QString &name, const exchange::ImportReport &report)
{
    QStringList parts;
    const auto add = [&parts](const QString &words, qint64 count) {
        if (count > 0)
            parts.append(words);
    };
    add(tr("%Ln row(s) new", nullptr, static_cast<int>(report.created)), report.created);
    add(tr("%Ln row(s) updated", nullptr, static_cast<int>(report.updated)), report.updated);
    add(tr("%Ln row(s) as before", nullptr, static_cast<int>(report.unchanged + report.skipped)),
        report.unchanged + report.skipped);
    add(tr("%Ln row(s) rejected", nullptr, static_cast<int>(report.rejected)), report.rejected);
    qint64 findings = 0;
    for (const auto &[rule, found] : report.findings)
        findings += found.count;
    add(tr("%Ln value(s) could not be read", nullptr, static_cast<int>(findings)), findings);
    if (parts.isEmpty())
        parts.append(tr("no rows"));
    QString text = tr("%1: %2.").arg(name, parts.join(tr(", ", "between parts of a list")));
    if (!report.dryRun && report.created + report.updated > 0)
        text += QLatin1Char(' ') + tr("Ctrl+Z takes the import back.");
    say(report.rejected > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Done, text);
}

} // namespace shuke::ui
