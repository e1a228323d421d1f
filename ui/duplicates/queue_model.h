#pragma once

#include "core/contacts/duplicate_finder.h"
#include "ui/common/desk.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace shuke::ui {

/// Contacts that may be one, or about which somebody has decided.
struct QueueEntry
{
    std::vector<ContactId> contacts; ///< Ascending.
    std::vector<contacts::DuplicatePair> pairs;
    double posterior = 0;
    contacts::DuplicateBand band = contacts::DuplicateBand::Review;
    contacts::GroupDoubt doubt = contacts::GroupDoubt::None;
    contacts::ContactKind kind = contacts::ContactKind::Person;
};

/// The lines of the queue: who, how likely, why. Lines are made when they are looked at, names read then: any number of
/// groups costs the window nothing. GUI thread.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Who, Likely, Why };

    explicit QueueModel(Desk &desk, QObject *parent = nullptr);

    void setEntries(std::vector<QueueEntry> entries);
    const std::vector<QueueEntry> &entries() const { return m_entries; }
    /// Null for no row of the list.
    const QueueEntry *entry(int row) const;
    /// The row of the entry of exactly these contacts; −1: none.
    int rowOf(const std::vector<ContactId> &contacts) const;
    void remove(int row);
    /// No name is being read.
    bool isSettled() const { return m_running == 0 && !m_readSoon.isActive(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const QueueEntry &entry, int column) const;
    QString namesOf(const QueueEntry &entry) const;
    void readNames();

    Desk &m_desk;
    std::vector<QueueEntry> m_entries;
    // What was looked at is asked for by data(), which is const.
    mutable std::unordered_map<qint64, QString> m_names;
    mutable std::unordered_set<qint64> m_asked; ///< Since the entries were set.
    mutable std::vector<ContactId> m_wanted;
    mutable QTimer m_readSoon;
    int m_running = 0;
};

/// "99 % · Very likely"
QString likelihoodText(double posterior, contacts::DuplicateBand band);

} // namespace shuke::ui
