#pragma once

#include "ui/common/place.h"

class QWidget;

namespace shuke::ui {

class Desk;

/// Opens what has a window of its own: a quick sale, a new task, a customer beside the main window. `parent` is the
/// main window, `page` what dies with the desk.
void openOwnWindow(Desk &desk, const Place &place, QWidget *parent, QWidget *page);

} // namespace shuke::ui
