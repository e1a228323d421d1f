#pragma once

#include <QString>

namespace shuke::ui::rfm_page_detail {

/// "Last 24 months"; 0: all orders.
QString windowText(int months);

} // namespace shuke::ui::rfm_page_detail
