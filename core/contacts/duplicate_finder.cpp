#include "core/contacts/duplicate_finder.h"

#include "core/base/split_mix64.h"
#include "core/contacts/duplicate_blocks.h"
#include "core/contacts/duplicate_entry.h"

#include <algorithm>

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

/// One kind of contacts.
class Scan
{
public:
    Scan(const DuplicateEntries &entries, ContactKind kind, const DuplicateOptions &options, DuplicateResult &result)
        : m_entries(entries), m_comparer(entries), m_kind(kind), m_options(options), m_result(result)
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

private:
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
        const DuplicateEntry &a = entry(placeA);
        const DuplicateEntry &b = entry(placeB);
        Agreements seen;
        if (!m_comparer.reaches(a, b, m_weights, m_least, seen))
            return;
        DuplicatePair pair;
        pair.a = a.id;
        pair.b = b.id;
        for (size_t field = 0; field < kDuplicateFields; ++field) {
            const double bits = m_weights[field][static_cast<size_t>(seen[field])];
            pair.evidence[field] = {seen[field], static_cast<float>(bits)};
            pair.bits += bits;
        }
        pair.posterior = posteriorOf(pair.bits, m_prior);
        if (m_kind == ContactKind::Person && !holdsForPersons(a, b, seen, pair))
            return;
        if (pair.posterior < m_options.minPosterior)
            return;
        if (m_result.pairs.size() == m_options.mostPairs)
            m_result.complete = false;
        else
            m_result.pairs.push_back(pair);
    }

    /// False: names and nothing else, and in China many share one.
    bool holdsForPersons(const DuplicateEntry &a, const DuplicateEntry &b, const Agreements &seen,
                         DuplicatePair &pair) const
    {
        const auto at = [&](DuplicateField field) { return seen[static_cast<size_t>(field)]; };
        const bool nothingElse =
            at(DuplicateField::Phone) == Agreement::Missing && at(DuplicateField::Email) == Agreement::Missing;
        const bool sameBirth = at(DuplicateField::Birthday) == Agreement::Equal &&
                               (a.gender == b.gender || a.gender == Gender::Unknown || b.gender == Gender::Unknown);
        const bool twoOfOneHome = at(DuplicateField::Given) == Agreement::Disagree &&
                                  at(DuplicateField::Email) != Agreement::Equal && !(nothingElse && sameBirth);
        bool more = false;
        for (const DuplicateField field :
             {DuplicateField::Company, DuplicateField::Birthday, DuplicateField::Phone, DuplicateField::Email,
              DuplicateField::TaxId, DuplicateField::Street, DuplicateField::Postcode})
            more = more || at(field) > Agreement::Disagree;
        const TextPool &names = m_entries.names;
        const bool chinese = names.isChinese(a.family) || names.isChinese(a.given) || names.isChinese(b.family) ||
                             names.isChinese(b.given);
        if (!more && chinese)
            return false;
        if ((twoOfOneHome || !more) && pair.posterior > DuplicateFinder::kMostOfReview) {
            pair.posterior = DuplicateFinder::kMostOfReview;
            pair.vetoed = true;
        }
        return true;
    }

    const DuplicateEntries &m_entries;
    const DuplicateComparer m_comparer;
    const ContactKind m_kind;
    const DuplicateOptions &m_options;
    DuplicateResult &m_result;
    std::vector<quint32> m_rows;
    std::vector<DuplicateBlocks> m_blocks;
    DuplicateWeights m_weights{};
    double m_prior = 0.2;
    double m_least = 0;
};

} // namespace duplicate_finder_detail

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
        before += size;
    }
    std::ranges::sort(result.pairs, [](const DuplicatePair &a, const DuplicatePair &b) {
        return a.a != b.a ? a.a < b.a : a.b < b.b;
    });
    return result;
}

} // namespace shuke::contacts
