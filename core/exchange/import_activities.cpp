#include "core/base/clock.h"
#include "core/exchange/activity_words.h"
#include "core/exchange/import_activity_rows.h"
#include "core/exchange/import_job.h"
#include "core/exchange/table_export.h"
#include "core/exchange/value_text.h"
#include "core/store/store_settings.h"

#include <QDateTime>

#include <algorithm>

namespace shuke::exchange {

namespace import_activities_detail {

using activities::Activity;
using activities::ActivityKind;
using activities::ActivityState;
using activities::Direction;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// What a row tells; what it does not is not set.
struct Told
{
    Activity activity;
    bool kind = false;
    bool state = false;
    bool direction = false;
    bool participants = false;
    const char *problem = nullptr; ///< Why it cannot be made.
    Field problemField = Field::Day;
};

/// One run over a file of activities.
class ActivityImport
{
public:
    ActivityImport(ImportJob &job, const QTimeZone &zone)
        : m_job(job),
          m_zone(zone),
          m_local(zone),
          m_rows(job.writer),
          m_customers(job.writer, job.report, job.plan.isOwnTable)
    {}
    Result<void> run();

private:
    Result<void> load();
    Result<void> takeRow(const CsvRecord &record);
    void read();
    void readDay();
    void titleAsText();
    void find(Field field, const char *rule);
    Result<qint64> customerOf(const CustomerTexts &texts, const char *&problem, bool mayMake);
    Result<void> resolve();
    Result<qint64> known();
    Result<void> create();
    Result<void> change(qint64 id);
    TextKey contentKey(const Activity &activity);

    ImportJob &m_job;
    QTimeZone m_zone;
    LocalTime m_local;
    ActivityRows m_rows;
    CustomerLookup m_customers;
    KeyMap m_byId;
    KeyMap m_trashed;
    KeyMap m_touched;
    MultiKeyMap m_byContent; ///< Of activities without an external id.
    KeyMap m_taken;
    ImportRow m_cells;
    Told m_told;
};

Result<void> ActivityImport::load()
{
    const bool byContent = m_job.options.mode != ImportMode::Create;
    Result<store::Statement> rows = m_job.writer.database().prepare(
        "SELECT external_id, id, deleted_at IS NOT NULL, created_at, contact_id, day, minute, kind, outcome, text FROM "
        "activity ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const qint64 id = rows->integer(1);
        const bool trashed = rows->integer(2) != 0;
        const std::string_view external = rows->utf8(0);
        KeyMap &ids = trashed ? m_trashed : m_byId;
        if (!external.empty())
            ids.at(TextKey::of(external)) = id;
        else if (m_job.plan.isOwnTable)
            ids.at(TextKey::of(activityName(id, rows->integer(3)))) = id;
        if (byContent && external.empty() && !trashed) {
            Activity activity;
            activity.contact = rows->id<ContactId>(4);
            activity.day = rows->day(5);
            if (!rows->isNull(6))
                activity.minute = static_cast<int>(rows->integer(6));
            activity.kind = activities::activityKindFromCode(rows->text(7)).value_or(ActivityKind::Note);
            activity.outcome = rows->text(8);
            activity.text = rows->text(9);
            m_byContent.add(contentKey(activity), id);
        }
    }
}

TextKey ActivityImport::contentKey(const Activity &activity)
{
    const QString text = QString::number(activity.contact.row()) + u'\n' + activity.day.toString(Qt::ISODate) + u'\n' +
                         QString::number(activity.minute.value_or(-1)) + u'\n' + activities::codeOf(activity.kind) +
                         u'\n' + activity.outcome + u'\n' + activity.text;
    return TextKey::of(text.toStdString());
}

void ActivityImport::find(Field field, const char *rule)
{
    const std::string_view code = fieldCode(field);
    m_job.report.find(QByteArray(code.data(), static_cast<qsizetype>(code.size())), rule, m_cells.line);
}

void ActivityImport::readDay()
{
    Activity &activity = m_told.activity;
    if (const std::string_view raw = m_cells[Field::Day]; !raw.empty()) {
        const Parsed<ParsedMoment> moment = parseMoment(raw, m_job.plan.date(Field::Day), m_local);
        if (moment) {
            activity.day = moment->day;
            if (moment->utcMs) {
                const QTime time = QDateTime::fromMSecsSinceEpoch(*moment->utcMs, m_zone).time();
                activity.minute = time.hour() * 60 + time.minute();
            }
        }
        if (moment.problem == ParseProblem::NotATime)
            find(Field::Day, "time_invalid");
        if (!moment && moment.problem != ParseProblem::Empty) {
            m_told.problem = "date_invalid";
            m_told.problemField = Field::Day;
        }
    }
    if (const std::string_view raw = m_cells[Field::Time]; !raw.empty()) {
        const Parsed<ParsedMoment> moment = parseMoment("2000-01-01 " + std::string(raw), DateFormat(), m_local);
        if (moment && moment->utcMs) {
            const QTime time = QDateTime::fromMSecsSinceEpoch(*moment->utcMs, m_zone).time();
            activity.minute = time.hour() * 60 + time.minute();
        } else {
            find(Field::Time, "time_invalid");
        }
    }
}

void ActivityImport::read()
{
    m_told = {};
    Activity &activity = m_told.activity;
    if (m_cells.malformed)
        m_job.report.find("", "malformed_row", m_cells.line);
    if (m_cells.hadNul)
        m_job.report.find("", "nul_removed", m_cells.line);
    readDay();
    if (const std::string_view raw = m_cells[Field::Kind]; !raw.empty()) {
        const Parsed<ActivityWord> word = parseActivityKind(raw);
        m_told.kind = word || word.problem != ParseProblem::Empty;
        if (word) {
            activity.kind = word->kind;
            activity.direction = word->direction;
            m_told.direction = word->direction != Direction::Unknown;
        } else if (word.problem != ParseProblem::Empty) {
            find(Field::Kind, "activity_kind_unknown");
        }
    }
    if (const std::string_view raw = m_cells[Field::State]; !raw.empty()) {
        const Parsed<ActivityState> state = parseActivityState(raw);
        m_told.state = state.value.has_value();
        activity.state = state.value.value_or(ActivityState::Held);
        if (!state && state.problem != ParseProblem::Empty)
            find(Field::State, "status_unknown");
    }
    if (const std::string_view raw = m_cells[Field::Direction]; !raw.empty()) {
        const Parsed<Direction> direction = parseDirection(raw);
        if (direction) {
            activity.direction = *direction;
            m_told.direction = true;
        } else if (direction.problem != ParseProblem::Empty) {
            find(Field::Direction, "direction_unknown");
        }
    }
    if (const std::string_view raw = m_cells[Field::Duration]; !raw.empty()) {
        const Parsed<int> minutes = parseMinutes(raw);
        activity.durationMinutes = minutes.value;
        if (!minutes && minutes.problem != ParseProblem::Empty)
            find(Field::Duration, "number_invalid");
    }
    activity.outcome = toText(m_cells[Field::Outcome]);
    activity.text = toText(m_cells[Field::Note]);
    activity.externalId = toText(m_cells[Field::ExternalId]);
    if (m_told.kind || activity.externalId.isEmpty())
        titleAsText();
    // What cannot be planned was done, or will be written down when it is.
    if (activity.state != ActivityState::Held && !activities::canBePlanned(activity.kind))
        activity.state = ActivityState::Held;
    if (!activity.day.isValid() && !m_told.problem) {
        m_told.problem = "date_missing";
        m_told.problemField = Field::Day;
    }
}

/// A note is its text; a stranger's note may be all in its title.
void ActivityImport::titleAsText()
{
    Activity &activity = m_told.activity;
    if (activity.kind == ActivityKind::Note && activity.text.isEmpty() && !m_job.plan.isOwnTable)
        std::swap(activity.text, activity.outcome);
}

/// 0 with a problem: nobody, or nobody who could be told from others.
Result<qint64> ActivityImport::customerOf(const CustomerTexts &texts, const char *&problem, bool mayMake)
{
    problem = "customer_missing";
    if (texts.isEmpty())
        return qint64(0);
    const Result<CustomerLookup::Found> found = m_customers.find(texts);
    if (!found)
        return found.error();
    problem = found->problem();
    if (found->id != 0 || found->ambiguous || !mayMake)
        return found->id;
    return m_customers.make(texts);
}

Result<void> ActivityImport::resolve()
{
    Activity &activity = m_told.activity;
    const CustomerTexts texts = customerTexts(m_cells, m_job.plan);
    const char *problem = nullptr;
    const bool mayMake = m_job.options.createCustomers && m_job.options.mode != ImportMode::Update && !m_told.problem;
    const Result<qint64> customer = customerOf(texts, problem, mayMake);
    if (!customer)
        return customer.error();
    activity.contact = ContactId::fromRow(*customer);
    if (*customer == 0 && !m_told.problem && !texts.isEmpty()) {
        m_told.problem = problem;
        m_told.problemField = Field::Customer;
    }
    if (const std::string_view owner = m_cells[Field::Owner]; !owner.empty()) {
        const Result<qint64> staff = m_job.lookup.staff(owner);
        if (!staff)
            return staff.error();
        activity.owner = StaffId::fromRow(*staff);
    }
    for (const auto &who : participantsOf(m_cells[Field::Participants], m_job.plan.isOwnTable)) {
        m_told.participants = true;
        const Result<qint64> person = customerOf({who[0], who[1], who[2], who[3], false}, problem, false);
        if (!person)
            return person.error();
        if (*person == 0)
            find(Field::Participants, "participant_unknown");
        else
            activity.participants.push_back(ContactId::fromRow(*person));
    }
    activity = activities::tidied(std::move(activity));
    return {};
}

/// The activity that the row is about; 0 if there is none.
Result<qint64> ActivityImport::known()
{
    const Activity &activity = m_told.activity;
    if (!activity.externalId.isEmpty()) {
        const TextKey key = TextKey::of(activity.externalId.toStdString());
        if (const qint64 *id = m_byId.find(key))
            return *id;
        const qint64 *trashed = m_job.options.mode == ImportMode::Create ? nullptr : m_trashed.find(key);
        return trashed ? *trashed : 0;
    }
    if (m_job.options.mode == ImportMode::Create)
        return qint64(0);
    const TextKey key = contentKey(activity);
    const std::span<const qint64> ids = m_byContent.find(key);
    qint64 &taken = m_taken.at(key);
    return static_cast<size_t>(taken) < ids.size() ? ids[static_cast<size_t>(taken++)] : 0;
}

Result<void> ActivityImport::takeRow(const CsvRecord &record)
{
    m_job.mapper.map(record, m_cells);
    read();
    // A row that cannot come in makes nobody.
    if (m_told.problem && m_job.options.mode == ImportMode::Create)
        return m_job.reject(record, m_told.problem, m_told.problemField);
    if (Result<void> done = resolve(); !done)
        return done;
    const Result<qint64> id = known();
    if (!id)
        return id.error();
    if (*id != 0) {
        const bool earlierRow = m_touched.find(numberKey(*id)) != nullptr;
        if (earlierRow || m_job.options.mode == ImportMode::Create)
            m_job.report.find("external_id", earlierRow ? "duplicate_in_file" : "duplicate", record.line);
        if (m_job.plan.duplicates == DuplicatePolicy::Skip) {
            ++m_job.report.skipped;
            return {};
        }
        if (m_job.plan.duplicates == DuplicatePolicy::Create)
            return m_job.reject(record, "duplicate_external_id", Field::ExternalId);
        if (m_told.problem && m_told.problemField == Field::Customer)
            return m_job.reject(record, m_told.problem, m_told.problemField);
        return change(*id);
    }
    if (m_job.options.mode == ImportMode::Update)
        return m_job.reject(record, "no_match", Field::ExternalId);
    if (!m_told.problem && !m_told.activity.contact.isValid()) {
        m_told.problem = "customer_missing";
        m_told.problemField = Field::Customer;
    }
    if (m_told.problem)
        return m_job.reject(record, m_told.problem, m_told.problemField);
    titleAsText();
    if (!activities::checkActivity(m_told.activity))
        return m_job.reject(record, "text_missing", Field::Note);
    return create();
}

Result<void> ActivityImport::create()
{
    const Result<qint64> id = m_rows.insert(m_told.activity);
    if (!id)
        return id.error();
    if (const QString &externalId = m_told.activity.externalId; !externalId.isEmpty())
        m_byId.at(TextKey::of(externalId.toStdString())) = *id;
    m_touched.at(numberKey(*id)) = 1;
    ++m_job.report.created;
    return {};
}

Result<void> ActivityImport::change(qint64 id)
{
    bool trashed = false;
    const Result<Activity> before = m_rows.load(id, trashed);
    if (!before)
        return before.error();
    const bool fill = m_job.plan.duplicates == DuplicatePolicy::Fill || m_touched.find(numberKey(id)) != nullptr;
    const Activity &told = m_told.activity;
    Activity now = *before;
    const auto take = [fill](auto &into, const auto &value, bool isTold, bool isEmpty) {
        if (isTold && (!fill || isEmpty))
            into = value;
    };
    take(now.contact, told.contact, told.contact.isValid(), false);
    take(now.day, told.day, told.day.isValid(), false);
    take(now.minute, told.minute, told.minute.has_value(), !now.minute);
    take(now.kind, told.kind, m_told.kind, false);
    take(now.state, told.state, m_told.state, false);
    take(now.direction, told.direction, m_told.direction, now.direction == Direction::Unknown);
    take(now.durationMinutes, told.durationMinutes, told.durationMinutes.has_value(), !now.durationMinutes);
    take(now.outcome, told.outcome, !told.outcome.isEmpty(), now.outcome.isEmpty());
    take(now.text, told.text, !told.text.isEmpty(), now.text.isEmpty());
    take(now.owner, told.owner, told.owner.isValid(), !now.owner.isValid());
    for (const ContactId person : told.participants) {
        if (!std::binary_search(before->participants.begin(), before->participants.end(), person))
            now.participants.push_back(person);
    }
    now = activities::tidied(std::move(now));
    m_touched.at(numberKey(id)) = 1;
    if (!activities::checkActivity(now) || (now == *before && !trashed)) {
        ++m_job.report.unchanged;
        return {};
    }
    if (Result<void> done = m_rows.update(id, *before, now); !done)
        return done;
    if (trashed)
        ++m_job.report.extras["restored"];
    ++m_job.report.updated;
    return {};
}

Result<void> ActivityImport::run()
{
    if (Result<void> done = load(); !done)
        return done;
    Result<std::unique_ptr<RowGroups>> rows =
        RowGroups::open(m_job.options, m_job.plan, m_job.context, false, m_job.report);
    if (!rows)
        return rows.error();
    m_job.writer.expect(TableId::Activity, m_job.options.mode == ImportMode::Create ? (*rows)->expectedRows() : 0);
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

} // namespace import_activities_detail

Result<void> importActivities(ImportJob &job)
{
    const Result<store::StoreSettings> settings = store::readSettings(job.writer.database());
    if (!settings)
        return settings.error();
    return import_activities_detail::ActivityImport(job, businessZone(settings->timeZone)).run();
}

} // namespace shuke::exchange
