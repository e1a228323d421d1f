#pragma once

#include "ui/common/desk.h"
#include "ui/models/row_source.h"

#include <QObject>

#include <array>

namespace shuke::ui {

class WindowModel;

/// Writes rows of a list to a file: the columns that are seen, in their order. Read in slices, formatted and written on
/// a worker, seen in the status line, to be stopped there; a file is there when all of it is, or not at all.
class ListExport : public QObject
{
    Q_OBJECT

public:
    enum class Format {
        CsvForPeople, ///< Titles and values as shown, for a double click in a spreadsheet.
        CsvExact,     ///< Stable codes as titles, plain numbers, ISO days.
        Xlsx,         ///< Typed cells. Up to kMostXlsxRows.
        JsonLines,    ///< As CsvExact: one object on each line, numbers as numbers.
    };
    static constexpr std::array kFormats = {Format::CsvForPeople, Format::CsvExact, Format::Xlsx, Format::JsonLines};
    static constexpr int kSelectedOnly = 100;        ///< Added to a format: only the selected rows.
    static constexpr size_t kMostXlsxRows = 1048575; ///< Of a sheet, below its titles.
    static constexpr size_t kSlice = 1000;

    struct Rows
    {
        std::vector<qint64> ids; ///< In their order.
        std::vector<int> columns;
        QString title;
    };

    static QString formatText(Format format);
    /// Asks for the file and begins. `guard`: the page; what is written is let go of when it dies.
    static void ask(Desk &desk, WindowModel &model, Format format, Rows rows, QWidget *guard);

    ListExport(Desk &desk, WindowModel &model, Format format, Rows rows, const QString &path, QObject *parent);
    ~ListExport() override;
    void start();

Q_SIGNALS:
    /// Also after a failure or a stop. It deletes itself.
    void ended(bool done);

private:
    struct File;
    void next();
    void finish();
    void fail(const Error &error);

    Desk &m_desk;
    WindowModel &m_model;
    Rows m_rows;
    QString m_path;
    size_t m_read = 0;
    std::shared_ptr<File> m_file;
    CancelToken m_cancel;
    Job *m_job = nullptr;
};

} // namespace shuke::ui
