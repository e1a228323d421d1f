#include "core/quality/quality_score.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace shuke::quality {

namespace quality_score_detail {

constexpr double kHalfLifeDays = 365;

size_t at(Dimension dimension)
{
    return static_cast<size_t>(dimension);
}

/// Records that are one, by union; two that are apart never come together.
class Groups
{
public:
    Groups(quint32 records, const std::vector<ApartRecords> &apart)
        : m_first(records), m_touched(apart.empty() ? 0 : records), m_apart(apart)
    {
        std::iota(m_first.begin(), m_first.end(), 0U);
        for (const auto &[a, b] : apart)
            m_touched[a] = m_touched[b] = true;
    }
    bool isFirst(quint32 record) const { return m_first[record] == record; }
    /// Whether they are together now.
    bool join(quint32 a, quint32 b)
    {
        const auto [low, high] = std::minmax({rootOf(a), rootOf(b)});
        if (low == high)
            return true;
        if (!m_touched.empty() && m_touched[low] && m_touched[high]) {
            for (const auto &[one, other] : m_apart) {
                if (std::minmax({rootOf(one), rootOf(other)}) == std::pair(low, high))
                    return false;
            }
        }
        m_first[high] = low;
        if (!m_touched.empty() && m_touched[high])
            m_touched[low] = true;
        return true;
    }

private:
    quint32 rootOf(quint32 record)
    {
        while (m_first[record] != record)
            record = m_first[record] = m_first[m_first[record]];
        return record;
    }

    std::vector<quint32> m_first; ///< A record of its group with a smaller place, or itself.
    std::vector<bool> m_touched;  ///< Of a first one: its group holds one of m_apart. Empty: there are none.
    const std::vector<ApartRecords> &m_apart;
};

} // namespace quality_score_detail

double timelinessOf(int daysSinceConfirmed)
{
    return std::exp2(-daysSinceConfirmed / quality_score_detail::kHalfLifeDays);
}

DimensionValues dimensionsOf(const RecordFacts &facts, const FieldWeights &fields)
{
    using quality_score_detail::at;
    DimensionValues values;
    int wanted = 0;
    int filled = 0;
    const auto ask = [&](FieldState state, int weight) {
        wanted += weight;
        filled += state == FieldState::Empty ? 0 : weight;
    };
    ask(facts.name, fields.name);
    ask(facts.phone, fields.phone);
    ask(facts.email, fields.email);
    ask(facts.city, fields.city);
    ask(facts.wechat, fields.wechat);
    if (!facts.company)
        ask(facts.birthday, fields.birthday);
    if (wanted > 0)
        values[at(Dimension::Completeness)] = static_cast<double>(filled) / wanted;

    int checked = 0;
    int valid = 0;
    for (const FieldState state : {facts.phone, facts.email, facts.birthday}) {
        checked += state != FieldState::Empty;
        valid += state == FieldState::Valid;
    }
    if (checked > 0)
        values[at(Dimension::Validity)] = static_cast<double>(valid) / checked;

    values[at(Dimension::Uniqueness)] = facts.beyondFirst ? 0 : 1;
    values[at(Dimension::Timeliness)] = timelinessOf(facts.daysSinceConfirmed);
    if (facts.rulesApplied > 0)
        values[at(Dimension::Consistency)] = static_cast<double>(facts.rulesPassed) / facts.rulesApplied;
    return values;
}

std::optional<double> scoreOf(const DimensionValues &values, const DimensionWeights &weights)
{
    double sum = 0;
    double weight = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            sum += weights.of[i] * *values[i];
            weight += weights.of[i];
        }
    }
    if (weight <= 0)
        return std::nullopt;
    return 100 * sum / weight;
}

void DatasetScore::add(const DimensionValues &values)
{
    ++m_records;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            m_sums[i] += *values[i];
            ++m_counts[i];
        }
    }
}

DimensionValues DatasetScore::dimensions() const
{
    DimensionValues values;
    for (size_t i = 0; i < values.size(); ++i) {
        if (m_counts[i] > 0)
            values[i] = m_sums[i] / static_cast<double>(m_counts[i]);
    }
    return values;
}

std::vector<bool> beyondFirst(std::vector<KeyEntry> &entries, quint32 records, const std::vector<ApartRecords> &apart)
{
    quality_score_detail::Groups groups(records, apart);
    std::sort(entries.begin(), entries.end(), [](const KeyEntry &a, const KeyEntry &b) {
        return std::tie(a.key, a.name, a.record) < std::tie(b.key, b.name, b.record);
    });
    for (size_t i = 1; i < entries.size(); ++i) {
        // The one before, unless they were told apart.
        for (size_t k = i; k-- > 0 && entries[k].key == entries[i].key && entries[k].name == entries[i].name;) {
            if (groups.join(entries[k].record, entries[i].record))
                break;
        }
    }
    std::vector<bool> beyond(records);
    for (quint32 record = 0; record < records; ++record)
        beyond[record] = !groups.isFirst(record);
    return beyond;
}

} // namespace shuke::quality
