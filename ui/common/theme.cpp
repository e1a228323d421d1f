#include "ui/common/theme.h"

#include "ui/common/theme_style.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>

namespace shuke::ui {

namespace theme_detail {

ThemeColors &current()
{
    static ThemeColors colors = colorsOf(false);
    return colors;
}

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

} // namespace theme_detail

ThemeColors colorsOf(bool dark)
{
    ThemeColors c;
    c.window = QColor(dark ? 0x1B1A19 : 0xFAFAF9);
    c.card = QColor(dark ? 0x242321 : 0xFFFFFF);
    c.raised = QColor(dark ? 0x2C2A28 : 0xFFFFFF);
    c.line = QColor(dark ? 0x3A3836 : 0xE7E5E4);
    c.text = QColor(dark ? 0xF5F5F4 : 0x1C1917);
    c.secondary = QColor(dark ? 0xB5AFA9 : 0x57534E);
    c.accent = QColor(dark ? 0x2DD4BF : 0x0F766E);
    c.onAccent = QColor(dark ? 0x0B1F1C : 0xFFFFFF);
    c.selection = QColor(dark ? 0x17443F : 0xD9EFEC);
    c.hover = QColor(dark ? 0x2F2D2B : 0xF5F5F4);
    c.good = QColor(dark ? 0x4ADE80 : 0x15803D);
    c.warning = QColor(dark ? 0xFBBF24 : 0xB45309);
    c.bad = QColor(dark ? 0xF87171 : 0xB91C1C);
    c.info = QColor(dark ? 0x93C5FD : 0x1D4ED8);
    c.heat = {QColor(0xE6F4F1), QColor(0xB5DFD7), QColor(0x74BFB2), QColor(0x2F968A), QColor(0x0B6158)};
    const QColor darkInk(0x1C1917);
    const QColor lightInk(0xFFFFFF);
    c.heatText = {darkInk, darkInk, darkInk, darkInk, lightInk};
    if (dark) {
        std::reverse(c.heat.begin(), c.heat.end());
        std::reverse(c.heatText.begin(), c.heatText.end());
        c.series = {QColor(0x56B4E9), QColor(0xC67300), QColor(0x22D077),
                    QColor(0xB97190), QColor(0xFAD827), QColor(0xE0E0E0)};
    } else {
        c.series = {QColor(0x0072B2), QColor(0x8D2103), QColor(0x009E61),
                    QColor(0x46363B), QColor(0xA38A00), QColor(0x797C8D)};
    }
    return c;
}

QPalette paletteOf(const ThemeColors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.card);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.bad);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.line);
    palette.setColor(QPalette::Shadow, c.line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        QColor faint = c.secondary;
        faint.setAlphaF(0.55F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

void applyTheme(QApplication &application, ThemeMode mode)
{
    static const QPalette system = application.palette(); // before ours has taken its place
    const bool dark = mode == ThemeMode::Dark ||
                      (mode == ThemeMode::System &&
                       system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness());
    theme_detail::current() = colorsOf(dark);
    QApplication::setStyle(new ThemeStyle); // the application owns it
    QApplication::setPalette(paletteOf(themeColors()));
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10) { // below this Chinese strokes run together
        font.setPointSizeF(10);
        QApplication::setFont(font);
    }
}

const ThemeColors &themeColors()
{
    return theme_detail::current();
}

QFont pageTitleFont()
{
    return theme_detail::scaled(1.5, QFont::DemiBold);
}

QFont sectionFont()
{
    return theme_detail::scaled(1.15, QFont::DemiBold);
}

QFont captionFont()
{
    return theme_detail::scaled(0.9, QFont::Normal);
}

int rowHeight()
{
    return qMax(30, QFontMetrics(QApplication::font()).height() * 2);
}

int headerHeight()
{
    return QFontMetrics(QApplication::font()).height() * 9 / 5;
}

} // namespace shuke::ui
