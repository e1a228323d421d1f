#pragma once

#include "core/reports/report_model.h"
#include "core/session/session.h"
#include "ui/common/desk.h"
#include "ui/models/row_source.h"
#include "ui/reports/report_print.h"

#include <QObject>

#include <variant>

namespace shuke::ui {

class WindowModel;

/// Rows of a list on paper, as the columns are on the screen, with what narrows and sorts them named above: on a
/// printer or in a PDF. Rows are read in slices and laid out on a worker; seen in the status line, to be stopped there.
class ListPrint : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMostRows = 20000; ///< Some 500 pages.
    static constexpr size_t kSlice = 1000;
    static constexpr size_t kUprightColumns = 7; ///< With more a PDF lies on its side.

    struct Rows
    {
        std::vector<qint64> ids;
        std::vector<int> columns;
        QString title;
        session::StoreDescription store;
        QString summary;       ///< "1,204 customers · …"
        QStringList filters;   ///< In words.
        QString sortedBy = {}; ///< In words; empty: the natural order.
    };
    /// The path of a PDF, or a printer.
    using Target = std::variant<QString, std::shared_ptr<QPrinter>>;

    /// Asks for a printer and begins; does not block. `guard`: the page.
    static void askPrinter(Desk &desk, WindowModel &model, Rows rows, QWidget *guard, const AskPrinter &printers);
    /// Asks for the file of a PDF.
    static void askFile(Desk &desk, WindowModel &model, Rows rows, QWidget *guard);

    ListPrint(Desk &desk, WindowModel &model, Rows rows, Target target, QObject *parent);
    ~ListPrint() override;
    void start();
    const CancelToken &cancelToken() const { return m_cancel; }

Q_SIGNALS:
    /// Also after a failure or a stop. It deletes itself.
    void ended(bool done);

private:
    static bool isTooLong(Desk &desk, const Rows &rows);
    void next();
    reports::ReportModel document();
    void render();
    void writeFile(const reports::ReportModel &model, const QString &path);
    void print(const std::shared_ptr<render::ReportPages> &pages, const std::shared_ptr<QPrinter> &printer);
    void finish(const QString &words);
    void fail(const Error &error);

    Desk &m_desk;
    WindowModel &m_model;
    Rows m_rows;
    Target m_target;
    reports::Table m_table;
    size_t m_read = 0;
    CancelToken m_cancel;
    Job *m_job = nullptr;
};

} // namespace shuke::ui
