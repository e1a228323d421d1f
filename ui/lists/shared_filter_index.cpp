#include "ui/lists/shared_filter_index.h"

#include <QHash>

namespace shuke::ui {

std::shared_ptr<const segments::FilterIndex> sharedFilterIndex(const SharedSession &session)
{
    static QHash<session::Session *, std::weak_ptr<const segments::FilterIndex>> all;
    if (auto known = all.value(session.get()).lock())
        return known;
    auto made = std::make_shared<const segments::FilterIndex>();
    all.removeIf([](const auto &entry) { return entry.value().expired(); });
    all.insert(session.get(), made);
    return made;
}

} // namespace shuke::ui
