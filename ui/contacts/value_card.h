#pragma once

#include "ui/contacts/contact_value.h"

namespace shuke::ui {

class FactCard;

/// "Customer value": the stage and what the models expect of the customer, each with how it is worked out; where
/// something cannot be told, why; and how old it is. Filled into an empty card.
void fillValueCard(FactCard &card, const ContactValue &value, const QString &currency);

/// "41 %" of parts per million; "less than 1 %" and "more than 99 %" where a round number would say too much.
QString chanceText(qint32 ppm);

} // namespace shuke::ui
