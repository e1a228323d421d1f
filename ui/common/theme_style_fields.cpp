// Fields, choices and boxes to tick.
#include "ui/common/theme.h"
#include "ui/common/theme_paint.h"
#include "ui/common/theme_style.h"

#include <QPainter>
#include <QStyleOptionComboBox>
#include <QStyleOptionSpinBox>

namespace shuke::ui {

namespace theme_style_fields_detail {

QColor fieldLine(const QStyleOption *option)
{
    const ThemeColors &c = themeColors();
    return option->state & QStyle::State_HasFocus ? c.accent : mixedColor(c.line, c.text, 0.12);
}

void chevron(QPainter *painter, const QRect &rect, const QColor &color, int up, double size = 3.5)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    const double half = size / 2 * up;
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-size, half), middle + QPointF(0, -half), middle + QPointF(size, half)}));
    painter->restore();
}

} // namespace theme_style_fields_detail

using theme_style_fields_detail::chevron;
using theme_style_fields_detail::fieldLine;

void ThemeStyle::drawField(const QStyleOption *option, QPainter *painter) const
{
    roundedBox(painter, option->rect, themeColors().card, fieldLine(option));
}

/// As a box to tick, but round.
void ThemeStyle::drawRadioButton(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &c = themeColors();
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const int size = qMin(option->rect.width(), option->rect.height());
    QRect circle(0, 0, size, size);
    circle.moveCenter(option->rect.center());
    const QColor edge = mixedColor(c.line, c.text, enabled ? 0.45 : 0.2);
    const QColor fill = option->state & State_Sunken ? c.selection : c.card;
    roundedBox(painter, circle, fill, on && enabled ? c.accent : edge, size / 2);
    if (on)
        roundedBox(painter, circle.adjusted(4, 4, -4, -4), enabled ? c.accent : edge, {}, size / 2 - 4);
}

/// Its edge is dark enough to be seen on a card in both looks (3:1).
void ThemeStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &c = themeColors();
    const bool enabled = option->state & State_Enabled;
    const bool some = option->state & State_NoChange;
    const bool on = (option->state & State_On) || some;
    const int size = qMin(option->rect.width(), option->rect.height());
    QRect box(0, 0, size, size);
    box.moveCenter(option->rect.center());
    const QColor edge = mixedColor(c.line, c.text, enabled ? 0.45 : 0.2);
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
    if (combo->frame)
        roundedBox(painter, option->rect, hovered ? c.hover : c.card, fieldLine(option));
    chevron(painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
            enabled ? c.secondary : c.line, -1);
}

/// A number in the box of a field; the buttons are chevrons, quiet where they lead nowhere.
void ThemeStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    const ThemeColors &c = themeColors();
    if (spin->frame)
        roundedBox(painter, option->rect, c.card, fieldLine(option));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto button = [&](SubControl which, QAbstractSpinBox::StepEnabledFlag step, int up) {
        const bool leads = (option->state & State_Enabled) && spin->stepEnabled.testFlag(step);
        chevron(painter, proxy()->subControlRect(CC_SpinBox, option, which, widget), leads ? c.secondary : c.line, up,
                2.5);
    };
    button(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, 1);
    button(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, -1);
}

QRect ThemeStyle::withoutPadding(const QStyleOption *option, const QRect &text) const
{
    return option->direction == Qt::LeftToRight ? text.adjusted(kFieldPadding, 0, 0, 0)
                                                : text.adjusted(0, 0, -kFieldPadding, 0);
}

} // namespace shuke::ui
