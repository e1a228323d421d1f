#include "core/exchange/text_encoding.h"

#include "core/exchange/utf8_check.h"

#include <QFile>

#include <algorithm>
#include <cstring>
#include <string>

namespace shuke::exchange {

namespace text_encoding_detail {

using Byte = unsigned char;

constexpr qint64 kMaxAsciiScan = 64 << 20;
constexpr qint64 kReadStep = 1 << 20;

struct OtherName
{
    const char *name;
    TextEncoding encoding;
};
constexpr OtherName kOtherNames[] = {
    {"utf8", TextEncoding::Utf8},
    {"utf-8", TextEncoding::Utf8},
    {"ascii", TextEncoding::Utf8},
    {"utf8-bom", TextEncoding::Utf8Bom},
    {"utf-8-bom", TextEncoding::Utf8Bom},
    {"utf-8-sig", TextEncoding::Utf8Bom},
    {"utf16", TextEncoding::Utf16LE},
    {"utf-16", TextEncoding::Utf16LE},
    {"utf16le", TextEncoding::Utf16LE},
    {"utf-16le", TextEncoding::Utf16LE},
    {"utf-16-le", TextEncoding::Utf16LE},
    {"unicode", TextEncoding::Utf16LE},
    {"utf16be", TextEncoding::Utf16BE},
    {"utf-16be", TextEncoding::Utf16BE},
    {"utf-16-be", TextEncoding::Utf16BE},
    {"gb18030", TextEncoding::Gb18030},
    {"gbk", TextEncoding::Gb18030},
    {"gb2312", TextEncoding::Gb18030},
    {"cp936", TextEncoding::Gb18030},
    {"big5", TextEncoding::Big5},
    {"big-5", TextEncoding::Big5},
    {"cp950", TextEncoding::Big5},
    {"windows-1252", TextEncoding::Windows1252},
    {"windows1252", TextEncoding::Windows1252},
    {"cp1252", TextEncoding::Windows1252},
    {"latin1", TextEncoding::Windows1252},
    {"latin-1", TextEncoding::Windows1252},
    {"iso-8859-1", TextEncoding::Windows1252},
    {"iso8859-1", TextEncoding::Windows1252},
};

inline Byte at(std::string_view bytes, size_t i)
{
    return static_cast<Byte>(bytes[i]);
}

size_t validUtf16(std::string_view bytes, bool bigEndian, bool *bad)
{
    const auto unit = [&](size_t i) -> unsigned {
        const unsigned first = at(bytes, i);
        const unsigned second = at(bytes, i + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    };
    size_t i = 0;
    for (; i + 2 <= bytes.size(); i += 2) {
        const unsigned u = unit(i);
        if (u < 0xD800 || u > 0xDFFF)
            continue;
        if (u <= 0xDBFF && i + 4 > bytes.size())
            return i;
        if (u > 0xDBFF || unit(i + 2) < 0xDC00 || unit(i + 2) > 0xDFFF) {
            *bad = true;
            return i;
        }
        i += 2;
    }
    return i;
}

size_t validGb18030(std::string_view bytes, bool *bad)
{
    size_t i = 0;
    while (i < bytes.size()) {
        const Byte lead = at(bytes, i);
        if (lead <= 0x80) { // 0x80: the euro sign of code page 936
            ++i;
            continue;
        }
        if (lead == 0xFF) {
            *bad = true;
            return i;
        }
        if (i + 1 == bytes.size())
            return i;
        const Byte second = at(bytes, i + 1);
        if (second >= 0x30 && second <= 0x39) {
            for (size_t k = 2; k < 4; ++k) {
                if (i + k == bytes.size())
                    return i;
                const Byte next = at(bytes, i + k);
                if (k == 2 ? next < 0x81 || next > 0xFE : next < 0x30 || next > 0x39) {
                    *bad = true;
                    return i;
                }
            }
            i += 4;
        } else if (second >= 0x40 && second <= 0xFE && second != 0x7F) {
            i += 2;
        } else {
            *bad = true;
            return i;
        }
    }
    return i;
}

size_t validBig5(std::string_view bytes, bool *bad)
{
    size_t i = 0;
    while (i < bytes.size()) {
        const Byte lead = at(bytes, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (lead < 0xA1 || lead > 0xF9) {
            *bad = true;
            return i;
        }
        if (i + 1 == bytes.size())
            return i;
        const Byte second = at(bytes, i + 1);
        if ((second < 0x40 || second > 0x7E) && (second < 0xA1 || second > 0xFE)) {
            *bad = true;
            return i;
        }
        i += 2;
    }
    return i;
}

/// 81, 8D, 8F, 90 and 9D are no characters.
size_t validWindows1252(std::string_view bytes, bool *bad)
{
    const size_t hole = bytes.find_first_of("\x81\x8D\x8F\x90\x9D");
    *bad = hole != std::string_view::npos;
    return std::min(hole, bytes.size());
}

bool isValid(TextEncoding encoding, std::string_view bytes, bool complete)
{
    bool bad = false;
    const size_t valid = validPrefix(encoding, bytes, &bad);
    return !bad && (!complete || valid == bytes.size());
}

/// Text in units of four bytes, with or without a mark: every other pair of bytes is zero.
bool looksLikeUtf32(std::string_view bytes)
{
    using std::string_view_literals::operator""sv;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return true;
    const std::string_view head = bytes.substr(0, 64 << 10);
    size_t zeros = 0;
    for (size_t i = 0; i + 1 < head.size(); i += 2)
        zeros += head[i] == 0 && head[i + 1] == 0 ? 1u : 0u;
    return zeros >= 2 && zeros * 5 >= head.size() / 2 * 2;
}

/// UTF-16 without a mark: among Latin text, digits and separators every other byte is zero.
std::optional<TextEncoding> utf16ByZeros(std::string_view bytes, bool complete)
{
    const std::string_view head = bytes.substr(0, 64 << 10);
    size_t even = 0;
    size_t odd = 0;
    for (size_t i = 0; i + 1 < head.size(); i += 2) {
        even += head[i] == 0 ? 1u : 0u;
        odd += head[i + 1] == 0 ? 1u : 0u;
    }
    const size_t units = head.size() / 2;
    const size_t most = std::max(even, odd);
    if (most < 2 || most * 5 < units || std::min(even, odd) * 10 > most)
        return std::nullopt;
    const TextEncoding guess = odd > even ? TextEncoding::Utf16LE : TextEncoding::Utf16BE;
    return isValid(guess, bytes, complete) ? std::optional(guess) : std::nullopt;
}

qint64 lineOf(std::string_view bytes, size_t offset)
{
    return 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
}

/// UTF-8 but for a few bytes? Gives the offset of the first bad byte.
std::optional<size_t> damagedUtf8(std::string_view bytes)
{
    size_t good = 0;
    size_t bad = 0;
    size_t first = 0;
    size_t i = 0;
    while (i < bytes.size()) {
        bool wrong = false;
        const std::string_view rest = bytes.substr(i, 64 << 10);
        const size_t valid = validUtf8(rest, &wrong);
        good += static_cast<size_t>(std::count_if(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(valid),
                                                  [](char c) { return static_cast<Byte>(c) >= 0xC0; }));
        if (!wrong && valid == 0)
            break; // cut at the end
        i += valid;
        if (wrong) {
            if (bad++ == 0)
                first = i;
            ++i;
        }
    }
    return bad > 0 && bad * 8 <= good ? std::optional(first) : std::nullopt;
}

/// Runs of bytes beyond ASCII: nearly all single ones are accents among Latin letters, not Chinese.
bool standsAlone(std::string_view bytes)
{
    size_t runs = 0;
    size_t single = 0;
    for (size_t i = asciiEnd(bytes, 0); i < bytes.size(); i = asciiEnd(bytes, i)) {
        size_t length = 1;
        while (i + length < bytes.size() && at(bytes, i + length) >= 0x80)
            ++length;
        ++runs;
        single += length == 1 ? 1u : 0u;
        i += length;
    }
    return runs > 0 && single * 100 >= runs * 85;
}

/// Simplified text uses GB 2312, whose second bytes are all high; a fifth of low ones is Big5 read as GBK.
bool manyLowSecondBytes(std::string_view bytes)
{
    size_t pairs = 0;
    size_t low = 0;
    for (size_t i = asciiEnd(bytes, 0); i + 1 < bytes.size(); i = asciiEnd(bytes, i + 2)) {
        ++pairs;
        low += at(bytes, i + 1) < 0xA1 ? 1u : 0u;
    }
    return pairs > 0 && low * 5 >= pairs;
}

} // namespace text_encoding_detail

QByteArray encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QByteArrayLiteral("utf-8");
    case TextEncoding::Utf8Bom:
        return QByteArrayLiteral("utf-8-bom");
    case TextEncoding::Utf16LE:
        return QByteArrayLiteral("utf-16le");
    case TextEncoding::Utf16BE:
        return QByteArrayLiteral("utf-16be");
    case TextEncoding::Gb18030:
        return QByteArrayLiteral("gb18030");
    case TextEncoding::Big5:
        return QByteArrayLiteral("big5");
    case TextEncoding::Windows1252:
        break;
    }
    return QByteArrayLiteral("windows-1252");
}

std::optional<TextEncoding> encodingFromName(QStringView name)
{
    const QString wanted = name.trimmed().toString().toLower().replace(u'_', u'-');
    for (const auto &other : text_encoding_detail::kOtherNames) {
        if (wanted == QLatin1String(other.name))
            return other.encoding;
    }
    return std::nullopt;
}

size_t validPrefix(TextEncoding encoding, std::string_view bytes, bool *bad)
{
    using namespace text_encoding_detail;
    *bad = false;
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8Bom:
        return validUtf8(bytes, bad);
    case TextEncoding::Utf16LE:
        return validUtf16(bytes, false, bad);
    case TextEncoding::Utf16BE:
        return validUtf16(bytes, true, bad);
    case TextEncoding::Gb18030:
        return validGb18030(bytes, bad);
    case TextEncoding::Big5:
        return validBig5(bytes, bad);
    case TextEncoding::Windows1252:
        break;
    }
    return validWindows1252(bytes, bad);
}

Result<DetectedEncoding> detectEncoding(std::string_view bytes, bool complete)
{
    using namespace text_encoding_detail;
    DetectedEncoding found;
    found.bytesLookedAt = static_cast<qint64>(bytes.size());
    found.wholeFile = complete;
    const auto is = [&found](TextEncoding encoding, EncodingReason reason) {
        found.encoding = encoding;
        found.reason = reason;
        return found;
    };
    if (looksLikeUtf32(bytes))
        return Error{ErrorCode::Unsupported, QStringLiteral("the text is UTF-32; save it as UTF-8")};
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return is(TextEncoding::Utf8Bom, EncodingReason::ByteOrderMark);
    if (bytes.starts_with("\xFF\xFE"))
        return is(TextEncoding::Utf16LE, EncodingReason::ByteOrderMark);
    if (bytes.starts_with("\xFE\xFF"))
        return is(TextEncoding::Utf16BE, EncodingReason::ByteOrderMark);
    if (bytes.starts_with("\x84\x31\x95\x33"))
        return is(TextEncoding::Gb18030, EncodingReason::ByteOrderMark);
    if (const std::optional<TextEncoding> wide = utf16ByZeros(bytes, complete))
        return is(*wide, EncodingReason::NulPattern);
    if (asciiEnd(bytes, 0) == bytes.size())
        return is(TextEncoding::Utf8, EncodingReason::AsciiOnly);
    if (isValid(TextEncoding::Utf8, bytes, complete))
        return is(TextEncoding::Utf8, EncodingReason::ValidUtf8);
    if (const std::optional<size_t> offset = damagedUtf8(bytes)) {
        found.firstBadLine = lineOf(bytes, *offset);
        return is(TextEncoding::Utf8, EncodingReason::DamagedUtf8);
    }
    if (standsAlone(bytes) && isValid(TextEncoding::Windows1252, bytes, complete))
        return is(TextEncoding::Windows1252, EncodingReason::SingleBytes);
    const bool big5 = isValid(TextEncoding::Big5, bytes, complete);
    if (isValid(TextEncoding::Gb18030, bytes, complete)) {
        if (big5 && manyLowSecondBytes(bytes))
            return is(TextEncoding::Big5, EncodingReason::LooksLikeBig5);
        return is(TextEncoding::Gb18030, EncodingReason::ValidGb18030);
    }
    if (big5)
        return is(TextEncoding::Big5, EncodingReason::ValidBig5);
    return is(TextEncoding::Windows1252, EncodingReason::SingleBytes);
}

Result<DetectedEncoding> detectFileEncoding(const QString &path, qint64 limit)
{
    using namespace text_encoding_detail;
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("%1: no such file").arg(path)};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};

    // The beginning is kept for the mark; ASCII after it is only counted, so that a late name still decides.
    std::string bytes;
    qint64 skipped = 0;
    qint64 skippedLines = 0;
    bool complete = false;
    for (;;) {
        const size_t have = bytes.size();
        if (limit >= 0 && static_cast<qint64>(have) >= limit)
            break;
        const qint64 step = limit < 0 ? kReadStep : std::min(kReadStep, limit - static_cast<qint64>(have));
        bytes.resize(have + static_cast<size_t>(step));
        const qint64 got = file.read(bytes.data() + have, step);
        if (got < 0)
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
        bytes.resize(have + static_cast<size_t>(got));
        if (got == 0) {
            complete = true;
            break;
        }
        const std::string_view fresh(bytes.data() + have, static_cast<size_t>(got));
        const bool plain = asciiEnd(fresh, 0) == fresh.size() && fresh.find('\0') == std::string_view::npos;
        if (plain && have == 0 && (limit < 0 || skipped < kMaxAsciiScan)) {
            skipped += got;
            skippedLines += std::count(fresh.begin(), fresh.end(), '\n');
            bytes.clear();
        }
    }
    Result<DetectedEncoding> found = detectEncoding(bytes, complete);
    if (!found)
        return Error{found.error().code, QStringLiteral("%1: %2").arg(path, found.error().detail)};
    found->bytesLookedAt += skipped;
    if (found->firstBadLine > 0)
        found->firstBadLine += skippedLines;
    return found;
}

} // namespace shuke::exchange
