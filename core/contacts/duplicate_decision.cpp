#include "core/contacts/duplicate_decision.h"

#include "core/contacts/contact_merge_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"
#include "core/store/write_context.h"

#include <algorithm>
#include <map>

namespace shuke::contacts {

namespace duplicate_decision_detail {

struct Row
{
    qint64 id = 0;
    DecidedPair pair; ///< As decided.
};

Result<std::vector<Row>> rows(store::Database &database)
{
    return rowsOf<Row>(
        database, "SELECT id, first_id, second_id, decision = 'different' FROM duplicate_decision",
        [](const store::Statement &row) {
            return Row{row.integer(0), {row.id<ContactId>(1), row.id<ContactId>(2), row.integer(3) != 0}};
        });
}

/// The pair of those that the two were merged into.
DecidedPair led(const DecidedPair &pair, const std::unordered_map<qint64, qint64> &merged)
{
    const auto last = [&merged](ContactId id) {
        const auto kept = merged.find(id.row());
        return kept == merged.end() ? id : ContactId::fromRow(kept->second);
    };
    const ContactId a = last(pair.a);
    const ContactId b = last(pair.b);
    return {std::min(a, b), std::max(a, b), pair.different};
}

const char *codeOf(DuplicateDecision decision)
{
    return decision == DuplicateDecision::Different ? "different" : "later";
}

Result<void> decide(WriteContext &context, ContactPair pair, DuplicateDecision decision)
{
    const auto [a, b] = std::minmax(pair.first, pair.second);
    if (a == b)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a pair has two contacts")};
    for (const ContactId contact : {a, b}) {
        if (Result<void> live = requireLiveContact(context.database(), contact); !live)
            return live;
    }
    struct Stored
    {
        qint64 id = 0;
        QString decision;
    };
    const Result<std::optional<Stored>> stored = rowOf<Stored>(
        context.database(), "SELECT id, decision FROM duplicate_decision WHERE first_id = ? AND second_id = ?",
        [](const store::Statement &row) {
            return Stored{row.integer(0), row.text(1)};
        },
        a, b);
    if (!stored)
        return stored.error();
    const QString code = QString::fromLatin1(codeOf(decision));
    if (*stored) {
        if ((*stored)->decision == code)
            return {};
        return runCached(context.database(), "UPDATE duplicate_decision SET decision = ?, modified_at = ? WHERE id = ?",
                         code, context.nowMs(), (*stored)->id);
    }
    const Result<qint64> id = context.nextId(TableId::DuplicateDecision);
    if (!id)
        return id.error();
    return runCached(context.database(),
                     "INSERT INTO duplicate_decision (id, first_id, second_id, decision, created_at, modified_at) "
                     "VALUES (?, ?, ?, ?, ?, ?)",
                     *id, a, b, code, context.nowMs(), context.nowMs());
}

Result<void> forget(WriteContext &context, const std::vector<ContactPair> &pairs)
{
    const Result<std::vector<Row>> all = rows(context.database());
    if (!all)
        return all.error();
    const Result<std::unordered_map<qint64, qint64>> merged = allMerged(context.database());
    if (!merged)
        return merged.error();
    for (const Row &row : *all) {
        const DecidedPair now = led(row.pair, *merged);
        const bool meant = std::ranges::any_of(pairs, [&](const ContactPair &pair) {
            return ContactPair(std::minmax(pair.first, pair.second)) == ContactPair(now.a, now.b);
        });
        if (!meant)
            continue;
        if (Result<void> done = runCached(context.database(), "DELETE FROM duplicate_decision WHERE id = ?", row.id);
            !done)
            return done;
    }
    return {};
}

} // namespace duplicate_decision_detail

Command decideDuplicates(std::vector<ContactPair> pairs, DuplicateDecision decision)
{
    const OperationLabel label{decision == DuplicateDecision::Different
                                   ? QT_TRANSLATE_NOOP("Operation", "Mark as not a duplicate")
                                   : QT_TRANSLATE_NOOP("Operation", "Decide about a duplicate later"),
                               {}};
    return {"duplicate.decide", label, [pairs = std::move(pairs), decision](WriteContext &context) -> Result<void> {
                for (const ContactPair &pair : pairs) {
                    if (Result<void> done = duplicate_decision_detail::decide(context, pair, decision); !done)
                        return done;
                }
                return {};
            }};
}

Command forgetDecisions(std::vector<ContactPair> pairs)
{
    return {"duplicate.forget",
            {QT_TRANSLATE_NOOP("Operation", "Take back a decision about a duplicate"), {}},
            [pairs = std::move(pairs)](WriteContext &context) {
                return duplicate_decision_detail::forget(context, pairs);
            }};
}

Result<std::vector<DecidedPair>> decidedPairs(store::Database &database)
{
    using namespace duplicate_decision_detail;
    const Result<std::vector<Row>> all = rows(database);
    if (!all)
        return all.error();
    std::vector<DecidedPair> pairs;
    if (all->empty())
        return pairs;
    const Result<std::unordered_map<qint64, qint64>> merged = allMerged(database);
    if (!merged)
        return merged.error();
    std::map<std::pair<ContactId, ContactId>, bool> different;
    for (const Row &row : *all) {
        const DecidedPair now = led(row.pair, *merged);
        if (now.a == now.b)
            continue;
        bool &apart = different[{now.a, now.b}];
        apart = apart || now.different;
    }
    for (const auto &[pair, apart] : different) {
        bool live = true;
        for (const ContactId contact : {pair.first, pair.second}) {
            const Result<std::optional<bool>> there = rowOf<bool>(
                database, "SELECT deleted_at IS NULL FROM contact WHERE id = ?",
                [](const store::Statement &row) { return row.integer(0) != 0; }, contact);
            if (!there)
                return there.error();
            live = live && there->value_or(false);
        }
        if (live)
            pairs.push_back({pair.first, pair.second, apart});
    }
    return pairs;
}

Query<std::vector<DecidedPair>> duplicateDecisions()
{
    return {[](ReadContext &context) { return decidedPairs(context.database()); }, {}};
}

} // namespace shuke::contacts
