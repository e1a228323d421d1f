#pragma once

#include "core/base/ids.h"
#include "core/contacts/duplicate_loader.h"

namespace shuke::exchange {

/// How many of the contacts that the import made look like one that was there before it, or like an earlier one of the
/// same file: they are in a pair of duplicateContacts. Errors as of that; 0 for an operation that was no import.
Query<qint64> importedLookAlikes(OperationId import, contacts::DuplicateOptions options);

} // namespace shuke::exchange
