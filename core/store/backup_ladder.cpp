#include "core/store/backup_ladder.h"

#include <QDate>

#include <optional>

namespace shuke::store {

namespace backup_ladder_detail {

constexpr qint64 kHourMs = 3600 * 1000LL;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kKeepAllMs = 2 * kDayMs;
constexpr qint64 kHolidayMs = 30 * kDayMs;
constexpr int kFullStretches = 20;
constexpr int kThinStretches = 30;

qint64 dayOf(qint64 ms)
{
    return ms >= 0 ? ms / kDayMs : (ms - kDayMs + 1) / kDayMs;
}

/// One rung: the newest backup of each of the first `slots` periods that are met.
class Rung
{
public:
    explicit Rung(int slots) : m_slots(slots) {}
    bool takes(qint64 period)
    {
        if (m_last == period || m_slots == 0)
            return false;
        m_last = period;
        --m_slots;
        return true;
    }

private:
    int m_slots;
    std::optional<qint64> m_last;
};

/// The ladder over one stretch, in which the recorded times fall (but for an hour) from the first to the last.
void climb(std::span<const BackupStamp> stretch, size_t offset, std::vector<bool> &keep)
{
    Rung days(12);
    Rung weeks(10);
    Rung months(9);
    const qint64 newest = stretch.front().createdAtMs;
    qint64 ceiling = newest; // a step back of minutes must not open a day twice
    for (size_t i = 0; i < stretch.size(); ++i) {
        ceiling = std::min(ceiling, stretch[i].createdAtMs);
        const qint64 day = dayOf(ceiling);
        const QDate date = QDate(1970, 1, 1).addDays(day);
        const bool daily = days.takes(day);
        const bool weekly = weeks.takes(date.toJulianDay() / 7);
        const bool monthly = months.takes(date.year() * 12 + date.month());
        keep[offset + i] = i == 0 || newest - ceiling < kKeepAllMs || daily || weekly || monthly;
    }
}

} // namespace backup_ladder_detail

int nextStretch(const BackupStamp &previous, qint64 nowMs)
{
    using namespace backup_ladder_detail;
    const qint64 gap = nowMs - previous.createdAtMs;
    return gap < -kHourMs || gap > kHolidayMs ? previous.stretch + 1 : previous.stretch;
}

std::vector<bool> backupsToKeep(std::span<const BackupStamp> newestFirst)
{
    using namespace backup_ladder_detail;
    std::vector<bool> keep(newestFirst.size(), false);
    int stretches = 0;
    for (size_t begin = 0; begin < newestFirst.size(); ++stretches) {
        size_t end = begin + 1;
        while (end < newestFirst.size() && newestFirst[end].stretch == newestFirst[begin].stretch)
            ++end;
        if (stretches < kFullStretches)
            climb(newestFirst.subspan(begin, end - begin), begin, keep);
        else if (stretches < kFullStretches + kThinStretches)
            keep[begin] = true;
        begin = end;
    }
    return keep;
}

} // namespace shuke::store
