#include "ui/lists/shared_filter_index.h"

#include "ui/common/shared_by_session.h"

namespace shuke::ui {

std::shared_ptr<const segments::FilterIndex> sharedFilterIndex(const SharedSession &session)
{
    return sharedBySession<const segments::FilterIndex>(session,
                                                        [] { return std::make_shared<const segments::FilterIndex>(); });
}

} // namespace shuke::ui
