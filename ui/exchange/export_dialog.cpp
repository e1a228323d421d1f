#include "ui/exchange/export_dialog.h"

#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/exchange/export_words.h"
#include "ui/import/import_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace shuke::ui {

namespace export_dialog_detail {

constexpr QSize kSize(640, 520);
constexpr const char *kFormatKey = "export/format";
constexpr const char *kFolderKey = "export/folder";
constexpr int kKindColumns = 2;

/// A name in the folder that nobody has: "orders 2026-03-01.csv", "orders 2026-03-01 (2).csv".
QString freePath(const QDir &folder, const QString &name, const QString &suffix)
{
    QString path = folder.filePath(name + QLatin1Char('.') + suffix);
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = folder.filePath(QStringLiteral("%1 (%2).%3").arg(name).arg(copy).arg(suffix));
    return path;
}

} // namespace export_dialog_detail

ExportDialog::ExportDialog(Desk &desk, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_format(new QComboBox(this)),
      m_hint(quietLabel({}, this)),
      m_folder(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose…"), this)),
      m_problem(new FieldProblem(this)),
      m_job(new JobBar(this)),
      m_result(plainLabel({}, this)),
      m_close(new QPushButton(tr("Close"), this)),
      m_export(new QPushButton(tr("Export"), this))
{
    using namespace export_dialog_detail;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export all data"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    column->addWidget(quietLabel(tr("Whole tables, with everything that is stored but the trash, as files that can be "
                                    "imported again. They are no backup: history and attached files stay here."),
                                 this));
    column->addWidget(makeChoices());
    column->addWidget(
        quietLabel(tr("The files hold personal data, also of customers who must not be contacted or who withdrew their "
                      "consent to marketing, and are not encrypted. Keep them where only you can read them, and delete "
                      "them when they are no longer needed."),
                   this));
    column->addWidget(m_problem);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->hide();
    column->addWidget(m_result);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_job, 1);
    buttons->addStretch();
    m_close->setAutoDefault(false);
    buttons->addWidget(m_close);
    m_export->setDefault(true);
    buttons->addWidget(m_export);
    column->addLayout(buttons);
    resize(kSize);
    QWidget *before = nullptr; // the boxes were made last and stand first
    for (const exchange::ImportKind kind : exchange::kImportKinds) {
        if (before)
            setTabOrder(before, &box(kind));
        before = &box(kind);
    }
    setTabOrder(before, m_format);
    box(exchange::kImportKinds.front()).setFocus();
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::write);
    refresh();
}

ExportDialog::~ExportDialog()
{
    m_cancel.cancel();
}

QWidget *ExportDialog::makeChoices()
{
    using namespace export_dialog_detail;
    auto *body = new QWidget(this);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    const auto name = [&](int row, const QString &text, QWidget *field) {
        auto *label = plainLabel(text, body);
        label->setBuddy(field);
        if (row > 0) // beside a line, not beside boxes
            label->setMinimumHeight(rowHeight());
        field->setAccessibleName(text);
        grid->addWidget(label, row, 0, Qt::AlignTop);
    };
    auto *tables = new QWidget(body);
    auto *boxes = new QGridLayout(tables);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setVerticalSpacing(space::small);
    for (size_t i = 0; i < exchange::kImportKinds.size(); ++i) {
        const exchange::ImportKind kind = exchange::kImportKinds[i];
        auto *check = new QCheckBox(importKindText(kind), tables);
        // Companies are among the customers, and orders among their lines.
        check->setChecked(kind != exchange::ImportKind::Companies && kind != exchange::ImportKind::Orders);
        boxes->addWidget(check, static_cast<int>(i) / kKindColumns, static_cast<int>(i) % kKindColumns);
        connect(check, &QCheckBox::toggled, this, &ExportDialog::refresh);
        m_kinds[static_cast<size_t>(kind)] = check;
    }
    box(exchange::ImportKind::Contacts).setToolTip(tr("Persons and companies"));
    box(exchange::ImportKind::Companies).setToolTip(tr("A table of companies alone; the customers have them, too"));
    box(exchange::ImportKind::Orders).setToolTip(tr("One row for each order, without its lines"));
    box(exchange::ImportKind::OrderLines).setToolTip(tr("Orders with their lines"));
    name(0, tr("Tables"), tables);
    grid->addWidget(tables, 0, 1);
    for (const exchange::TableFormat one : exchange::kTableFormats)
        m_format->addItem(tableFormatText(one));
    m_format->setCurrentIndex(qBound(0, QSettings().value(QLatin1String(kFormatKey)).toInt(), m_format->count() - 1));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    name(1, tr("Format"), m_format);
    grid->addWidget(m_format, 1, 1);
    grid->addWidget(m_hint, 2, 1);
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_folder->setText(QDir::toNativeSeparators(QSettings().value(QLatin1String(kFolderKey), usual).toString()));
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::askFolder);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(space::small);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    name(3, tr("Folder"), m_folder);
    grid->addLayout(folder, 3, 1);
    return body;
}

exchange::TableFormat ExportDialog::format() const
{
    return exchange::kTableFormats[static_cast<size_t>(std::max(0, m_format->currentIndex()))];
}

std::vector<exchange::ImportKind> ExportDialog::kinds() const
{
    std::vector<exchange::ImportKind> chosen;
    for (const exchange::ImportKind kind : exchange::kImportKinds) {
        if (m_kinds[static_cast<size_t>(kind)]->isChecked() && exchange::canHold(format(), kind))
            chosen.push_back(kind);
    }
    return chosen;
}

void ExportDialog::refresh()
{
    m_hint->setText(tableFormatHint(format()));
    for (const exchange::ImportKind kind : exchange::kImportKinds)
        box(kind).setEnabled(!m_isWriting && exchange::canHold(format(), kind));
    for (QWidget *field : std::initializer_list<QWidget *>{m_format, m_folder, m_choose})
        field->setEnabled(!m_isWriting);
    m_close->setEnabled(!m_isWriting); // the line of the job has a button to stop, and so does Esc
    m_export->setEnabled(!m_isWriting && !kinds().empty() && !m_folder->text().trimmed().isEmpty());
}

void ExportDialog::askFolder()
{
    m_desk.dialogs().folder(this, {tr("Folder for the files"), {}, {}, m_folder->text(), tr("Choose")},
                            [this](const QString &path) { m_folder->setText(QDir::toNativeSeparators(path)); });
}

void ExportDialog::write()
{
    using namespace export_dialog_detail;
    if (!m_export->isEnabled())
        return;
    m_problem->setProblem({});
    m_result->hide();
    const QString path = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!QFileInfo(path).isDir())
        return m_problem->setProblem(tr("There is no such folder."));
    const QDir folder(path);
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    std::vector<exchange::TableFile> files;
    for (const exchange::ImportKind kind : kinds())
        files.push_back({kind, freePath(folder, codeOf(kind) + QLatin1Char(' ') + day, suffixOf(format()))});
    QSettings().setValue(QLatin1String(kFormatKey), m_format->currentIndex());
    QSettings().setValue(QLatin1String(kFolderKey), path);
    m_cancel = CancelToken();
    m_isWriting = true;
    refresh();
    m_job->begin(tr("Writing %Ln table(s)…", nullptr, static_cast<int>(files.size())), m_cancel);
    onFinished(m_desk.session()->query(exchange::writeTables(files, format(), m_cancel, progressTo(m_job))), this,
               [this, files](const Result<exchange::TableFilesReport> &report) { done(files, report); });
}

void ExportDialog::done(const std::vector<exchange::TableFile> &files, const Result<exchange::TableFilesReport> &report)
{
    m_isWriting = false;
    m_job->end();
    refresh();
    if (!report) {
        m_problem->setProblem(report.error().code == ErrorCode::Canceled
                                  ? tr("The export was stopped; no file was written.")
                                  : errorText(report.error()));
        return;
    }
    qint64 rows = 0;
    QStringList lines;
    for (size_t i = 0; i < files.size(); ++i) {
        rows += report->tables[i].rows;
        lines.append(QStringLiteral("%1: %2").arg(QFileInfo(files[i].path).fileName(),
                                                  importCountText(files[i].kind, report->tables[i].rows)));
        lines.append(exportNotes(files[i].kind, report->tables[i]));
    }
    if (report->cutTexts > 0)
        lines.append(tr("%Ln text(s) longer than a cell of a workbook holds (32,767 characters) are cut.", nullptr,
                        static_cast<int>(std::min<qint64>(report->cutTexts, INT_MAX))));
    const QString place = QDir::toNativeSeparators(QFileInfo(files.front().path).absolutePath());
    lines.prepend(
        tr("%Ln row(s) written to %1.", nullptr, static_cast<int>(std::min<qint64>(rows, INT_MAX))).arg(place));
    m_result->setText(lines.join(QLatin1Char('\n')));
    m_result->show();
    m_close->setFocus();
}

void ExportDialog::reject()
{
    if (m_isWriting)
        m_cancel.cancel();
    else
        QDialog::reject();
}

QString ExportDialog::result() const
{
    return m_result->isHidden() ? QString() : m_result->text();
}

QString ExportDialog::problem() const
{
    return m_problem->text();
}

void openExportDialog(Desk &desk, QWidget *parent)
{
    if (auto *open = parent->findChild<ExportDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    (new ExportDialog(desk, parent))->open();
}

} // namespace shuke::ui
