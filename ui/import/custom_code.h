#pragma once

#include "core/contacts/contact.h"
#include "ui/import/import_state.h"

namespace shuke::ui {

/// The code of a new custom field for a column: its header in ASCII letters (Chinese by pinyin), other than that of
/// any field there is and of any column before it.
QByteArray customCodeFor(const ImportState &state, size_t column, const std::vector<contacts::CustomField> &known);

} // namespace shuke::ui
