#pragma once

#include <QIcon>
#include <QPixmap>

class QPushButton;
class QWidget;

namespace shuke::ui {

/// The program's mark, sharp at any scale.
QPixmap markPixmap(int size, qreal devicePixelRatio);
QIcon applicationIcon();

/// One of our own icons (resources/icons/NAME.svg): drawn for each size and scale, tinted with the theme's secondary
/// text colour, with the accent when it is on, fainter when it is disabled.
QIcon lineIcon(const QString &name);

/// A square button that shows only that icon; `name` is what it is called, `tip` what it does and its key.
QPushButton *iconButton(const QString &icon, const QString &name, const QString &tip, QWidget *parent);

} // namespace shuke::ui
