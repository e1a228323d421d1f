#pragma once

#include <QIcon>
#include <QPixmap>

namespace shuke::ui {

/// The program's mark, sharp at any scale.
QPixmap markPixmap(int size, qreal devicePixelRatio);
QIcon applicationIcon();

} // namespace shuke::ui
