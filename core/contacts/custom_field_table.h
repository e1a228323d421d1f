#pragma once

#include "core/contacts/contact_queries.h"
#include "core/store/write_context.h"

#include <vector>

namespace shuke::contacts {

/// A new field. InvalidInput for a code that is not a-z, 0-9 and _ behind a letter, a missing name, or a Choice without
/// choices; Duplicate for a taken code.
Result<CustomFieldId> insertCustomField(WriteContext &context, const CustomField &field);
/// Names, choices, flags, position; code and type stay. False if nothing differs. NotFound; InvalidInput, also for a
/// choice that is taken away while customers have it.
Result<bool> updateCustomField(WriteContext &context, const CustomField &field);
/// NotFound.
Result<CustomField> customFieldById(store::Database &database, CustomFieldId id);
/// By position, then id; also the inactive ones.
Result<std::vector<CustomField>> customFields(store::Database &database);

/// In the order of customFields.
Result<std::vector<CustomFieldUse>> customFieldUse(store::Database &database);

/// Sets or, for a null value, removes. InvalidInput if the value does not fit the field's type or choices; NotFound for
/// the field. False if it was so already.
Result<bool> setCustomValue(WriteContext &context, ContactId contact, const CustomValue &value);
/// By the fields' position.
Result<std::vector<CustomValue>> customValuesOf(store::Database &database, ContactId contact);

} // namespace shuke::contacts
