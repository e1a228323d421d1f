#include "core/exchange/utf8_check.h"

#include <QtGlobal>

#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#include <tmmintrin.h>
#define SHUKE_UTF8_SSSE3 1
#endif

namespace shuke::exchange {

namespace utf8_check_detail {

using Byte = unsigned char;

// `inline`: in position-independent code GCC does not inline functions that another library could replace.
inline Byte at(std::string_view bytes, size_t i)
{
    return static_cast<Byte>(bytes[i]);
}

/// Length of the character beyond ASCII at `i`; 0 when it is cut by the end, with `bad` when it is none.
inline size_t characterLength(std::string_view bytes, size_t i, bool *bad)
{
    const Byte lead = at(bytes, i);
    size_t length = 0;
    Byte low = 0x80;
    Byte high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        *bad = true;
        return 0;
    }
    for (size_t k = 1; k < length; ++k) {
        if (i + k == bytes.size())
            return 0;
        const Byte next = at(bytes, i + k);
        if (next < (k == 1 ? low : 0x80) || next > (k == 1 ? high : 0xBF)) {
            *bad = true;
            return 0;
        }
    }
    return length;
}

#ifdef SHUKE_UTF8_SSSE3

/// Which errors a pair of bytes may be, by the high and low half of the first and the high half of the second; a pair
/// is wrong when all three agree on one.
enum : char {
    TooShort = 1,
    TooLong = 2,
    Overlong3 = 4,
    TooLarge = 8,
    Surrogate = 16,
    Overlong2 = 32,
    TooLarge1000 = 64,
    Overlong4 = 64,
    TwoConts = -128,
    Carry = TooShort | TooLong | TwoConts,
};

/// Bytes of whole blocks at the front in which no error was found; a character may be cut at their end.
__attribute__((target("ssse3"))) size_t soundBlocks(const char *data, size_t size)
{
    constexpr size_t kBlock = 64;
    const __m128i firstHigh =
        _mm_setr_epi8(TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoConts, TwoConts,
                      TwoConts, TwoConts, TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate,
                      TooShort | TooLarge | TooLarge1000 | Overlong4);
    constexpr char kLarge = Carry | TooLarge | TooLarge1000;
    const __m128i firstLow = _mm_setr_epi8(Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry,
                                           Carry | TooLarge, kLarge, kLarge, kLarge, kLarge, kLarge, kLarge, kLarge,
                                           kLarge, kLarge | Surrogate, kLarge, kLarge);
    constexpr char kSecond = TooLong | Overlong2 | TwoConts;
    const __m128i secondHigh = _mm_setr_epi8(TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
                                             TooShort, kSecond | Overlong3 | TooLarge1000 | Overlong4,
                                             kSecond | Overlong3 | TooLarge, kSecond | Surrogate | TooLarge,
                                             kSecond | Surrogate | TooLarge, TooShort, TooShort, TooShort, TooShort);
    const __m128i half = _mm_set1_epi8(0x0F);
    const __m128i thirdLimit = _mm_set1_epi8(0xE0 - 0x80);
    const __m128i fourthLimit = _mm_set1_epi8(0xF0 - 0x80);
    const __m128i highBit = _mm_set1_epi8(-128);

    __m128i previous = _mm_setzero_si128();
    bool previousAscii = true;
    for (size_t i = 0; i + kBlock <= size; i += kBlock) {
        const auto *in = reinterpret_cast<const __m128i *>(data + i);
        const __m128i parts[4] = {_mm_loadu_si128(in), _mm_loadu_si128(in + 1), _mm_loadu_si128(in + 2),
                                  _mm_loadu_si128(in + 3)};
        const bool ascii =
            _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(parts[0], parts[1]), _mm_or_si128(parts[2], parts[3]))) == 0;
        if (ascii && previousAscii)
            continue;
        previousAscii = ascii;
        __m128i error = _mm_setzero_si128();
        for (const __m128i part : parts) {
            const __m128i before = _mm_alignr_epi8(part, previous, 15);
            const __m128i pair =
                _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(firstHigh, _mm_and_si128(_mm_srli_epi16(before, 4), half)),
                                            _mm_shuffle_epi8(firstLow, _mm_and_si128(before, half))),
                              _mm_shuffle_epi8(secondHigh, _mm_and_si128(_mm_srli_epi16(part, 4), half)));
            const __m128i third = _mm_subs_epu8(_mm_alignr_epi8(part, previous, 14), thirdLimit);
            const __m128i fourth = _mm_subs_epu8(_mm_alignr_epi8(part, previous, 13), fourthLimit);
            // Two continuation bytes in a row are right exactly where a longer character wants them.
            const __m128i wanted = _mm_and_si128(_mm_or_si128(third, fourth), highBit);
            error = _mm_or_si128(error, _mm_xor_si128(wanted, pair));
            previous = part;
        }
        if (_mm_movemask_epi8(_mm_cmpeq_epi8(error, _mm_setzero_si128())) != 0xFFFF)
            return i;
    }
    return size / kBlock * kBlock;
}

#endif

} // namespace utf8_check_detail

size_t asciiEnd(std::string_view bytes, size_t from)
{
    constexpr quint64 kHigh = 0x8080808080808080u;
    const auto word = [&bytes](size_t i) {
        quint64 value = 0;
        std::memcpy(&value, bytes.data() + i, sizeof value);
        return value & kHigh;
    };
    size_t i = from;
    while (i + 32 <= bytes.size() && (word(i) | word(i + 8) | word(i + 16) | word(i + 24)) == 0)
        i += 32;
    while (i + 8 <= bytes.size() && word(i) == 0)
        i += 8;
    while (i < bytes.size() && utf8_check_detail::at(bytes, i) < 0x80)
        ++i;
    return i;
}

size_t validUtf8(std::string_view bytes, bool *bad)
{
    using namespace utf8_check_detail;
    size_t i = 0;
#ifdef SHUKE_UTF8_SSSE3
    static const bool fast = __builtin_cpu_supports("ssse3");
    if (fast) {
        i = soundBlocks(bytes.data(), bytes.size());
        // Back to the lead of a character that may be cut there; one of four bytes whose lead is farther away is whole.
        for (size_t back = 1; back <= 3 && back <= i; ++back) {
            if (at(bytes, i - back) >= 0xC0) {
                i -= back;
                break;
            }
        }
    }
#endif
    while (i < bytes.size()) {
        if (at(bytes, i) < 0x80) {
            i = asciiEnd(bytes, i);
            continue;
        }
        const size_t length = characterLength(bytes, i, bad);
        if (length == 0)
            return i;
        i += length;
    }
    return i;
}

} // namespace shuke::exchange
