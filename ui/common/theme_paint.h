#pragma once

#include "ui/common/theme.h"

#include <QPainter>

// What the parts of ThemeStyle draw with.

namespace shuke::ui {

constexpr int kFieldPadding = 6; ///< Between the line of a field and its text, besides what Qt leaves.

/// A one-pixel line lies sharp when its middle lies between two pixels.
inline QRectF sharpRect(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

inline void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                       int radius = kRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(sharpRect(rect), radius, radius);
    painter->restore();
}

/// A bar of words: a box with a stripe on its left that says what kind of words they are.
inline void stripedBox(QPainter *painter, const QRect &rect, const QColor &stripe)
{
    roundedBox(painter, rect, themeColors().card, themeColors().line);
    roundedBox(painter, QRect(rect.left(), rect.top(), space::tiny, rect.height()), stripe, {}, 2);
}

inline QColor mixedColor(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return qRound(x + (y - x) * share); };
    QColor color = a;
    color.setRgb(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
    return color;
}

} // namespace shuke::ui
