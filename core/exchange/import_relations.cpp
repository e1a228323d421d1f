#include "core/contacts/relation_table.h"
#include "core/contacts/table_rows.h"
#include "core/exchange/import_customer_lookup.h"
#include "core/exchange/import_job.h"
#include "core/exchange/import_relation_rows.h"
#include "core/exchange/relation_words.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/value_text.h"

#include <array>

namespace shuke::exchange {

namespace import_relations_detail {

using contacts::Affiliation;
using contacts::ContactKind;
using contacts::Relation;
using contacts::RelationKind;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// One end of the row.
struct End
{
    CustomerTexts texts;
    Field field = Field::Customer;
    qint64 id = 0;                          ///< 0: not here yet.
    ContactKind kind = ContactKind::Person; ///< Of a known one; else what it is to become.
};

/// What a row tells; what it does not is empty.
struct Told
{
    std::optional<RelationWord> word;
    QString role, note;
    std::optional<bool> primary;
    QDate startedOn, endedOn;
    RelationProblem problem;
};

/// One run over a file of relations.
class RelationImport
{
public:
    explicit RelationImport(ImportJob &job)
        : m_job(job), m_customers(job.writer, job.report, job.plan.isOwnTable), m_rows(job)
    {}
    Result<void> run();

private:
    Result<void> takeRow(const CsvRecord &record);
    void read();
    void find(Field field, const char *rule);
    void findLeftOut();
    Result<RelationProblem> findEnds();
    RelationProblem settle();
    Result<RelationProblem> makeEnds();
    Result<RelationProblem> write();

    ImportJob &m_job;
    CustomerLookup m_customers;
    RelationRows m_rows;
    ImportRow m_cells;
    Told m_told;
    std::array<End, 2> m_ends; ///< Once settled: the first is the relation of the second.
};

void RelationImport::find(Field field, const char *rule)
{
    const std::string_view code = fieldCode(field);
    m_job.report.find(QByteArray(code.data(), static_cast<qsizetype>(code.size())), rule, m_cells.line);
}

void RelationImport::read()
{
    m_told = {};
    if (m_cells.malformed)
        m_job.report.find("", "malformed_row", m_cells.line);
    if (m_cells.hadNul)
        m_job.report.find("", "nul_removed", m_cells.line);
    const Parsed<RelationWord> word = parseRelation(m_cells[Field::Relation]);
    m_told.word = word.value;
    if (!word && word.problem != ParseProblem::Empty) {
        find(Field::Relation, "relation_unknown");
        m_told.problem = {"relation_unknown", Field::Relation};
    }
    if (const std::string_view raw = m_cells[Field::Primary]; !raw.empty()) {
        const Parsed<bool> primary = parseYesNo(raw);
        m_told.primary = primary.value;
        if (!primary && primary.problem != ParseProblem::Empty)
            find(Field::Primary, "yes_no_unknown");
    }
    if (const std::string_view raw = m_cells[Field::StartedOn]; !raw.empty()) {
        const Parsed<QDate> day = parseDay(raw, m_job.plan.date(Field::StartedOn));
        m_told.startedOn = day.value.value_or(QDate());
        if (!day && day.problem != ParseProblem::Empty)
            find(Field::StartedOn, "date_invalid");
    }
    if (const std::string_view raw = m_cells[Field::EndedOn]; !raw.empty()) {
        const Parsed<QDate> day = parseLastDay(raw, m_job.plan.date(Field::EndedOn));
        m_told.endedOn = day.value.value_or(QDate());
        // Without its end it would be going on, which the file does not say.
        if (!day && day.problem != ParseProblem::Empty && !m_told.problem)
            m_told.problem = {"date_invalid", Field::EndedOn};
    }
    m_told.role = toText(m_cells[Field::Role]);
    m_told.note = noteText(m_cells[Field::Note]);
}

/// Both ends among the customers, and what they are.
Result<RelationProblem> RelationImport::findEnds()
{
    m_ends = {{{customerTexts(m_cells, m_job.plan), Field::Customer},
               {customerTexts(m_cells, m_job.plan, Field::Other), Field::Other}}};
    const bool mayMake = m_job.options.createCustomers && m_job.options.mode != ImportMode::Update && m_told.word;
    for (End &end : m_ends) {
        if (end.texts.isEmpty())
            return RelationProblem{"customer_missing", end.field};
        const Result<CustomerLookup::Found> found = m_customers.find(end.texts);
        if (!found)
            return found.error();
        end.id = found->id;
        if (end.id == 0 && (found->ambiguous || !mayMake))
            return RelationProblem{found->problem(), end.field};
        if (end.id == 0)
            continue;
        const Result<std::optional<ContactKind>> kind = contacts::rowOf<ContactKind>(
            m_job.writer.database(), "SELECT kind FROM contact WHERE id = ?",
            [](const store::Statement &row) {
                return contacts::contactKindFromCode(row.text(0)).value_or(ContactKind::Person);
            },
            end.id);
        if (!kind)
            return kind.error();
        end.kind = kind->value_or(ContactKind::Person);
    }
    return RelationProblem{};
}

/// Which relation it is and who stands where in it; what nobody needs to be made for to see that it cannot be.
RelationProblem RelationImport::settle()
{
    End &from = m_ends[0];
    End &to = m_ends[1];
    if (!m_told.word) {
        const bool works = from.kind != to.kind;
        m_told.word = {works ? std::nullopt : std::optional(RelationKind::Other),
                       works && from.kind == ContactKind::Company};
    }
    if (m_told.word->fromOther)
        std::swap(from, to);
    const std::optional<RelationKind> kind = m_told.word->kind;
    if (from.id == 0)
        from.kind = kind == RelationKind::ParentCompany ? ContactKind::Company : ContactKind::Person;
    if (to.id == 0)
        to.kind = !kind || kind == RelationKind::ParentCompany ? ContactKind::Company : ContactKind::Person;
    const auto sameTexts = [](const CustomerTexts &a, const CustomerTexts &b) {
        return a.customer == b.customer &&
               (!a.customer.empty() || (a.name == b.name && a.phone == b.phone && a.email == b.email));
    };
    if (from.id != 0 || to.id != 0 ? from.id == to.id : sameTexts(from.texts, to.texts))
        return {"relation_self", Field::Other};
    const bool twoPeople = from.kind == ContactKind::Person && to.kind == ContactKind::Person;
    const bool twoCompanies = from.kind == ContactKind::Company && to.kind == ContactKind::Company;
    const bool fits = !kind ? from.kind == ContactKind::Person && to.kind == ContactKind::Company
                      : contacts::isPersonal(*kind)          ? twoPeople
                      : *kind == RelationKind::ParentCompany ? twoCompanies
                                                             : true;
    if (!fits)
        return {"relation_kinds", Field::Relation};
    if (!kind && m_told.startedOn.isValid() && m_told.endedOn.isValid() && m_told.endedOn < m_told.startedOn)
        return {"ends_before_start", Field::EndedOn};
    return {};
}

/// What the other kind of row has no place for.
void RelationImport::findLeftOut()
{
    const bool works = !m_told.word->kind;
    if (works && !m_told.note.isEmpty())
        find(Field::Note, "relation_part_left_out");
    if (!works && !m_told.role.isEmpty())
        find(Field::Role, "relation_part_left_out");
    if (!works && m_told.startedOn.isValid())
        find(Field::StartedOn, "relation_part_left_out");
    if (!works && m_told.endedOn.isValid())
        find(Field::EndedOn, "relation_part_left_out");
}

/// Nobody is made for a row that would be refused.
Result<RelationProblem> RelationImport::makeEnds()
{
    if (m_told.word->kind == RelationKind::ParentCompany && m_ends[0].id == 0 && m_ends[1].id != 0) {
        const Result<std::optional<RelationId>> parent =
            contacts::parentRelationOf(m_job.writer.database(), ContactId::fromRow(m_ends[1].id));
        if (!parent)
            return parent.error();
        if (*parent)
            return RelationProblem{"parent_company_known", Field::Other};
    }
    for (End &end : m_ends) {
        if (end.id != 0)
            continue;
        const Result<qint64> id = m_customers.make(end.texts, end.kind);
        if (!id)
            return id.error();
        end.id = *id;
    }
    return RelationProblem{};
}

Result<RelationProblem> RelationImport::write()
{
    const ContactId from = ContactId::fromRow(m_ends[0].id);
    const ContactId to = ContactId::fromRow(m_ends[1].id);
    if (m_told.word->kind)
        return m_rows.take(Relation{{}, from, to, *m_told.word->kind, m_told.note}, m_cells.line);
    return m_rows.take(
        Affiliation{{}, from, to, m_told.role, m_told.primary.value_or(false), m_told.startedOn, m_told.endedOn},
        m_told.primary.has_value(), m_cells.line);
}

Result<void> RelationImport::takeRow(const CsvRecord &record)
{
    m_job.mapper.map(record, m_cells);
    read();
    if (m_told.problem)
        return m_job.reject(record, m_told.problem.rule, m_told.problem.field);
    const Result<RelationProblem> unfound = findEnds();
    if (!unfound)
        return unfound.error();
    if (*unfound)
        return m_job.reject(record, unfound->rule, unfound->field);
    if (const RelationProblem problem = settle(); problem)
        return m_job.reject(record, problem.rule, problem.field);
    findLeftOut();
    Result<RelationProblem> refused = makeEnds();
    if (refused && !*refused)
        refused = write();
    if (!refused)
        return refused.error();
    return *refused ? m_job.reject(record, refused->rule, refused->field) : Result<void>();
}

Result<void> RelationImport::run()
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

} // namespace import_relations_detail

Result<void> importRelations(ImportJob &job)
{
    return import_relations_detail::RelationImport(job).run();
}

} // namespace shuke::exchange
