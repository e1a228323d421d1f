#include "ui/common/theme_print.h"

#include "ui/common/theme.h"

namespace shuke::ui {

const PrintColors &printColors()
{
    static const PrintColors colors = [] {
        const ThemeColors light = colorsOf(false);
        return PrintColors{light.card,   light.window, light.line, light.text, light.secondary,
                           light.accent, light.good,   light.bad,  light.heat};
    }();
    return colors;
}

} // namespace shuke::ui
