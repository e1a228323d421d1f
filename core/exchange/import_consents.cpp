#include "core/contacts/consent_table.h"
#include "core/exchange/consent_words.h"
#include "core/exchange/import_consent_ledger.h"
#include "core/exchange/import_customer_lookup.h"
#include "core/exchange/import_job.h"
#include "core/exchange/value_text.h"
#include "core/store/store_settings.h"

namespace shuke::exchange {

namespace import_consents_detail {

using contacts::Consent;

/// Why a row stays out; no rule: it does not.
struct Problem
{
    const char *rule = nullptr;
    Field field = Field::Customer;
};

/// One run over a file of consents.
class ConsentImport
{
public:
    ConsentImport(ImportJob &job, const QTimeZone &zone)
        : m_job(job),
          m_local(zone),
          m_customers(job.writer, job.report, job.plan.isOwnTable),
          m_ledger(job.writer.database(), job.plan.isOwnTable)
    {}
    Result<void> run();

private:
    Result<void> takeRow(const CsvRecord &record);
    void read();
    void readDay();
    QString code(Field field, const Parsed<std::string_view> &word, const char *missing, const char *unknown);
    void refuse(const char *rule, Field field);
    void find(Field field, const char *rule);
    Result<Problem> findCustomer(const CustomerTexts &texts);
    Result<void> append();

    ImportJob &m_job;
    LocalTime m_local;
    CustomerLookup m_customers;
    ConsentLedger m_ledger;
    ImportRow m_cells;
    Consent m_told;
    Problem m_problem;
};

void ConsentImport::find(Field field, const char *rule)
{
    const std::string_view text = fieldCode(field);
    m_job.report.find(QByteArray(text.data(), static_cast<qsizetype>(text.size())), rule, m_cells.line);
}

/// The first reason counts.
void ConsentImport::refuse(const char *rule, Field field)
{
    if (!m_problem.rule)
        m_problem = {rule, field};
}

/// Our own exports are taken at their word: the ledger may know purposes and channels of which the program has no word.
QString ConsentImport::code(Field field, const Parsed<std::string_view> &word, const char *missing, const char *unknown)
{
    if (word)
        return QString::fromUtf8(word->data(), static_cast<qsizetype>(word->size()));
    const QString text = noteText(m_cells[field]);
    if (m_job.plan.isOwnTable && !text.isEmpty())
        return text;
    const bool isMissing = word.problem == ParseProblem::Empty;
    if (!isMissing)
        find(field, unknown);
    refuse(isMissing ? missing : unknown, field);
    return {};
}

void ConsentImport::readDay()
{
    const Parsed<ParsedMoment> moment = parseMoment(m_cells[Field::Day], m_job.plan.date(Field::Day), m_local);
    if (moment.problem == ParseProblem::NotATime)
        find(Field::Day, "time_invalid");
    if (moment)
        m_told.day = moment->day;
    else
        refuse(moment.problem == ParseProblem::Empty ? "date_missing" : "date_invalid", Field::Day);
}

void ConsentImport::read()
{
    m_told = {};
    m_problem = {};
    if (m_cells.malformed)
        m_job.report.find("", "malformed_row", m_cells.line);
    if (m_cells.hadNul)
        m_job.report.find("", "nul_removed", m_cells.line);
    m_told.purpose =
        code(Field::Purpose, parseConsentPurpose(m_cells[Field::Purpose]), "purpose_missing", "purpose_unknown");
    m_told.channel =
        code(Field::Channel, parseConsentChannel(m_cells[Field::Channel]), "channel_missing", "channel_unknown");
    const Parsed<contacts::ConsentState> state = parseConsentState(m_cells[Field::State]);
    if (state) {
        m_told.state = *state;
    } else if (state.problem == ParseProblem::Empty) {
        refuse("consent_missing", Field::State);
    } else {
        find(Field::State, "consent_unknown");
        refuse("consent_unknown", Field::State);
    }
    readDay();
    m_told.evidence = noteText(m_cells[Field::Evidence]);
}

/// Whom the row is about; made, if that is wanted, when the row has no other problem.
Result<Problem> ConsentImport::findCustomer(const CustomerTexts &texts)
{
    if (texts.isEmpty())
        return Problem{"customer_missing"};
    const Result<CustomerLookup::Found> found = m_customers.find(texts);
    if (!found)
        return found.error();
    m_told.contact = ContactId::fromRow(found->id);
    if (found->id != 0)
        return Problem{};
    if (found->ambiguous || m_job.options.mode == ImportMode::Update || !m_job.options.createCustomers)
        return Problem{found->problem()};
    const Result<qint64> made = m_customers.make(texts);
    if (!made)
        return made.error();
    m_told.contact = ContactId::fromRow(*made);
    return Problem{};
}

Result<void> ConsentImport::append()
{
    if (m_ledger.contradicts(m_told))
        find(Field::State, "consent_same_day");
    if (const std::string_view staff = m_cells[Field::RecordedBy]; !staff.empty()) {
        const Result<qint64> id = m_job.lookup.staff(staff);
        if (!id)
            return id.error();
        m_told.staff = StaffId::fromRow(*id);
    }
    if (Result<void> begun = m_job.writer.begin(); !begun)
        return begun.error();
    const Result<qint64> id = m_job.writer.newId(TableId::Consent);
    if (!id)
        return id.error();
    m_told.id = ConsentId::fromRow(*id);
    m_told.importBatch = m_job.writer.batch();
    if (const Result<ConsentId> done = contacts::appendConsent(m_job.context, m_told); !done)
        return done.error();
    ++m_job.report.created;
    return {};
}

Result<void> ConsentImport::takeRow(const CsvRecord &record)
{
    m_job.mapper.map(record, m_cells);
    read();
    if (m_problem.rule)
        return m_job.reject(record, m_problem.rule, m_problem.field);
    const CustomerTexts texts = customerTexts(m_cells, m_job.plan);
    const Result<Problem> unfound = findCustomer(texts);
    if (!unfound)
        return unfound.error();
    if (unfound->rule)
        return m_job.reject(record, unfound->rule, unfound->field);
    const Result<ConsentLedger::Match> match = m_ledger.match(m_told);
    if (!match)
        return match.error();
    if (*match != ConsentLedger::Match::None) {
        const bool earlierRow = *match == ConsentLedger::Match::EarlierRow;
        if (earlierRow || m_job.options.mode == ImportMode::Create)
            m_job.report.find("", earlierRow ? "duplicate_in_file" : "duplicate", record.line);
        if (m_job.plan.duplicates == DuplicatePolicy::Create)
            return append();
        ++(m_job.plan.duplicates == DuplicatePolicy::Skip ? m_job.report.skipped : m_job.report.unchanged);
        return {};
    }
    if (m_job.options.mode == ImportMode::Update) // the ledger has no other change than one more entry
        return m_job.reject(record, "no_match", Field::State);
    return append();
}

Result<void> ConsentImport::run()
{
    Result<std::unique_ptr<RowGroups>> rows =
        RowGroups::open(m_job.options, m_job.plan, m_job.context, false, m_job.report);
    if (!rows)
        return rows.error();
    std::vector<CsvRecord> group;
    while (true) {
        const Result<bool> more = (*rows)->next(group);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ++m_job.report.read;
        if (Result<void> done = takeRow(group.front()); !done)
            return done;
        m_job.mapper.releaseCleaned();
    }
}

} // namespace import_consents_detail

Result<void> importConsents(ImportJob &job)
{
    const Result<store::StoreSettings> settings = store::readSettings(job.writer.database());
    if (!settings)
        return settings.error();
    return import_consents_detail::ConsentImport(job, businessZone(settings->timeZone)).run();
}

} // namespace shuke::exchange
