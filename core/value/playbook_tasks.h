#pragma once

#include "core/value/playbook.h"

#include <memory>

// The steps of a playbook made into tasks for customers.

namespace shuke::value {

/// Which steps, for whom. Steps as playbookFromJson wants them; different contacts.
struct PlaybookUse
{
    std::vector<PlaybookStep> steps;
    std::vector<ContactId> contacts;
    bool withDoNotContact = false; ///< Also for those who do not want to be contacted.
};
struct PlaybookOutcome
{
    qint64 tasks = 0;        ///< That are made.
    qint64 doNotContact = 0; ///< Customers who do not want to be contacted, whether they are left out or not.
    qint64 already = 0;      ///< Tasks that are not made since the customer has the same one.
    friend bool operator==(const PlaybookOutcome &, const PlaybookOutcome &) = default;
};

/// So many days nobody is asked for twice.
inline constexpr int kPlaybookRestDays = 14;

/// One task for each step and customer, due so many days from today, of the customer's owner; one operation. A customer
/// who has a task with the title of the step (white space aside) that is open or put off, or was made in the last
/// kPlaybookRestDays days, does not get it again; nor does, unless asked for, who does not want to be contacted.
/// Errors as activities::createTasks, InvalidInput also for a step as playbookFromJson: then none is made.
Command usePlaybook(PlaybookUse use, std::shared_ptr<PlaybookOutcome> outcome = {});
/// What that would make now.
Query<PlaybookOutcome> previewPlaybook(PlaybookUse use, CancelToken cancel = {});

} // namespace shuke::value
