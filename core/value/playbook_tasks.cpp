#include "core/value/playbook_tasks.h"

#include "core/activities/many.h"
#include "core/activities/task_commands.h"
#include "core/base/clock.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::value {

namespace playbook_tasks_detail {

constexpr std::string_view kDoNotContact = "SELECT do_not_contact FROM contact WHERE id = ?1";
/// ?1 the contact, ?2 the title: whether one is still to be done, and when the last one was made.
constexpr std::string_view kSame =
    "SELECT max(state IN ('not_started', 'started', 'deferred')), max(created_at) FROM task WHERE contact_id = ?1 AND "
    "title = ?2 AND deleted_at IS NULL HAVING count(*) > 0";

/// Who gets which step.
class Chooser
{
public:
    Chooser(store::Database &database, QDate today, const PlaybookUse &use, PlaybookOutcome &outcome)
        : m_database(database), m_today(today), m_use(use), m_outcome(outcome)
    {}

    Result<void> begin()
    {
        const Result<store::StoreSettings> settings = store::readSettings(m_database);
        if (!settings)
            return settings.error();
        m_zone = businessZone(settings->timeZone);
        m_dayStart = settings->dayStartMinutes;
        return {};
    }

    /// Calls `make(step)` for each step that the contact gets.
    template <typename Make>
    Result<void> visit(ContactId contact, Make make)
    {
        const Result<std::optional<qint64>> doNot = contacts::rowOf<qint64>(
            m_database, kDoNotContact, [](const store::Statement &row) { return row.integer(0); }, contact);
        if (!doNot)
            return doNot.error();
        if (doNot->value_or(0) != 0) {
            ++m_outcome.doNotContact;
            if (!m_use.withDoNotContact)
                return {};
        }
        std::vector<const PlaybookStep *> wanted;
        for (const PlaybookStep &step : m_use.steps) {
            const Result<bool> has = hasIt(contact, step.title.simplified());
            if (!has)
                return has.error();
            if (*has)
                ++m_outcome.already;
            else
                wanted.push_back(&step);
        }
        for (const PlaybookStep *step : wanted) { // not before: two steps may be called the same
            if (const Result<void> made = make(*step); !made)
                return made;
            ++m_outcome.tasks;
        }
        return {};
    }

private:
    Result<bool> hasIt(ContactId contact, const QString &title)
    {
        struct Same
        {
            bool isOpen = false;
            qint64 madeAtMs = 0;
        };
        const Result<std::optional<Same>> same = contacts::rowOf<Same>(
            m_database, kSame,
            [](const store::Statement &row) {
                return Same{row.integer(0) != 0, row.integer(1)};
            },
            contact, title);
        if (!same)
            return same.error();
        if (!*same)
            return false;
        return (*same)->isOpen ||
               businessDay((*same)->madeAtMs, m_zone, m_dayStart).daysTo(m_today) < kPlaybookRestDays;
    }

    store::Database &m_database;
    QDate m_today;
    const PlaybookUse &m_use;
    PlaybookOutcome &m_outcome;
    QTimeZone m_zone;
    int m_dayStart = 0;
};

void makeDifferent(std::vector<ContactId> &contacts)
{
    std::ranges::sort(contacts);
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
}

Result<void> run(WriteContext &context, const PlaybookUse &use, PlaybookOutcome &outcome)
{
    if (use.contacts.size() > activities::kMostTasksAtOnce)
        return Error{ErrorCode::InvalidInput, QStringLiteral("tasks for more than 50,000 customers at once")};
    // What could not be kept as a playbook is no task either.
    if (const Result<Playbook> checked = playbookFromJson(toJson({{LifecycleStage::Prospect, use.steps}})); !checked)
        return checked.error();
    Chooser chooser(context.database(), context.today(), use, outcome);
    if (Result<void> begun = chooser.begin(); !begun)
        return begun;
    return activities::forEachOf(context, use.contacts, [&](ContactId contact) {
        return chooser.visit(contact, [&](const PlaybookStep &step) -> Result<void> {
            activities::Task task;
            task.title = step.title;
            task.priority = step.priority;
            task.dueOn = context.today().addDays(step.dueInDays);
            return activities::insertTaskFor(context, std::move(task), contact, activities::UsualOwner::OfCustomer);
        });
    });
}

} // namespace playbook_tasks_detail

Command usePlaybook(PlaybookUse use, std::shared_ptr<PlaybookOutcome> outcome)
{
    playbook_tasks_detail::makeDifferent(use.contacts);
    return {"task.create_many",
            {QT_TRANSLATE_NOOP("Operation", "Add the tasks of a playbook"), {}},
            [use = std::move(use), outcome = std::move(outcome)](WriteContext &context) -> Result<void> {
                PlaybookOutcome made;
                if (Result<void> done = playbook_tasks_detail::run(context, use, made); !done)
                    return done;
                if (outcome)
                    *outcome = made;
                return {};
            }};
}

Query<PlaybookOutcome> previewPlaybook(PlaybookUse use, CancelToken cancel)
{
    playbook_tasks_detail::makeDifferent(use.contacts);
    return {[use = std::move(use)](ReadContext &context) -> Result<PlaybookOutcome> {
                PlaybookOutcome outcome;
                playbook_tasks_detail::Chooser chooser(context.database(), context.today(), use, outcome);
                if (Result<void> begun = chooser.begin(); !begun)
                    return begun.error();
                for (const ContactId contact : use.contacts) {
                    if (context.cancel().isCanceled())
                        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
                    if (Result<void> done = chooser.visit(contact, [](const PlaybookStep &) { return Result<void>(); });
                        !done)
                        return done.error();
                }
                return outcome;
            },
            cancel};
}

} // namespace shuke::value
