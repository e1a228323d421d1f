#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QApplication;

namespace shuke::ui {

enum class ThemeMode {
    System, ///< Light or dark as the system's palette is.
    Light,
    Dark,
};

/// The colours of the look; every colour on the screen is one of these or comes from the palette made of them.
struct ThemeColors
{
    QColor window;
    QColor card;
    QColor raised;
    QColor line;
    QColor text;
    QColor secondary;
    QColor accent;
    QColor onAccent;
    QColor selection;
    QColor hover;
    QColor good;
    QColor warning;
    QColor bad;
    QColor info;
    std::array<QColor, 5> heat;     ///< From little to much; dark ones first in the dark look.
    std::array<QColor, 5> heatText; ///< On the same step.
    std::array<QColor, 6> series;   ///< Of charts, on a card; the rest is grouped as "other".
};

/// Space in pixels: between parts of one thing, of one group, of a row; card padding; page margin; between sections.
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int page = 24;
inline constexpr int section = 32;
} // namespace space

inline constexpr int kRadius = 6;

/// Sets style, palette and fonts of the application. Widgets that are there keep the colours
/// they took for themselves: make them anew.
void applyTheme(QApplication &application, ThemeMode mode);
/// The colours set last; light before applyTheme.
const ThemeColors &themeColors();
ThemeColors colorsOf(bool dark);
QPalette paletteOf(const ThemeColors &colors);

/// Fonts made from the application's.
QFont pageTitleFont();
QFont sectionFont();
QFont captionFont();

/// Of a list row and a list header in the application's font.
int rowHeight();
int headerHeight();

} // namespace shuke::ui
