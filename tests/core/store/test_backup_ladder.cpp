#include "core/store/backup_ladder.h"
#include "tests/support/catch.h"

#include <QDateTime>

#include <algorithm>
#include <random>
#include <set>

using namespace shuke;
using store::BackupStamp;

namespace {

constexpr qint64 kHour = 3600 * 1000LL;
constexpr qint64 kDay = 24 * kHour;
const qint64 kStart = QDateTime(QDate(2023, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

/// A backup folder: what the ladder keeps after each new backup.
class Folder
{
public:
    void add(qint64 counter, qint64 recordedMs)
    {
        const int stretch = m_stamps.empty() ? 0 : store::nextStretch(m_stamps.front(), recordedMs);
        m_stamps.insert(m_stamps.begin(), {counter, recordedMs, stretch});
        const std::vector<bool> keep = store::backupsToKeep(m_stamps);
        REQUIRE(keep.size() == m_stamps.size());
        REQUIRE(keep.front());
        std::vector<BackupStamp> left;
        for (size_t i = 0; i < keep.size(); ++i) {
            if (keep[i])
                left.push_back(m_stamps[i]);
        }
        m_stamps = std::move(left);
    }
    size_t count() const { return m_stamps.size(); }
    const std::vector<BackupStamp> &stamps() const { return m_stamps; }
    std::set<qint64> counters() const
    {
        std::set<qint64> counters;
        for (const BackupStamp &stamp : m_stamps)
            counters.insert(stamp.counter);
        return counters;
    }

private:
    std::vector<BackupStamp> m_stamps;
};

/// The times of a shop's backups over three years: some each day, closed at times, two long holidays.
std::vector<qint64> threeYears(unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<qint64> times;
    for (int day = 0; day < 3 * 365; ++day) {
        const bool holiday = (day % 365 > 200 && day % 365 < 216) || random() % 7 == 0;
        const unsigned count = holiday ? 0 : static_cast<unsigned>(random() % 7);
        std::set<qint64> hours;
        for (unsigned i = 0; i < count; ++i)
            hours.insert(kStart + day * kDay + static_cast<qint64>(random() % (16 * 60)) * 60000 + 4 * kHour);
        times.insert(times.end(), hours.begin(), hours.end());
    }
    return times;
}

} // namespace

TEST_CASE("Three years of backups become a year's ladder", "[store][backup]")
{
    Folder folder;
    const std::vector<qint64> times = threeYears(1);
    qint64 counter = 0;
    for (const qint64 time : times) {
        folder.add(++counter, time);
        size_t recent = 0;
        for (const BackupStamp &stamp : folder.stamps())
            recent += time - stamp.createdAtMs < 2 * kDay ? 1U : 0U;
        size_t made = 0;
        for (auto at = times.rbegin(); at != times.rend(); ++at)
            made += *at <= time && time - *at < 2 * kDay ? 1U : 0U;
        REQUIRE(recent == made);
        REQUIRE(folder.count() <= recent + 31);
    }
    // Nine months back there is still one, and every one of the last ten weeks has one.
    CHECK(folder.stamps().back().createdAtMs < times.back() - 220 * kDay);
    std::set<qint64> weeks;
    for (const BackupStamp &stamp : folder.stamps())
        weeks.insert((stamp.createdAtMs / kDay + 3) / 7);
    CHECK(weeks.size() >= 10);
}

TEST_CASE("A wrong clock and its correction thin out nothing that a right clock keeps", "[store][backup]")
{
    const unsigned seed = GENERATE(range(1U, 13U));
    std::mt19937 random(seed);
    const std::vector<qint64> times = threeYears(seed);
    Folder right;
    Folder wrong;
    qint64 offset = 0;
    qint64 wrongUntil = 0;
    int jumps = 0;
    qint64 counter = 0;
    for (const qint64 time : times) {
        if (offset != 0 && time >= wrongUntil) {
            offset = 0;
        } else if (offset == 0 && jumps < 9 && random() % 250 == 0) {
            // 10 years back, 30 years ahead, 1970, a forgotten month or two: by whole days, as dead batteries and typos
            // do
            const qint64 days[] = {-3650, 10950, -(time / kDay), -33, 400};
            offset = days[random() % 5] * kDay;
            wrongUntil = time + static_cast<qint64>(1 + random() % 9) * kDay;
            ++jumps;
        }
        ++counter;
        right.add(counter, time);
        wrong.add(counter, time + offset);
        const std::set<qint64> wanted = right.counters();
        const std::set<qint64> kept = wrong.counters();
        REQUIRE(std::includes(kept.begin(), kept.end(), wanted.begin(), wanted.end()));
        REQUIRE(kept.contains(counter));
    }
    CHECK(jumps > 0);
    CHECK(wrong.count() < 20 * 45);
}

TEST_CASE("Time zones and clocks that differ by minutes open no new ladder", "[store][backup]")
{
    std::mt19937 random(5);
    Folder folder;
    qint64 counter = 0;
    for (const qint64 time : threeYears(5))
        folder.add(++counter, time + static_cast<qint64>(random() % 20) * 60000);
    CHECK(folder.count() <= 31 + 14);
}

TEST_CASE("A clock that is dead at each start keeps the newest and stays bounded", "[store][backup]")
{
    Folder folder;
    qint64 counter = 0;
    for (int start = 0; start < 500; ++start) {
        for (int i = 0; i < 5; ++i)
            folder.add(++counter, i * 2 * kHour); // 1970 again
        REQUIRE(folder.stamps().front().counter == counter);
    }
    CHECK(folder.count() <= 20 * 5 + 30);
    CHECK(folder.count() >= 100);
    CHECK(store::backupsToKeep({}).empty());
}
