#include "ui/duplicates/queue_model.h"

#include "core/contacts/contact_queries.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/duplicates/duplicate_words.h"

#include <algorithm>

namespace shuke::ui {

namespace queue_model_detail {
constexpr size_t kFirstNames = 50; ///< Lines whose names are read before they are looked at.
constexpr size_t kMostAtOnce = 500;
} // namespace queue_model_detail

QString likelihoodText(double posterior, contacts::DuplicateBand band)
{
    return likelyText(posterior) + QStringLiteral(" · ") + bandText(band);
}

QueueModel::QueueModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk)
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(0);
    connect(&m_readSoon, &QTimer::timeout, this, &QueueModel::readNames);
}

void QueueModel::setEntries(std::vector<QueueEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_asked.clear(); // names may be others by now; the old ones stand until they are read
    m_wanted.clear();
    endResetModel();
    for (size_t i = 0; i < std::min(m_entries.size(), queue_model_detail::kFirstNames); ++i)
        (void)namesOf(m_entries[i]);
}

const QueueEntry *QueueModel::entry(int row) const
{
    return row < 0 || row >= static_cast<int>(m_entries.size()) ? nullptr : &m_entries[static_cast<size_t>(row)];
}

int QueueModel::rowOf(const std::vector<ContactId> &contacts) const
{
    const auto found = std::ranges::find(m_entries, contacts, &QueueEntry::contacts);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void QueueModel::remove(int row)
{
    if (!entry(row))
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const QueueEntry *line = index.isValid() ? entry(index.row()) : nullptr;
    if (!line || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = textOf(*line, index.column());
    return role == Qt::DisplayRole ? text : plainTip(text);
}

QString QueueModel::textOf(const QueueEntry &entry, int column) const
{
    if (column == Who)
        return namesOf(entry);
    if (entry.pairs.empty())
        return {};
    if (column == Likely)
        return likelihoodText(entry.posterior, entry.band);
    const auto weakest = std::ranges::min_element(entry.pairs, {}, &contacts::DuplicatePair::posterior);
    return reasonsText(*weakest, entry.kind);
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Who ? tr("Customers") : section == Likely ? tr("Likely") : tr("Why");
}

QString QueueModel::namesOf(const QueueEntry &entry) const
{
    QStringList names;
    for (const ContactId contact : entry.contacts) {
        const auto name = m_names.find(contact.row());
        names.append(name == m_names.end()    ? QStringLiteral("…")
                     : name->second.isEmpty() ? QLatin1Char('#') + QString::number(contact.row())
                                              : name->second);
        if (m_asked.insert(contact.row()).second) {
            m_wanted.push_back(contact);
            m_readSoon.start();
        }
    }
    return names.join(QStringLiteral(" / "));
}

void QueueModel::readNames()
{
    std::vector<ContactId> wanted = std::move(m_wanted);
    m_wanted.clear();
    if (wanted.size() > queue_model_detail::kMostAtOnce) { // the rest after these
        m_wanted.assign(wanted.begin() + queue_model_detail::kMostAtOnce, wanted.end());
        wanted.resize(queue_model_detail::kMostAtOnce);
        m_readSoon.start();
    }
    if (wanted.empty())
        return;
    ++m_running;
    onFinished(m_desk.session()->query(contacts::contactRows(std::move(wanted))), this,
               [this](const Result<std::vector<contacts::ContactListRow>> &rows) {
                   --m_running;
                   if (!rows)
                       return; // the page tells when the store cannot be read
                   for (const contacts::ContactListRow &row : *rows)
                       m_names[row.id.row()] = row.name;
                   if (!m_entries.empty())
                       Q_EMIT dataChanged(index(0, Who), index(rowCount() - 1, Who));
               });
}

} // namespace shuke::ui
