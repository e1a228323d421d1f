#include "ui/lists/list_export.h"

#include "core/exchange/csv_writer.h"
#include "core/reports/report_xlsx.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/lists/list_table.h"
#include "ui/models/window_model.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>
#include <optional>

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
        : format(asFormat), columns(std::move(asColumns)), shown(rows.columns), out(path)
    {
        if (format == Format::Xlsx)
            table = listTable(rows.title, columns, shown);
        title = rows.title;
        currency = rows.currency;
    }

    Result<void> begin()
    {
        if (!out.open(QIODevice::WriteOnly))
            return Error{ErrorCode::IoError, out.errorString()};
        if (format == Format::Xlsx)
            return {};
        csv.emplace(out, exchange::CsvWriteOptions{.crlf = format == Format::CsvForPeople,
                                                   .forExcel = format == Format::CsvForPeople});
        for (const int at : shown) {
            const ListColumn &column = columns[static_cast<size_t>(at)];
            csv->field(format == Format::CsvExact ? column.key.toStdString() : column.title.toStdString());
        }
        csv->endRecord();
        return {};
    }

    void write(const std::vector<ListRow> &rows)
    {
        using namespace list_export_detail;
        written += static_cast<qint64>(rows.size());
        for (const ListRow &row : rows) {
            if (format == Format::Xlsx) {
                addRow(table, columns, shown, row);
                continue;
            }
            for (const int at : shown) {
                const ListColumn &column = columns[static_cast<size_t>(at)];
                const QVariant &value = row.cells[static_cast<size_t>(at)];
                if (!value.isValid())
                    csv->field({});
                else
                    csv->field(format == Format::CsvExact ? exactText(column, value) : shownText(column, value));
            }
            csv->endRecord();
        }
    }

    Result<void> end()
    {
        if (format == Format::Xlsx) {
            reports::ReportModel model;
            model.code = "list";
            model.title.source = title.toUtf8();
            model.currency = currency;
            model.sections.push_back({"rows", {}, {std::move(table)}});
            const Result<QByteArray> bytes = reports::reportXlsx(model, asTheyAre());
            if (!bytes)
                return bytes.error();
            if (out.write(*bytes) != bytes->size())
                return Error{ErrorCode::IoError, out.errorString()};
        } else if (Result<void> done = csv->finish(); !done) {
            return done;
        }
        if (!out.commit())
            return Error{ErrorCode::IoError, out.errorString()};
        return {};
    }

    Format format;
    std::vector<ListColumn> columns;
    std::vector<int> shown;
    QSaveFile out;
    std::optional<exchange::CsvWriter> csv;
    reports::Table table;
    QString title;
    QString currency;
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
    const bool xlsx = format == Format::Xlsx;
    const QString suffix = xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QDir(folder).filePath(rows.title + QLatin1Char('.') + suffix);
    desk.dialogs().newFile(
        guard,
        {tr("Export %Ln row(s)", nullptr, static_cast<int>(rows.ids.size())),
         xlsx ? tr("Excel workbooks (*.xlsx)") : tr("CSV files (*.csv)"), suffix, name, tr("Export")},
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
        m_desk.say(MessageBar::Kind::Done,
                   tr("%Ln row(s) exported to %1.", nullptr, static_cast<int>(m_file->written)).arg(name));
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
