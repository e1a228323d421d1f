#pragma once

#include "core/quality/field_inventory.h"
#include "core/reports/report_model.h"

namespace shuke::reports {

/// What a field is called; an own one by its name in one of the two languages. A code without words stands for itself.
Cell fieldName(const quality::InventoryField &field, bool chineseNames);
/// What it is for: in the business's own words, else why such a field is usually kept. Empty for an own field without.
Cell fieldPurpose(const quality::InventoryField &field);
/// "Text", "One of: S, M, L"
Cell fieldKindText(const quality::InventoryField &field);

} // namespace shuke::reports
