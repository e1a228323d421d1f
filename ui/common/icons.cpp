#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>

namespace shuke::ui {

namespace icons_detail {

class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = tinted(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, mode, state);
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name); }
    QString key() const override { return QStringLiteral("shuke-line"); }

private:
    QPixmap tinted(const QSize &size, QIcon::Mode mode, QIcon::State state) const
    {
        if (size.isEmpty()) // of a button that has no room yet
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(m_name)).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor color = state == QIcon::On ? themeColors().accent : themeColors().secondary;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        painter.fillRect(pixmap.rect(), color);
        return pixmap;
    }

    QString m_name;
};

} // namespace icons_detail

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

QIcon lineIcon(const QString &name)
{
    return QIcon(new icons_detail::LineIconEngine(name));
}

QPushButton *iconButton(const QString &icon, const QString &name, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(lineIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFixedWidth(button->sizeHint().height() + space::small);
    return button;
}

} // namespace shuke::ui
