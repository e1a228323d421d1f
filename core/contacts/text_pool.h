#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace shuke::contacts {

/// Texts kept once each, so that equal ones have equal numbers; with what tells quickly that two are not alike.
class TextPool
{
public:
    using Id = quint32; ///< 0 is the empty text.

    TextPool();
    Id add(std::u32string_view text);
    std::u32string_view text(Id id) const
    {
        return {m_characters.data() + m_starts[id], m_starts[id + 1] - m_starts[id]};
    }
    bool isChinese(Id id) const { return m_chinese[id]; }

    /// jaroWinkler(a, b) >= threshold, mostly without computing it: characters that only one of them has cannot match,
    /// which bounds the similarity from above. Never another answer than the full computation.
    bool areSimilar(Id a, Id b, double threshold) const;
    /// osaDistance(a, b) <= 1, likewise.
    bool areOneEditApart(Id a, Id b) const;

private:
    std::vector<char32_t> m_characters;
    std::vector<size_t> m_starts;
    std::vector<quint64> m_signatures; ///< Bit c mod 64 is set for each character c.
    std::vector<bool> m_chinese;       ///< Holds a Chinese character.
    std::vector<Id> m_slots;           ///< Open addressing, 0 is free; a power of two, at most half full.

    /// Where `text` is, or the free slot it goes into.
    size_t slotOf(std::u32string_view text) const;
    void grow();
};

} // namespace shuke::contacts
