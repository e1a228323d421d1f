#include "tests/fuzz/mutate.h"

namespace shuke::fuzz {

namespace {

constexpr qsizetype kLongest = 8192;

qsizetype below(SplitMix64 &random, qsizetype limit)
{
    return limit <= 0 ? 0 : static_cast<qsizetype>(random.next() % static_cast<quint64>(limit));
}

void change(Format format, SplitMix64 &random, QByteArray &bytes)
{
    constexpr char kOdd[] = {'\0', '\x7f', '\x80', '\xff', '\n', '\r', '"', '<', '0', '9', '-', '\\'};
    const qsizetype at = below(random, bytes.size() + 1);
    const auto &seeds = seedsOf(format);
    const auto &words = wordsOf(format);
    switch (random.next() % 8) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
        return;
    case 1:
        if (at < bytes.size())
            bytes[at] = kOdd[below(random, static_cast<qsizetype>(sizeof kOdd))];
        return;
    case 2:
        bytes.insert(at, kOdd[below(random, static_cast<qsizetype>(sizeof kOdd))]);
        return;
    case 3:
        bytes.remove(at, 1 + below(random, 32));
        return;
    case 4:
        bytes.insert(at, bytes.mid(below(random, bytes.size()), 1 + below(random, 64)));
        return;
    case 5: {
        const QByteArray &other = seeds[below(random, seeds.size())];
        bytes.insert(at, other.mid(below(random, other.size()), 1 + below(random, 96)));
        return;
    }
    case 6:
        bytes.insert(at, words[below(random, words.size())]);
        return;
    default:
        bytes.truncate(at);
        return;
    }
}

} // namespace

QByteArray mutated(Format format, SplitMix64 &random)
{
    const QByteArrayList &seeds = seedsOf(format);
    QByteArray bytes = seeds[below(random, seeds.size())];
    // Mostly one or two: a file that is broken in many places is given up at the first.
    const qsizetype changes = 1 + below(random, random.next() % 4 == 0 ? 8 : 2);
    for (qsizetype i = 0; i < changes; ++i)
        change(format, random, bytes);
    if (bytes.size() > kLongest)
        bytes.truncate(kLongest);
    return bytes;
}

} // namespace shuke::fuzz
