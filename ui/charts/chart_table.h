#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/common/shown_cell.h"

#include <QAbstractTableModel>

namespace shuke::ui {

/// The figures behind a chart, read only.
class ChartTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(ChartPanel::Data data)
    {
        if (data == m_data) { // what is behind the texts may differ
            m_data.values = std::move(data.values);
            return;
        }
        beginResetModel();
        m_data = std::move(data);
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_data.titles.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::TextAlignmentRole)
            return alignment(index.column());
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return m_data.rows[static_cast<size_t>(index.row())][index.column()];
        if (role == kValueRole && !m_data.values.empty())
            return QVariant::fromValue(
                m_data.values[static_cast<size_t>(index.row())][static_cast<size_t>(index.column())]);
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_data.titles.size())
            return {};
        if (role == Qt::TextAlignmentRole)
            return alignment(section);
        return role == Qt::DisplayRole ? QVariant(m_data.titles[section]) : QVariant();
    }

private:
    QVariant alignment(int column) const
    {
        return QVariant::fromValue(int(column < m_data.textColumns ? Qt::AlignLeft : Qt::AlignRight) |
                                   int(Qt::AlignVCenter));
    }
    using QAbstractTableModel::setData;

    ChartPanel::Data m_data;
};

} // namespace shuke::ui
