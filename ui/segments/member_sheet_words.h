#pragma once

#include "core/exchange/member_sheet.h"

namespace shuke::ui {

/// "Call list", "Mail merge".
QString memberSheetText(exchange::MemberSheet sheet);
/// Titles and words of the sheets in the application's language.
exchange::MemberSheetWords memberSheetWords();

} // namespace shuke::ui
