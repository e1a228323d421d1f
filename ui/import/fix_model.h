#pragma once

#include "core/exchange/value_check.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <memory>
#include <optional>

namespace shuke::ui {

struct ImportState;

/// Values of one column that cannot be read, each with what it becomes. The replacements are the page's; an edit asks
/// for one by fixWanted().
class FixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Text, Rows, Becomes, Note, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    /// `group` lives until the next call or clear().
    void show(const exchange::BadValues &group, std::shared_ptr<const exchange::ValueChecker> checker,
              const ImportState &state);
    void clear();
    /// Other replacements for the same values.
    void setFixes(const ImportState &state);
    /// Asks for one replacement for all of these rows; nothing: as found.
    void fix(const QModelIndexList &rows, const std::optional<QString> &text);
    /// Why `text` would be no value either; empty: it would be one.
    QString problemOf(const QString &text) const;
    const exchange::BadValues *group() const { return m_group; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void fixWanted(const QByteArray &field, const QStringList &texts, const std::optional<QString> &replacement);

private:
    const exchange::BadValue &value(int row) const { return m_group->values[static_cast<size_t>(row)]; }
    QString note(int row) const;

    const exchange::BadValues *m_group = nullptr;
    std::shared_ptr<const exchange::ValueChecker> m_checker;
    std::vector<std::optional<QString>> m_fixes; ///< Per row.
};

/// Edits a replacement and colours it while it is none yet.
class FixDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// "is no phone number; left empty", for a value; "Rejected: …" where the row stays out for it.
QString badValueText(const QByteArray &rule, bool rejectsRow);

} // namespace shuke::ui
