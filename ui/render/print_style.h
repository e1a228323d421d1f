#pragma once

#include "ui/common/theme_print.h"

#include <QFont>
#include <QFontMetricsF>
#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace shuke::ui::render {

/// What text on paper is for; sizes are in print_style.cpp.
enum class PrintFont { Body, Strong, Caption, Section, Title, Figure, Label, LabelStrong };
inline constexpr size_t kPrintFontCount = 8;

/// The first of "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC" that is installed, else the
/// application's family. Noto is last: pdftotext gives some of its characters back as Kangxi radicals.
QString printFamily();

/// Fonts, their measures and the unit of one output device. For one thread.
class PrintStyle
{
public:
    /// `dotsPerPoint`: device units in 1/72 inch.
    explicit PrintStyle(double dotsPerPoint);

    double pt(double points) const { return points * m_dotsPerPoint; }
    const QFont &font(PrintFont font) const { return m_faces[static_cast<size_t>(font)].font; }
    /// The same, shared with nobody.
    QFont newFont(PrintFont font) const;
    double lineHeight(PrintFont font) const;
    double ascent(PrintFont font) const { return m_faces[static_cast<size_t>(font)].metrics.ascent(); }
    /// Width as drawn; for scripts without context (Latin, Chinese, digits) a sum of cached widths.
    double width(QStringView text, PrintFont font);
    /// The text, cut with "…" to fit.
    QString elided(const QString &text, PrintFont font, double width);
    /// The text in lines of at most `width`; the last of `maxLines` is cut with "…". One line at least.
    QStringList wrapped(const QString &text, PrintFont font, double width, int maxLines);

private:
    struct Face
    {
        QFont font;
        QFontMetricsF metrics;
        std::vector<float> widths; ///< By UTF-16 unit; < 0: not measured yet.
    };

    double m_dotsPerPoint;
    QString m_family;
    std::vector<Face> m_faces;
};

} // namespace shuke::ui::render
