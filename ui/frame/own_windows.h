#pragma once

#include "ui/common/place.h"

class QWidget;

namespace shuke::ui {

class Desk;

/// Opens what has a window of its own: a quick sale, a customer beside the main window.
void openOwnWindow(Desk &desk, const Place &place, QWidget *parent);

} // namespace shuke::ui
