#include "ui/common/count_delegate.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace shuke::ui {

namespace count_delegate_detail {

constexpr int kMark = 2;
constexpr int kUsualWidth = 160;

} // namespace count_delegate_detail

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {count_delegate_detail::kUsualWidth, rowHeight()};
}

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors();
    const bool heading = !index.flags().testFlag(Qt::ItemIsEnabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, colors.selection);
    else if (!heading && option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.hover);
    const QRect box = option.rect.adjusted(space::medium, 0, -space::medium, 0);
    painter->save();
    const QVariant count = index.data(kCountRole);
    const bool isQuiet = heading || (count.isValid() && count.toLongLong() == 0);
    const QFont font = heading ? captionFont() : option.font;
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const QString figure = heading ? QString() : count.isValid() ? numberText(count.toLongLong()) : QStringLiteral("…");
    painter->setPen(isQuiet || !count.isValid() ? colors.secondary : colors.text);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, figure);
    painter->setPen(isQuiet ? colors.secondary : colors.text);
    const int room = box.width() - metrics.horizontalAdvance(figure) - space::small;
    const Qt::Alignment place = Qt::AlignLeft | (heading ? Qt::AlignBottom : Qt::AlignVCenter);
    painter->drawText(box, static_cast<int>(place), metrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    if (option.state.testFlag(QStyle::State_HasFocus) && selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(count_delegate_detail::kMark, option.rect.height())),
                          colors.accent);
    painter->restore();
}

} // namespace shuke::ui
