#pragma once

#include "ui/contacts/contact_value.h"

namespace shuke::ui {

class FactCard;

/// "Why these values": the customer's own numbers that his stage, expected value, probability to buy and value at risk
/// rest on, in words. Filled into an empty card; `value` has a score and a reason.
void fillValueReason(FactCard &card, const ContactValue &value, const QString &currency);

/// What his stage means, what it rests on in his case, and what to do. Of a value with a score.
QString stageTip(const ContactValue &value);

} // namespace shuke::ui
