#include "tests/support/catch.h"
#include "ui/common/theme.h"

#include <cmath>

using namespace shuke::ui;

namespace {

using Triple = std::array<double, 3>;

Triple linear(const QColor &color)
{
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {channel(color.redF()), channel(color.greenF()), channel(color.blueF())};
}

double luminance(const QColor &color)
{
    const Triple c = linear(color);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

/// WCAG 2.1.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

using Matrix = std::array<Triple, 3>;
constexpr Matrix kNormal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
/// Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB.
constexpr Matrix kProtanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

/// CIE L*a*b*, D65, of the colour as it is seen.
Triple lab(const QColor &color, const Matrix &eye)
{
    const Triple c = linear(color);
    Triple seen{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t i = 0; i < 3; ++i)
            seen[row] += eye[row][i] * c[i];
        seen[row] = std::clamp(seen[row], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
    const double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
    const double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Triple &a, const Triple &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

TEST_CASE("Text on every step of the heat ramp meets WCAG AA, light and dark", "[theme]")
{
    for (const bool dark : {false, true}) {
        const ThemeColors colors = colorsOf(dark);
        for (size_t step = 0; step < colors.heat.size(); ++step) {
            INFO((dark ? "dark " : "light ") << step);
            CHECK(contrast(colors.heat[step], colors.heatText[step]) >= 4.5);
        }
        // A ramp: brightness goes one way, and steps can be told apart.
        for (size_t step = 1; step < colors.heat.size(); ++step) {
            CHECK((luminance(colors.heat[step]) > luminance(colors.heat[step - 1])) == dark);
            CHECK(distance(lab(colors.heat[step], kNormal), lab(colors.heat[step - 1], kNormal)) >= 10);
        }
    }
    // Mirrored: much is what stands out from the card.
    const ThemeColors light = colorsOf(false);
    const ThemeColors dark = colorsOf(true);
    CHECK(contrast(light.heat[4], light.card) > contrast(light.heat[0], light.card));
    CHECK(contrast(dark.heat[4], dark.card) > contrast(dark.heat[0], dark.card));
}

TEST_CASE("Chart colours stand out from the card and from each other, also without red or green cones", "[theme]")
{
    constexpr double kGraphics = 3.0; // WCAG 2.1, 1.4.11
    constexpr double kTellApart = 20; // ΔE of Lab; about 2 is just noticeable
    for (const bool dark : {false, true}) {
        const ThemeColors colors = colorsOf(dark);
        for (size_t a = 0; a < colors.series.size(); ++a) {
            INFO((dark ? "dark " : "light ") << a);
            CHECK(contrast(colors.series[a], colors.card) >= kGraphics);
            for (size_t b = 0; b < a; ++b) {
                INFO("against " << b);
                for (const Matrix &eye : {kNormal, kProtanopia, kDeuteranopia})
                    CHECK(distance(lab(colors.series[a], eye), lab(colors.series[b], eye)) >= kTellApart);
            }
        }
    }
}

TEST_CASE("Texts and signs of the look meet WCAG AA on what they stand on", "[theme]")
{
    for (const bool dark : {false, true}) {
        const ThemeColors c = colorsOf(dark);
        for (const QColor &ground : {c.window, c.card, c.raised, c.hover}) {
            CHECK(contrast(c.text, ground) >= 4.5);
            CHECK(contrast(c.secondary, ground) >= 4.5);
            for (const QColor &sign : {c.accent, c.good, c.warning, c.bad, c.info})
                CHECK(contrast(sign, ground) >= 4.5);
        }
        CHECK(contrast(c.text, c.selection) >= 4.5);
        CHECK(contrast(c.onAccent, c.accent) >= 4.5);
    }
}
