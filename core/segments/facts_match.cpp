#include "core/segments/facts.h"

#include <algorithm>

namespace shuke::segments {

namespace facts_match_detail {

class Matcher
{
public:
    Matcher(const Facts &facts, std::span<const Field> fields, QDate today)
        : m_facts(facts), m_fields(fields), m_today(today)
    {}

    /// Leaves in `mask` what matches.
    void keep(const ConditionGroup &group, Mask &mask) const
    {
        Mask matched = mask;
        if (group.join == ConditionGroup::Join::All)
            all(group, matched);
        else
            any(group, matched);
        if (!group.negated) {
            mask.swap(matched);
            return;
        }
        for (size_t i = 0; i < mask.size(); ++i)
            mask[i] = static_cast<quint8>(mask[i] & (matched[i] ^ 1U));
    }

private:
    const Column &columnOf(const Condition &condition) const
    {
        return *m_facts.columns.at(columnKey(condition, *findField(m_fields, condition.field), m_today));
    }

    void keep(const Condition &condition, Mask &mask) const
    {
        keepMatching(columnOf(condition), questionOf(condition, *findField(m_fields, condition.field), m_today), mask);
    }

    /// Texts last: they are looked at only where all else fits.
    std::vector<const Condition *> inOrder(const ConditionGroup &group) const
    {
        std::vector<const Condition *> conditions;
        conditions.reserve(group.conditions.size());
        for (const Condition &condition : group.conditions)
            conditions.push_back(&condition);
        std::stable_partition(conditions.begin(), conditions.end(), [this](const Condition *condition) {
            return !std::holds_alternative<Texts>(columnOf(*condition));
        });
        return conditions;
    }

    void all(const ConditionGroup &group, Mask &mask) const
    {
        for (const Condition *condition : inOrder(group))
            keep(*condition, mask);
        for (const ConditionGroup &inner : group.groups) {
            if (!inner.isEmpty())
                keep(inner, mask);
        }
    }

    void any(const ConditionGroup &group, Mask &mask) const
    {
        Mask rest = mask; // not matched yet
        std::ranges::fill(mask, quint8(0));
        const auto add = [&](const auto &part) {
            Mask matched = rest;
            keep(part, matched);
            for (size_t i = 0; i < mask.size(); ++i) {
                mask[i] |= matched[i];
                rest[i] = static_cast<quint8>(rest[i] & (matched[i] ^ 1U));
            }
        };
        for (const Condition *condition : inOrder(group))
            add(*condition);
        for (const ConditionGroup &inner : group.groups) {
            if (!inner.isEmpty())
                add(inner);
        }
    }

    const Facts &m_facts;
    std::span<const Field> m_fields;
    QDate m_today;
};

bool isInScope(quint8 state, Scope scope)
{
    if (state & Facts::Gone)
        return false;
    if (scope == Scope::Trash || (state & Facts::Trashed))
        return scope == Scope::Trash && (state & Facts::Trashed);
    const bool company = state & Facts::Company;
    return scope == Scope::All || company == (scope == Scope::Companies);
}

} // namespace facts_match_detail

std::vector<qint64> matching(const Facts &facts, const FilterSpec &spec, std::span<const Field> fields, QDate today)
{
    Mask mask(facts.ids->size());
    std::array<quint8, 8> inScope{};
    for (size_t state = 0; state < inScope.size(); ++state)
        inScope[state] = facts_match_detail::isInScope(static_cast<quint8>(state), spec.scope);
    for (size_t i = 0; i < mask.size(); ++i)
        mask[i] = inScope[(*facts.states)[i]];
    if (!spec.where.isEmpty())
        facts_match_detail::Matcher(facts, fields, today).keep(spec.where, mask);
    const auto found = static_cast<size_t>(std::ranges::count(mask, quint8(1)));
    const size_t count = spec.limit > 0 ? std::min(found, static_cast<size_t>(spec.limit)) : found;
    std::vector<qint64> ids;
    ids.reserve(count);
    for (size_t place = mask.size(); place > 0 && ids.size() < count; --place) {
        if (mask[place - 1] != 0)
            ids.push_back((*facts.ids)[place - 1]);
    }
    return ids;
}

} // namespace shuke::segments
