#include "core/contacts/duplicate_finder.h"

#include "core/base/split_mix64.h"
#include "core/contacts/duplicate_blocks.h"
#include "core/contacts/duplicate_entry.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace shuke::contacts {

struct DuplicateFinder::Data
{
    DuplicateEntries entries;
};

namespace duplicate_finder_detail {

Error canceled()
{
    return {ErrorCode::Canceled, QStringLiteral("stopped by the user")};
}

/// False: names and nothing else, and in China many share one.
bool holdsForPersons(const DuplicateEntries &entries, const DuplicateEntry &a, const DuplicateEntry &b,
                     const Agreements &seen, DuplicatePair &pair)
{
    const auto at = [&](DuplicateField field) { return seen[static_cast<size_t>(field)]; };
    const bool nothingElse = at(DuplicateField::Phone) == Agreement::Missing &&
                             at(DuplicateField::Email) == Agreement::Missing &&
                             at(DuplicateField::Wechat) == Agreement::Missing;
    const bool sameBirth = at(DuplicateField::Birthday) == Agreement::Equal &&
                           (a.gender == b.gender || a.gender == Gender::Unknown || b.gender == Gender::Unknown);
    const bool twoOfOneHome = at(DuplicateField::Given) == Agreement::Disagree &&
                              at(DuplicateField::Email) != Agreement::Equal && !(nothingElse && sameBirth);
    bool more = false;
    for (const DuplicateField field :
         {DuplicateField::Company, DuplicateField::Birthday, DuplicateField::Phone, DuplicateField::Email,
          DuplicateField::TaxId, DuplicateField::Street, DuplicateField::Postcode, DuplicateField::Wechat})
        more = more || at(field) > Agreement::Disagree;
    const TextPool &names = entries.names;
    const bool chinese =
        names.isChinese(a.family) || names.isChinese(a.given) || names.isChinese(b.family) || names.isChinese(b.given);
    if (!more && chinese)
        return false;
    if ((twoOfOneHome || !more) && pair.posterior > DuplicateFinder::kMostOfReview) {
        pair.posterior = DuplicateFinder::kMostOfReview;
        pair.vetoed = true;
    }
    return true;
}

/// Nothing below `least` bits, or if names are all that agrees.
std::optional<DuplicatePair> judgedPair(const DuplicateEntries &entries, const DuplicateComparer &comparer,
                                        ContactKind kind, const DuplicateEntry &a, const DuplicateEntry &b,
                                        const DuplicateWeights &weights, double prior, double least)
{
    Agreements seen;
    if (!comparer.reaches(a, b, weights, least, seen))
        return std::nullopt;
    DuplicatePair pair;
    pair.a = a.id;
    pair.b = b.id;
    for (size_t field = 0; field < kDuplicateFields; ++field) {
        const double bits = weights[field][static_cast<size_t>(seen[field])];
        pair.evidence[field] = {seen[field], static_cast<float>(bits)};
        pair.bits += bits;
    }
    pair.posterior = posteriorOf(pair.bits, prior);
    if (kind == ContactKind::Person && !holdsForPersons(entries, a, b, seen, pair))
        return std::nullopt;
    return pair;
}

/// One kind of contacts.
class Scan
{
public:
    Scan(const DuplicateEntries &entries, ContactKind kind, const DuplicateOptions &options, DuplicateResult &result)
        : m_entries(entries),
          m_comparer(entries),
          m_kind(kind),
          m_options(options),
          m_result(result),
          m_firstPair(result.pairs.size())
    {
        for (quint32 row = 0; row < entries.rows.size(); ++row) {
            if (entries.rows[row].kind == kind)
                m_rows.push_back(row);
        }
        std::ranges::sort(m_rows, {}, [&](quint32 row) { return entries.rows[row].id; });
    }

    size_t rows() const { return m_rows.size(); }

    Result<void> run(const std::function<void(double)> &share)
    {
        if (m_rows.size() < 2)
            return {};
        if (m_rows.size() < kFewRecords)
            m_weights = weightsOfFew(m_kind);
        else if (const Result<void> counted = weigh(); !counted)
            return counted;
        m_prior = duplicatePrior(m_rows.size());
        m_least = bitsFor(std::min(m_options.minPosterior, 1 - 1e-12), m_prior);

        m_blocks = duplicateBlocks(m_entries, m_rows, m_kind);
        for (size_t reason = 0; reason < m_blocks.size(); ++reason) {
            if (const Result<void> done = compareBlocks(reason); !done)
                return done;
            share(static_cast<double>(reason + 1) / static_cast<double>(m_blocks.size()));
        }
        return {};
    }

    /// The groups of the pairs found.
    Result<void> group()
    {
        std::vector<quint32> parent(m_rows.size());
        std::iota(parent.begin(), parent.end(), 0U);
        const auto root = [&parent](quint32 place) {
            while (parent[place] != place)
                place = parent[place] = parent[parent[place]];
            return place;
        };
        std::map<quint32, DuplicateGroup> groups;
        const auto isEdge = [](const DuplicatePair &pair) { return pair.posterior >= DuplicateFinder::kReview; };
        for (size_t i = m_firstPair; i < m_result.pairs.size(); ++i) {
            if (isEdge(m_result.pairs[i]))
                parent[root(placeOf(m_result.pairs[i].a))] = root(placeOf(m_result.pairs[i].b));
        }
        for (size_t i = m_firstPair; i < m_result.pairs.size(); ++i) {
            const DuplicatePair &pair = m_result.pairs[i];
            if (!isEdge(pair))
                continue;
            DuplicateGroup &group = groups[root(placeOf(pair.a))];
            group.posterior = group.contacts.empty() ? pair.posterior : std::min(group.posterior, pair.posterior);
            group.contacts.push_back(pair.a);
            group.contacts.push_back(pair.b);
        }
        for (auto &[place, group] : groups) {
            if (m_options.cancel.isCanceled())
                return canceled();
            std::ranges::sort(group.contacts);
            group.contacts.erase(std::unique(group.contacts.begin(), group.contacts.end()), group.contacts.end());
            group.doubt = doubtOf(group.contacts);
            group.kind = m_kind;
            m_result.groups.push_back(std::move(group));
        }
        return {};
    }

private:
    quint32 placeOf(ContactId id) const
    {
        const auto found =
            std::ranges::lower_bound(m_rows, id, {}, [&](quint32 row) { return m_entries.rows[row].id; });
        return static_cast<quint32>(found - m_rows.begin());
    }

    const DecidedPair *decisionOn(ContactId a, ContactId b) const
    {
        const auto found = std::ranges::lower_bound(m_options.decided, std::pair(a, b), {},
                                                    [](const DecidedPair &pair) { return std::pair(pair.a, pair.b); });
        return found != m_options.decided.end() && found->a == a && found->b == b ? &*found : nullptr;
    }

    GroupDoubt doubtOf(const std::vector<ContactId> &contacts) const
    {
        if (contacts.size() > DuplicateFinder::kLargestCheckedGroup)
            return GroupDoubt::Large;
        GroupDoubt doubt = contacts.size() > DuplicateFinder::kLargestSureGroup ? GroupDoubt::Large : GroupDoubt::None;
        for (size_t i = 0; i < contacts.size(); ++i) {
            for (size_t k = i + 1; k < contacts.size(); ++k) {
                const DecidedPair *decided = decisionOn(contacts[i], contacts[k]);
                if (decided && decided->different)
                    return GroupDoubt::DecidedApart;
                const std::optional<DuplicatePair> pair =
                    contacts.size() == 2 ? std::nullopt : judged(placeOf(contacts[i]), placeOf(contacts[k]), kNoLimit);
                if (contacts.size() > 2 && (!pair || pair->posterior < DuplicateFinder::kUnlike))
                    doubt = GroupDoubt::UnlikePair;
            }
        }
        return doubt;
    }

    static constexpr double kNoLimit = -1e9;

    const DuplicateEntry &entry(quint32 place) const { return m_entries.rows[m_rows[place]]; }

    /// u from random pairs: nearly none of them are one contact.
    Result<void> weigh()
    {
        SplitMix64 random(1);
        AgreementCounts counts{};
        const int size = static_cast<int>(m_rows.size());
        for (int i = 0; i < DuplicateFinder::kRandomPairs; ++i) {
            if (i % 1024 == 0 && m_options.cancel.isCanceled())
                return canceled();
            const int a = random.below(size);
            int b = random.below(size - 1);
            b += b >= a ? 1 : 0;
            const Agreements seen = m_comparer.compare(entry(static_cast<quint32>(a)), entry(static_cast<quint32>(b)));
            for (size_t field = 0; field < kDuplicateFields; ++field)
                ++counts[field][static_cast<size_t>(seen[field])];
        }
        m_weights = weightsFrom(counts, m_kind);
        return {};
    }

    Result<void> compareBlocks(size_t reason)
    {
        const DuplicateGroups groups = groupsOf(m_blocks[reason], m_rows.size(), DuplicateFinder::kLargestBlock);
        const auto &members = groups.members;
        for (size_t i = 0; i < members.size(); ++i) {
            if (i % 1024 == 0 && m_options.cancel.isCanceled())
                return canceled();
            for (size_t k = i + 1; k < members.size() && members[k].value == members[i].value; ++k) {
                if (!metBefore(members[i], members[k].row, reason))
                    judge(members[i].row, members[k].row);
            }
        }
        return {};
    }

    /// The same pair in another block that comes first.
    bool metBefore(const DuplicateGroups::Member &a, quint32 b, size_t reason) const
    {
        for (size_t earlier = 0; earlier < reason; ++earlier) {
            if (m_blocks[earlier].doShare(a.row, b))
                return true;
        }
        return !m_blocks[reason].starts.empty() && m_blocks[reason].shared(a.row, b) != a.value;
    }

    void judge(quint32 placeA, quint32 placeB)
    {
        ++m_result.compared;
        if (!m_options.decided.empty() && decisionOn(entry(placeA).id, entry(placeB).id))
            return;
        const std::optional<DuplicatePair> pair = judged(placeA, placeB, m_least);
        if (!pair || pair->posterior < m_options.minPosterior)
            return;
        if (m_result.pairs.size() == m_options.mostPairs)
            m_result.complete = false;
        else
            m_result.pairs.push_back(*pair);
    }

    std::optional<DuplicatePair> judged(quint32 placeA, quint32 placeB, double least) const
    {
        return judgedPair(m_entries, m_comparer, m_kind, entry(placeA), entry(placeB), m_weights, m_prior, least);
    }

    const DuplicateEntries &m_entries;
    const DuplicateComparer m_comparer;
    const ContactKind m_kind;
    const DuplicateOptions &m_options;
    DuplicateResult &m_result;
    const size_t m_firstPair; ///< Of this kind, in m_result.
    std::vector<quint32> m_rows;
    std::vector<DuplicateBlocks> m_blocks;
    DuplicateWeights m_weights{};
    double m_prior = 0.2;
    double m_least = 0;
};

/// Pairs by group, groups by what is to be looked at first.
void arrangeGroups(DuplicateResult &result)
{
    std::map<ContactId, size_t> groupOf;
    for (size_t i = 0; i < result.groups.size(); ++i) {
        for (const ContactId contact : result.groups[i].contacts)
            groupOf[contact] = i;
    }
    for (size_t i = 0; i < result.pairs.size(); ++i) {
        if (result.pairs[i].posterior >= DuplicateFinder::kReview)
            result.groups[groupOf.at(result.pairs[i].a)].pairs.push_back(i);
    }
    std::ranges::sort(result.groups, [](const DuplicateGroup &a, const DuplicateGroup &b) {
        if (a.band() != b.band())
            return a.band() > b.band();
        return a.posterior != b.posterior ? a.posterior > b.posterior : a.contacts < b.contacts;
    });
}

} // namespace duplicate_finder_detail

QString codeOf(GroupDoubt doubt)
{
    switch (doubt) {
    case GroupDoubt::None:
        break;
    case GroupDoubt::Large:
        return QStringLiteral("large");
    case GroupDoubt::UnlikePair:
        return QStringLiteral("unlike_pair");
    case GroupDoubt::DecidedApart:
        return QStringLiteral("decided_apart");
    }
    return QStringLiteral("none");
}

DuplicateBand DuplicateGroup::band() const
{
    return doubt == GroupDoubt::None && posterior >= DuplicateFinder::kSuggest ? DuplicateBand::Suggest
                                                                               : DuplicateBand::Review;
}

QString codeOf(DuplicateBand band)
{
    switch (band) {
    case DuplicateBand::Unlikely:
        break;
    case DuplicateBand::Review:
        return QStringLiteral("review");
    case DuplicateBand::Suggest:
        return QStringLiteral("suggest");
    }
    return QStringLiteral("unlikely");
}

DuplicateBand DuplicatePair::band() const
{
    return posterior >= DuplicateFinder::kSuggest  ? DuplicateBand::Suggest
           : posterior >= DuplicateFinder::kReview ? DuplicateBand::Review
                                                   : DuplicateBand::Unlikely;
}

DuplicateFinder::DuplicateFinder() : m_data(std::make_unique<Data>()) {}
DuplicateFinder::DuplicateFinder(DuplicateFinder &&) noexcept = default;
DuplicateFinder &DuplicateFinder::operator=(DuplicateFinder &&) noexcept = default;
DuplicateFinder::~DuplicateFinder() = default;

void DuplicateFinder::add(const DuplicateRecord &record)
{
    m_data->entries.add(record);
}

Result<DuplicateResult> DuplicateFinder::find(const DuplicateOptions &options) const
{
    using duplicate_finder_detail::Scan;
    if (!(options.minPosterior >= 0.01 && options.minPosterior <= 1))
        return Error{ErrorCode::InvalidInput, QStringLiteral("the least probability of a duplicate is 0.01 to 1")};
    DuplicateResult result;
    const auto total = static_cast<double>(m_data->entries.rows.size());
    double before = 0;
    for (const ContactKind kind : {ContactKind::Person, ContactKind::Company}) {
        Scan scan(m_data->entries, kind, options, result);
        const auto size = static_cast<double>(scan.rows());
        const Result<void> done = scan.run([&](double share) {
            if (options.progress)
                options.progress({static_cast<qint64>(before + share * size), static_cast<qint64>(total)});
        });
        if (!done)
            return done.error();
        if (const Result<void> grouped = scan.group(); !grouped)
            return grouped.error();
        before += size;
    }
    std::ranges::sort(result.pairs, [](const DuplicatePair &a, const DuplicatePair &b) {
        return a.a != b.a ? a.a < b.a : a.b < b.b;
    });
    duplicate_finder_detail::arrangeGroups(result);
    return result;
}

std::vector<DuplicatePair> DuplicateFinder::compareFirst() const
{
    const DuplicateEntries &entries = m_data->entries;
    std::vector<DuplicatePair> pairs;
    if (entries.rows.empty())
        return pairs;
    const DuplicateEntry &first = entries.rows.front();
    const DuplicateComparer comparer(entries);
    const DuplicateWeights weights = weightsOfFew(first.kind);
    const double prior = duplicatePrior(kFewRecords);
    constexpr double kLeast = 0.01;
    for (size_t i = 1; i < entries.rows.size(); ++i) {
        if (entries.rows[i].kind != first.kind)
            continue;
        const std::optional<DuplicatePair> pair = duplicate_finder_detail::judgedPair(
            entries, comparer, first.kind, first, entries.rows[i], weights, prior, bitsFor(kLeast, prior));
        if (pair && pair->posterior >= kLeast)
            pairs.push_back(*pair);
    }
    std::ranges::stable_sort(pairs, std::ranges::greater(), &DuplicatePair::posterior);
    return pairs;
}

} // namespace shuke::contacts
