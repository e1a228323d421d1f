#include "core/exchange/csv_tokenizer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define SHUKE_CSV_SSE2 1
#endif

namespace shuke::exchange {

namespace csv_tokenizer_detail {

constexpr size_t kBlock = 64;
constexpr char kFullWidthCommaBytes[] = "\xEF\xBC\x8C";

inline bool allSpaces(const char *from, const char *to)
{
    return std::all_of(from, to, [](char c) { return c == ' '; });
}

/// Moves [from, to) to `out`, one quote for two. Returns the new end. The ranges may overlap when out <= from.
char *unescape(char *out, const char *from, const char *to, char quote)
{
    while (from < to) {
        const auto *found = static_cast<const char *>(std::memchr(from, quote, static_cast<size_t>(to - from)));
        const size_t length = static_cast<size_t>((found ? found + 1 : to) - from);
        std::memmove(out, from, length);
        out += length;
        from += length;
        if (found && from < to && *from == quote)
            ++from;
    }
    return out;
}

} // namespace csv_tokenizer_detail

CsvTokenizer::CsvTokenizer(char delimiter, char quote)
    : m_delimiter(delimiter),
      m_quote(quote),
      m_delimiterByte(delimiter == kFullWidthComma ? '\xEF' : delimiter),
      m_fields(32)
{
    const char bytes[] = {m_delimiterByte, quote == '\0' ? '\n' : quote, '\n', '\r'};
    for (size_t i = 0; i < std::size(bytes); ++i)
        std::memset(m_patterns[i], bytes[i], sizeof m_patterns[i]);
}

inline quint64 CsvTokenizer::structuralBits(const char *block, size_t length) const
{
    using namespace csv_tokenizer_detail;
    quint64 bits = 0;
#ifdef SHUKE_CSV_SSE2
    char padded[kBlock];
    if (length < kBlock) {
        std::memset(padded, 0, kBlock);
        std::memcpy(padded, block, length);
        block = padded;
    }
    const auto pattern = [this](size_t i) { return _mm_load_si128(reinterpret_cast<const __m128i *>(m_patterns[i])); };
    const __m128i delimiters = pattern(0);
    const __m128i quotes = pattern(1);
    const __m128i feeds = pattern(2);
    const __m128i returns = pattern(3);
    for (size_t part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * part));
        const __m128i hits =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), _mm_cmpeq_epi8(bytes, quotes)),
                         _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns)));
        bits |= static_cast<quint64>(static_cast<unsigned>(_mm_movemask_epi8(hits))) << (16 * part);
    }
    if (length < kBlock)
        bits &= (quint64(1) << length) - 1;
#else
    for (size_t i = 0; i < length; ++i) {
        const char c = block[i];
        if (c == m_delimiterByte || c == m_patterns[1][0] || c == '\n' || c == '\r')
            bits |= quint64(1) << i;
    }
#endif
    return bits;
}

CsvTokenizer::Found CsvTokenizer::next(char *text, char *end, bool atEnd, CsvRecord &record, size_t &consumed,
                                       qint64 &lines)
{
    using namespace csv_tokenizer_detail;
    enum class State { Unquoted, Quoted, AfterQuote };

    record.fields.clear();
    record.malformed = false;
    size_t count = 0; // fields so far
    const auto put = [this, &count](const char *from, size_t length) {
        if (count == m_fields.size())
            m_fields.resize(2 * count);
        m_fields[count++] = {from, length};
    };
    m_repairs.clear();
    consumed = 0;
    lines = 0;
    if (text == end)
        return atEnd ? Found::End : Found::Cut;

    char *block = text;
    quint64 bits = 0;
    const bool inBlock = m_next == text && m_block && text - m_block < static_cast<std::ptrdiff_t>(kBlock) &&
                         end - m_block >= static_cast<std::ptrdiff_t>(kBlock);
    m_next = nullptr;
    if (inBlock) {
        block = text - (text - m_block);
        bits = m_blockBits & (~quint64(0) << (text - m_block));
    } else {
        const size_t length = std::min(kBlock, static_cast<size_t>(end - text));
        bits = structuralBits(text, length);
        m_blockBits = bits;
    }

    const bool wideDelimiter = m_delimiter == kFullWidthComma;
    const size_t delimiterLength = wideDelimiter ? 3 : 1;
    State state = State::Unquoted;
    char *fieldStart = text;   // of the field, or of the text within its quotes
    char *closing = nullptr;   // the closing quote
    bool doubled = false;      // the quoted text holds doubled quotes
    const char *skipTo = text; // structural bytes before this were dealt with

    const auto endField = [&](char *pos) {
        if (state == State::Unquoted) {
            put(fieldStart, static_cast<size_t>(pos - fieldStart));
            return;
        }
        const bool trailingText = closing && !allSpaces(closing + 1, pos);
        const bool unclosed = !closing;
        char *contentEnd = closing ? closing : pos;
        if (doubled || trailingText)
            m_repairs.push_back({count, contentEnd, trailingText ? pos : nullptr});
        if (trailingText || unclosed)
            record.malformed = true;
        put(fieldStart, static_cast<size_t>(contentEnd - fieldStart));
        state = State::Unquoted;
        doubled = false;
        closing = nullptr;
    };
    const auto finish = [&](char *next) {
        for (const Repair &repair : m_repairs) {
            std::string_view &field = m_fields[repair.field];
            char *begin = text + (field.data() - text);
            char *out = unescape(begin, begin, repair.contentEnd, m_quote);
            if (repair.trailingEnd) {
                const size_t length = static_cast<size_t>(repair.trailingEnd - repair.contentEnd - 1);
                std::memmove(out, repair.contentEnd + 1, length);
                out += length;
            }
            field = {begin, static_cast<size_t>(out - begin)};
        }
        record.fields.assign(m_fields.begin(), m_fields.begin() + static_cast<std::ptrdiff_t>(count));
        consumed = static_cast<size_t>(next - text);
        m_next = next;
        m_block = block;
        return Found::Record;
    };

    while (true) {
        while (bits != 0) {
            char *pos = block + std::countr_zero(bits);
            bits &= bits - 1;
            if (pos < skipTo)
                continue;
            const char c = *pos;
            if (c == m_delimiter && state == State::Unquoted) { // most of them
                put(fieldStart, static_cast<size_t>(pos - fieldStart));
                fieldStart = pos + 1;
                continue;
            }
            if (state == State::Quoted) {
                if (c == m_quote) {
                    if (pos + 1 == end && !atEnd)
                        return Found::Cut;
                    if (pos + 1 < end && pos[1] == m_quote) {
                        doubled = true;
                        skipTo = pos + 2;
                    } else {
                        closing = pos;
                        state = State::AfterQuote;
                    }
                } else if (c == '\n') {
                    ++lines;
                } else if (c == '\r') {
                    if (pos + 1 == end && !atEnd)
                        return Found::Cut;
                    if (pos + 1 == end || pos[1] != '\n')
                        ++lines;
                }
                continue;
            }
            if (c == m_delimiterByte) {
                if (wideDelimiter) {
                    if (end - pos < 3 && !atEnd)
                        return Found::Cut;
                    if (end - pos < 3 || std::memcmp(pos, kFullWidthCommaBytes, 3) != 0)
                        continue;
                }
                endField(pos);
                fieldStart = pos + delimiterLength;
                continue;
            }
            if (c == '\n' || c == '\r') {
                if (c == '\r' && pos + 1 == end && !atEnd)
                    return Found::Cut;
                ++lines;
                char *next = pos + (c == '\r' && pos + 1 < end && pos[1] == '\n' ? 2 : 1);
                if (pos == text) {
                    consumed = static_cast<size_t>(next - text);
                    return Found::EmptyLine;
                }
                endField(pos);
                return finish(next);
            }
            if (c == m_quote && state == State::Unquoted && allSpaces(fieldStart, pos)) {
                fieldStart = pos + 1;
                state = State::Quoted;
            }
        }
        block += kBlock;
        if (block >= end)
            break;
        bits = structuralBits(block, std::min(kBlock, static_cast<size_t>(end - block)));
        m_blockBits = bits;
    }
    if (!atEnd)
        return Found::Cut;
    endField(end);
    return finish(end);
}

std::optional<char> sepLine(std::string_view text, size_t &length)
{
    constexpr std::string_view kSep = "sep=";
    if (text.size() < kSep.size() + 1)
        return std::nullopt;
    for (size_t i = 0; i < kSep.size(); ++i) {
        if ((i < 3 ? text[i] | 0x20 : text[i]) != kSep[i])
            return std::nullopt;
    }
    const char delimiter = text[kSep.size()];
    size_t pos = kSep.size() + 1;
    if (delimiter == '\n' || delimiter == '\r' || delimiter == '"')
        return std::nullopt;
    if (pos < text.size() && text[pos] == '\r')
        ++pos;
    if (pos < text.size() && text[pos] == '\n')
        ++pos;
    if (pos == kSep.size() + 1 && pos < text.size())
        return std::nullopt;
    length = pos;
    return delimiter;
}

bool canDelimit(char c)
{
    return c == kFullWidthComma || c == '\t' || (c >= ' ' && c <= '~' && c != '"');
}

} // namespace shuke::exchange
