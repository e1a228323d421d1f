#pragma once

#include <QWidget>

#include <initializer_list>

namespace shuke::ui {

/// Tab goes through `widgets` in this order.
inline void setTabChain(std::initializer_list<QWidget *> widgets)
{
    QWidget *last = nullptr;
    for (QWidget *widget : widgets) {
        if (last)
            QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

} // namespace shuke::ui
