#pragma once

#include "core/base/command.h"
#include "core/store/database.h"

#include <QDate>

namespace shuke::activities {

/// The latest day up to `asOf` with a real contact: an activity that was held, is no note and not in the trash, about
/// the contact or with it as a participant. Invalid: none. By index, in proportion to the contact's activities.
Result<QDate> lastContactDay(store::Database &database, ContactId contact, QDate asOf);

/// The same up to today.
Query<QDate> lastContact(ContactId contact);

} // namespace shuke::activities
