#pragma once

#include <functional>

class QWidget;

namespace shuke::ui {

/// The focus that is given to `container` goes on to what `target` answers; null: it stays. Unlike with a focus proxy,
/// Tab does not skip what stands in the container before the target. The newest call for a container counts.
void setFocusEntry(QWidget *container, std::function<QWidget *()> target);
void setFocusEntry(QWidget *container, QWidget *target);

} // namespace shuke::ui
