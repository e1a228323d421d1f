#include "core/contacts/substring_scan.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) || defined(_M_X64)
#define SHUKE_SCAN_SSE2 1
#include <emmintrin.h>
#if defined(__GNUC__)
#define SHUKE_SCAN_AVX2 1
#include <immintrin.h>
#endif
#endif

namespace shuke::contacts {

namespace substring_scan_detail {

/// What the kernels share: the needle, the rows, and where the hits go.
struct Job
{
    const char *text;
    std::span<const quint32> ends;
    size_t end; ///< Of the text.
    std::string_view needle;
    size_t first;
    size_t second;
    size_t limit;
    std::vector<quint32> &rows;
    size_t row = 0; ///< No hit is in a row before it.

    /// Of the last place where the needle fits, plus one.
    size_t stop() const { return end < needle.size() ? 0 : end - needle.size() + 1; }

    bool matches(size_t at) const
    {
        // Both bytes of a short needle have been compared already.
        return needle.size() <= 2 || std::memcmp(text + at, needle.data(), needle.size()) == 0;
    }

    /// Notes the row of a hit. Where to go on: behind that row, or the end of all when there are enough.
    size_t hit(size_t at)
    {
        if (ends[row] <= at) {
            size_t step = 1;
            size_t low = row;
            while (low + step < ends.size() && ends[low + step] <= at) {
                low += step;
                step *= 2;
            }
            const auto from = ends.begin() + static_cast<std::ptrdiff_t>(low);
            const auto to = ends.begin() + static_cast<std::ptrdiff_t>(std::min(low + step + 1, ends.size()));
            row = static_cast<size_t>(std::upper_bound(from, to, at) - ends.begin());
        }
        rows.push_back(static_cast<quint32>(row));
        return rows.size() >= limit ? end : ends[row];
    }
};

void scanPortable(Job job)
{
    const size_t stop = job.stop();
    const char rare = job.needle[job.first];
    size_t at = 0;
    while (at < stop) {
        const void *found = std::memchr(job.text + at + job.first, rare, stop - at);
        if (!found)
            return;
        at = static_cast<size_t>(static_cast<const char *>(found) - job.text) - job.first;
        if (job.text[at + job.second] == job.needle[job.second] && job.matches(at))
            at = job.hit(at);
        else
            ++at;
    }
}

/// More than this share of the rows, by a rough guess, and jumping from hit to hit costs more than looking at every
/// row.
constexpr double kDenseRows = 0.03;
constexpr size_t kMaxDenseNeedle = 3;

/// Of the bits [begin, end) of the mask, is any set? begin < end.
bool anyBit(const quint64 *mask, size_t begin, size_t end)
{
    const size_t firstWord = begin >> 6;
    const size_t lastWord = (end - 1) >> 6;
    const quint64 fromBegin = ~quint64(0) << (begin & 63);
    const quint64 toEnd = ~quint64(0) >> (63 - ((end - 1) & 63));
    quint64 any = (mask[firstWord] & fromBegin & (firstWord == lastWord ? toEnd : ~quint64(0))) |
                  (mask[lastWord] & toEnd & (firstWord == lastWord ? fromBegin : ~quint64(0)));
    for (size_t word = firstWord + 1; word < lastWord; ++word)
        any |= mask[word];
    return any != 0;
}

/// Rows with a bit in the mask of places where the needle begins. A needle never spans rows.
void rowsOfMask(const Job &job, const quint64 *mask)
{
    size_t count = job.rows.size();
    job.rows.resize(count + job.ends.size());
    size_t begin = 0;
    for (size_t row = 0; row < job.ends.size(); ++row) {
        job.rows[count] = static_cast<quint32>(row);
        count += anyBit(mask, begin, job.ends[row]) ? size_t(1) : size_t(0);
        begin = job.ends[row];
    }
    job.rows.resize(count);
}

#ifdef SHUKE_SCAN_SSE2
void maskSse2(const Job &job, std::vector<quint64> &mask)
{
    const __m128i a = _mm_set1_epi8(job.needle[0]);
    const size_t second = std::min<size_t>(1, job.needle.size() - 1);
    const size_t third = job.needle.size() - 1;
    const __m128i b = _mm_set1_epi8(job.needle[second]);
    const __m128i c = _mm_set1_epi8(job.needle[third]);
    const auto load = [&job](size_t at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(job.text + at)); };
    for (size_t at = 0; at < job.end; at += 16) {
        const __m128i all =
            _mm_and_si128(_mm_and_si128(_mm_cmpeq_epi8(load(at), a), _mm_cmpeq_epi8(load(at + second), b)),
                          _mm_cmpeq_epi8(load(at + third), c));
        mask[at >> 6] |= static_cast<quint64>(static_cast<unsigned>(_mm_movemask_epi8(all))) << (at & 63);
    }
}

void scanSse2(Job job)
{
    const size_t stop = job.stop();
    const __m128i first = _mm_set1_epi8(job.needle[job.first]);
    const __m128i second = _mm_set1_epi8(job.needle[job.second]);
    const auto load = [&job](size_t at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(job.text + at)); };
    size_t at = 0;
    while (at < stop) {
        const __m128i both =
            _mm_and_si128(_mm_cmpeq_epi8(load(at + job.first), first), _mm_cmpeq_epi8(load(at + job.second), second));
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(both));
        size_t next = at + 16;
        while (mask != 0) {
            const size_t place = at + static_cast<size_t>(std::countr_zero(mask));
            if (place >= stop)
                return;
            if (!job.matches(place)) {
                mask &= mask - 1;
                continue;
            }
            const size_t behind = job.hit(place);
            if (behind >= next) {
                next = behind;
                break;
            }
            mask &= ~0U << (behind - at);
        }
        at = next;
    }
}
#endif

#ifdef SHUKE_SCAN_AVX2
__attribute__((target("avx2"))) void maskAvx2(const Job &job, std::vector<quint64> &mask)
{
    const size_t second = std::min<size_t>(1, job.needle.size() - 1);
    const size_t third = job.needle.size() - 1;
    const __m256i a = _mm256_set1_epi8(job.needle[0]);
    const __m256i b = _mm256_set1_epi8(job.needle[second]);
    const __m256i c = _mm256_set1_epi8(job.needle[third]);
    for (size_t at = 0; at < job.end; at += 32) {
        const __m256i x = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(job.text + at));
        const __m256i y = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(job.text + at + second));
        const __m256i z = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(job.text + at + third));
        const __m256i all = _mm256_and_si256(_mm256_and_si256(_mm256_cmpeq_epi8(x, a), _mm256_cmpeq_epi8(y, b)),
                                             _mm256_cmpeq_epi8(z, c));
        mask[at >> 6] |= static_cast<quint64>(static_cast<unsigned>(_mm256_movemask_epi8(all))) << (at & 63);
    }
}

__attribute__((target("avx2"))) void scanAvx2(Job job)
{
    const size_t stop = job.stop();
    const __m256i first = _mm256_set1_epi8(job.needle[job.first]);
    const __m256i second = _mm256_set1_epi8(job.needle[job.second]);
    size_t at = 0;
    while (at < stop) {
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(job.text + at + job.first));
        const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(job.text + at + job.second));
        auto mask = static_cast<unsigned>(
            _mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(a, first), _mm256_cmpeq_epi8(b, second))));
        size_t next = at + 32;
        while (mask != 0) {
            const size_t place = at + static_cast<size_t>(std::countr_zero(mask));
            if (place >= stop)
                return;
            if (!job.matches(place)) {
                mask &= mask - 1;
                continue;
            }
            const size_t behind = job.hit(place);
            if (behind >= next) {
                next = behind;
                break;
            }
            mask &= ~0U << (behind - at);
        }
        at = next;
    }
}
#endif

} // namespace substring_scan_detail

bool isAvailable(ScanKernel kernel)
{
    switch (kernel) {
    // NOLINTNEXTLINE(bugprone-branch-clone): alike on some machines only
    case ScanKernel::Portable:
        return true;
    case ScanKernel::Sse2:
#ifdef SHUKE_SCAN_SSE2
        return true;
#else
        return false;
#endif
    case ScanKernel::Avx2:
#ifdef SHUKE_SCAN_AVX2
        return __builtin_cpu_supports("avx2") != 0;
#else
        return false;
#endif
    }
    return false;
}

ScanKernel bestScanKernel()
{
    static const ScanKernel best = isAvailable(ScanKernel::Avx2)   ? ScanKernel::Avx2
                                   : isAvailable(ScanKernel::Sse2) ? ScanKernel::Sse2
                                                                   : ScanKernel::Portable;
    return best;
}

SubstringScan::SubstringScan(std::string needle, const ByteCounts &counts, ScanKernel kernel)
    : m_needle(std::move(needle)), m_kernel(kernel)
{
    Q_ASSERT(!m_needle.empty());
    const auto count = [&](size_t i) { return counts[static_cast<unsigned char>(m_needle[i])]; };
    for (size_t i = 1; i < m_needle.size(); ++i) {
        if (count(i) < count(m_first))
            m_first = i;
    }
    m_second = m_first;
    for (size_t i = 0; i < m_needle.size(); ++i) {
        if (i != m_first && (m_second == m_first || count(i) < count(m_second)))
            m_second = i;
    }
    quint64 total = 1;
    for (const quint64 c : counts)
        total += c;
    m_rarity = static_cast<double>(count(m_first)) / static_cast<double>(total);
    m_density =
        m_second == m_first ? m_rarity : m_rarity * static_cast<double>(count(m_second)) / static_cast<double>(total);
}

void SubstringScan::rowsWith(const char *text, std::span<const quint32> ends, size_t limit,
                             std::vector<quint32> &rows) const
{
    using namespace substring_scan_detail;
    if (ends.empty() || rows.size() >= limit)
        return;
    Job job{text, ends, ends.back(), m_needle, m_first, m_second, limit, rows};
#ifdef SHUKE_SCAN_SSE2
    const bool dense = m_density * static_cast<double>(job.end) > kDenseRows * static_cast<double>(ends.size());
    if (dense && m_needle.size() <= kMaxDenseNeedle && limit - rows.size() >= ends.size() &&
        m_kernel != ScanKernel::Portable) {
        thread_local std::vector<quint64> mask;
        mask.assign(job.end / 64 + 1, 0);
#ifdef SHUKE_SCAN_AVX2
        if (m_kernel == ScanKernel::Avx2)
            maskAvx2(job, mask);
        else
#endif
            maskSse2(job, mask);
        return rowsOfMask(job, mask.data());
    }
#endif
    switch (m_kernel) {
#ifdef SHUKE_SCAN_AVX2
    case ScanKernel::Avx2:
        return scanAvx2(job);
#endif
#ifdef SHUKE_SCAN_SSE2
    case ScanKernel::Sse2:
        return scanSse2(job);
#endif
    default:
        return scanPortable(job);
    }
}

} // namespace shuke::contacts
