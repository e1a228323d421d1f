#include "core/exchange/zip_archive.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace shuke::exchange {

namespace zip_archive_detail {

// APPNOTE.TXT 6.3.10, PKWARE: end of central directory 4.3.16, zip64 4.3.14 and 4.3.15, file header 4.3.12.
constexpr quint32 kEndSignature = 0x06054b50;
constexpr quint32 kZip64LocatorSignature = 0x07064b50;
constexpr quint32 kZip64EndSignature = 0x06064b50;
constexpr quint32 kFileSignature = 0x02014b50;
constexpr quint32 kLocalSignature = 0x04034b50;
constexpr qint64 kEndBytes = 22;
constexpr qint64 kZip64LocatorBytes = 20;
constexpr qint64 kZip64EndBytes = 56;
constexpr qint64 kFileBytes = 46;
constexpr qint64 kLocalBytes = 30;
constexpr qint64 kMostComment = 65535;
constexpr qint64 kMostDirectory = 16 << 20;
constexpr quint32 kIn64 = 0xFFFFFFFF;
constexpr qsizetype kChunk = 64 << 10;

template <typename T>
qint64 number(const QByteArray &bytes, qint64 offset)
{
    return static_cast<qint64>(qFromLittleEndian<T>(bytes.constData() + offset));
}
qint64 number16(const QByteArray &bytes, qint64 offset)
{
    return number<quint16>(bytes, offset);
}
quint32 number32(const QByteArray &bytes, qint64 offset)
{
    return qFromLittleEndian<quint32>(bytes.constData() + offset);
}

Error damaged()
{
    return {ErrorCode::Unsupported, QStringLiteral("the file is damaged or cut off")};
}

/// The sizes and the offset that did not fit, from the extra field 0x0001.
void readZip64(const QByteArray &extra, bool hasUnpacked, ZipArchive::Entry &entry, quint32 packed, quint32 offset)
{
    for (qint64 at = 0; at + 4 <= extra.size();) {
        const qint64 id = number16(extra, at);
        const qint64 size = number16(extra, at + 2);
        at += 4;
        if (id != 1 || at + size > extra.size()) {
            at += size;
            continue;
        }
        qint64 value = at + (hasUnpacked ? 8 : 0);
        const auto take = [&](qint64 &into) {
            if (value + 8 <= at + size)
                into = number<qint64>(extra, value);
            value += 8;
        };
        if (packed == kIn64)
            take(entry.packedBytes);
        if (offset == kIn64)
            take(entry.headerOffset);
        return;
    }
}

} // namespace zip_archive_detail

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<QIODevice> device)
{
    std::unique_ptr<ZipArchive> archive(new ZipArchive(std::move(device)));
    if (const Result<void> read = archive->readDirectory(); !read)
        return read.error();
    return archive;
}

Result<void> ZipArchive::readDirectory()
{
    using namespace zip_archive_detail;
    const qint64 size = m_device->size();
    const qint64 tailAt = std::max<qint64>(0, size - kEndBytes - kMostComment);
    if (size < kEndBytes || !m_device->seek(tailAt))
        return damaged();
    const QByteArray tail = m_device->read(size - tailAt);
    qint64 end = tail.size() - kEndBytes;
    while (end >= 0 && number32(tail, end) != kEndSignature)
        --end;
    if (end < 0)
        return damaged();
    qint64 count = number16(tail, end + 10);
    qint64 bytes = number<quint32>(tail, end + 12);
    qint64 offset = number<quint32>(tail, end + 16);
    if (count == 0xFFFF || offset == kIn64 || bytes == kIn64) {
        const qint64 locator = end - kZip64LocatorBytes;
        const qint64 at = locator < 0 ? -1 : number<qint64>(tail, locator + 8);
        if (at < 0 || at > size - kZip64EndBytes || number32(tail, locator) != kZip64LocatorSignature ||
            !m_device->seek(at))
            return damaged();
        const QByteArray end64 = m_device->read(kZip64EndBytes);
        if (end64.size() != kZip64EndBytes || number32(end64, 0) != kZip64EndSignature)
            return damaged();
        count = number<qint64>(end64, 32);
        bytes = number<qint64>(end64, 40);
        offset = number<qint64>(end64, 48);
    }
    if (count > kMostEntries || bytes > kMostDirectory)
        return Error{ErrorCode::TooLarge, QStringLiteral("the archive has more than 1000 entries")};
    if (count < 0 || bytes < 0 || offset < 0 || offset > size - bytes || !m_device->seek(offset))
        return damaged();
    const QByteArray directory = m_device->read(bytes);
    return directory.size() == bytes ? readEntries(directory, count, offset) : damaged();
}

Result<void> ZipArchive::readEntries(const QByteArray &directory, qint64 count, qint64 directoryOffset)
{
    using namespace zip_archive_detail;
    qint64 at = 0;
    for (qint64 i = 0; i < count; ++i) {
        if (at + kFileBytes > directory.size() || number32(directory, at) != kFileSignature)
            return damaged();
        Entry entry;
        entry.encrypted = (number16(directory, at + 8) & 1) != 0;
        entry.method = static_cast<int>(number16(directory, at + 10));
        entry.crc = number32(directory, at + 16);
        const quint32 packed = number32(directory, at + 20);
        const quint32 offset = number32(directory, at + 42);
        entry.packedBytes = packed;
        entry.headerOffset = offset;
        const qint64 nameBytes = number16(directory, at + 28);
        const qint64 extraBytes = number16(directory, at + 30);
        const qint64 next = at + kFileBytes + nameBytes + extraBytes + number16(directory, at + 32);
        if (next > directory.size())
            return damaged();
        entry.name = directory.mid(at + kFileBytes, nameBytes).replace('\\', '/');
        while (entry.name.startsWith('/'))
            entry.name.remove(0, 1);
        readZip64(directory.mid(at + kFileBytes + nameBytes, extraBytes), number32(directory, at + 24) == kIn64, entry,
                  packed, offset);
        // Compared so that nothing overflows, whatever the file says.
        if (entry.headerOffset < 0 || entry.packedBytes < 0 || entry.headerOffset > directoryOffset - kLocalBytes ||
            entry.packedBytes > directoryOffset - kLocalBytes - entry.headerOffset)
            return damaged();
        m_entries.push_back(std::move(entry));
        at = next;
    }
    // Entries that share their bytes are how a small file unpacks to more than any disk holds (D. Fifield, A better zip
    // bomb, 2019).
    std::vector<std::pair<qint64, qint64>> places;
    for (const Entry &entry : m_entries)
        places.emplace_back(entry.headerOffset, entry.packedBytes);
    std::sort(places.begin(), places.end());
    for (size_t i = 1; i < places.size(); ++i) {
        if (places[i - 1].first + kLocalBytes + places[i - 1].second > places[i].first)
            return damaged();
    }
    return {};
}

const ZipArchive::Entry *ZipArchive::find(const QByteArray &name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&name](const Entry &entry) {
        return entry.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

ZipEntryDevice::ZipEntryDevice(ZipArchive &archive, const ZipArchive::Entry &entry) : m_archive(archive), m_entry(entry)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntryDevice::~ZipEntryDevice()
{
    if (m_stream)
        inflateEnd(m_stream.get());
}

qint64 ZipEntryDevice::fail(ErrorCode code, const char *detail)
{
    if (!m_error)
        m_error = Error{code, QString::fromLatin1(detail)};
    return -1;
}

bool ZipEntryDevice::start()
{
    using namespace zip_archive_detail;
    m_started = true;
    if (m_entry.encrypted) {
        fail(ErrorCode::Unsupported, "the workbook is protected with a password; save it without one");
        return false;
    }
    if (m_entry.method != 0 && m_entry.method != Z_DEFLATED) {
        fail(ErrorCode::Unsupported, "the archive is packed in a way that is not known here");
        return false;
    }
    QByteArray local;
    if (m_archive.m_device->seek(m_entry.headerOffset))
        local = m_archive.m_device->read(kLocalBytes);
    if (local.size() != kLocalBytes || number32(local, 0) != kLocalSignature) {
        fail(ErrorCode::Unsupported, "the file is damaged or cut off");
        return false;
    }
    m_offset = m_entry.headerOffset + kLocalBytes + number16(local, 26) + number16(local, 28);
    m_crc = static_cast<quint32>(crc32(0, nullptr, 0));
    if (m_entry.method == 0)
        return true;
    m_stream = std::make_unique<z_stream_s>();
    std::memset(m_stream.get(), 0, sizeof(z_stream_s));
    if (inflateInit2(m_stream.get(), -MAX_WBITS) == Z_OK)
        return true;
    m_stream.reset();
    fail(ErrorCode::Unsupported, "the file is damaged or cut off");
    return false;
}

/// More packed bytes into m_input; false when there are none left.
bool ZipEntryDevice::fill()
{
    const qint64 left = std::min(m_entry.packedBytes - m_packedRead, m_archive.m_device->size() - m_offset);
    const qint64 want = std::min<qint64>(zip_archive_detail::kChunk, left);
    if (want <= 0 || !m_archive.m_device->seek(m_offset))
        return false;
    m_input = m_archive.m_device->read(want);
    m_offset += m_input.size();
    m_packedRead += m_input.size();
    return !m_input.isEmpty();
}

qint64 ZipEntryDevice::count(qint64 bytes, const char *data)
{
    m_unpacked += bytes;
    m_archive.m_unpacked += bytes;
    m_crc = static_cast<quint32>(crc32(m_crc, reinterpret_cast<const Bytef *>(data), static_cast<uInt>(bytes)));
    const bool bomb =
        m_unpacked > ZipArchive::kRatioGrace && m_unpacked / std::max<qint64>(1, m_packedRead) > ZipArchive::kMostRatio;
    if (bomb || m_unpacked > ZipArchive::kMostEntryBytes || m_archive.m_unpacked > ZipArchive::kMostBytes)
        return fail(ErrorCode::TooLarge, "the workbook unpacks to more than is read here (200 MB a sheet); save the "
                                         "table as CSV");
    return bytes;
}

qint64 ZipEntryDevice::readData(char *data, qint64 maxSize)
{
    using namespace zip_archive_detail;
    if (m_error || (!m_started && !start()))
        return -1;
    if (m_ended || maxSize <= 0)
        return 0;
    const qint64 most = std::min<qint64>(maxSize, 1 << 30);
    qint64 made = 0;
    if (m_entry.method == 0) {
        const qint64 want = std::min(most, m_entry.packedBytes - m_packedRead);
        const bool there = want > 0 && m_offset <= m_archive.m_device->size();
        const qint64 got = there && m_archive.m_device->seek(m_offset) ? m_archive.m_device->read(data, want) : 0;
        if (got < want)
            return fail(ErrorCode::Unsupported, "the file is damaged or cut off");
        m_offset += got;
        m_packedRead += got;
        m_ended = m_packedRead == m_entry.packedBytes;
        made = got;
    } else {
        m_stream->next_out = reinterpret_cast<Bytef *>(data);
        m_stream->avail_out = static_cast<uInt>(most);
        while (m_stream->avail_out > 0 && !m_ended) {
            if (m_stream->avail_in == 0) {
                if (!fill())
                    return fail(ErrorCode::Unsupported, "the file is damaged or cut off");
                m_stream->next_in = reinterpret_cast<Bytef *>(m_input.data());
                m_stream->avail_in = static_cast<uInt>(m_input.size());
            }
            const int code = inflate(m_stream.get(), Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END)
                return fail(ErrorCode::Unsupported, "the file is damaged or cut off");
            m_ended = code == Z_STREAM_END;
        }
        made = most - static_cast<qint64>(m_stream->avail_out);
    }
    if (count(made, data) < 0)
        return -1;
    if (m_ended && m_crc != m_entry.crc)
        return fail(ErrorCode::Unsupported, "the file is damaged: a checksum differs");
    return made;
}

} // namespace shuke::exchange
