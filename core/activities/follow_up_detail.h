#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/base/command.h"

#include <utility>
#include <vector>

// What a form for a task or an activity needs.

namespace shuke::activities {

struct OwnerName
{
    StaffId id;
    QString name;
    bool active = true;
};

struct TaskDetail
{
    Task task;                     ///< Empty for a new one.
    QString contactName;           ///< Of its customer.
    std::vector<OwnerName> owners; ///< By name; also inactive ones.
    QDate today;
};
/// NotFound; also of one in the trash. An invalid id: a new task of that contact, if it is valid.
Query<TaskDetail> taskDetail(TaskId task, ContactId contact = {});

struct ActivityDetail
{
    Activity activity; ///< Empty for a new one.
    QString contactName;
    std::vector<QString> participantNames; ///< In the order of the activity's participants.
    std::vector<std::pair<ContactId, QString>>
        companions; ///< Who belongs to the contact: people of a company, its companies.
    std::vector<OwnerName> owners;
    QDate today;
};
/// NotFound; also of one in the trash. An invalid id: a new activity about that contact.
Query<ActivityDetail> activityDetail(ActivityId activity, ContactId contact = {});

} // namespace shuke::activities
