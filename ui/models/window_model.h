#pragma once

#include "ui/models/row_source.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>

#include <optional>
#include <vector>

namespace shuke::ui {

/// A window onto a list of any length: the ids of all rows in order (8 bytes each) and the values of those
/// that were looked at lately. Everything is asked for asynchronously; data() reads memory only. Until a row is there
/// its cells are empty. A sort or a filter keeps showing the old rows until the new order has arrived.
///
/// Persistent indexes (selection, current row) follow their ids whenever the change is small or only an order;
/// otherwise the model resets, and a view that wants more remembers ids (rowOf, idAt).
class WindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< The raw value: QString, qint64, QDate.
        IdRole,                  ///< The row's id, qint64.
    };
    static constexpr int kPageRows = 64;
    static constexpr int kCachedPages = 64;
    static constexpr int kFirstIds = 256;

    /// The source is not owned and must outlive the model. Nothing is loaded before reload().
    explicit WindowModel(RowSource &source, QObject *parent = nullptr);
    ~WindowModel() override;

    /// Loads the first rows, then the rest.
    void reload();
    /// Only these rows from now on; what is typed to be searched goes on narrowing them. Any of them as in IdQuery.
    void narrow(segments::Scope scope, segments::ConditionGroup where,
                std::shared_ptr<const std::vector<qint64>> among);
    /// The newest question.
    const IdQuery &query() const { return m_query; }
    /// Only with what is typed, conditions or ids: not all rows of the scope.
    bool isNarrowed() const;
    /// Rows that match; empty: all. The source says what that means.
    void setFilter(const QString &filter);
    const QString &filter() const { return m_query.filter; }
    int sortColumn() const { return m_query.sortColumn; }
    Qt::SortOrder sortOrder() const { return m_query.order; }

    qint64 idAt(int row) const;
    /// Linear; −1 if it is not in the list.
    int rowOf(qint64 id) const;
    /// Reads rows that need not be in memory, in the order of `ids`; those that are gone are left out. `ready` is
    /// called later, unless `guard` died.
    void readRows(const std::vector<qint64> &ids, const CancelToken &cancel, QObject *guard,
                  std::function<void(const Result<std::vector<ListRow>> &)> ready);
    /// All ids of the current query have arrived, so rowCount() is the exact number.
    bool isComplete() const { return m_complete; }
    bool isBusy() const { return m_idsRunning; }
    /// Why the newest answered question for ids failed; the rows are those of an earlier one then.
    const std::optional<Error> &error() const { return m_error; }
    /// Asks the last question again.
    void retry();
    /// The values of all these rows are in memory; those that are not are asked for.
    bool isInMemory(int first, int last) const;
    RowSource &source() const { return m_source; }
    /// In order, all that have arrived.
    const std::vector<qint64> &allIds() const { return m_ids; }
    /// A text typed into a cell that is being written: shown instead of the stored value until setWritten().
    void setPending(qint64 id, int column, const QString &typed);
    void setWritten(qint64 id, int column);
    const std::vector<ListColumn> &columns() const { return m_source.columns(); }
    /// These columns are looked at: rows are read again if their cells were not asked for until now.
    void demand(const std::vector<int> &columns);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// The rows that change now do so because something else was asked for (another filter or order), and not because
    /// the store changed. For slots of the signals of a change.
    bool isNewQuestion() const { return m_isNewQuestion; }
    /// column −1: the natural order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Many rows are about to get other places (before a reset or a change of layout), and have got them.
    void orderAboutToChange();
    void orderChanged();
    /// These rows are about to be taken out; selection models know nothing of it yet.
    void rowsAboutToGo(int first, int last);
    /// Columns got other words, came or are gone (ListColumn::isGone); those at the end are in the model already.
    void columnsChanged();
    /// rowCount(), isComplete(), isBusy() or error() changed.
    void stateChanged();
    /// Ids (then error() has it too) or rows could not be read.
    void failed(const shuke::Error &error);

private:
    void requestIds(qsizetype limit);
    /// As many as a view can take at once; the others in the turns of the event loop that follow.
    void take(std::vector<qint64> ids);
    void takeSlice();
    void apply(std::vector<qint64> ids);
    bool applySmallChange(const std::vector<qint64> &ids, qsizetype prefix, qsizetype suffix);
    void reorder(std::vector<qint64> ids);
    void followColumns();
    /// No row in memory, or on its way, is good any more.
    void forgetRows();
    void onSourceChanged(const std::vector<qint64> &updated, bool all);
    void want(qsizetype page) const;
    void fetchWanted();
    void fetch(qsizetype page, std::vector<qint64> ids);
    void received(const std::vector<qint64> &asked, quint64 generation, quint64 serial,
                  Result<std::vector<ListRow>> rows);

    /// A page being read.
    struct Fetch
    {
        qsizetype page;
        quint64 serial;
    };

    RowSource &m_source;
    IdQuery m_query;
    std::vector<qint64> m_ids;
    std::vector<qint64> m_taken; ///< All ids of the answer that takeSlice() is about to complete m_ids to, else empty.
    QTimer m_sliceTimer;
    IdQuery m_shown; ///< What m_ids answers.
    bool m_isNewQuestion = false;
    bool m_complete = false;
    bool m_idsRunning = false;
    std::optional<Error> m_error;
    quint64 m_idGeneration = 0;   ///< Answers to older id queries are dropped.
    quint64 m_dataGeneration = 0; ///< Rows read before the newest change are read again.
    CancelToken m_idCancel;
    CancelToken m_rowCancel;
    QHash<std::pair<qint64, int>, QString> m_pending; ///< By id and column.
    mutable QCache<qint64, ListRow> m_rows;
    mutable std::vector<qsizetype> m_wanted; ///< Pages that were painted without data; newest last.
    std::vector<Fetch> m_running;            ///< Emptied when the order changes: their pages mean nothing then.
    quint64 m_fetchSerial = 0;
    quint64 m_restAfter = 0;      ///< The fetch of the first page, after which all ids are asked for …
    quint64 m_restGeneration = 0; ///< … unless another order was asked for meanwhile.
    mutable QTimer m_fetchTimer;
};

} // namespace shuke::ui
