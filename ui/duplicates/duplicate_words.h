#pragma once

#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_merge.h"
#include "core/contacts/duplicate_finder.h"

#include <QString>

namespace shuke::ui {

// What the search for duplicates and the merge say, in people's words and the application's language.

QString mergeFieldText(contacts::MergeField field);
/// The value of a field of a contact; empty: unknown. `choices` names the owners.
QString mergeValueText(const contacts::Contact &contact, contacts::MergeField field,
                       const contacts::ContactChoices &choices);
QString duplicateFieldText(contacts::DuplicateField field, contacts::ContactKind kind);
/// "same", "similar", "differs"; empty for one that is missing.
QString agreementText(contacts::Agreement agreement);
/// "Very likely", "To be checked".
QString bandText(contacts::DuplicateBand band);
/// "97 %", cut and not rounded; never 100 %.
QString likelyText(double posterior);
/// What speaks for the pair, strongest first: "same phone, same given name"; with the veto told.
QString reasonsText(const contacts::DuplicatePair &pair, contacts::ContactKind kind);
/// Why a group is to be looked at; empty for none.
QString doubtText(contacts::GroupDoubt doubt);
/// "3 orders, 2 follow-ups"
QString countsText(const std::vector<contacts::MergeCount> &counts);

} // namespace shuke::ui
