#pragma once

#include "core/activities/task.h"
#include "core/base/command.h"
#include "core/value/lifecycle.h"

#include <QByteArray>

#include <map>

// What is to be done with customers of a lifecycle stage, as the business decides it.

namespace shuke::value {

/// A task that is suggested for each customer of a stage.
struct PlaybookStep
{
    QString title;
    int dueInDays = 0; ///< After the day on which the task is made, 0 … kMostPlaybookDays.
    activities::TaskPriority priority = activities::TaskPriority::Normal;
    friend bool operator==(const PlaybookStep &, const PlaybookStep &) = default;
};

/// Steps by stage; a stage that is not there has those that the program suggests.
using Playbook = std::map<LifecycleStage, std::vector<PlaybookStep>>;

inline constexpr size_t kMostPlaybookSteps = 20; ///< Of one stage.
inline constexpr int kMostPlaybookDays = 365;
inline constexpr int kMostPlaybookTitle = 200; ///< Characters.

/// `{"version":1,"stages":{"at_risk":[{"title":"…","due_in_days":1,"priority":"high"}]}}`
QByteArray toJson(const Playbook &playbook);
/// InvalidInput with the stage and the number of the step for what does not fit; Unsupported for a newer version.
Result<Playbook> playbookFromJson(const QByteArray &json);

/// Empty if none is saved. Corrupt for one that cannot be read.
Query<Playbook> savedPlaybook();
/// Operation "playbook.edit". InvalidInput as playbookFromJson.
Command savePlaybook(Playbook playbook);

} // namespace shuke::value
