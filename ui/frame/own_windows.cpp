#include "ui/frame/own_windows.h"

namespace shuke::ui {

void openOwnWindow(Desk &desk, const Place &place, QWidget *parent)
{
    Q_UNUSED(desk)
    Q_UNUSED(place)
    Q_UNUSED(parent)
}

} // namespace shuke::ui
