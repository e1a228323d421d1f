#pragma once

#include "core/segments/condition_text.h"

namespace shuke::segments {

/// Reads conditions as docs/segments.md tells them, in their normal form; an empty text is no condition. What it gives
/// passes check().
///
/// InvalidInput with `column N: what was expected` (N counts characters from 1), and for a field, tag, product, … that
/// is not there with the one spelled most like it; TooLarge beyond the limits of condition.h. Never fails otherwise,
/// whatever the text is.
Result<ConditionGroup> parseConditions(const QString &text, const TextContext &context);

/// Of an error of parseConditions: the column it names, from 1; 0: none.
qsizetype columnOf(const Error &error);

} // namespace shuke::segments
