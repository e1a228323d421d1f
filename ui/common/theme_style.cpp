#include "ui/common/theme_style.h"

#include "ui/common/card.h"
#include "ui/common/theme.h"
#include "ui/common/theme_paint.h"

#include <QAbstractScrollArea>
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

/// What a scroll bar lies on: that which its area shows behind the content.
QColor groundOf(const QWidget *bar)
{
    const auto *area = bar && bar->parentWidget()
                           ? qobject_cast<const QAbstractScrollArea *>(bar->parentWidget()->parentWidget())
                           : nullptr;
    const QWidget *ground = area ? area->viewport() : nullptr;
    while (ground && !ground->autoFillBackground() && !ground->isWindow() && !qobject_cast<const Card *>(ground))
        ground = ground->parentWidget();
    if (!ground || qobject_cast<const Card *>(ground))
        return themeColors().card;
    return ground->palette().color(ground->backgroundRole());
}

bool isDefault(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

} // namespace theme_style_detail

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
        fill = pressed ? mixedColor(c.accent, c.text, 0.2) : (hovered ? mixedColor(c.accent, c.card, 0.12) : c.accent);
        line = fill;
    } else if (enabled && pressed) {
        fill = c.selection;
    } else if (enabled && hovered) {
        fill = c.hover;
        line = mixedColor(c.line, c.text, 0.2);
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
    case PE_Frame:
        roundedBox(painter, option->rect, {}, themeColors().line, 0);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
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
        if (option->state & State_Horizontal)
            drawHeaderSection(option, painter);
        else
            painter->fillRect(option->rect, themeColors().card);
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
    if (control == CC_ComboBox)
        return drawComboBox(option, painter, widget);
    if (control == CC_SpinBox)
        return drawSpinBox(option, painter, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const ThemeColors &c = themeColors();
    painter->fillRect(option->rect, theme_style_detail::groundOf(widget));
    if (bar->maximum <= bar->minimum)
        return;
    const bool active =
        (option->activeSubControls & SC_ScrollBarSlider) && (option->state & (State_MouseOver | State_Sunken));
    const QRect slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
    roundedBox(painter, slider.adjusted(3, 3, -3, -3), mixedColor(c.line, c.text, active ? 0.45 : 0.2), {}, 3);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
        const bool isText = (control == CC_ComboBox && subControl == SC_ComboBoxEditField) ||
                            (control == CC_SpinBox && subControl == SC_SpinBoxEditField);
        return isText ? withoutPadding(option, rect) : rect;
    }
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

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0);
    return rect;
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 14; // six tabs of a record side by side in English
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
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox) {
        // All of one height, also a day, for which Qt asks twice.
        result.setHeight(qMax(option ? option->fontMetrics.height() + space::small : 0, rowHeight() + 2));
        result.rwidth() += (type == CT_LineEdit ? 2 : 1) * kFieldPadding;
    }
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
