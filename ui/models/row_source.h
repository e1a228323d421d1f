#pragma once

#include "core/base/command.h"
#include "core/segments/filter.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace shuke::ui {

/// One column of a list: everything a view, a header, a sort and a copy need to know about it.
struct ListColumn
{
    QByteArray key = {}; ///< Stable; settings remember widths under it.
    QString title = {};
    QString toolTip = {}; ///< Of the header; empty: none.
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int widthChars = 12;   ///< First width, in average characters …
    QStringList fits = {}; ///< … and more where one of these texts would be cut.
    bool sortable = true;
    bool shown = true;       ///< Unless the user wants it so.
    bool isEditable = false; ///< In its cell; see RowSource::edit.
    bool grows = false;      ///< Takes a share of the width that is left, until the user sets widths.
    bool isMoney = false;
    bool isDay = false;
    int decimals = 0;        ///< Of a number: the raw value is 10^decimals times what is meant.
    bool isOnDemand = false; ///< Its cells are empty until RowSource::demand() asks for them.
    bool isGone = false;     ///< What it showed is no more: it keeps its index, but is neither shown nor offered.
    /// A raw value as text for people; null: QVariant::toString. Called on the GUI thread for each painted cell.
    std::function<QString(const QVariant &)> text = {};
    /// A raw value as the text its cell is edited as; null: QVariant::toString.
    std::function<QString(const QVariant &)> editText = {};
};

/// Raw values in the order of the columns: QString, qint64, QDate; an invalid QVariant is an empty cell.
struct ListRow
{
    qint64 id = 0;
    std::vector<QVariant> cells;
};

/// Which ids, in which order.
struct IdQuery
{
    segments::Scope scope = segments::Scope::All;
    segments::ConditionGroup where = {};                   ///< Empty: all.
    std::shared_ptr<const std::vector<qint64>> among = {}; ///< Only these, ascending; null: all.
    int sortColumn = -1; ///< −1: the natural order of the source, which must be cheap.
    Qt::SortOrder order = Qt::AscendingOrder;
    QString filter;      ///< What is typed to be searched; empty: all.
    qsizetype limit = 0; ///< Only the first so many; 0: all.

    friend bool operator==(const IdQuery &, const IdQuery &) = default;
};

/// Where a WindowModel gets its ids and rows from. Lives on the GUI thread; the futures are answered from anywhere.
class RowSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// They may grow at the end, get other words or be gone; what has an index keeps it, so that a long job may hold on
    /// to it. A row that was read before they grew has fewer cells.
    virtual const std::vector<ListColumn> &columns() const = 0;
    /// These columns are looked at: those of them that are on demand have values in the rows asked for from now on,
    /// also when they are not looked at any more (a copy or an export may still run). True if some had none until now.
    virtual bool demand(const std::vector<int> &columns);
    /// All that columns and choices depend on is known.
    virtual bool isSettled() const { return true; }
    /// Unique ids in the order asked for; equal keys by ascending id.
    virtual QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) = 0;
    /// The rows of `ids`, in any order; ids that are gone are left out.
    virtual QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) = 0;

    /// What an editable cell can be, where it is chosen and not typed; "" clears it. Empty: it is typed.
    virtual QStringList choices(int column) const;
    /// What is wrong with a text typed into a cell, in words for people; empty: nothing.
    virtual QString problemWith(int column, const QString &typed) const;
    /// What writes a typed text, which has no problem, into an editable cell.
    virtual Command edit(qint64 id, int column, const QString &typed) const;

    /// A condition on this field will be asked for soon: the time until then is of use.
    virtual void expectFilter(const QByteArray &field) { Q_UNUSED(field) }

Q_SIGNALS:
    /// The store changed. `updated`: rows whose values are new; empty with `all`: any row may have changed.
    /// Ids may also have come, gone or moved.
    void changed(const std::vector<qint64> &updated, bool all);
    /// So many columns are about to be put at the end, and are there.
    void columnsAboutToGrow(int count);
    void columnsGrew();
    /// Columns got other words, are gone or came back.
    void columnsChanged();
};

} // namespace shuke::ui
