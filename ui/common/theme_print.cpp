#include "ui/common/theme_print.h"

namespace shuke::ui {

const PrintColors &printColors()
{
    static const PrintColors colors = {
        QColor(0xFFFFFF), QColor(0xFAFAF9),
        QColor(0xE7E5E4), QColor(0x1C1917),
        QColor(0x57534E), QColor(0x0F766E),
        QColor(0xB91C1C), {QColor(0xE6F4F1), QColor(0xB5DFD7), QColor(0x74BFB2), QColor(0x2F968A), QColor(0x0B6158)},
    };
    return colors;
}

} // namespace shuke::ui
