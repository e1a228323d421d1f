#pragma once

#include "core/exchange/import_match.h"

#include <QAbstractTableModel>

#include <vector>

namespace shuke::ui {

struct ImportState;

/// Rows of the file that match customers, each with what is done about it. The decisions are the page's; the view asks
/// for one by decisionWanted().
class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Decision, Line, Told, Known, Key, Differs, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<exchange::RowMatch> matches, const ImportState &state);
    /// Other decisions for the same rows.
    void setDecisions(const ImportState &state);
    const exchange::RowMatch &match(int row) const { return m_matches[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<exchange::RowMatch> m_matches;
    std::vector<bool> m_isOwn; ///< Decided for this row alone.
    exchange::ImportKind m_kind = exchange::ImportKind::Contacts;
};

/// "Take the file's values": what happens to a row, as an order to the program.
QString policyText(exchange::DuplicatePolicy policy);
/// "Phone + Name"
QString matchKeyWords(exchange::ImportKind kind, const QByteArray &key);

} // namespace shuke::ui
