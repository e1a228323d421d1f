#pragma once

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <vector>

namespace shuke::test {

/// Makes ZIP files by hand, also such as nobody should make.
class ZipMaker
{
public:
    struct Entry
    {
        QByteArray name;
        QByteArray content; ///< Unpacked.
        bool deflate = true;
        QByteArray packed = {};   ///< Instead of what `content` packs to.
        qint64 claimedBytes = -1; ///< What the headers say is unpacked; −1: the truth.
        qint64 placeOf = -1;      ///< Shares the bytes of that entry.
        bool wrongSum = false;
        bool encrypted = false;
        quint16 method = 0xFFFF; ///< Instead of the true one.
    };

    ZipMaker &add(const QByteArray &name, const QByteArray &content, bool deflate = true)
    {
        m_entries.push_back({name, content, deflate});
        return *this;
    }
    ZipMaker &add(Entry entry)
    {
        m_entries.push_back(std::move(entry));
        return *this;
    }

    QByteArray bytes() const
    {
        QByteArray out;
        QByteArray directory;
        std::vector<quint32> places;
        for (const Entry &entry : m_entries) {
            const QByteArray packed = !entry.packed.isNull() ? entry.packed
                                      : entry.deflate        ? deflated(entry.content)
                                                             : entry.content;
            const quint32 unpacked =
                static_cast<quint32>(entry.claimedBytes >= 0 ? entry.claimedBytes : entry.content.size());
            QByteArray common;
            append16(common, 20);
            append16(common, entry.encrypted ? 1 : 0);
            append16(common, entry.method != 0xFFFF ? entry.method : entry.deflate ? 8 : 0);
            append32(common, 0x21);
            append32(common, checkSum(entry.content) + (entry.wrongSum ? 1 : 0));
            append32(common, static_cast<quint32>(packed.size()));
            append32(common, unpacked);
            append16(common, static_cast<quint16>(entry.name.size()));
            append16(common, 0);
            quint32 place = static_cast<quint32>(out.size());
            if (entry.placeOf >= 0) {
                place = places[static_cast<size_t>(entry.placeOf)];
            } else {
                append32(out, 0x04034b50);
                out += common + entry.name + packed;
            }
            places.push_back(place);
            append32(directory, 0x02014b50);
            append16(directory, 20);
            directory += common;
            append16(directory, 0);
            append16(directory, 0);
            append16(directory, 0);
            append32(directory, 0);
            append32(directory, place);
            directory += entry.name;
        }
        const quint32 at = static_cast<quint32>(out.size());
        out += directory;
        append32(out, 0x06054b50);
        append32(out, 0);
        append16(out, static_cast<quint16>(m_entries.size()));
        append16(out, static_cast<quint16>(m_entries.size()));
        append32(out, static_cast<quint32>(directory.size()));
        append32(out, at);
        append16(out, 0);
        return out;
    }

    /// Raw deflate: what qCompress makes without its length, its header and its sum.
    static QByteArray deflated(const QByteArray &content)
    {
        if (content.isEmpty())
            return QByteArray("\x03\x00", 2);
        const QByteArray packed = qCompress(content);
        return packed.mid(6, packed.size() - 10);
    }

    static quint32 checkSum(const QByteArray &content)
    {
        static const std::array<quint32, 256> table = [] {
            std::array<quint32, 256> made = {};
            for (quint32 i = 0; i < 256; ++i) {
                quint32 c = i;
                for (int bit = 0; bit < 8; ++bit)
                    c = (c & 1) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
                made[i] = c;
            }
            return made;
        }();
        quint32 sum = 0xFFFFFFFF;
        for (const char c : content)
            sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

private:
    static void append16(QByteArray &out, quint16 value)
    {
        const quint16 little = qToLittleEndian(value);
        out.append(reinterpret_cast<const char *>(&little), 2);
    }
    static void append32(QByteArray &out, quint32 value)
    {
        const quint32 little = qToLittleEndian(value);
        out.append(reinterpret_cast<const char *>(&little), 4);
    }

    std::vector<Entry> m_entries;
};

} // namespace shuke::test
