#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <vector>

namespace shuke::sales {

/// Where an id stands in an ascending list. Ids of one origin are numbered without large gaps, so most are found
/// without a search: ten million orders ask.
class IdPlaces
{
public:
    explicit IdPlaces(const std::vector<qint64> &ids) : m_ids(ids)
    {
        for (size_t begin = 0; begin < ids.size();) {
            size_t end = begin;
            while (end < ids.size() && ids[end] >> 32 == ids[begin] >> 32)
                ++end;
            Block &block = m_blocks.emplace_back(Block{ids[begin], ids[end - 1], begin, end, {}});
            const auto span = static_cast<quint64>(block.last - block.first) + 1;
            if (span <= 4 * (end - begin) + 1000) {
                block.places.assign(span, kNone);
                for (size_t place = begin; place < end; ++place)
                    block.places[static_cast<size_t>(ids[place] - block.first)] = static_cast<quint32>(place);
            }
            begin = end;
        }
    }

    /// kNone if it is not there.
    quint32 of(qint64 id) const
    {
        for (const Block &block : m_blocks) {
            if (id < block.first || id > block.last)
                continue;
            if (!block.places.empty())
                return block.places[static_cast<size_t>(id - block.first)];
            const auto begin = m_ids.begin() + static_cast<qsizetype>(block.begin);
            const auto end = m_ids.begin() + static_cast<qsizetype>(block.end);
            const auto found = std::lower_bound(begin, end, id);
            return found != end && *found == id ? static_cast<quint32>(found - m_ids.begin()) : kNone;
        }
        return kNone;
    }

    static constexpr quint32 kNone = std::numeric_limits<quint32>::max();

private:
    struct Block ///< The ids of one origin.
    {
        qint64 first;
        qint64 last;
        size_t begin;
        size_t end;
        std::vector<quint32> places; ///< By id − first; empty where the gaps are large.
    };
    const std::vector<qint64> &m_ids;
    std::vector<Block> m_blocks;
};

} // namespace shuke::sales
