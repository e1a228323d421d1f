#pragma once

#include "core/contacts/contact_choices.h"
#include "ui/common/session_jobs.h"
#include "ui/lists/bulk_field.h"

namespace shuke::ui {

/// What many customers can get at once: what several may share, and the custom fields of this store. `columns` are
/// those of the list.
BulkEdit contactBulkEdit(const SharedSession &session, const std::vector<ListColumn> &columns,
                         const contacts::ContactChoices &choices);

} // namespace shuke::ui
