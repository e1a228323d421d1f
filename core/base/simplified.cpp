#include "core/base/simplified.h"

#include "core/base/simplified_table.h"

#include <cstdint>
#include <vector>

namespace shuke {

char32_t simplifiedOf(char32_t character)
{
    constexpr char32_t kFirst = 0x3400;
    constexpr char32_t kEnd = 0xA000;
    static const std::vector<std::uint16_t> forms = [] {
        std::vector<std::uint16_t> made(kEnd - kFirst, 0);
        for (const auto &[traditional, simplified] : simplified_table::kPairs)
            made[static_cast<size_t>(traditional) - kFirst] = simplified;
        return made;
    }();
    if (character < kFirst || character >= kEnd)
        return character;
    const std::uint16_t form = forms[character - kFirst];
    return form != 0 ? form : character;
}

} // namespace shuke
