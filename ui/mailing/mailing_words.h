#pragma once

#include "core/contacts/message_text.h"

namespace shuke::ui {

/// "Family name"
QString messageFieldText(contacts::MessageField field);

} // namespace shuke::ui
