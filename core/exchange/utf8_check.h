#pragma once

#include <cstddef>
#include <string_view>

namespace shuke::exchange {

/// First byte at or after `from` that is not ASCII.
size_t asciiEnd(std::string_view bytes, size_t from);

/// Length of the longest prefix that is whole, strict UTF-8. `bad` is set when what follows can never become a
/// character (overlong, surrogate, beyond U+10FFFF, stray); not when the last one is only cut.
///
/// Cost: with SSSE3 (looked for at run time) about the speed of reading memory; else some bytes per nanosecond.
/// Source: J. Keiser, D. Lemire, Validating UTF-8 in less than one instruction per byte, 2021.
size_t validUtf8(std::string_view bytes, bool *bad);

} // namespace shuke::exchange
