#pragma once

#include "core/base/result.h"
#include "core/exchange/import_field.h"
#include "core/exchange/import_key_map.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::exchange {

/// A way to recognise a contact: all of the fields must agree. Known parts: external_id, phone, email, wechat, tax_id,
/// name, company.
using MatchKey = std::vector<Field>;

/// What a contact can be recognised by.
struct ContactIdentity
{
    std::string_view externalId;
    std::string_view name;
    std::string_view company;
    std::optional<qint64> phoneKey;
    std::optional<qint64> emailKey;
    std::optional<qint64> wechatKey;
    std::optional<qint64> taxIdKey;
};

/// Ids by key, where several ids can share a key. Ids of a key keep the order in which they were added; one that is
/// added twice in a row is there once.
class MultiKeyMap
{
public:
    void add(const TextKey &key, qint64 id);
    /// As add(), but an id that the key has is not added again.
    void addOnce(const TextKey &key, qint64 id);
    std::span<const qint64> find(const TextKey &key);
    void reserve(size_t count) { m_first.reserve(count); }

private:
    KeyMap m_first; ///< The id, or −1 − the place in m_many.
    std::vector<std::vector<qint64>> m_many;
};

/// Live contacts of the store by the given keys, in memory. Contacts in the trash are found by external id only; those
/// that were merged lead to the contact that was kept, by all keys.
class ContactIndex
{
public:
    /// Reads the store once. Keys are tried in order.
    ///
    /// `implied`: nobody named the keys. Then an external id alone decides where there is one, and a contact without
    /// external id, phone and e-mail is found by its name among its like.
    /// `withIds`: external ids are wanted for ownerOf() even if they are no key.
    Result<void> load(store::Database &database, std::vector<MatchKey> keys, bool implied, bool withIds);

    /// The live contact with this external id; 0: none, or ids were not loaded.
    qint64 ownerOf(std::string_view externalId);
    /// The contact, live or in the trash, that one of this external id was merged into; 0: none.
    qint64 keptFor(std::string_view externalId);
    void setOwner(std::string_view externalId, qint64 id);

    struct Match
    {
        std::span<const qint64> ids; ///< Empty: no such contact. Valid until the next add().
        bool byExternalId = false;
        bool trashed = false;
        std::span<const qint64> former; ///< Those of `ids` that have the key by a contact that was merged into them.
        const MatchKey *key = nullptr;  ///< That agreed; null: the external id, or the name of one who has no more.
    };
    /// The contacts that agree in the first key for which there are any.
    Match find(const ContactIdentity &identity);
    /// By all keys but the external id.
    void add(qint64 id, const ContactIdentity &identity);

private:
    struct Index
    {
        MatchKey key;
        MultiKeyMap ids;
        MultiKeyMap former; ///< By the keys of contacts that were merged.
    };

    bool isExternalId(const MatchKey &key) const { return key.size() == 1 && key[0] == Field::ExternalId; }
    TextKey foldedKey(std::string_view text);
    bool isBare(const ContactIdentity &identity) const;
    TextKey keyOf(const MatchKey &key, const ContactIdentity &identity);
    Result<void> loadPoints(store::Database &database);
    Result<void> loadMerged(store::Database &database);
    Match matchOf(std::span<const qint64> ids, std::span<const qint64> former);
    void addTo(MultiKeyMap Index::*map, MultiKeyMap &bare, qint64 id, const ContactIdentity &identity);

    bool m_implied = false;
    bool m_withIds = false;
    std::vector<Index> m_indexes;
    KeyMap m_ids;       ///< External id → live contact.
    MultiKeyMap m_bare; ///< By name: those that have nothing else to be recognised by.
    MultiKeyMap m_formerBare;
    KeyMap m_trashed;
    KeyMap m_former;                          ///< External id of a merged contact → the kept one.
    std::unordered_set<qint64> m_trashedKept; ///< Of those in m_former.
    qint64 m_found = 0;                       ///< What a Match by external id points at.
    std::string m_folded;
};

} // namespace shuke::exchange
