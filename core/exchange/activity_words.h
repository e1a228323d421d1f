#pragma once

#include "core/activities/activity.h"
#include "core/exchange/import_customer_lookup.h"
#include "core/exchange/parse_result.h"

#include <string>

namespace shuke::exchange {

// Words of files for what an activity is. Compared folded, Chinese and English.

/// A kind, and what else the word tells: 来电 is a call from outside.
struct ActivityWord
{
    activities::ActivityKind kind = activities::ActivityKind::Note;
    activities::Direction direction = activities::Direction::Unknown;
};
Parsed<ActivityWord> parseActivityKind(std::string_view text);
Parsed<activities::ActivityState> parseActivityState(std::string_view text);
Parsed<activities::Direction> parseDirection(std::string_view text);
/// "30", "30 min", "30分钟", "1:30", "1小时", "1.5h", "90秒" in minutes.
Parsed<int> parseMinutes(std::string_view text);

/// Those who took part, in one cell: each as `external id;name;phone;e-mail` (what follows the first may be left out),
/// with | between them and a backslash before each of these signs in a text.
void appendParticipant(const CustomerTexts &who, std::string &cell);
/// What appendParticipant wrote; of a stranger's cell the names between | ; , 、.
std::vector<std::array<std::string, 4>> participantsOf(std::string_view cell, bool own);

} // namespace shuke::exchange
