#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringView>

#include <array>
#include <optional>
#include <string_view>

namespace shuke::exchange {

enum class TextEncoding {
    Utf8,        ///< "utf-8"; a byte-order mark is accepted and dropped.
    Utf8Bom,     ///< "utf-8-bom"
    Utf16LE,     ///< "utf-16le"
    Utf16BE,     ///< "utf-16be"
    Gb18030,     ///< "gb18030", with GBK and GB2312 inside it
    Big5,        ///< "big5"
    Windows1252, ///< "windows-1252", with ISO 8859-1 inside it
};

inline constexpr std::array<TextEncoding, 7> kTextEncodings = {
    TextEncoding::Utf8,    TextEncoding::Utf8Bom, TextEncoding::Utf16LE,    TextEncoding::Utf16BE,
    TextEncoding::Gb18030, TextEncoding::Big5,    TextEncoding::Windows1252};

QByteArray encodingName(TextEncoding encoding);
/// Knows the usual other names too (gbk, cp936, latin1, utf8, …), in any case. Nothing for an unknown one.
std::optional<TextEncoding> encodingFromName(QStringView name);

/// Why an encoding was taken, so that it can be told to the user.
enum class EncodingReason {
    ByteOrderMark,
    ValidUtf8,   ///< Every byte looked at is UTF-8, some of it beyond ASCII.
    AsciiOnly,   ///< Nothing beyond ASCII was seen.
    DamagedUtf8, ///< Nearly all of it is UTF-8, but `firstBadLine` is not: reading will stop there.
    NulPattern,  ///< No mark, but every other byte is zero.
    ValidGb18030,
    LooksLikeBig5, ///< Valid as GB18030 as well, but made of characters nobody writes.
    ValidBig5,
    SingleBytes, ///< Nothing else fits, or accented letters stand alone among Latin ones.
};

struct DetectedEncoding
{
    TextEncoding encoding = TextEncoding::Utf8;
    EncodingReason reason = EncodingReason::AsciiOnly;
    qint64 firstBadLine = 0; ///< 1-based, for DamagedUtf8; else 0.
    qint64 bytesLookedAt = 0;
    bool wholeFile = false; ///< False: the rest of the file was not looked at.
};

/// How much of a file detectEncoding reads by default: enough to be sure, little enough for an instant preview.
inline constexpr qint64 kEncodingSample = 4 << 20;

/// The encoding of text, by the rule: byte-order mark → zero bytes of UTF-16 → strict UTF-8 → strict GB18030 → Big5 →
/// windows-1252 (docs: measured in design/dependencies §2). Two refinements, since GB18030 allows almost everything:
/// text of single high bytes between Latin letters is windows-1252, and text valid in both that is full of rare GBK
/// characters is Big5. A file that is UTF-8 but for a few bytes is DamagedUtf8, never "something else".
///
/// `complete` false: the bytes are the beginning of a longer text, so a character cut at the end is no error.
/// Unsupported for UTF-32.
Result<DetectedEncoding> detectEncoding(std::string_view bytes, bool complete);

/// The same for a file. Reads up to `limit` bytes after skipping what is plain ASCII at the beginning (up to 64 MB);
/// limit < 0 reads all of it. NotFound or IoError when it cannot be read.
Result<DetectedEncoding> detectFileEncoding(const QString &path, qint64 limit = kEncodingSample);

/// Length of the longest prefix of `bytes` that is whole characters of the encoding. `bad` is set when what follows
/// can never become a character, not when a character is only cut. UTF-16 wants two bytes; surrogates must pair.
size_t validPrefix(TextEncoding encoding, std::string_view bytes, bool *bad);

} // namespace shuke::exchange
