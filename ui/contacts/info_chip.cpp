#include "ui/contacts/info_chip.h"

#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace shuke::ui {

namespace info_chip_detail {

QColor colorOf(InfoChip::Tone tone)
{
    const ThemeColors &c = themeColors();
    switch (tone) {
    case InfoChip::Tone::Good:
        return c.good;
    case InfoChip::Tone::Warning:
        return c.warning;
    case InfoChip::Tone::Bad:
        return c.bad;
    case InfoChip::Tone::Accent:
        return c.accent;
    case InfoChip::Tone::Quiet:
        break;
    }
    return c.text;
}

} // namespace info_chip_detail

InfoChip::InfoChip(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void InfoChip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void InfoChip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize InfoChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * space::small + 2, metrics.height() + space::tiny};
}

QSize InfoChip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {qMin(3 * space::page, whole.width()), whole.height()};
}

void InfoChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = info_chip_detail::colorOf(m_tone);
    painter.setPen(QPen(m_tone == Tone::Quiet ? themeColors().line : color, 1));
    painter.setBrush(m_tone == Tone::Quiet ? themeColors().hover : themeColors().card);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(color);
    const QRect inner = rect().adjusted(space::small, 0, -space::small, 0);
    painter.drawText(inner, Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

} // namespace shuke::ui
