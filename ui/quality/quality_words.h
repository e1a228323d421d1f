#pragma once

#include "core/quality/field_inventory.h"
#include "core/quality/quality_check.h"

#include <QString>

namespace shuke::ui {

/// "Validity"
QString dimensionText(quality::Dimension dimension);
/// How it is measured, in a sentence.
QString dimensionExplanation(quality::Dimension dimension);
/// "Impossible birthday"
QString ruleText(quality::Rule rule);
/// What the rule looks for and what can be done, in a sentence or two.
QString ruleExplanation(quality::Rule rule);
/// What a fix does: "Write as proposed"; empty where only a person can tell.
QString ruleFixText(quality::Rule rule);
/// "Phone"
QString checkedFieldText(quality::CheckedField field);
/// "Customers": whose field it is.
QString inventoryRecordText(quality::InventoryRecord record);
/// "87.3"; "–" where it cannot be told.
QString qualityScoreText(std::optional<double> score);
/// "95.5 %"; "–" where it cannot be told.
QString qualityShareText(std::optional<double> share);

} // namespace shuke::ui
