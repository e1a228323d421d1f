#pragma once

#include "core/activities/contact_follow_ups.h"
#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_queries.h"
#include "core/sales/contact_documents.h"
#include "ui/contacts/contact_value.h"

namespace shuke::ui {

/// All that the record's head, overview, orders and form are made of.
struct ContactRecord
{
    contacts::ContactDetail detail;
    sales::ContactDocuments documents;
    contacts::ContactChoices choices;
    activities::ContactFollowUps followUps;
    ContactValue value;
};

} // namespace shuke::ui
