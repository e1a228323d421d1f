#include "ui/lists/list_print.h"

#include "ui/common/appearance.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/lists/list_table.h"
#include "ui/models/window_model.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPointer>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace shuke::ui {

namespace list_print_detail {

Result<void> writePdf(const reports::ReportModel &model, const render::PdfOptions &options, const QString &path)
{
    const Result<QByteArray> bytes = render::reportPdf(model, options);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error{ErrorCode::IoError, file.errorString()};
    return {};
}

render::Paper paperOf(const QPrinter &printer)
{
    return printer.pageLayout().pageSize().id() == QPageSize::Letter ? render::Paper::Letter : render::Paper::A4;
}

render::Paper usualPaper()
{
    return savedPaper() == Paper::Letter ? render::Paper::Letter : render::Paper::A4;
}

} // namespace list_print_detail

bool ListPrint::isTooLong(Desk &desk, const Rows &rows)
{
    if (rows.ids.size() <= kMostRows)
        return false;
    desk.say(MessageBar::Kind::Warning, tr("Up to %Ln row(s) can be printed. Narrow the list, or export it.", nullptr,
                                           static_cast<int>(kMostRows)));
    return true;
}

void ListPrint::askPrinter(Desk &desk, WindowModel &model, Rows rows, QWidget *guard, const AskPrinter &printers)
{
    if (isTooLong(desk, rows))
        return;
    const QString title = rows.title;
    printers(
        guard, title, list_print_detail::usualPaper(), 0,
        [&desk, &model, rows = std::move(rows), guard = QPointer(guard)](const std::shared_ptr<QPrinter> &printer) {
            if (guard)
                (new ListPrint(desk, model, rows, printer, guard))->start();
        });
}

void ListPrint::askFile(Desk &desk, WindowModel &model, Rows rows, QWidget *guard)
{
    if (isTooLong(desk, rows))
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QDir(folder).filePath(rows.title + QStringLiteral(".pdf"));
    desk.dialogs().newFile(guard,
                           {tr("Save %Ln row(s) as a PDF", nullptr, static_cast<int>(rows.ids.size())),
                            tr("PDF files (*.pdf)"), QStringLiteral("pdf"), name, tr("Save as PDF")},
                           [&desk, &model, rows = std::move(rows), guard = QPointer(guard)](const QString &path) {
                               if (guard)
                                   (new ListPrint(desk, model, rows, path, guard))->start();
                           });
}

ListPrint::ListPrint(Desk &desk, WindowModel &model, Rows rows, Target target, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_model(model),
      m_rows(std::move(rows)),
      m_target(std::move(target)),
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

reports::ReportModel ListPrint::document()
{
    reports::ReportModel model;
    model.code = "list";
    model.title = reports::Text::finished(m_rows.title);
    model.storeName = QFileInfo(m_rows.store.path).completeBaseName();
    model.currency = m_rows.store.currency;
    model.parameters.push_back({"day", QT_TRANSLATE_NOOP("Report", "Printed on"), QDate::currentDate()});
    model.parameters.push_back({"rows", QT_TRANSLATE_NOOP("Report", "Rows"), m_rows.summary});
    if (!m_rows.filters.isEmpty())
        model.parameters.push_back(
            {"filters", QT_TRANSLATE_NOOP("Report", "Filters"), m_rows.filters.join(QStringLiteral(" · "))});
    if (!m_rows.sortedBy.isEmpty())
        model.parameters.push_back({"sort", QT_TRANSLATE_NOOP("Report", "Sorted by"), m_rows.sortedBy});
    model.sections.push_back({"rows", {}, {std::move(m_table)}});
    return model;
}

void ListPrint::render()
{
    using namespace list_print_detail;
    if (const auto *path = std::get_if<QString>(&m_target))
        return writeFile(document(), *path);
    const auto printer = std::get<std::shared_ptr<QPrinter>>(m_target);
    const render::PdfOptions options{.paper = paperOf(*printer),
                                     .translate = asTheyAre(),
                                     .landscape = printer->pageLayout().orientation() == QPageLayout::Landscape};
    const auto layOut = [model = document(), options] { return std::make_shared<render::ReportPages>(model, options); };
    onFinished(QtConcurrent::run(layOut), this,
               [this, printer](const std::shared_ptr<render::ReportPages> &pages) { print(pages, printer); });
}

void ListPrint::writeFile(const reports::ReportModel &model, const QString &path)
{
    using namespace list_print_detail;
    const render::PdfOptions options{.paper = usualPaper(),
                                     .translate = asTheyAre(),
                                     .cancel = m_cancel,
                                     .progress = m_job ? progressTo(m_job) : ProgressSink(),
                                     .landscape = m_rows.columns.size() > kUprightColumns};
    onFinished(QtConcurrent::run([model, options, path] { return writePdf(model, options, path); }), this,
               [this, path](const Result<void> &done) {
                   if (done)
                       finish(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
                   else
                       fail(done.error());
               });
}

void ListPrint::print(const std::shared_ptr<render::ReportPages> &pages, const std::shared_ptr<QPrinter> &printer)
{
    auto *run = new ReportPrint(pages, printer, this, m_cancel);
    connect(run, &ReportPrint::progress, this, [this](Progress progress) {
        if (m_job)
            m_job->setProgress(progress);
    });
    connect(run, &ReportPrint::finished, this,
            [this](int count) { finish(tr("%Ln page(s) sent to the printer.", nullptr, count)); });
    connect(run, &ReportPrint::failed, this, &ListPrint::fail);
    run->start();
}

void ListPrint::finish(const QString &words)
{
    m_desk.say(MessageBar::Kind::Done, words);
    Q_EMIT ended(true);
    deleteLater();
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
