#include "ui/contacts/contact_value.h"

namespace shuke::ui {

namespace contact_value_detail {

Result<ContactValue> read(ReadContext &context, ContactId contact)
{
    const Result<std::optional<value::KnownScore>> score = value::scoreOf(contact).run(context);
    if (!score)
        return score.error();
    Result<value::StageHistory> history = value::contactStageHistory(contact).run(context);
    if (!history)
        return history.error();
    const Result<std::optional<value::ScoreReason>> reason = value::scoreReason(contact).run(context);
    if (!reason)
        return reason.error();
    return ContactValue{*score, std::move(*history), *reason, std::nullopt};
}

} // namespace contact_value_detail

Query<ContactValue> contactValue(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<ContactValue> {
        Result<ContactValue> value = contact_value_detail::read(context, contact);
        if (!value && value.error().code != ErrorCode::Canceled)
            return ContactValue{std::nullopt, {}, std::nullopt, value.error()};
        return value;
    }};
}

} // namespace shuke::ui
