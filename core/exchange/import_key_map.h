#pragma once

#include <QtGlobal>

#include <cstring>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// A text as 16 bytes: up to 15 bytes of UTF-8 exactly, longer ones as a 126-bit hash. Equal texts have equal keys;
/// different short texts never do.
struct TextKey
{
    quint64 high = 0;
    quint64 low = 0;

    bool isEmpty() const { return high == 0 && low == 0; }
    friend bool operator==(const TextKey &, const TextKey &) = default;

    /// The empty text has the empty key.
    static TextKey of(std::string_view text);
};

inline quint64 mixBits(quint64 x)
{
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ULL;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ULL;
    x ^= x >> 32;
    return x;
}

inline TextKey TextKey::of(std::string_view text)
{
    TextKey key;
    if (text.empty())
        return key;
    if (text.size() <= 15) {
        char bytes[16] = {};
        std::memcpy(bytes, text.data(), text.size());
        bytes[15] = static_cast<char>(text.size());
        std::memcpy(&key.high, bytes, 8);
        std::memcpy(&key.low, bytes + 8, 8);
        return key;
    }
    quint64 a = 0x9e3779b97f4a7c15ULL ^ text.size();
    quint64 b = 0xc2b2ae3d27d4eb4fULL + text.size();
    while (!text.empty()) {
        quint64 word = 0;
        const size_t count = text.size() < 8 ? text.size() : 8;
        std::memcpy(&word, text.data(), count);
        a = mixBits(a ^ word);
        b = mixBits(b + word * 0x9fb21c651e98df25ULL + a);
        text.remove_prefix(count);
    }
    // The last byte tells a hash from a short text: there it is a length of 1 to 15.
    key.high = a;
    key.low = (b & 0x00ffffffffffffffULL) | 0xff00000000000000ULL;
    return key;
}

/// A match key of the contacts domain (63-bit, positive) in the same maps.
inline TextKey numberKey(qint64 key)
{
    return {static_cast<quint64>(key), 0x8000000000000000ULL};
}

/// Hash map TextKey → integer: open addressing, 24 bytes a slot, no deletion. 10 million keys fit in 400 MB.
/// Values may change in place; pointers are valid until the next insert.
class KeyMap
{
public:
    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }

    qint64 *find(const TextKey &key)
    {
        if (m_slots.empty())
            return nullptr;
        Slot &slot = slotOf(key);
        return slot.key.isEmpty() ? nullptr : &slot.value;
    }

    /// The value of `key`, made with `value` if it is not there yet. `key` must not be empty.
    qint64 &at(const TextKey &key, qint64 value = 0, bool *isNew = nullptr)
    {
        if ((m_size + 1) * 4 > m_slots.size() * 3)
            grow(m_slots.empty() ? 64 : m_slots.size() * 2);
        Slot &slot = slotOf(key);
        if (isNew)
            *isNew = slot.key.isEmpty();
        if (slot.key.isEmpty()) {
            slot.key = key;
            slot.value = value;
            ++m_size;
        }
        return slot.value;
    }

    /// Room for `count` keys without growing.
    void reserve(size_t count)
    {
        size_t places = 64;
        while (places * 3 < count * 4)
            places *= 2;
        if (places > m_slots.size())
            grow(places);
    }

private:
    struct Slot
    {
        TextKey key;
        qint64 value = 0;
    };

    Slot &slotOf(const TextKey &key)
    {
        const size_t mask = m_slots.size() - 1;
        size_t place = mixBits(key.high ^ mixBits(key.low)) & mask;
        while (!m_slots[place].key.isEmpty() && !(m_slots[place].key == key))
            place = (place + 1) & mask;
        return m_slots[place];
    }

    void grow(size_t places)
    {
        std::vector<Slot> old(places);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (!slot.key.isEmpty())
                slotOf(slot.key) = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_size = 0;
};

} // namespace shuke::exchange
