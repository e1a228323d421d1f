#include "ui/import/match_model.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"

namespace shuke::ui {

QString policyText(exchange::DuplicatePolicy policy)
{
    using exchange::DuplicatePolicy;
    switch (policy) {
    case DuplicatePolicy::Skip:
        return MatchModel::tr("Leave the customer as it is");
    case DuplicatePolicy::Fill:
        return MatchModel::tr("Fill its empty fields");
    case DuplicatePolicy::Overwrite:
        return MatchModel::tr("Take the file's values");
    case DuplicatePolicy::Create:
        break;
    }
    return MatchModel::tr("Add as a new customer");
}

QString matchKeyWords(exchange::ImportKind kind, const QByteArray &key)
{
    QStringList parts;
    for (const QByteArray &part : key.split('+'))
        parts.append(importFieldText(kind, part));
    return parts.join(QStringLiteral(" + "));
}

void MatchModel::show(std::vector<exchange::RowMatch> matches, const ImportState &state)
{
    beginResetModel();
    m_matches = std::move(matches);
    m_kind = state.kind();
    m_isOwn.assign(m_matches.size(), false);
    endResetModel();
    setDecisions(state);
}

void MatchModel::setDecisions(const ImportState &state)
{
    for (size_t i = 0; i < m_matches.size(); ++i) {
        m_matches[i].policy = state.policyOf(m_matches[i]);
        m_isOwn[i] = state.decisions.contains(m_matches[i].line);
    }
    if (!m_matches.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matches.size());
}

int MatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const exchange::RowMatch &row = match(index.row());
    if (role == Qt::ForegroundRole && index.column() == Decision && m_isOwn[static_cast<size_t>(index.row())])
        return themeColors().accent;
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return data(index, Qt::DisplayRole).toString().toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Decision:
        // Not by colour alone.
        return (m_isOwn[static_cast<size_t>(index.row())] ? QString(QChar(0x2022)) + QLatin1Char(' ') : QString()) +
               policyText(row.policy);
    case Line:
        return numberText(row.line);
    case Told:
        return row.told;
    case Known:
        return row.known;
    case Key:
        //: %1: "Phone", "E-mail": what the row has in common with a customer
        return row.otherName ? tr("%1, but another name").arg(matchKeyWords(m_kind, row.key))
                             : matchKeyWords(m_kind, row.key);
    default:
        break;
    }
    QStringList parts;
    for (const exchange::MatchDifference &difference : row.differences)
        parts.append(importFieldText(m_kind, difference.field));
    return parts.join(tr(", ", "between parts of a list"));
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("What happens"), tr("Line"),       tr("In the file"),
                              tr("Customer"),     tr("Matches by"), tr("Differs in")};
    return section >= 0 && section < kColumns ? titles[section] : QString();
}

} // namespace shuke::ui
