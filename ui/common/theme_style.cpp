#include "ui/common/theme_style.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionHeader>
#include <QStyleOptionProgressBar>
#include <QStyleOptionSlider>

namespace shuke::ui {

namespace theme_style_detail {

constexpr int kShortestHandle = 36;
constexpr int kNarrowestButton = 64;
constexpr int kArrowGap = 9;

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

/// A cross in a colour of the theme: Qt's picture is made for light grounds only.
QIcon crossIcon()
{
    constexpr int kSize = 16;
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(QSize(kSize, kSize) * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.scale(scale, scale);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColors().secondary, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(4.5, 4.5), QPointF(11.5, 11.5));
        painter.drawLine(QPointF(4.5, 11.5), QPointF(11.5, 4.5));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

bool isDefault(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

} // namespace theme_style_detail

using theme_style_detail::roundedBox;

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

QIcon ThemeStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return theme_style_detail::crossIcon();
    return QProxyStyle::standardIcon(icon, option, widget);
}

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

void ThemeStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    // The titles stand over the texts of the cells, the arrow beside them on the side that is free.
    const QRect label = header->rect.adjusted(space::medium, 0, -space::medium, -1);
    const QString text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, label.width());
    painter->setPen(themeColors().secondary);
    painter->drawText(label, static_cast<int>(header->textAlignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    if (header->sortIndicator == QStyleOptionHeader::None)
        return;
    const int width = header->fontMetrics.horizontalAdvance(text);
    const double x = header->textAlignment & Qt::AlignRight ? label.right() - width - theme_style_detail::kArrowGap
                                                            : label.left() + width + theme_style_detail::kArrowGap;
    const QPointF middle(x, label.center().y() + 0.5);
    const double up = header->sortIndicator == QStyleOptionHeader::SortDown ? 1 : -1; // Qt's name for ascending
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColors().accent);
    painter->drawPolygon(
        QPolygonF({middle + QPointF(-4, 2.5 * up), middle + QPointF(4, 2.5 * up), middle + QPointF(0, -2.5 * up)}));
    painter->restore();
}

/// Its edge is dark enough to be seen on a card in both looks (3:1).
void ThemeStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    using theme_style_detail::mixed;
    const ThemeColors &c = themeColors();
    const bool enabled = option->state & State_Enabled;
    const bool some = option->state & State_NoChange;
    const bool on = (option->state & State_On) || some;
    const int size = qMin(option->rect.width(), option->rect.height());
    QRect box(0, 0, size, size);
    box.moveCenter(option->rect.center());
    const QColor edge = mixed(c.line, c.text, enabled ? 0.45 : 0.2);
    const QColor fill = on ? (enabled ? c.accent : edge) : (option->state & State_Sunken ? c.selection : c.card);
    const bool focus = (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange);
    roundedBox(painter, box, fill, on && enabled ? c.accent : (focus ? c.accent : edge), 3);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? c.onAccent : c.card, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(box.topLeft());
    painter->scale(size / 14.0, size / 14.0);
    if (some)
        painter->drawLine(QPointF(4, 7), QPointF(10, 7));
    else
        painter->drawPolyline(QPolygonF({QPointF(3.5, 7.3), QPointF(6, 9.8), QPointF(10.5, 4.6)}));
    painter->restore();
}

/// A choice in a box like that of a field, with a chevron at its end.
void ThemeStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const ThemeColors &c = themeColors();
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver) && !combo->editable;
    const bool focus = option->state & State_HasFocus;
    if (combo->frame)
        roundedBox(painter, option->rect, hovered ? c.hover : c.card,
                   focus ? c.accent : theme_style_detail::mixed(c.line, c.text, 0.12));
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? c.secondary : c.line, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(arrow).center();
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-3.5, -1.5), middle + QPointF(0, 2), middle + QPointF(3.5, -1.5)}));
    painter->restore();
}

/// Flat, as the views above a list: the one on show stands over a line in the accent.
void ThemeStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    constexpr int kLine = 2;
    const ThemeColors &c = themeColors();
    const bool selected = option->state & State_Selected;
    if (option->state & State_MouseOver)
        painter->fillRect(option->rect.adjusted(0, 0, 0, -kLine), c.hover);
    if (selected)
        painter->fillRect(QRect(option->rect.left() + space::small, option->rect.bottom() - kLine + 1,
                                option->rect.width() - 2 * space::small, kLine),
                          c.accent);
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
        // Without a frame of its own it lies in a box that has one: an editable choice, a number.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0)
            return;
        drawField(option, painter);
        return;
    case PE_FrameLineEdit:
        if (widget && widget->parentWidget() && widget->parentWidget()->inherits("QComboBox"))
            return; // the box has a frame already
        drawField(option, painter);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter);
        return;
    case PE_FrameFocusRect:
        if (widget && (widget->inherits("QAbstractItemView") || widget->inherits("QPushButton")))
            return; // lists show the current row themselves, buttons draw their own ring
        break;
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          themeColors().line);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, themeColors().card);
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
    case CE_Header:
        drawHeaderSection(option, painter);
        drawHeaderLabel(option, painter);
        return;
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab quiet = *tab;
            if (!(tab->state & State_Selected))
                quiet.palette.setColor(QPalette::WindowText, themeColors().secondary);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        drawProgress(element, option, painter);
        return;
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

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        drawComboBox(option, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const ThemeColors &c = themeColors();
    painter->fillRect(option->rect, c.card);
    if (bar->maximum <= bar->minimum)
        return;
    const bool active =
        (option->activeSubControls & SC_ScrollBarSlider) && (option->state & (State_MouseOver | State_Sunken));
    const QRect slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
    roundedBox(painter, slider.adjusted(3, 3, -3, -3), theme_style_detail::mixed(c.line, c.text, active ? 0.45 : 0.2),
               {}, 3);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool vertical = bar->orientation == Qt::Vertical; // no arrow buttons: the groove is all of it
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum + bar->pageStep;
    const int handle = bar->maximum <= bar->minimum
                           ? length
                           : qBound(qMin(theme_style_detail::kShortestHandle, length),
                                    static_cast<int>(qint64(length) * bar->pageStep / qMax<qint64>(range, 1)), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto part = [&](int from, int to) {
        const QRect rect = vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from)
                                    : QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return part(0, length);
    case SC_ScrollBarSlider:
        return part(start, start + handle);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + handle, length);
    default:
        return {};
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return space::tiny;
    case PM_FocusFrameHMargin: // the side margin of cells
        return space::medium - 1;
    case PM_ScrollBarExtent:
        return space::medium;
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
    if (type == CT_PushButton) // Fusion makes none narrower than 80
        result = QSize(qMax(size.width() + 2 * space::large, theme_style_detail::kNarrowestButton),
                       qMax(result.height(), rowHeight() + 2));
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
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
