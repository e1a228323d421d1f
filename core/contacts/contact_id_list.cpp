#include "core/contacts/contact_queries.h"

#include "core/base/pinyin.h"
#include "core/store/read_context.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>

namespace shuke::contacts {

namespace contact_id_list_detail {

/// A row to sort: its key's first eight bytes, the rest in the shared buffer. Sorting here costs a third of what
/// SQLite's sorter does.
struct Entry
{
    quint64 prefix = 0; ///< First bytes, big-endian, so that integers compare as the bytes do; or the integer itself.
    quint32 offset = 0; ///< Of the bytes behind the prefix.
    quint32 length = 0;
    bool known = false;
    ContactId id;
};

std::string_view keyColumn(ContactSort sort)
{
    switch (sort) {
    case ContactSort::Name:
        return "name_key";
    case ContactSort::Company:
        return "company";
    case ContactSort::City:
        return "city";
    case ContactSort::CreatedOn:
        return "created_on";
    case ContactSort::Modified:
        return "modified_at";
    case ContactSort::Deleted:
        return "deleted_at";
    }
    return "name_key";
}

/// Companies and cities have no stored key, but few distinct values.
class PlaceKeys
{
public:
    std::string_view of(std::string_view text)
    {
        if (text.empty())
            return text;
        const auto [place, isNew] = m_keys.try_emplace(std::string(text));
        if (isNew)
            place->second = nameSortKey(text, false);
        return place->second;
    }

private:
    std::unordered_map<std::string, std::string> m_keys;
};

std::string_view condition(ContactFilter filter)
{
    switch (filter) {
    case ContactFilter::All:
        return "deleted_at IS NULL";
    case ContactFilter::People:
        return "deleted_at IS NULL AND kind = 'person'";
    case ContactFilter::Companies:
        return "deleted_at IS NULL AND kind = 'company'";
    case ContactFilter::Trash:
        return "deleted_at IS NOT NULL";
    }
    return "deleted_at IS NULL";
}

class Keys
{
public:
    void addText(ContactId id, std::string_view key)
    {
        Entry &entry = m_entries.emplace_back();
        entry.id = id;
        entry.known = key.data() != nullptr && !key.empty();
        char head[8] = {};
        const size_t headSize = std::min<size_t>(key.size(), 8);
        std::copy_n(key.data(), headSize, head);
        entry.prefix = qFromBigEndian<quint64>(head);
        const std::string_view tail = key.substr(headSize);
        // 4 GB of sort keys are out of reach of real names; a hostile store only gets a coarser order.
        if (m_tails.size() + tail.size() > std::numeric_limits<quint32>::max())
            return;
        entry.offset = static_cast<quint32>(m_tails.size());
        entry.length = static_cast<quint32>(tail.size());
        m_tails += tail;
    }

    void addInteger(ContactId id, std::optional<qint64> key)
    {
        Entry &entry = m_entries.emplace_back();
        entry.id = id;
        entry.known = key.has_value();
        entry.prefix = static_cast<quint64>(key.value_or(0)) ^ (quint64(1) << 63);
    }

    std::vector<ContactId> sorted(bool descending, qint64 limit)
    {
        const auto less = [this, descending](const Entry &a, const Entry &b) {
            if (a.known != b.known)
                return a.known;
            const int order = compare(a, b);
            if (order != 0)
                return descending ? order > 0 : order < 0;
            return a.id < b.id;
        };
        size_t count = m_entries.size();
        if (limit > 0 && static_cast<size_t>(limit) < count) {
            count = static_cast<size_t>(limit);
            std::partial_sort(m_entries.begin(), m_entries.begin() + static_cast<qsizetype>(count), m_entries.end(),
                              less);
        } else {
            std::sort(m_entries.begin(), m_entries.end(), less);
        }
        std::vector<ContactId> ids;
        ids.reserve(count);
        for (size_t i = 0; i < count; ++i)
            ids.push_back(m_entries[i].id);
        return ids;
    }

private:
    int compare(const Entry &a, const Entry &b) const
    {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix ? -1 : 1;
        return std::string_view(m_tails)
            .substr(a.offset, a.length)
            .compare(std::string_view(m_tails).substr(b.offset, b.length));
    }

    std::vector<Entry> m_entries;
    std::string m_tails;
};

} // namespace contact_id_list_detail

Query<std::vector<ContactId>> contactIds(ContactListSpec spec)
{
    return {[spec](ReadContext &context) -> Result<std::vector<ContactId>> {
        using namespace contact_id_list_detail;
        const std::string sql = "SELECT id, " + std::string(keyColumn(spec.sort)) + " FROM contact WHERE " +
                                std::string(condition(spec.filter));
        Result<store::Statement> select = context.database().prepare(sql);
        if (!select)
            return select.error();
        Keys keys;
        PlaceKeys places;
        qint64 read = 0;
        while (true) {
            const Result<bool> more = select->step();
            if (!more)
                return more.error();
            if (!*more)
                return keys.sorted(spec.descending, spec.limit);
            if (spec.sort == ContactSort::Company || spec.sort == ContactSort::City)
                keys.addText(select->id<ContactId>(0), places.of(select->utf8(1)));
            else if (spec.sort == ContactSort::Name)
                keys.addText(select->id<ContactId>(0), select->utf8(1));
            else
                keys.addInteger(select->id<ContactId>(0), select->optionalInteger(1));
            if (++read % 65536 == 0 && context.cancel().isCanceled())
                return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        }
    }};
}

} // namespace shuke::contacts
