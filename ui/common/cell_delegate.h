#pragma once

#include <QStyledItemDelegate>

namespace shuke::ui {

class ListView;
class WindowModel;

/// Paints the cells of a list and edits them in place: a line to type in, or a list to choose from where the source has
/// choices. What is typed is checked as it is typed; a text with a problem cannot leave the cell: Return says what is
/// wrong, Esc gives up.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(ListView &view, WindowModel &model);

    /// The next editor begins with this text and this problem.
    void beginWith(const QString &typed, const QString &problem);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChooser(QWidget *parent, const QStringList &choices) const;
    void showProblem(QWidget *editor, const QString &problem) const;

    ListView &m_view;
    WindowModel &m_model;
    mutable QString m_typed;
    mutable QString m_problem;
};

} // namespace shuke::ui
