#pragma once

#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_merge.h"
#include "core/contacts/duplicate_finder.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace shuke::ui {

/// Records side by side: a row per field that one of them has, a column per record, and in the last column how the
/// field compares. What differs is bold; the column says it in words.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CompareModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void clear();
    /// `pair`: the evidence, for two records that were found; null: none.
    void show(const contacts::MergeOverview &overview, const contacts::ContactChoices &choices,
              const contacts::DuplicatePair *pair);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// All lines of a text, for tests and screen readers.
    QString rowText(int row) const;

private:
    struct Row
    {
        QString field;
        QStringList values;
        QString agreement;
        QString why; ///< Tool tip of the agreement.
        bool differs = false;
    };
    void add(const QString &field, const QStringList &values, const contacts::DuplicateEvidence *evidence);

    std::vector<Row> m_rows;
    QStringList m_names;
};

} // namespace shuke::ui
