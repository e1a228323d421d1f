#include "ui/common/text_table.h"

#include "ui/common/plain_label.h"
#include "ui/common/shown_cell.h"

#include <utility>

namespace shuke::ui {

TextTable::TextTable(const QStringList &header, QObject *parent) : QAbstractTableModel(parent), m_header(header) {}

void TextTable::setRows(std::vector<QStringList> rows)
{
    setTable(m_header, std::move(rows));
}

void TextTable::setTable(const QStringList &header, std::vector<QStringList> rows)
{
    beginResetModel();
    m_header = header;
    m_rows = std::move(rows);
    m_values.clear();
    m_tipColumn = -1;
    m_tips.clear();
    endResetModel();
}

void TextTable::setCells(const std::vector<std::vector<reports::Cell>> &rows)
{
    setCells(m_header, rows);
}

void TextTable::setCells(const QStringList &header, const std::vector<std::vector<reports::Cell>> &rows)
{
    beginResetModel();
    m_header = header;
    m_rows.clear();
    for (const std::vector<reports::Cell> &row : rows) {
        QStringList texts;
        for (const reports::Cell &cell : row)
            texts.append(shownText(cell));
        m_rows.push_back(std::move(texts));
    }
    m_values = rows;
    m_tipColumn = -1;
    m_tips.clear();
    endResetModel();
}

void TextTable::setTips(int column, QStringList tips)
{
    m_tipColumn = column;
    m_tips = std::move(tips);
}

int TextTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant TextTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return m_rows[static_cast<size_t>(index.row())].value(index.column());
    if (role == Qt::ToolTipRole && index.column() == m_tipColumn && index.row() < m_tips.size())
        return plainTip(m_tips[index.row()]);
    if (role == Qt::ToolTipRole) // may hold names: never as HTML
        return m_rows[static_cast<size_t>(index.row())].value(index.column()).toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && m_right.contains(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == kValueRole && !m_values.empty()) {
        const std::vector<reports::Cell> &row = m_values[static_cast<size_t>(index.row())];
        if (const auto column = static_cast<size_t>(index.column()); column < row.size())
            return QVariant::fromValue(row[column]);
    }
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_header.value(section);
    if (role == Qt::TextAlignmentRole && m_right.contains(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace shuke::ui
