#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QTableView;

namespace shuke::ui {

struct ImportState;

/// The first rows of the file as they will be read; its first line says where each column goes.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMaxColumns = 200; ///< Wider files are shown up to here.

    using QAbstractTableModel::QAbstractTableModel;
    void show(const ImportState &state);
    void clear();
    /// Only the line of the fields is new.
    void setFields(const ImportState &state);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList fieldsOf(const ImportState &state) const;

    QStringList m_header;
    QStringList m_fields;
    std::vector<QStringList> m_rows;
};

/// The preview with its caption.
class PreviewTable : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewTable(QWidget *parent = nullptr);
    void show(const ImportState &state);
    void setFields(const ImportState &state);
    /// In place of the rows: why there are none.
    void showProblem(const QString &text);
    void highlight(int column);
    PreviewModel &model() { return *m_model; }

private:
    PreviewModel *m_model;
    QTableView *m_table;
    QLabel *m_caption;
};

} // namespace shuke::ui
