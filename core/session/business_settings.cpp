#include "core/session/business_settings.h"

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/store/read_context.h"
#include "core/store/setting_value.h"
#include "core/store/store_settings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <optional>
#include <vector>

namespace shuke::session {

namespace business_settings_detail {

constexpr std::string_view kHasAmounts = "SELECT EXISTS (SELECT 1 FROM sales_order) OR EXISTS (SELECT 1 FROM product "
                                         "WHERE price_minor IS NOT NULL OR cost_minor IS NOT NULL)";
constexpr std::string_view kDated =
    "SELECT id, ordered_on, ordered_at, deleted_at IS NOT NULL FROM sales_order NOT INDEXED WHERE ordered_at IS NOT "
    "NULL";

/// Business days of many instants; asks the zone once per day of Greenwich on which its offset does not change.
class DayFinder
{
public:
    explicit DayFinder(const BusinessSettings &settings)
        : m_zone(businessZone(settings.timeZone)), m_start(settings.dayStartMinutes)
    {}

    qint64 dayOf(qint64 utcMs)
    {
        constexpr qint64 kDayMs = 86'400'000;
        constexpr qint64 kEpoch = 2'440'588; // 1970-01-01
        const qint64 utcDay = (utcMs >= 0 ? utcMs : utcMs - kDayMs + 1) / kDayMs;
        auto found = m_offsets.find(utcDay);
        if (found == m_offsets.end()) {
            const auto offset = [&](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, m_zone).offsetFromUtc(); };
            const int first = offset(utcDay * kDayMs);
            const int last = offset((utcDay + 1) * kDayMs - 1);
            found = m_offsets.insert(utcDay, first == last ? std::optional(first) : std::nullopt);
        }
        if (!found.value())
            return businessDay(utcMs, m_zone, m_start).toJulianDay();
        const qint64 localMs = utcMs + *found.value() * qint64(1000);
        const qint64 localDay = (localMs >= 0 ? localMs : localMs - kDayMs + 1) / kDayMs;
        const int msOfDay = static_cast<int>(localMs - localDay * kDayMs);
        return businessDay(QDate::fromJulianDay(localDay + kEpoch), msOfDay, m_start).toJulianDay();
    }

private:
    QTimeZone m_zone;
    int m_start;
    QHash<qint64, std::optional<int>> m_offsets; ///< Seconds east of Greenwich.
};

struct Move
{
    qint64 id = 0;
    qint64 from = 0;
    qint64 to = 0;
    bool inTrash = false;
};

/// All documents that `next` puts on another day than `now`, by id. `withTime` counts those outside the trash.
Result<std::vector<Move>> findMoves(store::Database &database, const BusinessSettings &now,
                                    const BusinessSettings &next, qint64 &withTime)
{
    Result<store::Statement> rows = database.prepare(kDated);
    if (!rows)
        return rows.error();
    DayFinder present(now);
    DayFinder future(next);
    std::vector<Move> moves;
    for (;;) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return moves;
        const bool inTrash = rows->integer(3) != 0;
        withTime += inTrash ? 0 : 1;
        const qint64 at = rows->integer(2);
        const qint64 day = rows->integer(1);
        if (present.dayOf(at) != day)
            continue;
        if (const qint64 moved = future.dayOf(at); moved != day)
            moves.push_back({rows->integer(0), day, moved, inTrash});
    }
}

BusinessSettings settingsOf(const store::StoreSettings &stored)
{
    return {stored.currency, stored.timeZone, stored.dayStartMinutes};
}

Result<void> moveDocuments(WriteContext &context, const std::vector<Move> &moves)
{
    if (Result<void> ready = context.prepareForBulk(TableId::SalesOrder, static_cast<qint64>(moves.size())); !ready)
        return ready;
    qint64 done = 0;
    for (const Move &move : moves) {
        constexpr qint64 kLookForCancel = 8192;
        if (done++ % kLookForCancel == 0) {
            if (Result<void> canceled = context.checkCanceled(); !canceled)
                return canceled;
            context.report({done - 1, static_cast<qint64>(moves.size())});
        }
        Result<store::Statement *> order =
            context.database().cached("UPDATE sales_order SET ordered_on = ?, modified_at = ? WHERE id = ?");
        if (!order)
            return order.error();
        (*order)->bindAll(move.to, context.nowMs(), move.id);
        if (Result<void> written = (*order)->run(); !written)
            return written;
        Result<store::Statement *> payments =
            context.database().cached("UPDATE payment SET paid_on = ? WHERE order_id = ? AND paid_on = ?");
        if (!payments)
            return payments.error();
        (*payments)->bindAll(move.to, move.id, move.from);
        if (Result<void> written = (*payments)->run(); !written)
            return written;
    }
    return {};
}

Result<void> check(const BusinessSettings &next)
{
    if (!isCurrencyCode(next.currency))
        return Error{ErrorCode::InvalidInput, QStringLiteral("currency %1 is not an ISO 4217 code").arg(next.currency)};
    if (next.timeZone.isEmpty() || !QTimeZone(next.timeZone).isValid())
        return Error{ErrorCode::InvalidInput, QStringLiteral("no time zone %1").arg(QString::fromUtf8(next.timeZone))};
    if (next.dayStartMinutes < 0 || next.dayStartMinutes > kLatestDayStart)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a business day begins between 00:00 and 12:00")};
    return {};
}

Result<bool> hasAmounts(store::Database &database)
{
    const Result<std::optional<qint64>> found = database.integer(kHasAmounts);
    if (!found)
        return found.error();
    return found->value_or(0) != 0;
}

Result<void> change(WriteContext &context, const BusinessSettings &next, bool moveOrders)
{
    if (Result<void> right = check(next); !right)
        return right;
    const Result<store::StoreSettings> stored = store::readSettings(context.database());
    if (!stored)
        return stored.error();
    const BusinessSettings now = settingsOf(*stored);
    if (now.currency != next.currency) {
        const Result<bool> fixed = hasAmounts(context.database());
        if (!fixed)
            return fixed.error();
        if (*fixed)
            return Error{ErrorCode::Conflict, QStringLiteral("there are amounts in %1 already").arg(now.currency)};
    }
    if (moveOrders && (now.timeZone != next.timeZone || now.dayStartMinutes != next.dayStartMinutes)) {
        qint64 withTime = 0;
        const Result<std::vector<Move>> moves = findMoves(context.database(), now, next, withTime);
        if (!moves)
            return moves.error();
        if (Result<void> moved = moveDocuments(context, *moves); !moved)
            return moved;
    }
    for (const auto &[key, value] :
         {std::pair(QStringLiteral("currency"), next.currency),
          std::pair(QStringLiteral("time_zone"), QString::fromUtf8(next.timeZone)),
          std::pair(QStringLiteral("day_start_minutes"), QString::number(next.dayStartMinutes))}) {
        // A store without the setting begins its days at midnight: nothing to write for that.
        if (value == QLatin1String("0") && now.dayStartMinutes == 0)
            continue;
        if (Result<void> written = store::writeSetting(context, key, value); !written)
            return written;
    }
    return {};
}

} // namespace business_settings_detail

Query<BusinessStatus> businessStatus()
{
    return {[](ReadContext &context) -> Result<BusinessStatus> {
        const Result<store::StoreSettings> stored = store::readSettings(context.database());
        if (!stored)
            return stored.error();
        const Result<bool> amounts = business_settings_detail::hasAmounts(context.database());
        if (!amounts)
            return amounts.error();
        return BusinessStatus{business_settings_detail::settingsOf(*stored), *amounts};
    }};
}

Query<DayMoves> dayMoves(BusinessSettings next, CancelToken cancel)
{
    return {[next = std::move(next)](ReadContext &context) -> Result<DayMoves> {
                using namespace business_settings_detail;
                if (const Result<void> right = check(next); !right)
                    return right.error();
                const Result<store::StoreSettings> stored = store::readSettings(context.database());
                if (!stored)
                    return stored.error();
                DayMoves counts;
                const Result<std::vector<Move>> moves =
                    findMoves(context.database(), settingsOf(*stored), next, counts.withTime);
                if (!moves)
                    return moves.error();
                for (const Move &move : *moves)
                    counts.moving += move.inTrash ? 0 : 1;
                return counts;
            },
            std::move(cancel)};
}

Command changeBusinessSettings(BusinessSettings next, bool moveOrders)
{
    return {"settings.business",
            {QT_TRANSLATE_NOOP("Operation", "Change the settings of the business"), {}},
            [next = std::move(next), moveOrders](WriteContext &context) {
                return business_settings_detail::change(context, next, moveOrders);
            }};
}

} // namespace shuke::session
