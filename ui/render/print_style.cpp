#include "ui/render/print_style.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QTextLayout>

namespace shuke::ui::render {

namespace print_style_detail {

struct Size
{
    double points;
    bool bold;
};
constexpr std::array<Size, kPrintFontCount> kSizes = {
    {{8.5, false}, {8.5, true}, {7.5, false}, {11, true}, {19, true}, {16, false}, {10.5, false}, {10.5, true}}};
constexpr double kLineSpacing = 1.3;        ///< Of the font's size.
constexpr qsizetype kLongestLaidOut = 2000; ///< Characters of one text; what is beyond is never seen on paper.

/// Characters whose width does not depend on their neighbours (kerning apart): Latin, Greek, Cyrillic, Chinese,
/// Japanese, punctuation.
bool standsAlone(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x0300) || (unit >= 0x0370 && unit < 0x0483) || (unit >= 0x2010 && unit < 0x2028) ||
           (unit >= 0x2030 && unit < 0x2060) || (unit >= 0x20A0 && unit < 0x20D0) ||
           (unit >= 0x2200 && unit < 0x2300) || (unit >= 0x3000 && unit < 0x3300) ||
           (unit >= 0x3400 && unit < 0xA000) || (unit >= 0xFF00 && unit < 0xFFF0);
}

} // namespace print_style_detail

QString printFamily()
{
    const QStringList installed = QFontDatabase::families();
    for (const char *family : {"Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC"}) {
        if (installed.contains(QLatin1String(family)))
            return QString::fromLatin1(family);
    }
    return QGuiApplication::font().family();
}

PrintStyle::PrintStyle(double dotsPerPoint) : m_dotsPerPoint(dotsPerPoint), m_family(printFamily())
{
    for (size_t i = 0; i < kPrintFontCount; ++i) {
        const QFont font = newFont(static_cast<PrintFont>(i));
        m_faces.push_back({font, QFontMetricsF(font), std::vector<float>(0x10000, -1.0F)});
    }
}

QFont PrintStyle::newFont(PrintFont which) const
{
    const print_style_detail::Size &size = print_style_detail::kSizes[static_cast<size_t>(which)];
    QFont font(m_family);
    font.setPixelSize(qMax(1, qRound(pt(size.points))));
    font.setBold(size.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double PrintStyle::lineHeight(PrintFont font) const
{
    return m_faces[static_cast<size_t>(font)].font.pixelSize() * print_style_detail::kLineSpacing;
}

double PrintStyle::width(QStringView text, PrintFont font)
{
    Face &face = m_faces[static_cast<size_t>(font)];
    double sum = 0;
    for (const QChar c : text) {
        if (!print_style_detail::standsAlone(c.unicode()))
            return face.metrics.horizontalAdvance(text.toString());
        float &width = face.widths[c.unicode()];
        if (width < 0)
            width = static_cast<float>(face.metrics.horizontalAdvance(c));
        sum += static_cast<double>(width);
    }
    return sum;
}

QString PrintStyle::elided(const QString &text, PrintFont font, double available)
{
    const QString shown = text.left(print_style_detail::kLongestLaidOut);
    if (width(shown, font) <= available)
        return shown;
    return m_faces[static_cast<size_t>(font)].metrics.elidedText(shown, Qt::ElideRight, available);
}

QStringList PrintStyle::wrapped(const QString &text, PrintFont font, double available, int maxLines)
{
    const QString shown = text.left(print_style_detail::kLongestLaidOut);
    if (width(shown, font) <= available)
        return {shown};
    QTextLayout layout(shown, this->font(font));
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(available);
        const bool last = lines.size() + 1 == maxLines;
        const QString rest = shown.mid(line.textStart());
        lines.append(last ? elided(rest, font, available) : rest.left(line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace shuke::ui::render
