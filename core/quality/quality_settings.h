#pragma once

#include "core/base/command.h"
#include "core/quality/record_check.h"

#include <QByteArray>

#include <bitset>

namespace shuke::quality {

/// How the data of a store is judged; one setting of the store, journaled and undoable.
struct QualitySettings
{
    DimensionWeights dimensions;
    CheckSettings check;
    std::bitset<kRules> off; ///< Rules that are not looked for; they do not change the score.

    bool isOn(Rule rule) const { return !off[static_cast<size_t>(indexOf(rule))]; }
    friend bool operator==(const QualitySettings &, const QualitySettings &) = default;
};

inline constexpr int kMostStaleDays = 3650;
inline constexpr int kMostFieldWeight = 10;

/// The settings of the store, the defaults if none were saved. Corrupt if what is stored cannot be read.
Query<QualitySettings> qualitySettings();
Result<QualitySettings> qualitySettings(ReadContext &context);

/// Saves them. Operation "quality.settings". InvalidInput: a negative weight or no weight at all, a field weight beyond
/// 0 … kMostFieldWeight, or staleDays outside 1 … kMostStaleDays.
Command saveQualitySettings(QualitySettings settings);

/// As stored: JSON with the codes of dimensions, rules and fields.
QByteArray qualitySettingsText(const QualitySettings &settings);
Result<QualitySettings> qualitySettingsFromText(const QByteArray &text);

} // namespace shuke::quality
