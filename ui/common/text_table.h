#pragma once

#include "core/reports/report_model.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <set>
#include <vector>

namespace shuke::ui {

/// A small table of finished texts, for details and summaries; with the values behind them where they are known
/// (kValueRole of ui/common/shown_cell.h).
class TextTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TextTable(const QStringList &header, QObject *parent = nullptr);

    void setRows(std::vector<QStringList> rows);
    void setTable(const QStringList &header, std::vector<QStringList> rows);
    /// Rows of cells that know their values.
    void setCells(const std::vector<std::vector<reports::Cell>> &rows);
    void setCells(const QStringList &header, const std::vector<std::vector<reports::Cell>> &rows);
    /// Numbers, to be read from the right.
    void setRightAligned(int column) { m_right.insert(column); }
    /// What the pointer is told in a column, by row, where that is more than the cell; until the next setRows.
    void setTips(int column, QStringList tips);
    const std::vector<QStringList> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
    std::vector<std::vector<reports::Cell>> m_values; ///< Empty, or of each row.
    std::set<int> m_right;
    int m_tipColumn = -1;
    QStringList m_tips;
};

} // namespace shuke::ui
