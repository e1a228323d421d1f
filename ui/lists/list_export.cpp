#include "ui/lists/list_export.h"

#include "core/exchange/table_sink.h"
#include "core/exchange/xlsx_sink.h"
#include "core/reports/report_xlsx.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/models/window_model.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>

namespace shuke::ui {

namespace list_export_detail {

/// A number as digits with a point; of a quantity without zeros that say nothing.
QString digits(const ListColumn &column, qint64 number)
{
    QString text = moneyText(Money::fromMinor(number), column.decimals);
    if (column.isMoney || column.decimals == 0)
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

std::string exactText(const ListColumn &column, const QVariant &value)
{
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate).toStdString();
    if (value.typeId() == QMetaType::LongLong)
        return digits(column, value.toLongLong()).toStdString();
    return value.toString().toStdString();
}

std::string shownText(const ListColumn &column, const QVariant &value)
{
    QString text = column.text ? column.text(value) : value.toString();
    if (value.typeId() == QMetaType::LongLong) { // a number must stay one for the spreadsheet
        text = digits(column, value.toLongLong());
        if (QLocale().decimalPoint() != QLatin1String("."))
            text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    } else if (value.typeId() == QMetaType::QDate) {
        text = value.toDate().toString(Qt::ISODate);
    }
    return text.toStdString();
}

} // namespace list_export_detail

/// What is written so far. Used by one worker at a time.
struct ListExport::File
{
    File(Format asFormat, const Rows &rows, std::vector<ListColumn> asColumns, const QString &path)
        : format(asFormat), columns(std::move(asColumns)), shown(rows.columns), title(rows.title), out(path)
    {}

    Result<void> begin()
    {
        if (!out.open(QIODevice::WriteOnly))
            return Error{ErrorCode::IoError, out.errorString()};
        QStringList taken;
        if (format == Format::Xlsx)
            sink = std::make_unique<exchange::XlsxTableSink>(out, reports::sheetName(title, taken));
        else if (format == Format::JsonLines)
            sink = std::make_unique<exchange::JsonTableSink>(out);
        else
            sink = std::make_unique<exchange::CsvTableSink>(
                out, exchange::CsvWriteOptions{.crlf = format == Format::CsvForPeople,
                                               .forExcel = format == Format::CsvForPeople});
        QByteArrayList titles;
        for (const int at : shown) {
            const ListColumn &column = columns[static_cast<size_t>(at)];
            titles.append(isExact() ? column.key : column.title.toUtf8());
        }
        sink->begin(titles);
        return {};
    }

    bool isExact() const { return format == Format::CsvExact || format == Format::JsonLines; }

    void write(const std::vector<ListRow> &rows)
    {
        written += static_cast<qint64>(rows.size());
        for (const ListRow &row : rows) {
            for (const int at : shown)
                write(columns[static_cast<size_t>(at)], row.cells[static_cast<size_t>(at)]);
            sink->endRow();
        }
    }

    void write(const ListColumn &column, const QVariant &value)
    {
        using namespace list_export_detail;
        const bool isTyped = format == Format::Xlsx || format == Format::JsonLines;
        if (!value.isValid())
            sink->empty();
        else if (isTyped && value.typeId() == QMetaType::LongLong)
            sink->number(digits(column, value.toLongLong()).toStdString());
        else if (isTyped && value.typeId() == QMetaType::QDate)
            sink->word(value.toDate().toString(Qt::ISODate).toStdString());
        else
            sink->text(isExact() ? exactText(column, value) : shownText(column, value));
    }

    Result<void> end()
    {
        if (Result<void> done = sink->finish(); !done)
            return done;
        if (!out.commit())
            return Error{ErrorCode::IoError, out.errorString()};
        return {};
    }

    qint64 cutTexts() const
    {
        const auto *book = dynamic_cast<const exchange::XlsxTableSink *>(sink.get());
        return book ? book->cutTexts() : 0;
    }

    Format format;
    std::vector<ListColumn> columns;
    std::vector<int> shown;
    QString title;
    QSaveFile out;
    std::unique_ptr<exchange::TableSink> sink;
    qint64 written = 0;
};

QString ListExport::formatText(Format format)
{
    switch (format) {
    case Format::CsvForPeople:
        return tr("CSV for Excel");
    case Format::CsvExact:
        return tr("CSV, exact values");
    case Format::Xlsx:
        return tr("Excel workbook");
    case Format::JsonLines:
        return tr("JSON Lines");
    }
    return {};
}

void ListExport::ask(Desk &desk, WindowModel &model, Format format, Rows rows, QWidget *guard)
{
    if (format == Format::Xlsx && rows.ids.size() > kMostXlsxRows) {
        desk.say(MessageBar::Kind::Warning,
                 tr("A workbook takes up to %Ln row(s) here. Narrow the list, or export CSV.", nullptr,
                    static_cast<int>(kMostXlsxRows)));
        return;
    }
    const auto [suffix, filter] =
        format == Format::Xlsx        ? std::pair(QStringLiteral("xlsx"), tr("Excel workbooks (*.xlsx)"))
        : format == Format::JsonLines ? std::pair(QStringLiteral("jsonl"), tr("JSON Lines (*.jsonl)"))
                                      : std::pair(QStringLiteral("csv"), tr("CSV files (*.csv)"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QDir(folder).filePath(rows.title + QLatin1Char('.') + suffix);
    desk.dialogs().newFile(
        guard,
        {tr("Export %Ln row(s)", nullptr, static_cast<int>(rows.ids.size())), filter, suffix, name, tr("Export")},
        [&desk, &model, format, rows = std::move(rows), guard = QPointer(guard)](const QString &path) {
            if (guard)
                (new ListExport(desk, model, format, rows, path, guard))->start();
        });
}

ListExport::ListExport(Desk &desk, WindowModel &model, Format format, Rows rows, const QString &path, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_model(model),
      m_rows(std::move(rows)),
      m_path(path),
      m_file(std::make_shared<File>(format, m_rows, model.columns(), path))
{}

ListExport::~ListExport()
{
    m_cancel.cancel();
    if (m_job)
        m_job->end();
}

void ListExport::start()
{
    m_job = m_desk.startJob(tr("Exporting %Ln row(s)…", nullptr, static_cast<int>(m_rows.ids.size())), m_cancel);
    connect(m_job, &QObject::destroyed, this, [this] { m_job = nullptr; });
    onFinished(QtConcurrent::run([file = m_file] { return file->begin(); }), this, [this](const Result<void> &begun) {
        if (begun)
            next();
        else
            fail(begun.error());
    });
}

void ListExport::next()
{
    if (m_cancel.isCanceled())
        return fail({ErrorCode::Canceled, {}});
    if (m_read == m_rows.ids.size())
        return finish();
    const auto from = m_rows.ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_read += std::min(kSlice, m_rows.ids.size() - m_read);
    const auto to = m_rows.ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_model.readRows({from, to}, m_cancel, this, [this](const Result<std::vector<ListRow>> &rows) {
        if (!rows)
            return fail(m_cancel.isCanceled() ? Error{ErrorCode::Canceled, {}} : rows.error());
        onFinished(QtConcurrent::run([file = m_file, slice = *rows] { file->write(slice); }), this, [this] {
            if (m_job)
                m_job->setProgress({static_cast<qint64>(m_read), static_cast<qint64>(m_rows.ids.size())});
            next();
        });
    });
}

void ListExport::finish()
{
    onFinished(QtConcurrent::run([file = m_file] { return file->end(); }), this, [this](const Result<void> &done) {
        if (!done)
            return fail(done.error());
        const QString name = QFileInfo(m_path).fileName();
        QString text = tr("%Ln row(s) exported to %1.", nullptr, static_cast<int>(m_file->written));
        if (m_file->cutTexts() > 0)
            text += tr(" %Ln text(s) are cut: a cell holds 32,767 characters.", nullptr,
                       static_cast<int>(m_file->cutTexts()));
        m_desk.say(MessageBar::Kind::Done, text.arg(name));
        Q_EMIT ended(true);
        deleteLater();
    });
}

void ListExport::fail(const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        m_desk.say(MessageBar::Kind::Warning, tr("The export was stopped. No file was written."));
    else
        m_desk.say(MessageBar::Kind::Failed, tr("No file was written. %1").arg(errorText(error)));
    m_file.reset(); // an unfinished QSaveFile leaves nothing behind
    Q_EMIT ended(false);
    deleteLater();
}

} // namespace shuke::ui
