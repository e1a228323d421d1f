#pragma once

#include "ui/common/session_jobs.h"

#include <QHash>

#include <memory>

namespace shuke::ui {

/// The one T of a store that all who ask share, as long as one of them holds it; made by `make`, which returns a
/// shared pointer, if there is none. One call for each T. GUI thread.
template <typename T, typename Make>
std::shared_ptr<T> sharedBySession(const SharedSession &session, Make make)
{
    static QHash<const session::Session *, std::weak_ptr<T>> all;
    if (std::shared_ptr<T> known = all.value(session.get()).lock())
        return known;
    std::shared_ptr<T> made = make();
    all.removeIf([](const auto &entry) { return entry.value().expired(); });
    all.insert(session.get(), made);
    return made;
}

} // namespace shuke::ui
