#pragma once

#include "core/contacts/address_label.h"
#include "ui/render/report_pages.h"

#include <memory>
#include <span>
#include <vector>

namespace shuke::ui::render {

/// A sheet of stickers as shops sell it. Millimetres.
struct LabelSheet
{
    const char *code; ///< Stable; the makers' numbers.
    Paper paper;
    int columns;
    int rows;
    double width, height;       ///< Of one label.
    double left, top;           ///< Of the first one on the sheet.
    double stepRight, stepDown; ///< From one label to the next.
    int perSheet() const { return columns * rows; }
};

/// The usual sheets, A4 first.
std::span<const LabelSheet> labelSheets();

struct LabelOptions
{
    size_t sheet = 0;      ///< A place in labelSheets().
    int used = 0;          ///< Labels of the first sheet that are gone already.
    bool outlines = false; ///< A thin line around each, to cut plain paper.
};

/// The labels row by row; the recipient stands out. A line that is too long goes on in the next one; what does not fit
/// is cut with "…". Any thread. At least one page.
std::shared_ptr<ReportPages> labelPages(const std::vector<contacts::AddressLabel> &labels, const LabelOptions &options);

} // namespace shuke::ui::render
