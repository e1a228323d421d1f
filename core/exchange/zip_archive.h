#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <optional>
#include <vector>

struct z_stream_s;

namespace shuke::exchange {

/// A ZIP file of a stranger, read under limits (docs: design/reliability S3). Sizes are counted as they are unpacked;
/// what the file says about them is not believed. Names are only compared: nothing is ever written under one.
class ZipArchive
{
public:
    static constexpr qint64 kMostEntryBytes = 200 << 20;
    static constexpr qint64 kMostBytes = 512 << 20; ///< Of all that is read of one archive.
    static constexpr int kMostEntries = 1000;
    /// Unpacked to packed, once more than kRatioGrace bytes are out. Sheets full of formulas reach 120 in good faith,
    /// bombs of one byte 1,000.
    static constexpr qint64 kMostRatio = 250;
    static constexpr qint64 kRatioGrace = 16 << 20;

    struct Entry
    {
        QByteArray name; ///< With '/', without one in front.
        int method = 0;
        bool encrypted = false;
        quint32 crc = 0;
        qint64 packedBytes = 0;
        qint64 headerOffset = 0;
    };

    /// `device` is open for reading and can seek. Unsupported for what is no ZIP file, is cut off, or whose entries
    /// overlap; TooLarge for more than kMostEntries.
    static Result<std::unique_ptr<ZipArchive>> open(std::unique_ptr<QIODevice> device);

    const std::vector<Entry> &entries() const { return m_entries; }
    /// By name, letter case aside; null if there is none.
    const Entry *find(const QByteArray &name) const;
    qint64 bytesTotal() const { return m_device->size(); }
    /// What was only looked through does not count.
    void forget(qint64 unpackedBytes) { m_unpacked -= unpackedBytes; }

private:
    friend class ZipEntryDevice;
    explicit ZipArchive(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) {}
    Result<void> readDirectory();
    Result<void> readEntries(const QByteArray &directory, qint64 count, qint64 directoryOffset);

    std::unique_ptr<QIODevice> m_device;
    std::vector<Entry> m_entries;
    qint64 m_unpacked = 0; ///< Of all entries read so far.
};

/// One entry, unpacked as it is read; sequential. read() gives −1 after what error() tells.
class ZipEntryDevice final : public QIODevice
{
public:
    /// The archive outlives the device. Only one device of an archive is read at a time.
    ZipEntryDevice(ZipArchive &archive, const ZipArchive::Entry &entry);
    ~ZipEntryDevice() override;

    bool isSequential() const override { return true; }
    /// What went wrong: TooLarge (a limit), Unsupported (damage, a method that is not known, a password).
    const std::optional<Error> &error() const { return m_error; }
    /// Packed bytes taken so far.
    qint64 packedRead() const { return m_packedRead; }
    qint64 unpacked() const { return m_unpacked; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool start();
    bool fill();
    qint64 fail(ErrorCode code, const char *detail);
    qint64 count(qint64 bytes, const char *data);

    ZipArchive &m_archive;
    const ZipArchive::Entry m_entry;
    std::unique_ptr<z_stream_s> m_stream;
    QByteArray m_input;
    qint64 m_offset = 0; ///< Of the next packed byte in the file.
    qint64 m_packedRead = 0;
    qint64 m_unpacked = 0;
    quint32 m_crc = 0;
    bool m_started = false;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace shuke::exchange
