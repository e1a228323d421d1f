#include "core/exchange/import_contact_parts.h"
#include "core/exchange/import_job.h"
#include "core/exchange/import_known_names.h"
#include "core/exchange/import_match_row.h"
#include "core/exchange/value_text.h"

#include <algorithm>
#include <unordered_map>

namespace shuke::exchange {

namespace import_contacts_detail {

/// One run over a file of persons or companies.
class ContactImport
{
public:
    explicit ContactImport(ImportJob &job)
        : m_job(job),
          m_reader(job.plan, job.options.kind),
          m_parts(job.writer, job.lookup),
          m_names(job.writer.database())
    {}
    Result<void> run();

private:
    enum class Target { New, Known, Skip };
    struct Decision
    {
        Target target = Target::New;
        qint64 id = 0;
        bool onlyBlanks = false;
        bool former = false; ///< The row tells an external id from before a merge.
    };

    Result<void> prepare();
    Result<void> expectRows(const RowGroups &groups);
    Result<void> takeGroup(std::vector<CsvRecord> &group);
    Result<void> takeRow(const CsvRecord &record);
    /// Nothing: the row was rejected.
    Result<std::optional<Decision>> decide(const CsvRecord &record);
    /// A contact that a row may mean.
    struct Meant
    {
        qint64 id = 0;        ///< 0: none.
        bool clashes = false; ///< By another name.
    };

    DuplicatePolicy policyFor(qint64 line) const;
    DuplicatePolicy policyFor(const Meant &meant, qint64 line) const;
    Result<void> listMatch(const ContactIndex::Match &match, const Meant &meant, DuplicatePolicy policy, qint64 line);
    Result<Meant> choose(const ContactIndex::Match &match, qint64 line);
    bool mayClash(const ContactIndex::Match &match, qint64 line) const;
    Result<void> create();
    Result<void> change(const Decision &decision);
    bool mergeRow(ContactDraft &draft, bool onlyBlanks);
    bool isEarlierRow(qint64 id)
    {
        return (id >= m_firstNew && id <= m_lastNew) || m_touched.find(numberKey(id)) != nullptr;
    }
    bool externalIdIsFree(std::string_view externalId, qint64 owner);

    ImportJob &m_job;
    ContactRowReader m_reader;
    ContactParts m_parts;
    ContactIndex m_index;
    KnownNames m_names;
    KeyMap m_touched;      ///< Known contacts an earlier row of the file met.
    qint64 m_firstNew = 0; ///< The contacts this import made: their ids follow each other.
    qint64 m_lastNew = -1;
    DraftTable m_table;
    std::vector<CustomFieldInfo> m_customFields;
    std::unordered_map<qint64, DuplicatePolicy> m_decisions; ///< By line.
    ImportRow m_cells;
    ContactRow m_row;
    NameTexts m_nameTexts;
    bool m_storeIsEmpty = true;
};

Result<void> ContactImport::prepare()
{
    Result<DraftTable> table = prepareContactTable(m_job.writer.database());
    if (!table)
        return table.error();
    m_table = std::move(*table);
    for (const RowDecision &decision : m_job.options.decisions)
        m_decisions[decision.line] = decision.policy;
    const bool creates = m_job.options.mode == ImportMode::Create;
    if (Result<void> done = m_index.load(m_job.writer.database(), m_job.plan.keys, m_job.plan.keysImplied && !creates,
                                         m_job.plan.hasField(Field::ExternalId));
        !done)
        return done;
    if (Result<void> done = m_job.plan.keys.empty() ? Result<void>() : m_names.loadMerged(); !done)
        return done;
    const Result<std::optional<qint64>> any = m_job.writer.database().integer("SELECT 1 FROM contact LIMIT 1");
    if (!any)
        return any.error();
    m_storeIsEmpty = !any->has_value();
    return {};
}

Result<void> ContactImport::expectRows(const RowGroups &groups)
{
    const Result<std::optional<qint64>> known = m_job.writer.database().integer("SELECT count(*) FROM contact");
    if (!known)
        return known.error();
    const bool creates = m_job.options.mode == ImportMode::Create;
    const qint64 fresh = creates ? groups.expectedGroups() : groups.expectedGroups() - known->value_or(0);
    std::vector<std::string_view> unfilled{"deleted_at"};
    for (const auto &[column, filled] :
         {std::pair{"external_id", m_job.plan.hasField(Field::ExternalId)},
          std::pair{"phone_key", m_job.plan.hasField(Field::Phone) || m_job.plan.hasField(Field::Phone2)},
          std::pair{"email_key", m_job.plan.hasField(Field::Email) || m_job.plan.hasField(Field::Email2)},
          std::pair{"wechat_key", m_job.plan.hasField(Field::Wechat)},
          std::pair{"tax_id_key", m_job.plan.hasField(Field::TaxId)}}) {
        if (!filled)
            unfilled.emplace_back(column);
    }
    m_job.writer.expect(TableId::Contact, std::max<qint64>(fresh, 0), std::move(unfilled));
    if (!m_storeIsEmpty)
        return {}; // rows around known contacts are looked up by their indexes
    const auto expectAround = [&](TableId table, bool mapped) {
        if (mapped)
            m_job.writer.expect(table, groups.expectedGroups());
    };
    expectAround(TableId::ContactPoint, m_job.plan.hasField(Field::Phone2) || m_job.plan.hasField(Field::Email2) ||
                                            m_job.plan.hasField(Field::ContactPoints) || !m_job.plan.further.empty());
    expectAround(TableId::ContactTag, m_job.plan.hasField(Field::Tags));
    expectAround(TableId::CustomValue, !m_job.plan.customFields.empty());
    return {};
}

Result<void> ContactImport::run()
{
    if (Result<void> done = prepare(); !done)
        return done;
    const bool firstWins = m_job.plan.duplicates == DuplicatePolicy::Skip && m_job.options.mode == ImportMode::Create;
    Result<std::unique_ptr<RowGroups>> groups = RowGroups::open(
        m_job.options, m_job.plan, m_job.context, !firstWins && m_job.plan.hasField(Field::ExternalId), m_job.report);
    if (!groups)
        return groups.error();
    if (Result<void> done = expectRows(**groups); !done)
        return done;
    Result<std::vector<CustomFieldInfo>> fields =
        m_parts.resolve(m_job.plan.customFields, m_job.options.personal, m_job.report);
    if (!fields)
        return fields.error();
    m_customFields = std::move(*fields);
    if (Result<void> done = m_job.plan.isOwnTable ? Result<void>() : m_parts.loadRequired(); !done)
        return done; // an export of ours is taken at its word
    if (m_job.plan.hasField(Field::ContactPoints)) {
        Result<std::vector<std::string>> kinds = m_parts.pointKinds();
        if (!kinds)
            return kinds.error();
        m_reader.setPointKinds(std::move(*kinds));
    }
    m_reader.setCustomFields(m_customFields);
    std::vector<CsvRecord> group;
    while (true) {
        const Result<bool> more = (*groups)->next(group);
        if (!more)
            return more.error();
        if (!*more) {
            std::ranges::stable_partition(m_job.report.matches, &RowMatch::otherName);
            return {};
        }
        m_job.report.read += static_cast<qint64>(group.size());
        if (Result<void> done = takeGroup(group); !done)
            return done;
        m_job.mapper.releaseCleaned();
    }
}

/// Rows with one external id become one row, so that importing the file again finds nothing to change.
Result<void> ContactImport::takeGroup(std::vector<CsvRecord> &group)
{
    if (group.size() == 1)
        return takeRow(group.front());
    const DuplicatePolicy policy = policyFor(group.front().line);
    if (policy == DuplicatePolicy::Create) {
        for (size_t i = 1; i < group.size(); ++i) {
            if (Result<void> done = m_job.reject(group[i], "duplicate_external_id", Field::ExternalId); !done)
                return done;
        }
        return takeRow(group.front());
    }
    CsvRecord merged = group.front();
    for (size_t i = 1; i < group.size(); ++i) {
        const CsvRecord &later = group[i];
        ++m_job.report.skipped;
        m_job.report.find("external_id", "duplicate_in_file", later.line);
        if (policy != DuplicatePolicy::Skip)
            takeCells(later, policy == DuplicatePolicy::Fill, merged);
    }
    return takeRow(merged);
}

Result<void> ContactImport::takeRow(const CsvRecord &record)
{
    m_job.mapper.map(record, m_cells);
    m_reader.read(m_cells, m_row);
    m_row.nameIsNickname = m_job.plan.holdsNicknames(Field::Name) && m_row.told[ContactText::FamilyName].empty() &&
                           m_row.told[ContactText::GivenName].empty();
    const Result<std::optional<Decision>> decision = decide(record);
    if (!decision)
        return decision.error();
    if (!*decision)
        return {};
    switch ((*decision)->target) {
    case Target::Skip:
        ++m_job.report.skipped;
        return {};
    case Target::New:
        return create();
    case Target::Known:
        return change(**decision);
    }
    return {};
}

Result<std::optional<ContactImport::Decision>> ContactImport::decide(const CsvRecord &record)
{
    const auto rejected = [&](const char *reason, Field field) -> Result<std::optional<Decision>> {
        if (Result<void> done = m_job.reject(record, reason, field); !done)
            return done.error();
        return std::optional<Decision>();
    };
    const bool creates = m_job.options.mode == ImportMode::Create;
    ContactIndex::Match match = m_index.find(m_row.identity);
    if (match.trashed && creates)
        match = {};
    const Result<Meant> meant = choose(match, record.line);
    if (!meant)
        return meant.error();
    const qint64 known = meant->id;
    Decision decision;
    if (known != 0) {
        const bool apart = meant->clashes && m_job.plan.keysImplied;
        const bool earlierRow = !apart && isEarlierRow(known);
        if (creates || earlierRow)
            m_job.report.find(match.byExternalId ? "external_id" : "", earlierRow ? "duplicate_in_file" : "duplicate",
                              record.line);
        const DuplicatePolicy policy = earlierRow ? m_job.plan.duplicates : policyFor(*meant, record.line);
        if (m_job.options.listMatches && !earlierRow) {
            if (Result<void> listed = listMatch(match, *meant, policy, record.line); !listed)
                return listed.error();
        }
        if (apart && !m_decisions.contains(record.line)) {
            m_job.report.find("name", "other_name_new", record.line);
            if (m_job.options.mode == ImportMode::Update)
                return rejected("name_differs", Field::Name);
        } else if (meant->clashes && policy != DuplicatePolicy::Create) {
            m_job.report.find("name", "other_name", record.line);
        }
        switch (policy) {
        case DuplicatePolicy::Skip:
            return std::optional(Decision{Target::Skip, known, false, false});
        case DuplicatePolicy::Fill:
        case DuplicatePolicy::Overwrite:
            // Of rows that mean the same contact the first one wins: else each import of the file would write again.
            decision = {Target::Known, known, earlierRow || policy == DuplicatePolicy::Fill,
                        match.byExternalId && !match.former.empty()};
            return std::optional(decision);
        case DuplicatePolicy::Create:
            break;
        }
    } else if (m_job.options.mode == ImportMode::Update) {
        return rejected("no_match", Field::ExternalId);
    }
    if (!m_row.hasName())
        return rejected("name_missing", Field::Name);
    if (!externalIdIsFree(m_row.identity.externalId, 0))
        return rejected("duplicate_external_id", Field::ExternalId);
    return std::optional(decision);
}

DuplicatePolicy ContactImport::policyFor(qint64 line) const
{
    const auto decided = m_decisions.find(line);
    return decided == m_decisions.end() ? m_job.plan.duplicates : decided->second;
}

/// Who only shares a phone or an e-mail with somebody of another name is a new customer, unless the user says
/// otherwise.
DuplicatePolicy ContactImport::policyFor(const Meant &meant, qint64 line) const
{
    if (!meant.clashes || !m_job.plan.keysImplied || m_decisions.contains(line))
        return policyFor(line);
    return m_job.options.mode == ImportMode::Update ? DuplicatePolicy::Skip : DuplicatePolicy::Create;
}

Result<void> ContactImport::listMatch(const ContactIndex::Match &match, const Meant &meant, DuplicatePolicy policy,
                                      qint64 line)
{
    ImportReport &report = m_job.report;
    const bool apart = meant.clashes && m_job.plan.keysImplied;
    ++(apart ? report.otherNameCount : report.matchCount);
    ContactDraft known;
    bool deleted = false;
    if (Result<void> done = m_table.load(meant.id, known, deleted); !done)
        return done;
    std::vector<MatchDifference> differences = differencesOf(m_row, known, policy);
    qint64 &count = apart ? report.otherNameCount : report.differingCount;
    if (!apart && !differences.empty())
        ++count;
    if (!differences.empty() && count <= static_cast<qint64>(ImportReport::kMaxMatches)) {
        const auto text = [](std::string_view utf8) {
            return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        };
        report.matches.push_back({line, ContactId::fromRow(meant.id), matchKeyText(match),
                                  m_row.nameIsFallback ? QString() : text(m_row.identity.name),
                                  text(known[ContactText::Name]), policy, std::move(differences), apart});
    }
    m_table.release();
    return {};
}

bool ContactImport::externalIdIsFree(std::string_view externalId, qint64 owner)
{
    if (externalId.empty())
        return true;
    qint64 holder = m_index.ownerOf(externalId);
    if (holder == 0)
        holder = m_index.keptFor(externalId);
    return holder == 0 || holder == owner;
}

/// Could the name of the only contact be another one, and would that be told? Looking costs a read for each row.
bool ContactImport::mayClash(const ContactIndex::Match &match, qint64 line) const
{
    const bool byName = !match.key || std::ranges::find(*match.key, Field::Name) != match.key->end();
    return !byName && (m_job.plan.keysImplied || policyFor(line) != DuplicatePolicy::Create);
}

/// Which of the contacts is meant. Without keys of the user's choice a contact is met by one row at most, so that two
/// people with one phone stay two, on every import; and one whose name clashes only if nobody else could be meant.
Result<ContactImport::Meant> ContactImport::choose(const ContactIndex::Match &match, qint64 line)
{
    if (match.ids.empty())
        return Meant();
    if (match.byExternalId)
        return Meant{match.ids.front(), false};
    const bool onlyOnce = m_job.plan.keysImplied;
    const contacts::CalledAs called = m_row.called();
    const bool looks = !called.name.empty() && (match.ids.size() > 1 || mayClash(match, line));
    Meant first;
    Meant taken; // by an earlier row
    for (const qint64 id : match.ids) {
        const Result<NameLook> look = looks ? m_names.look(id, called) : Result<NameLook>(NameLook::Fits);
        if (!look)
            return look.error();
        const bool merged = std::ranges::find(match.former, id) != match.former.end(); // two rows are one by now
        if (onlyOnce && !merged && isEarlierRow(id)) {
            if (taken.id == 0 && *look == NameLook::Clashes)
                taken = {id, true};
            continue;
        }
        if (*look == NameLook::Same)
            return Meant{id, false};
        const Meant meant{id, *look == NameLook::Clashes};
        if (first.id == 0 || (first.clashes && !meant.clashes))
            first = meant;
    }
    return first.id != 0 ? first : taken;
}

Result<void> ContactImport::create()
{
    if (Result<void> done = m_job.writer.begin(); !done)
        return done;
    ContactDraft &draft = m_row.told;
    if (draft[ContactText::Kind].empty())
        draft[ContactText::Kind] = "person";
    if (!draft[ContactNumber::BirthLunar])
        draft[ContactNumber::BirthLunar] = 0;
    if (!draft[ContactNumber::DoNotContact])
        draft[ContactNumber::DoNotContact] = 0;
    if (!m_row.owner.empty()) {
        const Result<qint64> owner = m_job.lookup.staff(m_row.owner);
        if (!owner)
            return owner.error();
        draft[ContactNumber::OwnerId] = *owner;
    }
    const Result<qint64> id = m_job.writer.newId(TableId::Contact);
    if (!id)
        return id.error();
    if (Result<void> done = m_table.insert(*id, draft, m_job.writer.batch(), m_job.context.nowMs()); !done)
        return done;
    ++m_job.report.created;
    if (!m_row.identity.externalId.empty())
        m_index.setOwner(m_row.identity.externalId, *id);
    // Rows of the file find each other by keys the user chose and by external id, never by a guess.
    if (!m_job.plan.keysImplied)
        m_index.add(*id, m_row.identity);
    if (m_firstNew == 0)
        m_firstNew = *id;
    m_lastNew = *id;
    m_parts.tellMissing(m_row, m_customFields, m_job.report);
    const Result<bool> parts = m_parts.write(*id, false, false, m_row, draft, m_customFields);
    if (!parts)
        return parts.error();
    const Result<bool> kept = m_job.findings.keep("contact", *id, false, m_row.findings);
    return kept ? Result<void>() : kept.error();
}

/// Returns whether the draft differs afterwards.
bool ContactImport::mergeRow(ContactDraft &draft, bool onlyBlanks)
{
    const ContactDraft before = draft;
    m_row.keepAddressesWhole(draft, onlyBlanks);
    ContactDraft told = m_row.told;
    // A further number never replaces the first one.
    if (m_row.phoneFromSecond && !draft[ContactText::Phone].empty()) {
        told[ContactText::Phone] = {};
        told[ContactNumber::PhoneKey] = std::nullopt;
    }
    if (m_row.emailFromSecond && !draft[ContactText::Email].empty()) {
        told[ContactText::Email] = {};
        told[ContactNumber::EmailKey] = std::nullopt;
    }
    // Who does not want to be contacted said so; a stranger's "no" in that column does not take it back.
    if (!m_job.plan.isOwnTable && draft[ContactNumber::DoNotContact] == 1 && told[ContactNumber::DoNotContact] == 0)
        told[ContactNumber::DoNotContact] = std::nullopt;
    mergeContact(told, onlyBlanks, draft, m_nameTexts);
    return !(draft == before);
}

Result<void> ContactImport::change(const Decision &decision)
{
    if (decision.former)
        m_row.told[ContactText::ExternalId] = {}; // the contact keeps its own
    if (!externalIdIsFree(m_row.identity.externalId, decision.id)) {
        m_row.findings.push_back(
            {fieldCode(Field::ExternalId), "external_id_taken", m_row.identity.externalId, m_row.line});
        m_row.told[ContactText::ExternalId] = {};
    }
    if (!m_row.owner.empty()) {
        const Result<qint64> owner = m_job.lookup.staff(m_row.owner);
        if (!owner)
            return owner.error();
        m_row.told[ContactNumber::OwnerId] = *owner;
    }
    ContactDraft draft;
    bool deleted = false;
    if (Result<void> done = m_table.load(decision.id, draft, deleted); !done)
        return done;
    m_row.forKnownContact(draft);
    m_row.settleAddress(draft);
    bool wrote = mergeRow(draft, decision.onlyBlanks) || deleted;
    if (wrote && !m_job.writer.hasBegun()) {
        // Indexes cannot be dropped while a row is being read.
        m_table.release();
        if (Result<void> done = m_job.writer.begin(); !done)
            return done;
        if (Result<void> done = m_table.load(decision.id, draft, deleted); !done)
            return done;
        mergeRow(draft, decision.onlyBlanks);
    }
    if (wrote) {
        if (Result<void> done = m_table.update(decision.id, draft, m_job.context.nowMs()); !done)
            return done;
    }
    if (!m_job.plan.isOwnTable && draft[ContactNumber::DoNotContact] == 1 &&
        m_row.told[ContactNumber::DoNotContact] == 0)
        m_job.report.find("do_not_contact", "do_not_contact_stays", m_row.line);
    if (deleted)
        ++m_job.report.extras["restored"];
    if (const std::string_view text = draft[ContactText::ExternalId]; !text.empty())
        m_index.setOwner(text, decision.id);
    if (m_row.phoneFromSecond && draft[ContactNumber::PhoneKey] != m_row.told[ContactNumber::PhoneKey])
        m_row.points.insert(m_row.points.begin(),
                            {kindOfPhone(contacts::parsePhone(m_row.told[ContactText::Phone])),
                             m_row.told[ContactText::Phone], m_row.told[ContactNumber::PhoneKey], m_row.phoneLabel});
    if (m_row.emailFromSecond && draft[ContactNumber::EmailKey] != m_row.told[ContactNumber::EmailKey])
        m_row.points.push_back(
            {"email", m_row.told[ContactText::Email], m_row.told[ContactNumber::EmailKey], m_row.emailLabel});
    ContactDraft keys;
    keys.numbers = draft.numbers;
    m_table.release();
    const Result<bool> parts = m_parts.write(decision.id, true, decision.onlyBlanks, m_row, keys, m_customFields);
    if (!parts)
        return parts.error();
    const Result<bool> kept = m_job.findings.keep("contact", decision.id, true, m_row.findings);
    if (!kept)
        return kept.error();
    wrote = wrote || *parts || *kept;
    ++(wrote ? m_job.report.updated : m_job.report.unchanged);
    m_touched.at(numberKey(decision.id)) = 1;
    return {};
}

} // namespace import_contacts_detail

Result<void> importContacts(ImportJob &job)
{
    return import_contacts_detail::ContactImport(job).run();
}

} // namespace shuke::exchange
