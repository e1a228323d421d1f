#include "core/exchange/import_contact_index.h"

#include "core/base/text_fold.h"
#include "core/contacts/contact_merge_table.h"
#include "core/store/database.h"

#include <algorithm>

namespace shuke::exchange {

void MultiKeyMap::add(const TextKey &key, qint64 id)
{
    bool isNew = false;
    qint64 &first = m_first.at(key, id, &isNew);
    if (isNew)
        return;
    if (first >= 0) {
        if (first == id)
            return;
        m_many.push_back({first});
        first = -static_cast<qint64>(m_many.size());
    }
    std::vector<qint64> &ids = m_many[static_cast<size_t>(-1 - first)];
    if (ids.back() != id)
        ids.push_back(id);
}

void MultiKeyMap::addOnce(const TextKey &key, qint64 id)
{
    const std::span<const qint64> known = find(key);
    if (std::ranges::find(known, id) == known.end())
        add(key, id);
}

std::span<const qint64> MultiKeyMap::find(const TextKey &key)
{
    qint64 *first = m_first.find(key);
    if (!first)
        return {};
    if (*first >= 0)
        return {first, 1};
    return m_many[static_cast<size_t>(-1 - *first)];
}

TextKey ContactIndex::foldedKey(std::string_view text)
{
    m_folded.clear();
    appendFolded(text, m_folded);
    return TextKey::of(m_folded);
}

bool ContactIndex::isBare(const ContactIdentity &identity) const
{
    return m_implied && identity.externalId.empty() && !identity.phoneKey && !identity.emailKey;
}

TextKey ContactIndex::keyOf(const MatchKey &key, const ContactIdentity &identity)
{
    TextKey all;
    for (const Field field : key) {
        TextKey part;
        const auto number = [&part](const std::optional<qint64> &value) {
            if (value)
                part = numberKey(*value);
        };
        switch (field) {
        case Field::ExternalId:
            part = TextKey::of(identity.externalId);
            break;
        case Field::Phone:
            number(identity.phoneKey);
            break;
        case Field::Email:
            number(identity.emailKey);
            break;
        case Field::Wechat:
            number(identity.wechatKey);
            break;
        case Field::TaxId:
            number(identity.taxIdKey);
            break;
        case Field::Company:
            part = foldedKey(identity.company);
            break;
        default:
            part = foldedKey(identity.name);
            break;
        }
        if (part.isEmpty())
            return {};
        if (key.size() == 1)
            return part;
        all.high = mixBits(all.high ^ part.high) + part.low;
        all.low = mixBits(all.low + part.low) ^ mixBits(part.high);
    }
    return all;
}

Result<void> ContactIndex::load(store::Database &database, std::vector<MatchKey> keys, bool implied, bool withIds)
{
    m_implied = implied;
    m_withIds = withIds;
    bool byPhone = false;
    for (MatchKey &key : keys) {
        m_withIds = m_withIds || isExternalId(key);
        byPhone = byPhone ||
                  (key.size() == 1 && (key[0] == Field::Phone || key[0] == Field::Email || key[0] == Field::Wechat));
        m_indexes.push_back({std::move(key), {}, {}});
    }
    if (m_indexes.empty() && !m_withIds)
        return {};
    const Result<std::unordered_map<qint64, qint64>> merged = contacts::allMerged(database);
    if (!merged)
        return merged.error();
    Result<store::Statement> rows =
        database.prepare("SELECT id, external_id, deleted_at IS NOT NULL, phone_key, email_key, "
                         "wechat_key, tax_id_key, name, company FROM contact ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        ContactIdentity identity;
        identity.externalId = rows->utf8(1);
        if (rows->integer(2) != 0) {
            if (!identity.externalId.empty() && !merged->contains(rows->integer(0)))
                m_trashed.at(TextKey::of(identity.externalId)) = rows->integer(0); // the newest one wins
            continue;
        }
        identity.phoneKey = rows->optionalInteger(3);
        identity.emailKey = rows->optionalInteger(4);
        identity.wechatKey = rows->optionalInteger(5);
        identity.taxIdKey = rows->optionalInteger(6);
        identity.name = rows->utf8(7);
        identity.company = rows->utf8(8);
        add(rows->integer(0), identity);
        if (m_withIds && !identity.externalId.empty())
            setOwner(identity.externalId, rows->integer(0));
    }
    if (Result<void> done = loadMerged(database); !done)
        return done;
    return byPhone ? loadPoints(database) : Result<void>();
}

Result<void> ContactIndex::loadMerged(store::Database &database)
{
    return contacts::forEachFormer(database, [this](const contacts::FormerIdentity &former) {
        if (!former.externalId.empty())
            m_former.at(TextKey::of(former.externalId)) = former.kept;
        if (!former.keptIsLive) {
            m_trashedKept.insert(former.kept);
            return;
        }
        addTo(&Index::former, m_formerBare, former.kept,
              {former.externalId, former.name, former.company, former.phoneKey, former.emailKey, former.wechatKey,
               former.taxIdKey});
    });
}

qint64 ContactIndex::keptFor(std::string_view externalId)
{
    const qint64 *id = externalId.empty() ? nullptr : m_former.find(TextKey::of(externalId));
    return id ? *id : 0;
}

Result<void> ContactIndex::loadPoints(store::Database &database)
{
    Result<store::Statement> rows = database.prepare(
        "SELECT p.match_key, p.contact_id, p.kind FROM contact_point p JOIN contact c ON c.id = p.contact_id "
        "WHERE p.match_key IS NOT NULL AND c.deleted_at IS NULL ORDER BY p.id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const std::string_view kind = rows->utf8(2);
        const Field field = kind == "email" ? Field::Email : kind == "wechat" ? Field::Wechat : Field::Phone;
        for (Index &index : m_indexes) {
            if (index.key.size() == 1 && index.key[0] == field)
                index.ids.add(numberKey(rows->integer(0)), rows->integer(1));
        }
    }
}

qint64 ContactIndex::ownerOf(std::string_view externalId)
{
    const qint64 *id = externalId.empty() ? nullptr : m_ids.find(TextKey::of(externalId));
    return id ? *id : 0;
}

void ContactIndex::setOwner(std::string_view externalId, qint64 id)
{
    m_ids.at(TextKey::of(externalId)) = id;
}

ContactIndex::Match ContactIndex::find(const ContactIdentity &identity)
{
    for (Index &index : m_indexes) {
        if (!isExternalId(index.key)) {
            const TextKey key = keyOf(index.key, identity);
            if (key.isEmpty())
                continue;
            Match match = matchOf(index.ids.find(key), index.former.find(key));
            match.key = &index.key;
            if (!match.ids.empty())
                return match;
            continue;
        }
        if (identity.externalId.empty())
            continue;
        m_found = ownerOf(identity.externalId);
        if (m_found != 0)
            return {{&m_found, 1}, true, false, {}, nullptr};
        m_found = keptFor(identity.externalId);
        if (m_found != 0)
            return {{&m_found, 1}, true, m_trashedKept.contains(m_found), {&m_found, 1}, nullptr};
        if (const qint64 *trashed = m_trashed.find(TextKey::of(identity.externalId))) {
            m_found = *trashed;
            return {{&m_found, 1}, true, true, {}, nullptr};
        }
        if (m_implied)
            return {};
    }
    if (isBare(identity)) {
        if (const TextKey key = foldedKey(identity.name); !key.isEmpty())
            return matchOf(m_bare.find(key), m_formerBare.find(key));
    }
    return {};
}

ContactIndex::Match ContactIndex::matchOf(std::span<const qint64> ids, std::span<const qint64> former)
{
    return {ids.empty() ? former : ids, false, false, former, nullptr};
}

void ContactIndex::add(qint64 id, const ContactIdentity &identity)
{
    addTo(&Index::ids, m_bare, id, identity);
}

void ContactIndex::addTo(MultiKeyMap Index::*map, MultiKeyMap &bare, qint64 id, const ContactIdentity &identity)
{
    for (Index &index : m_indexes) {
        if (isExternalId(index.key))
            continue;
        if (const TextKey key = keyOf(index.key, identity); !key.isEmpty())
            (index.*map).add(key, id);
    }
    if (isBare(identity)) {
        if (const TextKey key = foldedKey(identity.name); !key.isEmpty())
            bare.add(key, id);
    }
}

} // namespace shuke::exchange
