#include "core/contacts/contact_table.h"
#include "core/contacts/name_parts.h"
#include "core/quality/quality_check.h"
#include "core/quality/record_reader.h"
#include "core/store/read_context.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::quality {

namespace quality_fix_detail {

constexpr int kStepRows = 1000;

/// Puts the proposal into the field.
void put(contacts::Contact &contact, CheckedField field, const QString &value)
{
    switch (field) {
    case CheckedField::Name:
        contacts::rename(contact, value);
        break;
    case CheckedField::Phone:
        contact.phone = value;
        break;
    case CheckedField::Email:
        contact.email = value;
        break;
    case CheckedField::Wechat:
        contact.wechat = value;
        break;
    case CheckedField::Company:
        contact.company = value;
        break;
    case CheckedField::City:
        contact.address.city = value;
        break;
    case CheckedField::Street:
        contact.address.street = value;
        break;
    case CheckedField::Since:
        contact.createdOn = QDate::fromString(value, Qt::ISODate);
        break;
    case CheckedField::Birthday:
    case CheckedField::Record:
        break;
    }
}

Result<bool> settleUnread(WriteContext &context, ContactId contact)
{
    Result<store::Statement *> update = context.database().cached(
        "UPDATE quality_finding SET resolved_at = ?2 WHERE entity = 'contact' AND row_id = ?1 AND resolved_at IS NULL");
    if (!update)
        return update.error();
    (*update)->bindAll(contact, context.nowMs());
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return context.database().changes() > 0;
}

class Fixer
{
public:
    Fixer(WriteContext &context, Rule rule, const CheckSettings &settings, RecordReads single)
        : m_context(context),
          m_reads(context.database(), context.today(), context.cancel()),
          m_rule(rule),
          m_settings(settings),
          m_single(std::move(single))
    {}

    /// Whether anything was changed.
    Result<bool> fix(ContactId id, CheckedField field)
    {
        const Result<std::optional<SingleRecord>> single = SingleRecord::read(m_reads, m_single, id);
        if (!single)
            return single.error();
        if (!*single)
            return false; // gone meanwhile
        const CheckedRecord record = (*single)->view();
        m_findings.clear();
        check(record, m_settings, m_context.today(), m_findings);
        const Finding finding{m_rule, field};
        if (std::find(m_findings.begin(), m_findings.end(), finding) == m_findings.end())
            return false;
        if (m_rule == Rule::UnreadValue)
            return settleUnread(m_context, id);
        Result<contacts::Contact> contact = contacts::contactById(m_context.database(), id);
        if (!contact)
            return contact.error();
        if (m_rule == Rule::OutOfDate) {
            contact->confirmedOn = m_context.today();
        } else {
            const QString value = proposal(record, finding);
            if (value.isNull())
                return false;
            put(*contact, field, value);
        }
        return contacts::updateContact(m_context, *contact);
    }

private:
    WriteContext &m_context;
    ReadContext m_reads;
    Rule m_rule;
    CheckSettings m_settings;
    RecordReads m_single;
    std::vector<Finding> m_findings;
};

OperationLabel labelFor(qint64 customers)
{
    if (customers == 1)
        return {QT_TRANSLATE_NOOP("Operation", "Clean up the data of a customer"), {}};
    return {QT_TRANSLATE_NOOP("Operation", "Clean up the data of %1 customers"), {QString::number(customers)}};
}

Result<void> fixAll(WriteContext &context, Rule rule, const std::vector<qint64> &contacts,
                    const std::vector<CheckedField> &fields, qint64 &fixed)
{
    ReadContext reads(context.database(), context.today(), context.cancel());
    const Result<QualitySettings> settings = qualitySettings(reads);
    if (!settings)
        return settings.error();
    Result<RecordReads> single = RecordReads::open(reads);
    if (!single)
        return single.error();
    Fixer fixer(context, rule, settings->check, std::move(*single));
    qint64 last = 0;
    for (size_t i = 0; i < contacts.size(); ++i) {
        const Result<bool> changed = fixer.fix(ContactId::fromRow(contacts[i]), fields[i]);
        if (!changed)
            return changed.error();
        if (*changed && contacts[i] != last) { // fields of one customer stand together
            ++fixed;
            last = contacts[i];
        }
        if ((i + 1) % kStepRows == 0) {
            if (Result<void> go = context.checkCanceled(); !go)
                return go;
            context.report({static_cast<qint64>(i + 1), static_cast<qint64>(contacts.size())});
        }
    }
    return {};
}

} // namespace quality_fix_detail

Command fixFindings(Rule rule, std::vector<qint64> contacts, std::vector<CheckedField> fields,
                    std::shared_ptr<qint64> fixed)
{
    Q_ASSERT(contacts.size() == fields.size());
    std::vector<qint64> distinct = contacts; // fields of one customer stand together
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    return {"quality.fix", quality_fix_detail::labelFor(static_cast<qint64>(distinct.size())),
            [rule, contacts = std::move(contacts), fields = std::move(fields),
             fixed = std::move(fixed)](WriteContext &context) -> Result<void> {
                qint64 count = 0;
                if (Result<void> done = quality_fix_detail::fixAll(context, rule, contacts, fields, count); !done)
                    return done;
                context.relabel(quality_fix_detail::labelFor(count));
                if (fixed)
                    *fixed = count;
                return {};
            }};
}

} // namespace shuke::quality
