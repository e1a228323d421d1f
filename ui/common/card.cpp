#include "ui/common/card.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace shuke::ui {

Card::Card(QWidget *parent) : QFrame(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, kRadius, 1, kRadius); // the round corners stay visible
}

void Card::setContent(QWidget *content)
{
    layout()->addWidget(content);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColors().line, 1));
    painter.setBrush(themeColors().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace shuke::ui
