#pragma once

#include "ui/contacts/contact_scores.h"

namespace shuke::ui {

class FactCard;

/// "Why this customer is here": the three values, the score of each and the thresholds it was compared with, in words;
/// without scores, why there are none. Filled into an empty card.
void fillRfmReason(FactCard &card, const ContactScores &scores, ContactId contact);

} // namespace shuke::ui
