#include "core/contacts/duplicate_blocks.h"

#include <algorithm>
#include <functional>

namespace shuke::contacts {

namespace duplicate_blocks_detail {

quint64 both(quint64 a, quint64 b)
{
    return a == 0 || b == 0 ? 0 : a << 32 | b;
}

using ValueOf = quint64 (*)(const DuplicateEntry &);

constexpr ValueOf kOfPersons[] = {
    [](const DuplicateEntry &e) { return static_cast<quint64>(e.taxId); },
    [](const DuplicateEntry &e) { return both(e.familyReading, static_cast<quint64>(e.year)); },
    [](const DuplicateEntry &e) { return both(e.givenReading, e.postcode); },
    [](const DuplicateEntry &e) {
        const quint64 day = both(static_cast<quint64>(e.year), static_cast<quint64>(e.monthDay));
        return day == 0 ? 0 : day << 1 | (e.lunar ? 1U : 0U);
    },
    [](const DuplicateEntry &e) { return both(e.familyStart, e.postcode); },
    [](const DuplicateEntry &e) { return both(e.givenStart, e.city); },
    [](const DuplicateEntry &e) { return quint64(e.street); },
};
constexpr ValueOf kOfCompanies[] = {
    [](const DuplicateEntry &e) { return static_cast<quint64>(e.taxId); },
    [](const DuplicateEntry &e) { return quint64(e.company); },
    [](const DuplicateEntry &e) { return quint64(e.street); },
};

template <typename ListOf>
DuplicateBlocks listed(const DuplicateEntries &entries, const std::vector<quint32> &rows, const ListOf &listOf)
{
    DuplicateBlocks blocks;
    blocks.starts.reserve(rows.size() + 1);
    for (const quint32 row : rows) {
        blocks.starts.push_back(static_cast<quint32>(blocks.values.size()));
        for (const auto value : listOf(entries.rows[row]))
            blocks.values.push_back(static_cast<quint64>(value));
    }
    blocks.starts.push_back(static_cast<quint32>(blocks.values.size()));
    return blocks;
}

} // namespace duplicate_blocks_detail

std::span<const quint64> DuplicateBlocks::of(quint32 row) const
{
    if (starts.empty())
        return {&values[row], 1};
    return {values.data() + starts[row], starts[row + 1] - starts[row]};
}

quint64 DuplicateBlocks::shared(quint32 a, quint32 b) const
{
    quint64 least = 0;
    for (const quint64 value : of(a)) {
        if (value == 0 || (least != 0 && value >= least))
            continue;
        if (std::ranges::find(of(b), value) != of(b).end())
            least = value;
    }
    return least;
}

DuplicateGroups groupsOf(DuplicateBlocks &blocks, size_t rows, size_t largest)
{
    using Member = DuplicateGroups::Member;
    DuplicateGroups groups;
    groups.members.reserve(blocks.values.size());
    for (quint32 row = 0; row < rows; ++row) {
        for (const quint64 value : blocks.of(row)) {
            if (value != 0)
                groups.members.push_back({value, row});
        }
    }
    std::ranges::sort(groups.members, [](const Member &a, const Member &b) {
        return a.value != b.value ? a.value < b.value : a.row < b.row;
    });
    size_t kept = 0;
    for (size_t begin = 0; begin < groups.members.size();) {
        size_t end = begin;
        while (end < groups.members.size() && groups.members[end].value == groups.members[begin].value)
            ++end;
        if (end - begin > 1 && end - begin <= largest) {
            kept = static_cast<size_t>(std::copy(groups.members.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 groups.members.begin() + static_cast<std::ptrdiff_t>(end),
                                                 groups.members.begin() + static_cast<std::ptrdiff_t>(kept)) -
                                       groups.members.begin());
        } else if (end - begin > largest) {
            for (size_t i = begin; i < end; ++i) {
                const quint32 row = groups.members[i].row;
                const size_t first = blocks.starts.empty() ? row : blocks.starts[row];
                const std::span<quint64> own(blocks.values.data() + first, blocks.of(row).size());
                std::ranges::replace(own, groups.members[i].value, quint64(0));
            }
        }
        begin = end;
    }
    groups.members.resize(kept);
    return groups;
}

std::vector<DuplicateBlocks> duplicateBlocks(const DuplicateEntries &entries, const std::vector<quint32> &rows,
                                             ContactKind kind)
{
    using namespace duplicate_blocks_detail;
    std::vector<DuplicateBlocks> all;
    all.push_back(listed(entries, rows, [&](const DuplicateEntry &entry) { return entries.phonesOf(entry); }));
    all.push_back(listed(entries, rows, [&](const DuplicateEntry &entry) { return entries.emailsOf(entry); }));
    all.push_back(listed(entries, rows, [&](const DuplicateEntry &entry) { return entries.wechatsOf(entry); }));
    const std::span<const ValueOf> values =
        kind == ContactKind::Person ? std::span<const ValueOf>(kOfPersons) : std::span<const ValueOf>(kOfCompanies);
    for (const ValueOf valueOf : values) {
        DuplicateBlocks blocks;
        blocks.values.reserve(rows.size());
        for (const quint32 row : rows)
            blocks.values.push_back(valueOf(entries.rows[row]));
        all.push_back(std::move(blocks));
    }
    return all;
}

} // namespace shuke::contacts
