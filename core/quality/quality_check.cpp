#include "core/quality/quality_check.h"

#include "core/base/text_fold.h"
#include "core/contacts/duplicate_decision.h"
#include "core/quality/record_reader.h"
#include "core/sales/contact_purchases.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace shuke::quality {

namespace quality_check_detail {

constexpr int kStepRows = 4096;

// Who has something that rows of other tables tell. Ascending, so that one cursor over the customers follows them.
constexpr std::string_view kWithHistory =
    "SELECT contact_id FROM activity WHERE deleted_at IS NULL AND day <= ?1 "
    "UNION SELECT p.contact_id FROM activity_participant p JOIN activity a ON a.id = p.activity_id AND a.day <= ?1 "
    "UNION SELECT contact_id FROM task WHERE deleted_at IS NULL AND contact_id IS NOT NULL "
    "UNION SELECT person_id FROM affiliation WHERE started_on IS NULL OR started_on <= ?1 "
    "UNION SELECT company_id FROM affiliation WHERE started_on IS NULL OR started_on <= ?1 "
    "UNION SELECT from_id FROM contact_relation UNION SELECT to_id FROM contact_relation UNION SELECT contact_id FROM "
    "attachment ORDER BY 1";
constexpr std::string_view kWithPoints = "SELECT DISTINCT contact_id FROM contact_point ORDER BY contact_id";
constexpr std::string_view kUnread = "SELECT row_id, field FROM quality_finding "
                                     "WHERE entity = 'contact' AND resolved_at IS NULL ORDER BY row_id, id";
constexpr std::string_view kAccepted =
    "SELECT contact_id, rule, field, value FROM quality_exception ORDER BY contact_id";
constexpr std::string_view kKeys =
    "SELECT scan_row(id, name, phone_key, email_key, wechat_key, tax_id_key, created_on, "
    "created_at, import_id) "
    "FROM contact NOT INDEXED WHERE deleted_at IS NULL";

std::string recordsSql(const contacts::FieldLayout &layout, const FieldWeights &weights)
{
    return "SELECT scan_row(" + std::string(kRecordColumns) + ", " + requiredEmptySql(layout, weights) +
           ") FROM contact NOT INDEXED WHERE deleted_at IS NULL";
}

/// Equal keys of different kinds are different keys.
quint64 keyOf(int kind, qint64 key)
{
    return static_cast<quint64>(key) * 0x9E3779B97F4A7C15ULL + static_cast<quint64>(kind);
}

/// Rows by ascending customer, followed as the customers go by.
class Cursor
{
public:
    /// `lastDay`: for ?1, if the text has one.
    static Result<Cursor> open(store::Database &database, std::string_view sql, std::optional<qint64> lastDay = {})
    {
        Result<store::Statement> statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        if (lastDay)
            statement->bind(1, *lastDay);
        Cursor cursor;
        cursor.m_statement = std::move(*statement);
        if (Result<void> done = cursor.step(); !done)
            return done.error();
        return cursor;
    }
    /// Calls `take` for each row of `contact`; whether there was one. Earlier rows are passed over.
    Result<bool> reach(qint64 contact, const std::function<void(const store::Statement &)> &take = {})
    {
        bool any = false;
        while (m_more && m_statement.integer(0) <= contact) {
            if (m_statement.integer(0) == contact) {
                any = true;
                if (take)
                    take(m_statement);
            }
            if (Result<void> done = step(); !done)
                return done.error();
        }
        return any;
    }

private:
    Result<void> step()
    {
        const Result<bool> more = m_statement.step();
        if (!more)
            return more.error();
        m_more = *more;
        return {};
    }
    store::Statement m_statement;
    bool m_more = false;
};

/// A row of quality_exception.
struct Accepted
{
    QString rule, field, about;
    friend bool operator==(const Accepted &, const Accepted &) = default;
};

class Checker
{
public:
    Checker(ReadContext &context, const QualityRequest &request) : m_context(context), m_request(request) {}

    Result<QualityResult> run()
    {
        const Result<QualitySettings> settings = qualitySettings(m_context);
        if (!settings)
            return settings.error();
        m_result.settings = *settings;
        m_result.asOf = m_request.asOf.isValid() ? m_request.asOf : m_context.today();
        for (const auto step : {&Checker::readKeys, &Checker::readPurchases, &Checker::group, &Checker::readRecords}) {
            if (Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        m_result.records = m_score.records();
        m_result.dimensions = m_score.dimensions();
        if (m_result.records > 0)
            m_result.score = scoreOf(m_result.dimensions, m_result.settings.dimensions);
        return std::move(m_result);
    }

private:
    /// The ids, their keys, and from when on the customers are there.
    Result<void> readKeys()
    {
        Result<DayClock> clock = DayClock::open(m_context.database());
        if (!clock)
            return clock.error();
        std::string folded;
        return scan(kKeys, [&](const store::ScanRow &row) -> Result<void> {
            folded.clear();
            appendFolded(row.utf8(1), folded);
            const quint64 name = std::hash<std::string>{}(folded);
            for (int kind = 2; kind <= 5; ++kind) {
                if (!row.isNull(kind))
                    m_keys.push_back({keyOf(kind, row.integer(kind)), name, static_cast<quint32>(m_ids.size())});
            }
            m_ids.push_back(row.integer(0));
            if (m_request.asOf.isValid()) {
                const bool imported = !row.isNull(8);
                m_since.push_back(!row.isNull(6) ? row.integer(6)
                                  : imported     ? 0
                                                 : clock->dayOf(row.integer(7)).toJulianDay());
            }
            return {};
        });
    }

    /// Who was not there yet, and who is beyond the first of a group.
    Result<void> group()
    {
        if (m_request.asOf.isValid()) {
            const qint64 last = m_request.asOf.toJulianDay();
            m_later.resize(m_ids.size());
            for (size_t i = 0; i < m_ids.size(); ++i)
                m_later[i] = m_since[i] > last && m_firstDays[i] == 0;
            std::erase_if(m_keys, [this](const KeyEntry &key) { return m_later[key.record]; });
        }
        const Result<std::vector<ApartRecords>> apart = readApart();
        if (!apart)
            return apart.error();
        m_beyond = beyondFirst(m_keys, static_cast<quint32>(m_ids.size()), *apart);
        m_keys = {};
        return {};
    }

    Result<std::vector<ApartRecords>> readApart()
    {
        const Result<std::vector<contacts::DecidedPair>> decided = contacts::decidedPairs(m_context.database());
        if (!decided)
            return decided.error();
        const auto placeOf = [this](ContactId contact) {
            const auto found = std::ranges::lower_bound(m_ids, contact.row());
            return found != m_ids.end() && *found == contact.row()
                       ? std::optional(static_cast<quint32>(found - m_ids.begin()))
                       : std::nullopt;
        };
        std::vector<ApartRecords> apart;
        for (const contacts::DecidedPair &pair : *decided) {
            const std::optional<quint32> a = placeOf(pair.a);
            const std::optional<quint32> b = placeOf(pair.b);
            if (pair.different && a && b)
                apart.emplace_back(*a, *b);
        }
        return apart;
    }

    Result<void> readPurchases()
    {
        Result<std::vector<sales::ContactPurchases>> purchases = sales::contactPurchases(
            m_context, m_ids, {{}, m_request.asOf.isValid() ? m_request.asOf.addDays(1) : QDate()});
        if (!purchases)
            return purchases.error();
        m_firstDays.reserve(purchases->size());
        m_hasDocuments.reserve(purchases->size());
        for (const sales::ContactPurchases &one : *purchases) {
            m_firstDays.push_back(one.firstDay);
            m_hasDocuments.push_back(one.hasDocuments);
        }
        return {};
    }

    Result<void> readRecords()
    {
        Result<DayClock> clock = DayClock::open(m_context.database());
        if (!clock)
            return clock.error();
        Result<Cursor> history =
            Cursor::open(m_context.database(), kWithHistory,
                         m_request.asOf.isValid() ? m_request.asOf.toJulianDay() : std::numeric_limits<qint64>::max());
        if (!history)
            return history.error();
        Result<Cursor> points = Cursor::open(m_context.database(), kWithPoints);
        if (!points)
            return points.error();
        Result<Cursor> unread = Cursor::open(m_context.database(), kUnread);
        if (!unread)
            return unread.error();
        Result<Cursor> accepted = Cursor::open(m_context.database(), kAccepted);
        if (!accepted)
            return accepted.error();
        const Result<contacts::FieldLayout> layout = contacts::fieldLayout(m_context.database());
        if (!layout)
            return layout.error();
        size_t place = 0;
        return scan(
            recordsSql(*layout, m_result.settings.check.fields), [&](const store::ScanRow &row) -> Result<void> {
                CheckedRecord record = recordFrom(row, *clock);
                const Result<bool> hasHistory = history->reach(record.id.row());
                if (!hasHistory)
                    return hasHistory.error();
                const Result<bool> hasPoints = points->reach(record.id.row());
                if (!hasPoints)
                    return hasPoints.error();
                const auto mark = [&record](const store::Statement &values) { markUnread(record, values.utf8(1)); };
                if (const Result<bool> any = unread->reach(record.id.row(), mark); !any)
                    return any.error();
                m_accepted.clear();
                const auto keep = [this](const store::Statement &values) {
                    m_accepted.push_back({values.text(1), values.text(2), values.text(3)});
                };
                if (const Result<bool> any = accepted->reach(record.id.row(), keep); !any)
                    return any.error();
                record.hasHistory = *hasHistory || m_hasDocuments[place];
                record.hasPoints = *hasPoints;
                if (m_firstDays[place] > 0)
                    record.firstOrder = QDate::fromJulianDay(m_firstDays[place]);
                record.beyondFirst = m_beyond[place];
                const bool isLater = !m_later.empty() && m_later[place];
                ++place;
                if (!isLater)
                    take(record, m_request.withRecords ? row.utf8(kExternalIdColumn) : std::string_view());
                return {};
            });
    }

    void take(const CheckedRecord &record, std::string_view externalId)
    {
        const CheckSettings &check = m_result.settings.check;
        const DimensionValues values = dimensionsOf(factsOf(record, m_result.asOf), check.fields);
        m_score.add(values);
        m_findings.clear();
        quality::check(record, check, m_result.asOf, m_findings);
        for (const Finding &finding : m_findings) {
            if (!m_result.settings.isOn(finding.rule))
                continue;
            if (isAccepted(record, finding)) {
                ++m_result.accepted[static_cast<size_t>(indexOf(finding.rule))];
                continue;
            }
            RuleFindings &found = m_result.found[static_cast<size_t>(indexOf(finding.rule))];
            found.contacts.push_back(record.id.row());
            found.fields.push_back(finding.field);
        }
        if (m_request.withRecords)
            m_result.perRecord.push_back(
                {record.id, QString::fromUtf8(externalId.data(), static_cast<qsizetype>(externalId.size())),
                 scoreOf(values, m_result.settings.dimensions), values});
    }

    bool isAccepted(const CheckedRecord &record, const Finding &finding) const
    {
        return !m_accepted.empty() &&
               std::ranges::find(m_accepted, Accepted{codeOf(finding.rule), codeOf(finding.field),
                                                      aboutOf(record, finding)}) != m_accepted.end();
    }

    /// All rows, with progress: each of the two scans is half of the work.
    Result<void> scan(std::string_view sql, const std::function<Result<void>(const store::ScanRow &)> &take)
    {
        Result<void> failure;
        const Result<void> scanned = store::scanRows(m_context.database(), sql, [&](const store::ScanRow &row) {
            if (++m_rows % kStepRows == 0) {
                if (m_context.cancel().isCanceled() || m_request.cancel.isCanceled())
                    failure = Error{ErrorCode::Canceled, QStringLiteral("checking customers")};
                else if (m_request.progress && !m_ids.empty() && !m_beyond.empty())
                    m_request.progress({m_rows, 2 * static_cast<qint64>(m_ids.size())});
            }
            if (failure)
                failure = take(row);
            return bool(failure);
        });
        return failure ? scanned : failure;
    }

    ReadContext &m_context;
    const QualityRequest &m_request;
    QualityResult m_result;
    DatasetScore m_score;
    std::vector<qint64> m_ids;
    std::vector<KeyEntry> m_keys;
    std::vector<qint64> m_since; ///< Julian days; only with an as-of day, as m_later.
    std::vector<bool> m_later;   ///< Not there yet.
    std::vector<bool> m_beyond;
    std::vector<qint32> m_firstDays;
    std::vector<bool> m_hasDocuments;
    std::vector<Finding> m_findings;
    std::vector<Accepted> m_accepted; ///< Of the customer at hand.
    qint64 m_rows = 0;
};

} // namespace quality_check_detail

qint64 QualityResult::findings() const
{
    return std::accumulate(found.begin(), found.end(), qint64(0),
                           [](qint64 sum, const RuleFindings &one) { return sum + one.count(); });
}

qint64 QualityResult::findingsOf(Dimension dimension) const
{
    qint64 sum = 0;
    for (int i = 0; i < kRules; ++i) {
        if (dimensionOf(static_cast<Rule>(i)) == dimension)
            sum += found[static_cast<size_t>(i)].count();
    }
    return sum;
}

Query<QualityResult> checkQuality(QualityRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) {
                return quality_check_detail::Checker(context, request).run();
            },
            cancel};
}

Query<std::vector<FindingRow>> findingRows(Rule rule, std::vector<qint64> contacts, std::vector<CheckedField> fields)
{
    Q_ASSERT(contacts.size() == fields.size());
    return {[rule, contacts = std::move(contacts),
             fields = std::move(fields)](ReadContext &context) -> Result<std::vector<FindingRow>> {
                Result<RecordReads> known = RecordReads::open(context);
                if (!known)
                    return known.error();
                std::vector<FindingRow> rows;
                for (size_t i = 0; i < contacts.size(); ++i) {
                    const Result<std::optional<SingleRecord>> single =
                        SingleRecord::read(context, *known, ContactId::fromRow(contacts[i]));
                    if (!single)
                        return single.error();
                    if (!*single)
                        continue;
                    const CheckedRecord record = (*single)->view();
                    FindingRow row;
                    row.contact = record.id;
                    row.field = fields[i];
                    row.name = valueOf(record, CheckedField::Name);
                    row.phone = valueOf(record, CheckedField::Phone);
                    row.email = valueOf(record, CheckedField::Email);
                    row.city = valueOf(record, CheckedField::City);
                    row.value =
                        rule == Rule::UnreadValue ? (*single)->unreadText(fields[i]) : valueOf(record, fields[i]);
                    row.proposal = proposal(record, {rule, fields[i]});
                    row.other = counterpartOf(record, rule);
                    rows.push_back(std::move(row));
                }
                return rows;
            },
            {}};
}

} // namespace shuke::quality
