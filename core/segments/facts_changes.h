#pragma once

#include "core/store/database.h"

#include <set>

namespace shuke::segments {

struct Facts;

// For core/segments: what the journal says has changed since facts were read.

/// What has to be read again.
struct Touched
{
    bool everything = false;
    bool tags = false; ///< All of them, as the next two.
    bool custom = false;
    bool purchases = false;
    bool followUps = false;
    bool ties = false;     ///< Relations and files change seldom: all are counted anew.
    bool consents = false; ///< As the next three.
    bool points = false;   ///< Further phones, addresses, …
    bool goods = false;    ///< Lines of orders, and products.
    bool members = false;  ///< Of frozen segments, and who was left out of one by hand.
    std::set<qint64> contacts;
    std::set<qint64> buyers;
    std::set<qint64> documents;
    std::set<qint64> followed; ///< Contacts, by their activities and tasks.
    std::set<qint64> activities;
    std::set<qint64> tasks;
};

/// Since the moment of `facts`, which are loaded; with everybody whose purchases or follow-ups that concerns.
Result<Touched> changedSince(store::Database &database, const Facts &facts);

} // namespace shuke::segments
