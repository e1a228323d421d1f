#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/contacts/contact.h"
#include "core/contacts/duplicate_weights.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace shuke::contacts {

/// A contact as the duplicate scan takes it. Views need to last for the call only; empty is unknown.
struct DuplicateRecord
{
    ContactId id;
    ContactKind kind = ContactKind::Person;
    std::string_view name; ///< As shown.
    std::string_view familyName;
    std::string_view givenName;
    std::string_view company;          ///< The employer of a person.
    std::span<const qint64> phoneKeys; ///< match_key.h
    std::span<const std::string_view> emails;
    std::span<const std::string_view> wechats;
    qint64 taxIdKey = 0; ///< match_key.h; 0: unknown.
    Birthday birthday;
    Gender gender = Gender::Unknown; ///< No evidence; see the household veto.
    std::string_view province;
    std::string_view city;
    std::string_view street;
    std::string_view postcode;
};

/// Suggest: posterior >= 0.9, worth merging. Review: 0.5 <= posterior < 0.9, a person has to look. Unlikely: below.
/// Codes: suggest review unlikely. Nothing is ever merged without being asked.
enum class DuplicateBand { Unlikely, Review, Suggest };
QString codeOf(DuplicateBand band);

struct DuplicateEvidence
{
    Agreement agreement = Agreement::Missing;
    float bits = 0;
};

/// Two contacts that may be one.
struct DuplicatePair
{
    ContactId a; ///< a < b
    ContactId b;
    double bits = 0;      ///< Sum of the evidence.
    double posterior = 0; ///< Probability of being one, 0 … 1, after the household veto.
    bool vetoed = false;  ///< Would have been Suggest, but see the household veto.
    std::array<DuplicateEvidence, kDuplicateFields> evidence; ///< By DuplicateField.

    DuplicateBand band() const;
};

/// Two contacts about which somebody has decided. a < b.
struct DecidedPair
{
    ContactId a;
    ContactId b;
    bool different = false; ///< Else: to be decided later.
    friend auto operator<=>(const DecidedPair &, const DecidedPair &) = default;
};

struct DuplicateOptions
{
    double minPosterior = 0.5; ///< 0.01 … 1
    size_t mostPairs = 2'000'000;
    std::vector<DecidedPair> decided = {}; ///< Ascending, each pair once: they are no result.
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< In steps of the work, a few dozen calls.
};

/// Why a group needs a look although all its pairs are likely.
enum class GroupDoubt {
    None,
    Large,        ///< More than kLargestSureGroup contacts.
    UnlikePair,   ///< Two of them are hardly one: posterior below kUnlike.
    DecidedApart, ///< Two of them are not the same, somebody said.
};
/// Codes: none large unlike_pair decided_apart.
QString codeOf(GroupDoubt doubt);

/// Contacts that hang together by pairs of at least kReview: they may all be one.
struct DuplicateGroup
{
    std::vector<ContactId> contacts; ///< Ascending.
    std::vector<size_t> pairs;       ///< Places in DuplicateResult::pairs.
    double posterior = 0;            ///< The lowest of those pairs.
    GroupDoubt doubt = GroupDoubt::None;
    ContactKind kind = ContactKind::Person; ///< Of all of them.

    /// Review if one of its pairs is, or if there is a doubt.
    DuplicateBand band() const;
};

struct DuplicateResult
{
    std::vector<DuplicatePair> pairs;   ///< By a, then b.
    std::vector<DuplicateGroup> groups; ///< Suggest first, then by falling posterior, then by contacts.
    bool complete = true;               ///< False: there are more than mostPairs; which ones are left out is by chance.
    qint64 compared = 0;                ///< Candidate pairs of all blocks.
};

/// Finds contacts that are there twice. Persons and companies are compared among themselves.
///
/// Only pairs that share a block are compared: a phone; an e-mail; a WeChat account; a tax id; family name + birth
/// year; given name + postcode; birthday; family name[0..3] + postcode; given name[0..3] + city; street with number;
/// for companies also the name. Blocks of more than kLargestBlock records are skipped: what so many have tells nobody
/// apart. Evidence is added up by duplicate_weights.h, u from 200,000 random pairs with a fixed seed. Texts are
/// compared as duplicate_text.h says; a Chinese name also by its reading, a given name also by its initial and short
/// form, both names also the other way round.
///
/// Household veto: phone and address of a home say little about who it is. When both given names are known and
/// disagree in all these ways, the pair stays below Suggest, unless they share an e-mail address, or were born on the
/// same day (and are not known to differ in gender) while there is neither phone, e-mail nor WeChat to tell them by.
/// Neither are names and a city enough: without anything else that agrees a pair of Chinese names is none, others are
/// for review.
///
/// Groups are the connected components of the pairs of 0.5 or more. In each all pairs are compared, also those that
/// share no block: a chain of likely pairs may join two that are not alike.
///
/// The same contacts, in any order, give the same pairs. 1,000,000 contacts: about 10 s, 300 MB.
class DuplicateFinder
{
public:
    DuplicateFinder();
    DuplicateFinder(DuplicateFinder &&) noexcept;
    DuplicateFinder &operator=(DuplicateFinder &&) noexcept;
    ~DuplicateFinder();

    /// Each contact once; at most 2^31−1.
    void add(const DuplicateRecord &record);
    /// Canceled; InvalidInput for a minPosterior out of range.
    Result<DuplicateResult> find(const DuplicateOptions &options) const;
    /// How the contact added first compares with each other one of its kind, the best first, those of 0.01 or more.
    /// For a few candidates that share something: weighed with weightsOfFew, and a prior of kFewRecords records.
    std::vector<DuplicatePair> compareFirst() const;

    static constexpr size_t kLargestBlock = 200;
    static constexpr int kRandomPairs = 200'000;
    static constexpr double kSuggest = 0.9;
    static constexpr double kReview = 0.5;
    static constexpr double kUnlike = 0.1;
    static constexpr size_t kLargestSureGroup = 4;
    static constexpr size_t kLargestCheckedGroup = 200; ///< Of a larger one not all pairs are compared.
    static constexpr double kMostOfReview = 0.8999;     ///< What a veto leaves.

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace shuke::contacts
