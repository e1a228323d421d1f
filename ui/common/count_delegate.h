#pragma once

#include <QStyledItemDelegate>

namespace shuke::ui {

/// Rows of a list at the side of a page: a name at the left, a count at the right. What cannot be chosen is a heading.
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kCountRole = Qt::UserRole + 100; ///< qint64; nothing: not known yet, "…".

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace shuke::ui
