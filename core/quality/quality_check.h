#pragma once

#include "core/base/command.h"
#include "core/base/progress.h"
#include "core/quality/quality_settings.h"

#include <vector>

namespace shuke::quality {

/// Where one rule is broken: customer and field at the same place, by the customers' ids.
struct RuleFindings
{
    std::vector<qint64> contacts;
    std::vector<CheckedField> fields;
    qint64 count() const { return static_cast<qint64>(contacts.size()); }
};

struct RecordQuality
{
    ContactId contact;
    QString externalId;
    std::optional<double> score; ///< 0 … 100.
    DimensionValues dimensions;
};

/// All customers outside the trash, checked.
struct QualityResult
{
    QDate asOf;
    QualitySettings settings;
    qint64 records = 0;
    DimensionValues dimensions;
    std::optional<double> score;                 ///< 0 … 100; nothing for an empty store.
    std::array<RuleFindings, kRules> found = {}; ///< By Rule; empty for rules that are off.
    std::array<qint64, kRules> accepted = {};    ///< Left out of `found`: somebody found them right.
    std::vector<RecordQuality> perRecord;        ///< By id; only if asked for.

    const RuleFindings &of(Rule rule) const { return found[static_cast<size_t>(indexOf(rule))]; }
    qint64 findings() const;
    qint64 findingsOf(Dimension dimension) const;
};

struct QualityRequest
{
    /// Invalid: the business day, and all rows. Else ages are counted up to this day and what is dated later is not
    /// there: purchases, follow-ups, companies one works for, and customers (by the earlier of "customer since" and the
    /// first purchase; without either, by the day of entry, an imported one always counts). Values are those of now.
    QDate asOf;
    bool withRecords = false;
    ProgressSink progress = {};
    CancelToken cancel = {};
};

/// Two customers that were marked as not a duplicate (duplicate_decision.h) are none here either. Two passes over the
/// customers and one over the orders. 12 … 24 bytes per finding.
Query<QualityResult> checkQuality(QualityRequest request);

/// One finding as a person sees it.
struct FindingRow
{
    ContactId contact;
    CheckedField field = CheckedField::Record;
    QString name;
    QString value;    ///< What is there now; empty for a missing one.
    QString proposal; ///< As proposal(): null for none, empty to clear the field.
    QString other;    ///< What it does not fit to: the phone of CityAndPhone, the first order of SinceAfterOrder …
    QString phone, email, city; ///< Of the customer: how to ask.
};
/// The findings of one rule at these places, in their order; customers that are gone are left out.
Query<std::vector<FindingRow>> findingRows(Rule rule, std::vector<qint64> contacts, std::vector<CheckedField> fields);

/// Does what the rule proposes, where it is still broken and there is a proposal; what has changed meanwhile is passed
/// over. OutOfDate: the data is confirmed; UnreadValue: the kept text is settled. Nothing else confirms the data.
/// `fixed`: how many customers were changed; the operation "quality.fix" says so, too.
Command fixFindings(Rule rule, std::vector<qint64> contacts, std::vector<CheckedField> fields,
                    std::shared_ptr<qint64> fixed = {});

/// What the check said on one day.
struct QualityDay
{
    QDate day;
    qint64 records = 0;
    qint64 findings = 0;
    std::optional<double> score; ///< 0 … 100, to four decimals.
    DimensionValues dimensions;
    friend bool operator==(const QualityDay &, const QualityDay &) = default;
};
/// Keeps the result as that of its day, for the trend; one a day, the last one counts. Leaves no operation.
Command keepQualityDay(const QualityResult &result);
/// The last `days` days that there are, ascending.
Query<std::vector<QualityDay>> qualityTrend(int days);

} // namespace shuke::quality
