#include "core/contacts/contact_search.h"

#include <algorithm>
#include <limits>

namespace shuke::contacts {

namespace contact_search_detail {

bool holds(std::string_view row, const SearchWord &word)
{
    if (row.find(word.text) != std::string_view::npos)
        return true;
    return !word.phoneDigits.empty() &&
           fieldOfRow(row, SearchField::Phone).find(word.phoneDigits) != std::string_view::npos;
}

/// The words of a search, ready to run over segments.
class Search
{
public:
    Search(QStringView text, const PackedText &packed) : m_packed(packed)
    {
        const QByteArray utf8 = text.toUtf8();
        m_words = searchWords({utf8.constData(), static_cast<size_t>(utf8.size())});
        // Scan for the word that promises the fewest hits and look at the others in its rows only.
        for (size_t i = 0; i < m_words.size(); ++i) {
            const SubstringScan scan(m_words[i].text, packed.bytes());
            const double weight = scan.rarity() / static_cast<double>(std::min<size_t>(m_words[i].text.size(), 8));
            if (i == 0 || weight < m_bestWeight) {
                m_bestWeight = weight;
                m_best = i;
            }
        }
    }

    bool isEmpty() const { return m_words.empty(); }
    const SearchWord &firstWord() const { return m_words.front(); }

    /// Calls `hit(segment, row)` for each contact found, until it returns false.
    template <typename Hit>
    void run(size_t limit, const Hit &hit) const
    {
        if (isEmpty() || limit == 0)
            return;
        const SearchWord &word = m_words[m_best];
        const SubstringScan scan(word.text, m_packed.bytes());
        const SubstringScan digits(word.phoneDigits.empty() ? word.text : word.phoneDigits, m_packed.bytes());
        const bool simple = m_words.size() == 1 && word.phoneDigits.empty();
        constexpr size_t kAll = std::numeric_limits<size_t>::max();
        std::vector<quint32> rows;
        size_t found = 0;
        for (const std::shared_ptr<const PackedSegment> &segment : m_packed.segments()) {
            rows.clear();
            scan.rowsWith(segment->text.data(), segment->ends, simple ? limit - found : kAll, rows);
            if (!word.phoneDigits.empty()) {
                const auto middle = static_cast<std::ptrdiff_t>(rows.size());
                digits.rowsWith(segment->text.data(), segment->ends, kAll, rows);
                std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end());
                rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            }
            for (const quint32 row : rows) {
                if (!simple && !holdsAll(segment->row(row)))
                    continue;
                hit(*segment, row);
                if (++found == limit)
                    return;
            }
        }
    }

private:
    bool holdsAll(std::string_view row) const
    {
        return std::ranges::all_of(m_words, [&](const SearchWord &word) { return holds(row, word); });
    }

    const PackedText &m_packed;
    std::vector<SearchWord> m_words;
    size_t m_best = 0;
    double m_bestWeight = 0;
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

SearchHit describe(ContactId id, std::string_view row, const SearchWord &word)
{
    for (size_t i = 0; i < kSearchFieldCount; ++i) {
        const auto field = static_cast<SearchField>(i);
        const std::string_view value = fieldOfRow(row, field);
        size_t at = value.find(word.text);
        if (at == std::string_view::npos && field == SearchField::Phone && !word.phoneDigits.empty())
            at = value.find(word.phoneDigits);
        if (at == std::string_view::npos)
            continue;
        if (field == SearchField::Name || field == SearchField::Company)
            return {id, field, textOf(value)};
        const size_t before = value.rfind(' ', at);
        const size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return {id, field, textOf(value.substr(begin, std::min(value.find(' ', at), value.size()) - begin))};
    }
    return {id, SearchField::Name, {}};
}

} // namespace contact_search_detail

std::vector<SearchHit> SearchText::first(QStringView text, size_t limit) const
{
    const contact_search_detail::Search search(text, m_text);
    std::vector<SearchHit> hits;
    search.run(limit, [&](const PackedSegment &segment, quint32 row) {
        hits.push_back(contact_search_detail::describe(segment.ids[row], segment.row(row), search.firstWord()));
    });
    return hits;
}

std::vector<ContactId> SearchText::all(QStringView text) const
{
    const contact_search_detail::Search search(text, m_text);
    std::vector<ContactId> ids;
    ids.reserve(m_text.rowCount()); // 8 bytes each of address space; only what is found is touched
    search.run(std::numeric_limits<size_t>::max(),
               [&](const PackedSegment &segment, quint32 row) { ids.push_back(segment.ids[row]); });
    return ids;
}

std::shared_ptr<const SearchText> ContactSearch::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

bool ContactSearch::isLoaded() const
{
    const std::lock_guard lock(m_mutex);
    return m_loaded;
}

void ContactSearch::beginLoad()
{
    const std::lock_guard lock(m_mutex);
    m_loading = true;
    m_meanwhile.clear();
}

void ContactSearch::finishLoad(PackedText text)
{
    const std::lock_guard lock(m_mutex);
    m_current =
        std::make_shared<const SearchText>(m_meanwhile.empty() ? std::move(text) : text.with(std::move(m_meanwhile)));
    m_meanwhile.clear();
    m_loading = false;
    m_loaded = true;
}

void ContactSearch::apply(const SearchChanges &changes)
{
    if (changes.rows.empty())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_loading)
        m_meanwhile.insert(m_meanwhile.end(), changes.rows.begin(), changes.rows.end());
    if (m_loaded)
        m_current = std::make_shared<const SearchText>(m_current->packed().with(changes.rows));
}

} // namespace shuke::contacts
