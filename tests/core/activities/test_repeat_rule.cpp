#include "core/activities/repeat_rule.h"
#include "tests/support/catch.h"

#include <vector>

using namespace shuke::activities;

namespace {

RepeatRule rule(RepeatUnit unit, int every = 1, QDate start = {})
{
    return {unit, every, false, start};
}

RepeatRule fromContact(RepeatUnit unit, int every = 1)
{
    return {unit, every, true, {}};
}

/// The days one after the other, each done on its day.
std::vector<QDate> days(const RepeatRule &rule, QDate first, int count)
{
    std::vector<QDate> all;
    for (QDate day = first; count > 0; --count)
        all.push_back(day = nextDueDay(rule, day, day));
    return all;
}

} // namespace

TEST_CASE("A task that does not repeat has no next day", "[activities][repeat]")
{
    CHECK_FALSE(nextDueDay({}, QDate(2025, 1, 1), QDate(2025, 1, 1)).isValid());
}

TEST_CASE("Days and weeks are counted on from the due day, whatever the day of the work", "[activities][repeat]")
{
    const QDate monday(2025, 3, 3);
    CHECK(nextDueDay(rule(RepeatUnit::Daily), monday, monday) == QDate(2025, 3, 4));
    CHECK(nextDueDay(rule(RepeatUnit::Daily, 10), monday, monday) == QDate(2025, 3, 13));
    CHECK(nextDueDay(rule(RepeatUnit::Weekly), monday, monday) == QDate(2025, 3, 10));
    CHECK(nextDueDay(rule(RepeatUnit::Weekly), monday, QDate(2025, 2, 26)) == QDate(2025, 3, 10)); // done early
    CHECK(nextDueDay(rule(RepeatUnit::Weekly), monday, QDate(2025, 3, 20)) == QDate(2025, 3, 24)); // two missed
    CHECK(nextDueDay(rule(RepeatUnit::Weekly), monday, QDate(2025, 3, 24)) == QDate(2025, 3, 31)); // done on such a day
    CHECK(nextDueDay(rule(RepeatUnit::Weekly, 2), monday, QDate(2025, 3, 20)) == QDate(2025, 3, 31));
    CHECK(nextDueDay(rule(RepeatUnit::Daily), monday, QDate(2026, 3, 3)) == QDate(2026, 3, 4));
}

TEST_CASE("The 31st is the last day of a shorter month and the 31st again after it", "[activities][repeat]")
{
    const QDate january(2025, 1, 31);
    CHECK(days(rule(RepeatUnit::Monthly, 1, january), january, 5) ==
          std::vector<QDate>{QDate(2025, 2, 28), QDate(2025, 3, 31), QDate(2025, 4, 30), QDate(2025, 5, 31),
                             QDate(2025, 6, 30)});
    CHECK(days(rule(RepeatUnit::Monthly, 3, QDate(2025, 11, 30)), QDate(2025, 11, 30), 3) ==
          std::vector<QDate>{QDate(2026, 2, 28), QDate(2026, 5, 30), QDate(2026, 8, 30)});
    // 31 January, done on 15 May: 30 April is over, 31 May is next.
    CHECK(nextDueDay(rule(RepeatUnit::Monthly, 1, january), january, QDate(2025, 5, 15)) == QDate(2025, 5, 31));
    CHECK(nextDueDay(rule(RepeatUnit::Monthly, 1, january), january, QDate(2025, 5, 31)) == QDate(2025, 6, 30));
    CHECK(nextDueDay(rule(RepeatUnit::Monthly, 1, january), january, QDate(2024, 12, 1)) == QDate(2025, 2, 28));
}

TEST_CASE("29 February is 28 February in other years and 29 February again in the next leap year",
          "[activities][repeat]")
{
    const QDate leap(2024, 2, 29);
    CHECK(days(rule(RepeatUnit::Yearly, 1, leap), leap, 5) == std::vector<QDate>{QDate(2025, 2, 28), QDate(2026, 2, 28),
                                                                                 QDate(2027, 2, 28), QDate(2028, 2, 29),
                                                                                 QDate(2029, 2, 28)});
    CHECK(nextDueDay(rule(RepeatUnit::Yearly, 4, leap), leap, leap) == leap.addDays(366 + 3 * 365));
    CHECK(nextDueDay(rule(RepeatUnit::Yearly), QDate(2025, 6, 1), QDate(2031, 6, 1)) == QDate(2032, 6, 1));
}

TEST_CASE("Counted from the last contact the next day is one step after it", "[activities][repeat]")
{
    const QDate due(2025, 12, 1);
    // Talked to on 30 November, ticked off a day later.
    CHECK(nextDueDay(fromContact(RepeatUnit::Monthly, 3), due, due, QDate(2025, 11, 30)) == QDate(2026, 2, 28));
    CHECK(nextDueDay(fromContact(RepeatUnit::Weekly, 2), due, QDate(2025, 12, 5), QDate(2025, 12, 4)) ==
          QDate(2025, 12, 18));
    // Nobody was reached, or long ago: from the day of the work.
    CHECK(nextDueDay(fromContact(RepeatUnit::Monthly), due, due) == QDate(2026, 1, 1));
    CHECK(nextDueDay(fromContact(RepeatUnit::Monthly), due, QDate(2025, 12, 31), QDate(2025, 1, 10)) ==
          QDate(2026, 1, 31));
    // A contact later than the work says nothing about it.
    CHECK(nextDueDay(fromContact(RepeatUnit::Daily, 5), due, due, QDate(2025, 12, 20)) == QDate(2025, 12, 6));
}

TEST_CASE("The next day is always later than the due day and the day of the work, and on the rule's days",
          "[activities][repeat]")
{
    for (const RepeatUnit unit : {RepeatUnit::Daily, RepeatUnit::Weekly, RepeatUnit::Monthly, RepeatUnit::Yearly}) {
        for (const int every : {1, 2, 7, 999}) {
            for (int day = 0; day < 800; day += 13) {
                const QDate start(2024, 1, 31);
                const QDate done = start.addDays(day - 20);
                const QDate next = nextDueDay(rule(unit, every, start), start, done);
                REQUIRE(next > start);
                REQUIRE(next > done);
                // Not one step too far: the rule's day before it is not later than both.
                QDate before = start;
                for (int step = 1;; ++step) {
                    const QDate at = unit == RepeatUnit::Daily     ? start.addDays(step * every)
                                     : unit == RepeatUnit::Weekly  ? start.addDays(7 * step * every)
                                     : unit == RepeatUnit::Monthly ? start.addMonths(step * every)
                                                                   : start.addYears(step * every);
                    if (at >= next) {
                        REQUIRE(at == next);
                        break;
                    }
                    before = at;
                }
                REQUIRE(before <= std::max(start, done));
            }
        }
    }
}
