#include "core/quality/quality_exception.h"

#include "core/contacts/table_rows.h"
#include "core/quality/record_reader.h"
#include "core/store/read_context.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::quality {

namespace quality_exception_detail {

constexpr int kStepRows = 1000;

constexpr std::string_view kAccept =
    "INSERT INTO quality_exception (id, contact_id, rule, field, value, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kAcceptAgain =
    "UPDATE quality_exception SET value = ?4, created_at = ?5 WHERE contact_id = ?1 AND rule = ?2 AND field = ?3";
constexpr std::string_view kList =
    "SELECT e.id, e.contact_id, e.field, c.name, e.value, e.created_at FROM quality_exception e "
    "JOIN contact c ON c.id = e.contact_id WHERE e.rule = ?1 AND c.deleted_at IS NULL ORDER BY e.id DESC";

/// Written anew if an earlier value of the field was found right.
Result<void> keep(WriteContext &context, ContactId contact, const Finding &finding, const QString &about)
{
    store::Database &database = context.database();
    const QString rule = codeOf(finding.rule);
    const QString field = codeOf(finding.field);
    if (Result<void> done = contacts::runCached(database, kAcceptAgain, contact, rule, field, about, context.nowMs());
        !done)
        return done;
    if (database.changes() > 0)
        return {};
    const Result<qint64> id = context.nextId(TableId::QualityException);
    if (!id)
        return id.error();
    return contacts::runCached(database, kAccept, *id, contact, rule, field, about, context.nowMs());
}

Result<void> acceptAll(WriteContext &context, Rule rule, const std::vector<qint64> &contacts,
                       const std::vector<CheckedField> &fields, qint64 &accepted)
{
    if (!canBeRight(rule))
        return Error{ErrorCode::InvalidInput, QStringLiteral("findings of %1 cannot be found right").arg(codeOf(rule))};
    ReadContext reads(context.database(), context.today(), context.cancel());
    const Result<QualitySettings> settings = qualitySettings(reads);
    if (!settings)
        return settings.error();
    Result<RecordReads> known = RecordReads::open(reads);
    if (!known)
        return known.error();
    std::vector<Finding> findings;
    for (size_t i = 0; i < contacts.size(); ++i) {
        const ContactId contact = ContactId::fromRow(contacts[i]);
        const Result<std::optional<SingleRecord>> single = SingleRecord::read(reads, *known, contact);
        if (!single)
            return single.error();
        if (!*single)
            continue;
        const CheckedRecord record = (*single)->view();
        const Finding finding{rule, fields[i]};
        findings.clear();
        check(record, settings->check, context.today(), findings);
        if (std::find(findings.begin(), findings.end(), finding) == findings.end())
            continue;
        if (Result<void> kept = keep(context, contact, finding, aboutOf(record, finding)); !kept)
            return kept;
        ++accepted;
        if ((i + 1) % kStepRows == 0) {
            if (Result<void> go = context.checkCanceled(); !go)
                return go;
            context.report({static_cast<qint64>(i + 1), static_cast<qint64>(contacts.size())});
        }
    }
    return {};
}

} // namespace quality_exception_detail

bool canBeRight(Rule rule)
{
    return rule != Rule::Duplicate && rule != Rule::OutOfDate && rule != Rule::UnreadValue;
}

Command acceptFindings(Rule rule, std::vector<qint64> contacts, std::vector<CheckedField> fields,
                       std::shared_ptr<qint64> accepted)
{
    Q_ASSERT(contacts.size() == fields.size());
    return {"quality.accept",
            {QT_TRANSLATE_NOOP("Operation", "Accept findings as right: %1"), {QString::number(contacts.size())}},
            [rule, contacts = std::move(contacts), fields = std::move(fields),
             accepted = std::move(accepted)](WriteContext &context) -> Result<void> {
                qint64 count = 0;
                if (Result<void> done = quality_exception_detail::acceptAll(context, rule, contacts, fields, count);
                    !done)
                    return done;
                if (accepted)
                    *accepted = count;
                return {};
            }};
}

Query<std::vector<AcceptedFinding>> acceptedFindings(Rule rule)
{
    return {[rule](ReadContext &context) {
                return contacts::rowsOf<AcceptedFinding>(
                    context.database(), quality_exception_detail::kList,
                    [](const store::Statement &row) {
                        AcceptedFinding finding;
                        finding.id = row.integer(0);
                        finding.contact = row.id<ContactId>(1);
                        finding.field = checkedFieldFromCode(row.text(2)).value_or(CheckedField::Record);
                        finding.name = row.text(3);
                        finding.value = row.text(4).section(QLatin1Char('\n'), 0, 0);
                        finding.sinceMs = row.integer(5);
                        return finding;
                    },
                    codeOf(rule));
            },
            {}};
}

Command reviewAccepted(std::vector<qint64> ids)
{
    return {"quality.review",
            {QT_TRANSLATE_NOOP("Operation", "Look at accepted findings again: %1"), {QString::number(ids.size())}},
            [ids = std::move(ids)](WriteContext &context) -> Result<void> {
                for (const qint64 id : ids) {
                    if (Result<void> done =
                            contacts::runCached(context.database(), "DELETE FROM quality_exception WHERE id = ?1", id);
                        !done)
                        return done;
                }
                return {};
            }};
}

} // namespace shuke::quality
