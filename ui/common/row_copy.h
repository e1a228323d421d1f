#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/models/row_source.h"

#include <QObject>

#include <vector>

namespace shuke::ui {

class WindowModel;

/// Rows as tab-separated text for a spreadsheet, guarded against formulas, with a line of titles, read and written in
/// slices, so that the window stays alive however many there are. Takes all of them; there is no limit but memory.
/// Deletes itself when it ended.
class RowCopy : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kSlice = 1000; ///< Rows between two turns of the event loop: some 50 ms.

    /// `ids` in the order they are to have; `columns`: indexes into the model's columns. The model must outlive it.
    RowCopy(WindowModel &model, std::vector<qint64> ids, std::vector<int> columns, QObject *parent);

    void start();
    const CancelToken &cancelToken() const { return m_cancel; }
    size_t wanted() const { return m_ids.size(); }

Q_SIGNALS:
    void progress(shuke::Progress progress);
    /// All that still were there: `rows` of wanted().
    void finished(const QString &text, qint64 rows);
    /// Also Canceled.
    void failed(const shuke::Error &error);

private:
    void next();
    void write(const std::vector<ListRow> &rows);

    WindowModel &m_model;
    std::vector<qint64> m_ids;
    std::vector<int> m_columns;
    size_t m_read = 0;
    qint64 m_written = 0;
    QString m_text;
    CancelToken m_cancel;
};

} // namespace shuke::ui
