#pragma once

#include "core/reports/report_model.h"
#include "core/session/session.h"
#include "ui/common/desk.h"
#include "ui/models/row_source.h"

#include <QObject>

namespace shuke::ui {

class WindowModel;

/// Rows of a list on paper, as the columns are on the screen: to a PDF, which the system's own viewer shows and prints.
class ListPrint : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMostRows = 20000; ///< Some 500 pages.
    static constexpr size_t kSlice = 1000;

    struct Rows
    {
        std::vector<qint64> ids;
        std::vector<int> columns;
        QString title;
        session::StoreDescription store;
        QString summary;     ///< "1,204 customers · …"
        QStringList filters; ///< In words.
    };

    /// Asks where to, reads and renders in the background. `guard`: the page.
    static void ask(Desk &desk, WindowModel &model, Rows rows, QWidget *guard, QWidget *below);

    ListPrint(Desk &desk, WindowModel &model, Rows rows, const QString &path, QObject *parent);
    ~ListPrint() override;
    void start();

Q_SIGNALS:
    /// Also after a failure or a stop. It deletes itself.
    void ended(bool done);

private:
    void next();
    void render();
    void fail(const Error &error);

    Desk &m_desk;
    WindowModel &m_model;
    Rows m_rows;
    QString m_path;
    reports::Table m_table;
    size_t m_read = 0;
    CancelToken m_cancel;
    Job *m_job = nullptr;
};

} // namespace shuke::ui
