#pragma once

#include "core/contacts/contact.h"

#include <array>
#include <cstddef>

namespace shuke::contacts {

// Fellegi–Sunter weights with fixed m. Sources: Fellegi & Sunter (1969), A Theory for Record Linkage; Winkler (1990).

/// What two records are compared by. Codes: family given company birthday phone email tax_id street city postcode
/// wechat.
enum class DuplicateField { Family, Given, Company, Birthday, Phone, Email, TaxId, Street, City, Postcode, Wechat };
inline constexpr size_t kDuplicateFields = 11;
QString codeOf(DuplicateField field);

/// How a field compares. Near is for names only. Codes: missing disagree close (Near and Close) agree.
enum class Agreement { Missing, Disagree, Near, Close, Equal };
inline constexpr size_t kAgreements = 5;
QString codeOf(Agreement agreement);

/// Bits of evidence for a field: log2(m/u), where m is the share of true pairs and u the share of random pairs. Both
/// in (0, 1).
double evidenceBits(double m, double u);
/// Probability of a pair with this evidence, with `prior` in (0, 1) before it: odds prior/(1 − prior) · 2^bits.
double posteriorOf(double bits, double prior);
/// The evidence that brings `prior` to `posterior`, both in (0, 1).
double bitsFor(double posterior, double prior);
/// 0.2 / (records − 1): one record in ten has a duplicate. At most 0.2.
double duplicatePrior(size_t records);

/// How often each agreement was seen among random pairs.
using AgreementCounts = std::array<std::array<qint64, kAgreements>, kDuplicateFields>;
/// Bits of each field and agreement; Missing is 0.
using DuplicateWeights = std::array<std::array<double, kAgreements>, kDuplicateFields>;

/// u = (count + 0.5) / sum of these over the field's agreements, Missing left out. A company's name weighs as a name.
DuplicateWeights weightsFrom(const AgreementCounts &counts, ContactKind kind);
/// For fewer than kFewRecords records, whose random pairs would be the duplicates themselves: careful u of a
/// middling store.
DuplicateWeights weightsOfFew(ContactKind kind);
inline constexpr size_t kFewRecords = 200;

} // namespace shuke::contacts
