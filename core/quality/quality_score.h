#pragma once

#include "core/quality/quality_rule.h"

#include <QDate>

#include <array>
#include <optional>
#include <span>
#include <vector>

// Scores of data quality, design/analytics.md §14: pure arithmetic over what was found in each record. docs/formulas.md
// says the same in words.

namespace shuke::quality {

/// How much each dimension counts, in any unit; only their shares matter. By Dimension.
struct DimensionWeights
{
    std::array<double, kDimensions.size()> of = {.30, .25, .20, .15, .10};
    friend bool operator==(const DimensionWeights &, const DimensionWeights &) = default;
};

/// The fields a record should have and how much each counts.
struct FieldWeights
{
    int name = 3;
    int phone = 3;
    int email = 3;
    int city = 1;
    int birthday = 1; ///< Not asked of companies.
    int wechat = 0;   ///< Off unless the business wants it.
    friend bool operator==(const FieldWeights &, const FieldWeights &) = default;
};

enum class FieldState {
    Empty,
    Valid,
    Invalid, ///< There is something, but it cannot be right: it counts as filled.
};

/// What the score needs to know of one record.
struct RecordFacts
{
    bool company = false;
    FieldState name = FieldState::Empty; ///< Valid or Empty: what a name may be cannot be checked.
    FieldState phone = FieldState::Empty;
    FieldState email = FieldState::Empty;
    FieldState birthday = FieldState::Empty;
    FieldState wechat = FieldState::Empty; ///< As name.
    FieldState city = FieldState::Empty;   ///< As name.
    int daysSinceConfirmed = 0;            ///< >= 0.
    int rulesApplied = 0;                  ///< Cross-field rules that could be checked …
    int rulesPassed = 0;                   ///< … and those that hold.
    bool beyondFirst = false;              ///< A duplicate of an earlier record.
};

/// 0 … 1 by Dimension; nothing where it cannot be told (nothing to check).
using DimensionValues = std::array<std::optional<double>, kDimensions.size()>;

DimensionValues dimensionsOf(const RecordFacts &facts, const FieldWeights &fields);

/// 2^(−days / 365): 1 for data confirmed today, a half after a year.
double timelinessOf(int daysSinceConfirmed);

/// 100 · Σ w·d / Σ w over the dimensions that can be told; nothing if none can, or their weights are 0.
std::optional<double> scoreOf(const DimensionValues &values, const DimensionWeights &weights);

/// The means over records that `dimensionsOf` gives: each over those where it can be told. Uniqueness is 1 − records
/// beyond the first of a group / records.
class DatasetScore
{
public:
    void add(const DimensionValues &values);
    qint64 records() const { return m_records; }
    DimensionValues dimensions() const;

private:
    qint64 m_records = 0;
    std::array<double, kDimensions.size()> m_sums = {};
    std::array<qint64, kDimensions.size()> m_counts = {};
};

/// One record that is known by a key (a phone, an e-mail …) under a name.
struct KeyEntry
{
    quint64 key = 0;    ///< Of one kind and value; equal keys are equal values.
    quint64 name = 0;   ///< Of the folded name.
    quint32 record = 0; ///< Its place; records are numbered by id.
};

/// Two records that somebody said are not the same.
using ApartRecords = std::pair<quint32, quint32>;

/// For each of `records`: whether it is beyond the first of a group that shares keys and name, directly or through
/// others. No group holds two that are `apart`: who could be with either is with one of them. `entries` are sorted in
/// place.
std::vector<bool> beyondFirst(std::vector<KeyEntry> &entries, quint32 records,
                              const std::vector<ApartRecords> &apart = {});

} // namespace shuke::quality
