#include "core/contacts/text_pool.h"

#include "core/base/text_distance.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <bit>

namespace shuke::contacts {

TextPool::TextPool() : m_starts{0, 0}, m_signatures{0}, m_chinese{false}, m_slots(1024, 0) {}

size_t TextPool::slotOf(std::u32string_view text) const
{
    quint64 hash = 0xCBF29CE484222325U;
    for (const char32_t c : text) {
        hash = (hash ^ c) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32;
    }
    size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0 && this->text(m_slots[slot]) != text)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

void TextPool::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (Id id = 1; id < m_signatures.size(); ++id)
        m_slots[slotOf(text(id))] = id;
}

TextPool::Id TextPool::add(std::u32string_view text)
{
    if (text.empty())
        return 0;
    const size_t slot = slotOf(text);
    if (m_slots[slot] != 0)
        return m_slots[slot];
    const Id id = static_cast<Id>(m_signatures.size());
    m_slots[slot] = id;
    quint64 signature = 0;
    for (const char32_t c : text)
        signature |= quint64(1) << (c & 63U);
    m_characters.insert(m_characters.end(), text.begin(), text.end());
    m_starts.push_back(m_characters.size());
    m_signatures.push_back(signature);
    m_chinese.push_back(std::ranges::any_of(text, isHan));
    if (m_signatures.size() * 2 > m_slots.size())
        grow();
    return id;
}

bool TextPool::areSimilar(Id a, Id b, double threshold) const
{
    const std::u32string_view left = text(a);
    const std::u32string_view right = text(b);
    if (left.empty() || right.empty())
        return false;
    const size_t onlyLeft = static_cast<size_t>(std::popcount(m_signatures[a] & ~m_signatures[b]));
    const size_t onlyRight = static_cast<size_t>(std::popcount(m_signatures[b] & ~m_signatures[a]));
    const auto matches = static_cast<double>(std::min(left.size() - onlyLeft, right.size() - onlyRight));
    const double most =
        (matches / static_cast<double>(left.size()) + matches / static_cast<double>(right.size()) + 1) / 3;
    size_t prefix = 0;
    while (prefix < std::min({left.size(), right.size(), size_t(4)}) && left[prefix] == right[prefix])
        ++prefix;
    constexpr double kRounding = 1e-9;
    if (most + 0.1 * static_cast<double>(prefix) * (1 - most) < threshold - kRounding)
        return false;
    return jaroWinkler(left, right) >= threshold;
}

bool TextPool::areOneEditApart(Id a, Id b) const
{
    // One edit takes at most one character out of a text and puts one in.
    if (std::popcount(m_signatures[a] & ~m_signatures[b]) > 1 || std::popcount(m_signatures[b] & ~m_signatures[a]) > 1)
        return false;
    return withinOneEdit(text(a), text(b));
}

} // namespace shuke::contacts
