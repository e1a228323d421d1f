#include "ui/render/label_sheet.h"

#include <algorithm>
#include <array>

namespace shuke::ui::render {

namespace label_sheet_detail {

// Sizes as the makers print them on the packs.
constexpr std::array kSheets = {
    LabelSheet{"A4 3×8 · 70 × 37 mm (3474)", Paper::A4, 3, 8, 70, 37, 0, 0.5, 70, 37},
    LabelSheet{"A4 3×7 · 63.5 × 38.1 mm (L7160)", Paper::A4, 3, 7, 63.5, 38.1, 7.2, 15.1, 66, 38.1},
    LabelSheet{"A4 2×7 · 99.1 × 38.1 mm (L7163)", Paper::A4, 2, 7, 99.1, 38.1, 4.65, 15.1, 101.6, 38.1},
    LabelSheet{"A4 2×4 · 99.1 × 67.7 mm (L7165)", Paper::A4, 2, 4, 99.1, 67.7, 4.65, 13.1, 101.6, 67.7},
    LabelSheet{"Letter 3×10 · 2⅝ × 1 in (5160)", Paper::Letter, 3, 10, 66.68, 25.4, 4.76, 12.7, 69.85, 25.4},
    LabelSheet{"Letter 2×5 · 4 × 2 in (5163)", Paper::Letter, 2, 5, 101.6, 50.8, 3.97, 12.7, 106.36, 50.8},
};

constexpr double kDotsPerMm = ReportPages::kDotsPerInch / 25.4;
constexpr double kPadding = 4; ///< Millimetres: printers do not meet labels exactly.

void drawLabel(PageCanvas &canvas, const QRectF &rect, const contacts::AddressLabel &label)
{
    PrintStyle &style = canvas.style();
    const double padding = kPadding * kDotsPerMm;
    const QRectF inner = rect.adjusted(padding, padding / 2, -padding, -padding / 2);
    struct Line
    {
        QString text;
        PrintFont font;
    };
    const auto room = std::max(1, static_cast<int>(inner.height() / style.lineHeight(PrintFont::Label)));
    std::vector<Line> lines;
    for (int i = 0; i < label.lines.size(); ++i) {
        const PrintFont font = i == label.nameLine ? PrintFont::LabelStrong : PrintFont::Label;
        // The others keep a line each.
        const int most =
            std::max(1, room - static_cast<int>(lines.size()) - static_cast<int>(label.lines.size()) + i + 1);
        for (const QString &text : style.wrapped(label.lines[i], font, inner.width(), most))
            lines.push_back({text, font});
    }
    if (static_cast<int>(lines.size()) > room) { // the recipient is worth more than what stands farthest from it
        const bool nameFirst = label.nameLine == 0;
        lines.erase(nameFirst ? lines.begin() + room : lines.begin(), nameFirst ? lines.end() : lines.end() - room);
    }
    const double height = style.lineHeight(PrintFont::Label) * static_cast<double>(lines.size());
    double y = inner.top() + std::max(0.0, (inner.height() - height) / 2);
    for (const Line &line : lines) {
        canvas.text(inner.left(), y, inner.width(), line.text, line.font, Qt::black);
        y += style.lineHeight(PrintFont::Label);
    }
}

void compose(PageCanvas &canvas, const std::vector<contacts::AddressLabel> &labels, const LabelOptions &options)
{
    const LabelSheet &sheet = kSheets[std::min(options.sheet, kSheets.size() - 1)];
    int place = std::clamp(options.used, 0, sheet.perSheet() - 1);
    for (const contacts::AddressLabel &label : labels) {
        if (place == sheet.perSheet()) {
            canvas.newPage();
            place = 0;
        }
        const int column = place % sheet.columns;
        const int row = place / sheet.columns;
        const QRectF rect((sheet.left + column * sheet.stepRight) * kDotsPerMm,
                          (sheet.top + row * sheet.stepDown) * kDotsPerMm, sheet.width * kDotsPerMm,
                          sheet.height * kDotsPerMm);
        if (options.outlines)
            canvas.box(rect, {}, QColor(0xB0, 0xB0, 0xB0));
        drawLabel(canvas, rect, label);
        ++place;
    }
}

} // namespace label_sheet_detail

std::span<const LabelSheet> labelSheets()
{
    return label_sheet_detail::kSheets;
}

std::shared_ptr<ReportPages> labelPages(const std::vector<contacts::AddressLabel> &labels, const LabelOptions &options)
{
    const Paper paper =
        label_sheet_detail::kSheets[std::min(options.sheet, label_sheet_detail::kSheets.size() - 1)].paper;
    return std::make_shared<ReportPages>(
        paper, [&](PageCanvas &canvas) { label_sheet_detail::compose(canvas, labels, options); });
}

} // namespace shuke::ui::render
