#pragma once

#include <QComboBox>

#include <algorithm>

namespace shuke::ui {

/// The value of an enumeration that a box of such values shows.
template <typename Enum>
Enum chosenIn(const QComboBox &box)
{
    return static_cast<Enum>(box.currentData().toInt());
}

template <typename Enum>
void chooseIn(QComboBox &box, Enum value)
{
    box.setCurrentIndex(std::max(0, box.findData(static_cast<int>(value))));
}

} // namespace shuke::ui
