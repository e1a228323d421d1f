#include "core/segments/segment_expand.h"

#include "core/segments/filter_fields.h"

#include <algorithm>
#include <set>

namespace shuke::segments {

namespace segment_expand_detail {

using Join = ConditionGroup::Join;

ConditionGroup groupOf(Condition condition)
{
    return {Join::All, false, {std::move(condition)}, {}};
}

Condition inSet(const char *field, SegmentId id)
{
    return {field, Operator::AnyOf, {RecordId{id.row()}}};
}

/// What everybody is.
Condition anybody()
{
    return {"kind", Operator::IsNotEmpty, {}};
}

Error circle(const std::vector<SegmentId> &ids, const SegmentBook &book)
{
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("segments use each other in a circle: %1").arg(circleWords(ids, book))};
}

/// Puts segments in place, and knows which it is inside of.
class Expander
{
public:
    explicit Expander(const SegmentBook &book) : m_book(book) {}

    Result<ConditionGroup> group(const ConditionGroup &from)
    {
        ConditionGroup made{from.join, from.negated, {}, {}};
        for (const Condition &condition : from.conditions) {
            if (condition.field != "segment") {
                if (Result<void> counted = count(); !counted)
                    return counted.error();
                made.conditions.push_back(condition);
                continue;
            }
            Result<ConditionGroup> members = membership(condition);
            if (!members)
                return members;
            made.groups.push_back(std::move(*members));
        }
        for (const ConditionGroup &inner : from.groups) {
            if (inner.isEmpty())
                continue;
            Result<ConditionGroup> expanded = group(inner);
            if (!expanded)
                return expanded;
            made.groups.push_back(std::move(*expanded));
        }
        return made;
    }

    Result<ConditionGroup> candidates(const Segment &segment)
    {
        if (segment.kind == SegmentKind::Frozen)
            return groupOf(inSet(kFrozenMember, segment.id));
        if (segment.where.isEmpty())
            return groupOf(anybody());
        return group(segment.where);
    }

    Result<std::vector<LeftOutRule>> rules(const Segment &segment)
    {
        const auto entered = enter(segment);
        if (!entered)
            return entered.error();
        std::vector<LeftOutRule> rules;
        rules.push_back({LeftOutReason::ByHand, {}, {}, groupOf(inSet(kLeftOutByHand, segment.id))});
        if (segment.exclusions.doNotContact)
            rules.push_back(
                {LeftOutReason::DoNotContact, {}, {}, groupOf({"do_not_contact", Operator::Is, {Value(true)}})});
        for (const QString &channel : segment.exclusions.consent)
            rules.push_back(
                {LeftOutReason::NoConsent, channel, {}, groupOf({"consent", Operator::NoneOf, {Value(channel)}})});
        for (const SegmentId other : segment.exclusions.segments) {
            Result<ConditionGroup> members = membersOf(other);
            if (!members)
                return members.error();
            rules.push_back({LeftOutReason::OtherSegment, {}, other, std::move(*members)});
        }
        m_inside.pop_back();
        if (Result<void> counted = count(static_cast<int>(rules.size())); !counted)
            return counted.error();
        return rules;
    }

private:
    Result<void> count(int conditions = 1)
    {
        m_count += conditions;
        if (m_count <= kMostExpanded)
            return {};
        return Error{ErrorCode::TooLarge, QStringLiteral("more than %1 conditions").arg(kMostExpanded)};
    }

    Result<void> enter(const Segment &segment)
    {
        const auto known = std::ranges::find(m_inside, segment.id);
        if (known != m_inside.end()) {
            std::vector<SegmentId> around(known, m_inside.end());
            around.push_back(segment.id);
            return circle(around, m_book);
        }
        m_inside.push_back(segment.id);
        return {};
    }

    Result<ConditionGroup> membership(const Condition &condition)
    {
        ConditionGroup made{
            condition.op == Operator::AllOf ? Join::All : Join::Any, condition.op == Operator::NoneOf, {}, {}};
        for (const Value &value : condition.values) {
            Result<ConditionGroup> members = membersOf(SegmentId::fromRow(std::get<RecordId>(value).row));
            if (!members)
                return members;
            made.groups.push_back(std::move(*members));
        }
        return made;
    }

    /// The candidates whom no rule leaves out.
    Result<ConditionGroup> membersOf(SegmentId id)
    {
        const auto known = m_book.find(id.row());
        if (known == m_book.end())
            return Error{ErrorCode::NotFound, QStringLiteral("there is no segment %1").arg(id.row())};
        const Segment &segment = known->second;
        Result<std::vector<LeftOutRule>> leftOut = rules(segment);
        if (!leftOut)
            return leftOut.error();
        if (const Result<void> entered = enter(segment); !entered)
            return entered.error();
        Result<ConditionGroup> made = candidates(segment);
        m_inside.pop_back();
        if (!made)
            return made;
        ConditionGroup members{Join::All, false, {}, {std::move(*made)}};
        for (LeftOutRule &rule : *leftOut) {
            rule.where.negated = !rule.where.negated;
            members.groups.push_back(std::move(rule.where));
        }
        return members;
    }

    const SegmentBook &m_book;
    std::vector<SegmentId> m_inside;
    int m_count = 0;
};

void addUsed(const ConditionGroup &where, std::vector<SegmentId> &used)
{
    for (const Condition *condition : conditionsIn(where)) {
        if (condition->field != "segment")
            continue;
        for (const Value &value : condition->values) {
            if (const auto *id = std::get_if<RecordId>(&value))
                used.push_back(SegmentId::fromRow(id->row));
        }
    }
}

/// Adds to `path` the way from its end back to `target`. True if there is one.
bool leadsTo(SegmentId target, const SegmentBook &book, std::set<SegmentId> &seen, std::vector<SegmentId> &path)
{
    const auto known = book.find(path.back().row());
    if (known == book.end())
        return false;
    for (const SegmentId next : usedSegments(known->second)) {
        if (next == target) {
            path.push_back(next);
            return true;
        }
        if (!seen.insert(next).second)
            continue;
        path.push_back(next);
        if (leadsTo(target, book, seen, path))
            return true;
        path.pop_back();
    }
    return false;
}

} // namespace segment_expand_detail

bool usesSegments(const ConditionGroup &where)
{
    return std::ranges::any_of(conditionsIn(where),
                               [](const Condition *condition) { return condition->field == "segment"; });
}

Result<ConditionGroup> expandSegments(const ConditionGroup &where, const SegmentBook &book)
{
    const Result<ConditionGroup> expanded = segment_expand_detail::Expander(book).group(where);
    return expanded ? Result<ConditionGroup>(normalised(*expanded)) : expanded;
}

Result<ConditionGroup> candidatesOf(const Segment &segment, const SegmentBook &book)
{
    return segment_expand_detail::Expander(book).candidates(segment);
}

Result<std::vector<LeftOutRule>> leftOutRules(const Segment &segment, const SegmentBook &book)
{
    return segment_expand_detail::Expander(book).rules(segment);
}

QString codeOf(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::ByHand:
        return QStringLiteral("by_hand");
    case LeftOutReason::DoNotContact:
        return QStringLiteral("do_not_contact");
    case LeftOutReason::NoConsent:
        return QStringLiteral("no_consent");
    case LeftOutReason::OtherSegment:
        break;
    }
    return QStringLiteral("other_segment");
}

std::vector<SegmentId> usedSegments(const Segment &segment)
{
    std::vector<SegmentId> used = segment.exclusions.segments;
    if (segment.kind == SegmentKind::Dynamic)
        segment_expand_detail::addUsed(segment.where, used);
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    return used;
}

std::vector<SegmentId> circleOf(SegmentId segment, const SegmentBook &book)
{
    std::vector<SegmentId> path{segment};
    std::set<SegmentId> seen{segment};
    if (segment_expand_detail::leadsTo(segment, book, seen, path))
        return path;
    return {};
}

QString circleWords(const std::vector<SegmentId> &circle, const SegmentBook &book)
{
    QStringList names;
    for (const SegmentId id : circle) {
        const auto known = book.find(id.row());
        names.append(known == book.end() ? QStringLiteral("#%1").arg(id.row()) : known->second.name);
    }
    return names.join(QStringLiteral(" → "));
}

} // namespace shuke::segments
