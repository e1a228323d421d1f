#pragma once

#include "core/base/command.h"
#include "core/contacts/duplicate_finder.h"

namespace shuke::contacts {

/// Looks for duplicates among all contacts outside the trash, with their further phones, e-mails and WeChat accounts.
/// Fax numbers do not count: people of one office share them. Pairs that were decided (duplicate_decision.h) are left
/// out unless they are wanted, too. Progress counts the contacts compared. Errors as of DuplicateFinder::find and of
/// the store.
Query<DuplicateResult> duplicateContacts(DuplicateOptions options, bool decidedToo = false);

} // namespace shuke::contacts
