#pragma once

#include <QtGlobal>

#include <span>

namespace shuke {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every platform, which std::uniform_* does not promise.
class SplitMix64
{
public:
    explicit constexpr SplitMix64(quint64 seed) : m_state(seed) {}

    constexpr quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

    /// [0, n), n in 1 … 2^31−1.
    constexpr int below(int n) { return static_cast<int>(((next() >> 32) * static_cast<quint64>(n)) >> 32); }
    /// [from, to], both included.
    constexpr int between(int from, int to) { return from + below(to - from + 1); }
    /// True in `permille` of 1,000 cases.
    constexpr bool chance(int permille) { return below(1000) < permille; }
    /// An index, each as likely as its weight. Weights >= 0, their sum in 1 … 2^31−1.
    constexpr int weighted(std::span<const int> weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int left = below(sum);
        int index = 0;
        while (left >= weights[static_cast<size_t>(index)])
            left -= weights[static_cast<size_t>(index++)];
        return index;
    }
    /// [0, 1) with 53 bits.
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

private:
    quint64 m_state;
};

} // namespace shuke
