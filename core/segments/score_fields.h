#pragma once

#include "core/segments/condition_match.h"

#include <string>

// The fields of a contact that come from kept scores (core/value/score_table.h): empty where the newest complete run
// did not score him, or could not tell.

namespace shuke::value {
struct ContactScore;
}

namespace shuke::segments {

/// score_r score_f score_m rfm_class rfm_eight stage lifetime_value p_alive buy_probability value_at_risk
const std::vector<Field> &scoreFields();
bool isOfScores(const Field &field);
bool isScoreKey(std::string_view key);
/// The value of such a field as an expression over the row s of contact_score.
std::string scoreColumnSql(const Field &field);
/// … and of a score that is at hand; monostate where it is empty.
FieldValue scoreValue(const Field &field, const value::ContactScore &score);

} // namespace shuke::segments
