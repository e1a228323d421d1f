#pragma once

#include "core/value/score_reason.h"
#include "core/value/score_status.h"
#include "core/value/stage_history_loader.h"

namespace shuke::ui {

/// What the scores say of a customer, for his record.
struct ContactValue
{
    std::optional<value::KnownScore> score; ///< Nothing: not scored yet.
    value::StageHistory history;
    std::optional<value::ScoreReason> reason; ///< What the score rests on; there where it is.
    std::optional<Error> error;               ///< Why nothing of it can be told. The record is shown all the same.
};
/// Fails only if it is canceled.
Query<ContactValue> contactValue(ContactId contact);

} // namespace shuke::ui
