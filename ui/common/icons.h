#pragma once

#include <QIcon>
#include <QPixmap>

namespace shuke::ui {

/// The program's mark, sharp at any scale.
QPixmap markPixmap(int size, qreal devicePixelRatio);
QIcon applicationIcon();

/// One of our own icons (resources/icons/NAME.svg): drawn for each size and scale, tinted with the theme's secondary
/// text colour, with the accent when it is on, fainter when it is disabled.
QIcon lineIcon(const QString &name);

} // namespace shuke::ui
