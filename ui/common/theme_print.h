#pragma once

#include <QColor>

#include <array>

namespace shuke::ui {

/// The light palette of the design, on white paper. Contrast of text >= 4.5:1.
struct PrintColors
{
    QColor paper, card, line, text, secondary, accent, good, bad;
    std::array<QColor, 5> heat; ///< Dark text on the first four, white on the last.
};
const PrintColors &printColors();

} // namespace shuke::ui
