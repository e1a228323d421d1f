#pragma once

#include "core/base/result.h"
#include "core/exchange/text_encoding.h"

#include <QFile>
#include <QStringDecoder>

#include <memory>
#include <string>

namespace shuke::exchange {

/// A text file as a stream of strictly checked UTF-8, without its byte-order mark. One thread. Memory: about 1 MB.
///
/// UTF-8 is read straight into the caller's buffer and checked there, without a copy. The others are decoded in chunks.
class TextSource
{
public:
    /// NotFound, IoError; Unsupported when Qt was built without ICU and the encoding needs it.
    static Result<std::unique_ptr<TextSource>> open(const QString &path, TextEncoding encoding);

    /// Appends up to `capacity` (≥ 16) bytes of UTF-8 at `buffer`; whole characters only. 0 at the end.
    /// EncodingError naming the line of the first byte the encoding does not allow. IoError.
    Result<qint64> read(char *buffer, qint64 capacity);

    /// Bytes of the file taken so far, and in all.
    qint64 bytesRead() const { return m_bytesRead; }
    qint64 bytesTotal() const { return m_file.size(); }

private:
    TextSource() = default;
    Result<qint64> readUtf8(char *buffer, qint64 capacity);
    Result<void> decodeMore();
    Error badByteAt(qint64 offset);

    QFile m_file;
    TextEncoding m_encoding = TextEncoding::Utf8;
    QStringDecoder m_decoder;
    qint64 m_bytesRead = 0;
    std::string m_carry; ///< Bytes of a character cut at the end of the last chunk.
    std::string m_raw;
    std::string m_decoded; ///< UTF-8 not handed out yet, from m_decodedPos on.
    size_t m_decodedPos = 0;
    bool m_started = false;
    qint64 m_errorLine = 0; ///< Found by badByteAt.
};

} // namespace shuke::exchange
