// The import page's check, import and result.
#include "core/exchange/importer.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/import/check_step.h"
#include "ui/import/import_page.h"
#include "ui/import/import_text.h"
#include "ui/import/match_step.h"
#include "ui/import/result_step.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace import_page_run_detail {

constexpr int kShownRejects = 200;

/// Ids that an operation inserted or updated in one table; empty when there were too many to be told.
std::vector<qint64> idsOf(const TableChanges &changes)
{
    std::vector<qint64> ids;
    for (const IdRange &range : changes.insertedRanges) {
        for (qint64 id = range.first; id <= range.last; ++id)
            ids.push_back(id);
    }
    ids.insert(ids.end(), changes.inserted.begin(), changes.inserted.end());
    ids.insert(ids.end(), changes.updated.begin(), changes.updated.end());
    return changes.many ? std::vector<qint64>() : ids;
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(from, source.errorString())};
    QSaveFile target(to);
    const auto failed = [&] {
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(to, target.errorString())};
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    while (!source.atEnd()) {
        const QByteArray block = source.read(1 << 18);
        if (block.isEmpty() || target.write(block) != block.size())
            return failed();
    }
    if (!target.commit())
        return failed();
    return {};
}

} // namespace import_page_run_detail

/// Everything is done and taken back, so that what is told is what will happen.
void ImportPage::runCheck()
{
    using namespace import_page_run_detail;
    stopCheck();
    m_cancel = {};
    m_isChecking = true;
    m_report = std::make_shared<exchange::ImportReport>();
    m_rejectsPath = m_files->pathFor(QStringLiteral("check.csv"));
    Command command = exchange::importCommand(m_state.options(true, m_rejectsPath), m_report);
    command.cancel = m_cancel;
    const QString text = tr("Checking %1…").arg(m_state.name);
    if (step() == Matches) {
        command.progress = progressTo(m_matches->busy());
        m_matches->showBusy(text, m_cancel);
    } else {
        command.progress = progressTo(m_check->busy());
        m_check->showBusy(text, m_cancel);
    }
    focus(m_stack->currentWidget());
    updateButtons();
    onLatest(desk().session()->execute(std::move(command)), this, m_checks,
             [this](const shuke::Result<ChangeSet> &end) {
                 m_isChecking = false;
                 checked(end ? Error{ErrorCode::Internal, {}} : end.error());
             });
}

void ImportPage::stopCheck()
{
    using namespace import_page_run_detail;
    if (m_isChecking)
        m_cancel.cancel();
    m_isChecking = false;
    m_checks.next();
    m_rejects.next();
}

void ImportPage::checked(const Error &end)
{
    using namespace import_page_run_detail;
    if (!exchange::isDryRunEnd(end, *m_report)) {
        const QString title =
            end.code == ErrorCode::Canceled ? tr("The check was stopped") : tr("The file cannot be imported like this");
        if (step() == Matches)
            m_matches->showError(title, end);
        else
            m_check->showError(title, end);
        updateButtons();
        return;
    }
    m_reportIsFresh = true;
    m_check->showReport(m_state, *m_report);
    updateButtons();
    if (step() == Matches)
        showMatches();
    else
        focus(m_next);
    if (m_report->rejected == 0)
        return;
    exchange::CsvFormat format;
    format.encoding = exchange::TextEncoding::Utf8Bom;
    onLatest(
        QtConcurrent::run([path = m_rejectsPath, format] { return exchange::preview(path, format, kShownRejects); }),
        this, m_rejects, [this](const shuke::Result<exchange::FilePreview> &rejects) {
            if (rejects)
                m_check->showRejects(*rejects, m_state);
        });
}

void ImportPage::runImport()
{
    using namespace import_page_run_detail;
    m_cancel = {};
    m_isImporting = true;
    m_rejects.next();
    const auto report = std::make_shared<exchange::ImportReport>();
    m_rejectsPath = m_files->pathFor(QStringLiteral("rejected.csv"));
    Command command = exchange::importCommand(m_state.options(false, m_rejectsPath), report);
    if (m_state.name != QFileInfo(m_state.path).fileName())
        command.label.args = {m_state.name};
    command.cancel = m_cancel;
    command.progress = progressTo(m_check->busy());
    m_check->showBusy(tr("Importing %1…").arg(m_state.name), m_cancel);
    focus(m_check);
    updateButtons();
    Doing doing;
    doing.busy = tr("Importing %1…").arg(m_state.name);
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, report](const shuke::Result<ChangeSet> &changes) {
        m_isImporting = false;
        m_leave->hide();
        m_go = {};
        if (changes)
            m_report = report;
        imported(changes);
    };
    desk().perform(std::move(command), std::move(doing));
}

void ImportPage::imported(const shuke::Result<ChangeSet> &changes)
{
    using namespace import_page_run_detail;
    if (!changes) {
        if (changes.error().code == ErrorCode::Canceled) {
            m_check->showReport(m_state, *m_report);
            messages().say(MessageBar::Kind::Warning, tr("The import was stopped. Nothing was changed."));
        } else {
            m_reportIsFresh = false;
            m_check->showError(tr("The import failed; nothing was changed"), changes.error());
        }
        updateButtons();
        focus(m_next->isEnabled() ? static_cast<QWidget *>(m_next) : m_check);
        return;
    }
    messages().hide();
    m_operation = changes->operation;
    m_contacts = idsOf(changes->of(TableId::Contact));
    m_reached = Result;
    m_reportIsFresh = false;
    goTo(Result);
    m_result->show(m_state, *m_report, m_operation);
    m_reached = File; // what is done is done: from here only another file
    updateButtons();
}

void ImportPage::showImported()
{
    using namespace import_page_run_detail;
    switch (m_state.kind()) {
    case exchange::ImportKind::Contacts:
    case exchange::ImportKind::Companies:
        if (m_contacts.empty())
            desk().go(ShowPage{PageId::Customers});
        else
            desk().go(ShowCustomers{tr("Import %1").arg(m_state.name), m_contacts});
        return;
    case exchange::ImportKind::Products:
        desk().go(ShowPage{PageId::Products});
        return;
    case exchange::ImportKind::Activities:
    case exchange::ImportKind::Relations:
    case exchange::ImportKind::Consents:
        desk().go(ShowPage{PageId::Customers});
        return;
    case exchange::ImportKind::Orders:
    case exchange::ImportKind::OrderLines:
        break;
    }
    desk().go(ShowPage{PageId::Orders});
}

void ImportPage::saveRejects()
{
    using namespace import_page_run_detail;
    const QFileInfo file(m_state.path);
    const bool isOurs = file.absolutePath() == QFileInfo(m_rejectsPath).absolutePath();
    const QString folder =
        isOurs ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : file.absolutePath();
    //: Name of a file: %1 is the name of the file that was imported
    const QString name = tr("%1 rejected").arg(file.completeBaseName()) + QStringLiteral(".csv");
    desk().dialogs().newFile(this,
                             {tr("Save rejected rows"), tr("CSV files (*.csv)"), QStringLiteral("csv"),
                              QDir(folder).filePath(name), tr("Save")},
                             [this](const QString &path) { saveRejectsTo(path); });
}

void ImportPage::saveRejectsTo(const QString &path)
{
    using namespace import_page_run_detail;
    m_isSaving = true;
    onFinished(QtConcurrent::run([from = m_rejectsPath, path] { return copyFile(from, path); }), this,
               [this, path](const shuke::Result<void> &saved) {
                   m_isSaving = false;
                   if (saved)
                       m_result->say(
                           MessageBar::Kind::Done,
                           tr("Saved to %1. Mend the rows and import that file.").arg(QDir::toNativeSeparators(path)));
                   else
                       m_result->say(MessageBar::Kind::Failed, errorText(saved.error()));
               });
}

} // namespace shuke::ui
