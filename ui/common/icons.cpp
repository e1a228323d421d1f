#include "ui/common/icons.h"

#include <QPainter>
#include <QSvgRenderer>

namespace shuke::ui {

QPixmap markPixmap(int size, qreal devicePixelRatio)
{
    // Our own renderer: the image plug-in for SVG need not be installed.
    QSvgRenderer renderer(QStringLiteral(":/icons/shuke.svg"));
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(markPixmap(size, 1));
    return icon;
}

} // namespace shuke::ui
