#pragma once

namespace shuke {

/// The simplified form of one Chinese character: 劉 → 刘, 張 → 张; any other character is its own. Character by
/// character, so words that differ in more than their characters (計程車, 出租车) stay different. Applying it twice
/// changes nothing. Pure, thread-safe, constant time.
///
/// Source: Unicode Unihan by way of ICU (simplified_table.cpp).
char32_t simplifiedOf(char32_t character);

} // namespace shuke
