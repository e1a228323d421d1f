#pragma once

#include <QtGlobal>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::contacts {

/// How often each byte value occurs in the text to be scanned; a guess is good enough.
using ByteCounts = std::array<quint64, 256>;

/// Room that must be readable (with any content) behind a scanned text.
inline constexpr size_t kScanPadding = 64;

enum class ScanKernel { Portable, Sse2, Avx2 };
/// The fastest this processor has.
ScanKernel bestScanKernel();
bool isAvailable(ScanKernel kernel);

/// Finds the rows of a packed text that hold a needle: compares the needle's two rarest bytes at 32 (16) places at once
/// and the rest only where both fit. After a hit the rest of the row is skipped.
class SubstringScan
{
public:
    /// `needle` is not empty and holds no row end.
    SubstringScan(std::string needle, const ByteCounts &counts, ScanKernel kernel = bestScanKernel());

    const std::string &needle() const { return m_needle; }
    /// The rarest byte's share of the text, 0 … 1: which of several needles to scan for.
    double rarity() const { return m_rarity; }

    /// Appends the indexes of the rows with the needle, ascending, until `rows` holds `limit`. Row i is [ends[i-1],
    /// ends[i]) of `text`, which is followed by kScanPadding readable bytes.
    void rowsWith(const char *text, std::span<const quint32> ends, size_t limit, std::vector<quint32> &rows) const;

private:
    std::string m_needle;
    size_t m_first = 0; ///< Offsets of the two bytes; equal for a needle of one byte.
    size_t m_second = 0;
    double m_rarity = 0;
    double m_density = 0; ///< Expected share of places where both bytes fit, if they were independent.
    ScanKernel m_kernel;
};

} // namespace shuke::contacts
