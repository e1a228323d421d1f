// The import page's ways to a file: chosen, dropped, pasted; and what is found in it.
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/import/file_step.h"
#include "ui/import/format_step.h"
#include "ui/import/import_page.h"
#include "ui/import/mapping_step.h"
#include "ui/import/preview_table.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace import_page_file_detail {

constexpr qsizetype kMostRecent = 6;

QString recentKey()
{
    return QStringLiteral("import/recent");
}

/// The file that is dropped; empty for anything else.
QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace import_page_file_detail

QStringList ImportPage::recentFiles()
{
    return QSettings().value(import_page_file_detail::recentKey()).toStringList();
}

void ImportPage::askFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    desk().dialogs().openFile(
        this,
        {tr("Choose a file to import"),
         tr("Tables, address books and calendars (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.ics);;All files (*)"),
         QString(), folder, tr("Choose")},
        [this](const QString &path) { takeFile(path, QFileInfo(path).fileName(), m_wantedKind); });
}

void ImportPage::paste()
{
    pasteText(QGuiApplication::clipboard()->text());
}

void ImportPage::pasteText(const QString &text)
{
    if (m_isImporting)
        return;
    if (!ClipboardFile::looksLikeTable(text)) {
        goTo(File);
        m_file->showProblem(
            tr("There is no table on the clipboard. Copy the rows in a spreadsheet first, with the names "
               "of the columns."));
        return;
    }
    m_isReading = true;
    m_files = std::make_unique<ClipboardFile>();
    onLatest(m_files->write(text), this, m_reading, [this](const shuke::Result<QString> &path) {
        m_isReading = false;
        if (path)
            takeFile(*path, tr("the clipboard"), m_wantedKind);
        else
            m_file->showProblem(errorText(path.error()));
    });
}

void ImportPage::takeFile(const QString &path, const QString &name, std::optional<exchange::ImportKind> kind)
{
    if (m_isImporting)
        return;
    if (QFileInfo(path).suffix().compare(QLatin1String("ics"), Qt::CaseInsensitive) == 0) {
        desk().go(ImportCalendarFile{path}); // no table: its tasks come in where tasks are
        return;
    }
    stopCheck();
    stopLooking();
    m_state = {};
    m_state.path = path;
    m_state.name = name;
    m_wantedKind = kind;
    m_kindChosen = false;
    m_profileReason = ProfileBar::Reason::Nothing;
    m_profiles.clear();
    m_reached = File;
    m_report.reset();
    m_reportIsFresh = false;
    m_valuesAreFresh = false;
    m_matchesAreFresh = false;
    m_file->showProblem({});
    m_format->showKnown(std::nullopt);
    messages().hide();
    readProfiles();
    readFormat();
    readCustomFields();
}

void ImportPage::startOver()
{
    stopCheck();
    stopLooking();
    m_state = {};
    m_report.reset();
    m_reached = File;
    m_files = std::make_unique<ClipboardFile>(); // what was pasted is removed
    m_file->showRecent(recentFiles());
    goTo(File);
}

/// A first look shows the first rows at once; a second one, of the whole file if need be, settles the rest.
void ImportPage::readFormat()
{
    m_isReading = true;
    m_state.decisions.clear(); // lines may be others by now
    m_reportIsFresh = false;
    m_valuesAreFresh = false;
    m_matchesAreFresh = false;
    updateButtons();
    if (!m_state.format.columns.empty()) {
        readWholeFormat();
        return;
    }
    onLatest(QtConcurrent::run(
                 [path = m_state.path, choices = m_state.choices] { return exchange::glanceAtFormat(path, choices); }),
             this, m_reading, [this](const shuke::Result<exchange::DetectedFormat> &found) {
                 if (found && !found->columns.empty())
                     showFormat(found);
                 readWholeFormat();
             });
}

void ImportPage::readWholeFormat()
{
    onLatest(QtConcurrent::run(
                 [path = m_state.path, choices = m_state.choices] { return exchange::detectFormat(path, choices); }),
             this, m_reading, [this](const shuke::Result<exchange::DetectedFormat> &found) {
                 m_isReading = false;
                 showFormat(found);
             });
}

void ImportPage::showFormat(const shuke::Result<exchange::DetectedFormat> &found)
{
    const bool first = m_state.format.columns.empty();
    const bool empty = found && found->columns.empty() && found->header.isEmpty();
    m_formatFails = !found || empty;
    if (m_formatFails) {
        const QString why = empty ? tr("There is no table in it.") : errorText(found.error());
        if (first) {
            m_state.path.clear();
            goTo(File);
            m_file->showProblem(m_state.name + QStringLiteral(": ") + why);
        } else {
            m_preview->showProblem(why);
            updateButtons();
        }
        return;
    }
    const QStringList headerBefore = m_state.format.header;
    const auto chosen = m_profileReason == ProfileBar::Reason::Chosen ? m_state.profile : std::nullopt;
    m_state.take(*found);
    const bool otherHeader = m_state.format.header != headerBefore;
    if (first || (otherHeader && !m_kindChosen))
        m_state.setKind(m_wantedKind.value_or(exchange::guessKind(m_state.format.header)));
    if (otherHeader && chosen)
        m_state.use(*chosen);
    else if (first || otherHeader)
        recognise();
    if (first) {
        m_reached = Format;
        remember(m_state.path);
        goTo(Format);
        askWhetherKnown();
    }
    m_format->show(m_state);
    m_preview->show(m_state);
    showProfile();
    showMapping();
    updateButtons();
}

void ImportPage::remember(const QString &path)
{
    if (QFileInfo(path).absolutePath() == QFileInfo(m_files->pathFor(QStringLiteral("x"))).absolutePath())
        return;
    QStringList recent = recentFiles();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(import_page_file_detail::recentKey(), recent.mid(0, import_page_file_detail::kMostRecent));
    m_file->showRecent(recent.mid(0, import_page_file_detail::kMostRecent));
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isTable = !event->mimeData()->hasUrls() && ClipboardFile::looksLikeTable(event->mimeData()->text());
    if (m_isImporting || (import_page_file_detail::droppedFile(*event->mimeData()).isEmpty() && !isTable))
        return;
    m_file->setDropping(true);
    event->acceptProposedAction();
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_file->setDropping(false);
}

void ImportPage::dropEvent(QDropEvent *event)
{
    m_file->setDropping(false);
    const QString path = import_page_file_detail::droppedFile(*event->mimeData());
    event->acceptProposedAction();
    if (path.isEmpty())
        pasteText(event->mimeData()->text());
    else
        takeFile(path, QFileInfo(path).fileName(), m_wantedKind);
}

} // namespace shuke::ui
