#pragma once

#include "core/value/score_set.h"

namespace shuke::store {
class Database;
}

namespace shuke::value {

/// Saves the scores of a ScoreSet as one run, in commands of at most kMostRows rows, so that other writers never wait
/// long. No operation in the history comes of them.
///
/// Readers see the newest complete run and nothing else: the one before until the last row is in, then this one at
/// once. A run that is given up half-way (a cancel, a crash, a newer run that began meanwhile) is never seen; its rows
/// are taken out by the next run.
///
///     ScoreWriter writer(std::move(set));
///     while (std::optional<Command> command = writer.next())
///         … execute it; stop at the first error
class ScoreWriter
{
public:
    static constexpr size_t kMostRows = 20'000;

    explicit ScoreWriter(ScoreSet set, CancelToken cancel = {});

    /// The next command, to be asked for when the one before has succeeded; nothing when all is saved and what older
    /// runs left is gone. Conflict, when it runs, if a newer run has taken over; Canceled.
    std::optional<Command> next();
    /// Rows that are saved, of all.
    Progress progress() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// A complete run.
struct ScoreRun
{
    qint64 id = 0;
    QDate asOf;
    qint64 madeAtMs = 0;
    JournalPosition position;
    QByteArray parameters;
    qint64 scored = 0; ///< Customers.
    std::array<qint64, kLifecycleStageCount> stages{};
    bool hasYearOfData = false;
    double populationGap = 0;          ///< As in the ScoreSet, exactly.
    std::optional<ScoreModels> models; ///< Likewise; nothing of a run that an earlier version made.
};

// For core: inside another query.
/// The newest complete run; nothing if there is none.
Result<std::optional<ScoreRun>> lastScoreRun(store::Database &database);
/// Its number, 0 if there is none. Numbers grow.
Result<qint64> lastScoreRunId(store::Database &database);
/// The scores that the newest complete run gave to a contact.
Result<std::optional<ContactScore>> lastScoreOf(store::Database &database, ContactId contact);

/// low, medium, high; null for None.
QString churnBandCode(ChurnBand band);

} // namespace shuke::value
