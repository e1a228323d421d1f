#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The generated readings behind core/base/pinyin; nobody else includes this.
namespace shuke::pinyin_table {

inline constexpr std::size_t kSyllableCount = 413; ///< Entry 0 is "no reading".
inline constexpr char32_t kExtensionAFirst = 0x3400;
inline constexpr char32_t kExtensionAEnd = 0x4DC0;
inline constexpr char32_t kUnifiedFirst = 0x4E00;
inline constexpr char32_t kUnifiedEnd = 0xA000;

extern const std::string_view kSyllables[kSyllableCount];
extern const std::uint16_t kExtensionA[kExtensionAEnd - kExtensionAFirst]; ///< Indexes into kSyllables.
extern const std::uint16_t kUnified[kUnifiedEnd - kUnifiedFirst];

} // namespace shuke::pinyin_table
