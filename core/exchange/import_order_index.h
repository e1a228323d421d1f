#pragma once

#include "core/exchange/import_contact_index.h"
#include "core/exchange/import_order_draft.h"

namespace shuke::exchange {

/// The orders of the store, as an import meets them.
class OrderIndex
{
public:
    /// External ids, those in the trash only if `withTrash`; with `ownNames` also the names that an export gives to
    /// orders without one.
    Result<void> load(store::Database &database, bool withTrash, bool ownNames);

    bool storeIsEmpty() const { return m_storeIsEmpty; }
    bool storeHasRefunds() const { return m_storeHasRefunds; }
    qint64 storeCount() const { return m_storeCount; }

    /// 0: none.
    qint64 byExternalId(std::string_view externalId);
    qint64 inTrash(std::string_view externalId);
    void know(std::string_view externalId, qint64 id) { m_ids.at(TextKey::of(externalId)) = id; }

    /// An order without external id that is equal in customer, day, time, total, kind, currency and original; each is
    /// met once, so that rows which are equal on purpose stay as many as they are. 0: none (left). Reads the store at
    /// the first call.
    Result<qint64> takeEqual(store::Database &database, const OrderDraft &order);

private:
    static TextKey contentKey(const OrderDraft &order);
    Result<void> loadContents(store::Database &database);

    KeyMap m_ids;
    KeyMap m_trash;
    MultiKeyMap m_contents;
    KeyMap m_taken; ///< How many of a content were met.
    bool m_contentsLoaded = false;
    bool m_storeIsEmpty = true;
    bool m_storeHasRefunds = false;
    qint64 m_storeCount = 0;
};

} // namespace shuke::exchange
