#include "ui/common/theme_print.h"

#include "ui/common/theme.h"

namespace shuke::ui {

const PrintColors &printColors()
{
    static const PrintColors colors = [] {
        const ThemeColors light = colorsOf(false);
        return PrintColors{light.card,
                           light.window,
                           light.line,
                           light.text,
                           light.secondary,
                           light.accent,
                           light.bad,
                           {QColor(0xE6F4F1), QColor(0xB5DFD7), QColor(0x74BFB2), QColor(0x2F968A), QColor(0x0B6158)}};
    }();
    return colors;
}

} // namespace shuke::ui
