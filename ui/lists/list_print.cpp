#include "ui/lists/list_print.h"

#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/lists/list_table.h"
#include "ui/models/window_model.h"
#include "ui/render/pdf_renderer.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace shuke::ui {

namespace list_print_detail {

Result<void> writePdf(const reports::ReportModel &model, const QString &path)
{
    const Result<QByteArray> bytes = render::reportPdf(model, {.translate = asTheyAre()});
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error{ErrorCode::IoError, file.errorString()};
    return {};
}

} // namespace list_print_detail

void ListPrint::ask(Desk &desk, WindowModel &model, Rows rows, QWidget *guard, QWidget *below)
{
    Q_UNUSED(below)
    if (rows.ids.size() > kMostRows) {
        desk.say(MessageBar::Kind::Warning, tr("Up to %Ln row(s) can be printed. Narrow the list, or export it.",
                                               nullptr, static_cast<int>(kMostRows)));
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QDir(folder).filePath(rows.title + QStringLiteral(".pdf"));
    desk.dialogs().newFile(guard,
                           {tr("Print %Ln row(s) to a PDF", nullptr, static_cast<int>(rows.ids.size())),
                            tr("PDF files (*.pdf)"), QStringLiteral("pdf"), name, tr("Print to PDF")},
                           [&desk, &model, rows = std::move(rows), guard = QPointer(guard)](const QString &path) {
                               if (guard)
                                   (new ListPrint(desk, model, rows, path, guard))->start();
                           });
}

ListPrint::ListPrint(Desk &desk, WindowModel &model, Rows rows, const QString &path, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_model(model),
      m_rows(std::move(rows)),
      m_path(path),
      m_table(listTable({}, model.columns(), m_rows.columns))
{}

ListPrint::~ListPrint()
{
    m_cancel.cancel();
    if (m_job)
        m_job->end();
}

void ListPrint::start()
{
    m_job = m_desk.startJob(tr("Printing %Ln row(s)…", nullptr, static_cast<int>(m_rows.ids.size())), m_cancel);
    connect(m_job, &QObject::destroyed, this, [this] { m_job = nullptr; });
    next();
}

void ListPrint::next()
{
    if (m_cancel.isCanceled())
        return fail({ErrorCode::Canceled, {}});
    if (m_read == m_rows.ids.size())
        return render();
    const auto from = m_rows.ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_read += std::min(kSlice, m_rows.ids.size() - m_read);
    const auto to = m_rows.ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_model.readRows({from, to}, m_cancel, this, [this](const Result<std::vector<ListRow>> &rows) {
        if (!rows)
            return fail(m_cancel.isCanceled() ? Error{ErrorCode::Canceled, {}} : rows.error());
        for (const ListRow &row : *rows)
            addRow(m_table, m_model.columns(), m_rows.columns, row);
        if (m_job)
            m_job->setProgress({static_cast<qint64>(m_read), static_cast<qint64>(m_rows.ids.size())});
        next();
    });
}

void ListPrint::render()
{
    reports::ReportModel model;
    model.code = "list";
    model.title.source = m_rows.title.toUtf8();
    model.storeName = QFileInfo(m_rows.store.path).completeBaseName();
    model.currency = m_rows.store.currency;
    model.parameters.push_back({"day", QT_TRANSLATE_NOOP("Report", "Printed on"), QDate::currentDate()});
    model.parameters.push_back({"rows", QT_TRANSLATE_NOOP("Report", "Rows"), m_rows.summary});
    if (!m_rows.filters.isEmpty())
        model.parameters.push_back(
            {"filters", QT_TRANSLATE_NOOP("Report", "Filters"), m_rows.filters.join(QStringLiteral(" · "))});
    model.sections.push_back({"rows", {}, {std::move(m_table)}});
    const auto write = [model = std::move(model), path = m_path] { return list_print_detail::writePdf(model, path); };
    onFinished(QtConcurrent::run(write), this, [this](const Result<void> &done) {
        if (!done)
            return fail(done.error());
        m_desk.say(MessageBar::Kind::Done, tr("Printed to %1.").arg(QFileInfo(m_path).fileName()));
        Q_EMIT ended(true);
        deleteLater();
    });
}

void ListPrint::fail(const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        m_desk.say(MessageBar::Kind::Warning, tr("The print was stopped."));
    else
        m_desk.say(MessageBar::Kind::Failed, errorText(error));
    Q_EMIT ended(false);
    deleteLater();
}

} // namespace shuke::ui
