#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/exchange/demo_company.h"

namespace shuke::exchange {

/// What the shop wrote down about its customers, and what it has to do. Contacts are indices into DemoData::contacts,
/// owners into demoStaff(); the ids in `activity` and `task` are not set.
struct DemoFollowUps
{
    struct Entry
    {
        int contact = 0;
        int owner = -1;
        int participant = -1; ///< A person of the company; −1: nobody.
        activities::Activity activity;
    };
    struct Job
    {
        int contact = -1; ///< −1: of the shop itself.
        int owner = -1;
        activities::Task task;
        int remindMinute = -1; ///< Of the due day; −1: no reminder.
    };
    std::vector<Entry> entries; ///< By day.
    std::vector<Job> jobs;
};

/// A function of its arguments alone, the same on every platform: who buys often or in large is called and visited,
/// some wrote in, a few jobs are late, and there is something to do today. Who does not want to be contacted is left
/// alone.
DemoFollowUps demoFollowUps(const DemoOptions &options, const DemoData &data);

} // namespace shuke::exchange
