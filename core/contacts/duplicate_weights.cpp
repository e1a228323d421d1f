#include "core/contacts/duplicate_weights.h"

#include <algorithm>
#include <cmath>

namespace shuke::contacts {

namespace duplicate_weights_detail {

using Shares = std::array<double, kAgreements>; // by Agreement; 0: not used by the field

constexpr Shares kNameM = {0, 0.04, 0.05, 0.11, 0.80};
constexpr Shares kOtherM = {0, 0.08, 0, 0.12, 0.80};

/// u of weightsOfFew, by DuplicateField. Common family names, one city for half of the customers.
constexpr std::array<Shares, kDuplicateFields> kFewU = {{{0, 0.938, 0.010, 0.012, 0.040},
                                                         {0, 0.976, 0.008, 0.006, 0.010},
                                                         {0, 0.985, 0, 0.005, 0.010},
                                                         {0, 0.9979, 0, 0.0018, 0.0003},
                                                         {0, 0.9989, 0, 0.001, 0.0001},
                                                         {0, 0.9899, 0, 0.01, 0.0001},
                                                         {0, 0.9998, 0, 0.0001, 0.0001},
                                                         {0, 0.9885, 0, 0.01, 0.0015},
                                                         {0, 0.49, 0, 0.01, 0.5},
                                                         {0, 0.93, 0, 0.02, 0.05},
                                                         {0, 0.9998, 0, 0.0001, 0.0001}}};

const Shares &mOf(DuplicateField field, ContactKind kind)
{
    const bool name = field == DuplicateField::Family || field == DuplicateField::Given ||
                      (field == DuplicateField::Company && kind == ContactKind::Company);
    return name ? kNameM : kOtherM;
}

} // namespace duplicate_weights_detail

QString codeOf(DuplicateField field)
{
    constexpr std::array<const char *, kDuplicateFields> codes = {
        "family", "given", "company", "birthday", "phone", "email", "tax_id", "street", "city", "postcode", "wechat"};
    return QString::fromLatin1(codes[static_cast<size_t>(field)]);
}

QString codeOf(Agreement agreement)
{
    constexpr std::array<const char *, kAgreements> codes = {"missing", "disagree", "close", "close", "agree"};
    return QString::fromLatin1(codes[static_cast<size_t>(agreement)]);
}

double evidenceBits(double m, double u)
{
    return std::log2(m / u);
}

double posteriorOf(double bits, double prior)
{
    return 1 / (1 + (1 - prior) / prior * std::exp2(-bits));
}

double bitsFor(double posterior, double prior)
{
    return std::log2(posterior / (1 - posterior)) - std::log2(prior / (1 - prior));
}

double duplicatePrior(size_t records)
{
    return records < 2 ? 0.2 : 0.2 / static_cast<double>(records - 1);
}

DuplicateWeights weightsFrom(const AgreementCounts &counts, ContactKind kind)
{
    DuplicateWeights weights{};
    for (size_t field = 0; field < kDuplicateFields; ++field) {
        const auto &m = duplicate_weights_detail::mOf(static_cast<DuplicateField>(field), kind);
        double sum = 0;
        for (size_t level = 1; level < kAgreements; ++level)
            sum += m[level] > 0 ? static_cast<double>(counts[field][level]) + 0.5 : 0;
        for (size_t level = 1; level < kAgreements; ++level) {
            if (m[level] > 0)
                weights[field][level] = evidenceBits(m[level], (static_cast<double>(counts[field][level]) + 0.5) / sum);
        }
    }
    return weights;
}

DuplicateWeights weightsOfFew(ContactKind kind)
{
    using namespace duplicate_weights_detail;
    DuplicateWeights weights{};
    for (size_t field = 0; field < kDuplicateFields; ++field) {
        const Shares &m = mOf(static_cast<DuplicateField>(field), kind);
        const Shares &u = kFewU[field];
        for (size_t level = 1; level < kAgreements; ++level) {
            if (m[level] > 0)
                weights[field][level] = evidenceBits(m[level], u[level] > 0 ? u[level] : u[level + 1]);
        }
    }
    return weights;
}

} // namespace shuke::contacts
