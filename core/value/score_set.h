#pragma once

#include "core/base/command.h"
#include "core/value/churn.h"
#include "core/value/lifecycle.h"
#include "core/value/rfm_segment.h"
#include "core/value/score_models.h"

#include <QByteArray>

namespace shuke::value {

struct ValueSettings;

/// All scores of one customer. What is nothing cannot be told of him, or a gate of its model hides it.
struct ContactScore
{
    ContactId contact;
    quint8 r = 0; ///< 1 … 5 by the scoring settings of the store; 0: no purchase in their window, or too few customers.
    quint8 f = 0;
    quint8 m = 0;
    RfmSegment gridClass = RfmSegment::None; ///< Of the three, whatever map the RFM board shows.
    RfmSegment eightClass = RfmSegment::None;
    LifecycleStage stage = LifecycleStage::Prospect;
    ChurnBand band = ChurnBand::None;
    std::optional<qint32> alivePpm;       ///< P(alive), parts per million, as the next but two.
    std::optional<qint64> purchasesMicro; ///< Expected purchase days within the horizon, millionths.
    std::optional<Money> lifetimeValue;   ///< Future margin within the horizon.
    std::optional<qint32> buyPpm;         ///< That he buys within 90 days.
    std::optional<Money> valueAtRisk;     ///< In these 90 days.
    friend bool operator==(const ContactScore &, const ContactScore &) = default;
};

/// How far the journal was when something was read.
struct JournalPosition
{
    qint64 operation = 0; ///< The newest; 0: none, as the next ones.
    qint64 change = 0;
    qint64 changeRange = 0;
    friend bool operator==(const JournalPosition &, const JournalPosition &) = default;
};

/// The scores of all customers outside the trash as of a day, also of those who never bought.
struct ScoreSet
{
    QDate asOf;
    JournalPosition position; ///< What they were computed from.
    QByteArray parameters;    ///< See scoreParameters.
    std::array<qint64, kLifecycleStageCount> stages{};
    bool hasYearOfData = false;     ///< As LifecycleResult: only then "lost" may be said.
    double populationGap = 0;       ///< Days, as PopulationGap: what stages were told by.
    ScoreModels models;             ///< What explains the numbers.
    std::vector<ContactScore> rows; ///< Ascending by contact.
};

struct ScoreSetRequest
{
    QDate asOf; ///< Invalid: today.
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< In percent; called on a reader's thread.
};

/// Computes them by the settings of the store (scoring_settings.h, value_settings.h): R, F and M over their window, the
/// others from all purchases up to the as-of day, which are read once for all of them. With WithPeople the models learn
/// from the same rows: a company with the orders of its people among them.
///
/// Errors as of the engines and loadPurchases; Canceled. Orders are read six times, some 250 bytes are taken for each
/// customer. Source: docs/formulas.md, "Scores on time".
Query<ScoreSet> computeScores(ScoreSetRequest request = {});

/// All that scores depend on besides the rows of the journaled tables, as JSON; equal bytes for equal settings.
Result<QByteArray> scoreParameters(ReadContext &context);
/// The value settings among them.
Result<ValueSettings> scoreValueSettings(const QByteArray &parameters);

Result<JournalPosition> journalPosition(ReadContext &context);

} // namespace shuke::value
