#include "ui/common/theme_style.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionHeader>
#include <QStyleOptionProgressBar>

namespace shuke::ui {

namespace theme_style_detail {

/// A one-pixel line lies sharp when its middle lies between two pixels.
QRectF sharp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int radius = kRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(sharp(rect), radius, radius);
    painter->restore();
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return qRound(x + (y - x) * share); };
    QColor color = a;
    color.setRgb(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
    return color;
}

bool isDefault(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

} // namespace theme_style_detail

using theme_style_detail::roundedBox;

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ThemeStyle::drawButton(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &c = themeColors();
    const bool enabled = option->state & State_Enabled;
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool hovered = option->state & State_MouseOver;
    QColor fill = c.raised;
    QColor line = c.line;
    if (theme_style_detail::isDefault(option) && enabled) {
        fill = pressed ? theme_style_detail::mixed(c.accent, c.text, 0.2)
                       : (hovered ? theme_style_detail::mixed(c.accent, c.card, 0.12) : c.accent);
        line = fill;
    } else if (enabled && pressed) {
        fill = c.selection;
    } else if (enabled && hovered) {
        fill = c.hover;
        line = theme_style_detail::mixed(c.line, c.text, 0.2);
    }
    roundedBox(painter, option->rect, fill, line);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme_style_detail::isDefault(option) ? c.onAccent : c.accent, 1.5));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), kRadius - 2, kRadius - 2);
        painter->restore();
    }
}

void ThemeStyle::drawField(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &c = themeColors();
    const bool focus = option->state & State_HasFocus;
    roundedBox(painter, option->rect, c.card, focus ? c.accent : theme_style_detail::mixed(c.line, c.text, 0.12));
}

void ThemeStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &c = themeColors();
    painter->fillRect(option->rect, option->state & State_MouseOver ? c.hover : c.card);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
}

void ThemeStyle::drawProgress(ControlElement element, const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &c = themeColors();
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    const QRect groove(option->rect.left(), option->rect.center().y() - 3, option->rect.width(), 6);
    if (element == CE_ProgressBarGroove || !bar) {
        roundedBox(painter, groove, c.line, {}, 3);
        return;
    }
    if (bar->maximum > bar->minimum) {
        const double share = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
        const int width = qRound(groove.width() * qBound(0.0, share, 1.0));
        if (width > 0)
            roundedBox(painter, QRect(groove.left(), groove.top(), qMax(width, 6), 6), c.accent, {}, 3);
    } else { // how long is not known: a still stripe, no motion
        roundedBox(painter, groove.adjusted(groove.width() / 3, 0, -groove.width() / 3, 0), c.accent, {}, 3);
    }
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        drawField(option, painter);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (widget && (widget->inherits("QAbstractItemView") || widget->inherits("QPushButton")))
            return; // lists show the current row themselves, buttons draw their own ring
        break;
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        drawProgress(element, option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, themeColors().secondary);
            quiet.state &= ~(State_On | State_Sunken); // no bold titles over selected cells
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (theme_style_detail::isDefault(option) && (option->state & State_Enabled)) {
            QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton *>(option);
            button.palette.setColor(QPalette::ButtonText, themeColors().onAccent);
            QProxyStyle::drawControl(element, &button, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return space::small;
    case PM_FocusFrameHMargin: // the side margin of cells
        return space::small - 1;
    case PM_SmallIconSize:
        return 20;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result = QSize(result.width() + space::large, qMax(result.height(), rowHeight() + 2));
    if (type == CT_LineEdit)
        result.setHeight(qMax(result.height(), rowHeight() + 2));
    return result;
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    if (hint == SH_ItemView_ShowDecorationSelected)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace shuke::ui
