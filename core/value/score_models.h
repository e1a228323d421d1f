#pragma once

#include "core/value/churn.h"
#include "core/value/lifecycle.h"
#include "core/value/spend_model.h"

#include <QJsonObject>

namespace shuke::value {

/// What a run of scores found of the population: with it the numbers of one customer can be explained without scoring
/// all of them again.
struct ScoreModels
{
    PopulationGap gap;
    std::optional<ChurnModel> churn;      ///< What explainChurn needs of it; nothing where it scores nobody.
    std::optional<SpendParameters> spend; ///< Nothing: each one's own mean is gone by.
};

/// As stored: every number reads back to the last bit.
QJsonObject scoreModelsJson(const ScoreModels &models);
/// Nothing unless it is an object with a gap; a model in it that cannot be read is left out.
std::optional<ScoreModels> scoreModelsFromJson(const QJsonValue &json);

} // namespace shuke::value
