#include "ui/lists/chip.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace shuke::ui {

namespace chip_detail {
constexpr int kMostChars = 44;
constexpr int kRadius = 10;
} // namespace chip_detail

Chip::Chip(const QString &text, bool isEditable, QWidget *parent)
    : QWidget(parent), m_isEditable(isEditable), m_cross(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (isEditable)
        setCursor(Qt::PointingHandCursor);
    m_cross->setIcon(lineIcon(QStringLiteral("close")));
    m_cross->setAutoRaise(true);
    m_cross->setFocusPolicy(Qt::NoFocus); // Del on the chip does the same
    m_cross->setCursor(Qt::ArrowCursor);
    m_cross->setFont(captionFont());
    connect(m_cross, &QToolButton::clicked, this, &Chip::removeWanted);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(m_isEditable ? tr("Return edits it, Del takes it away") : tr("Del takes it away"));
    setToolTip(text.toHtmlEscaped());
    m_cross->setToolTip(tr("Take the filter away"));
    m_cross->setAccessibleName(tr("Take the filter away: %1").arg(text));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int most = metrics.averageCharWidth() * chip_detail::kMostChars;
    const int height = metrics.height() + space::small;
    return {space::medium + qMin(most, metrics.horizontalAdvance(m_text)) + space::tiny + height, height};
}

void Chip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cross->setGeometry(width() - height() + 1, 1, height() - 2, height() - 2);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? themeColors().accent : themeColors().line, hasFocus() ? 2 : 1));
    painter.setBrush(themeColors().selection);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), chip_detail::kRadius,
                            chip_detail::kRadius);
    painter.setPen(themeColors().text);
    const QRect room = rect().adjusted(space::medium, 0, -height(), 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

std::vector<KeyLine> Chip::keys()
{
    return {keyLine({Qt::Key_Return, Qt::Key_Space, Qt::Key_F2}, tr("Edits the filter")),
            keyLine({Qt::Key_Delete, Qt::Key_Backspace}, tr("Takes the filter away")),
            keyLine({Qt::Key_Left, Qt::Key_Right}, tr("To the filter before or after"))};
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F2:
        if (m_isEditable)
            Q_EMIT editWanted();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeWanted();
        return;
    case Qt::Key_Left:
        focusNextPrevChild(false);
        return;
    case Qt::Key_Right:
        focusNextPrevChild(true);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_isEditable && rect().contains(event->pos()))
        Q_EMIT editWanted();
}

void Chip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Chip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace shuke::ui
