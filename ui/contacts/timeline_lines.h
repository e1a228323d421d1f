#pragma once

#include "core/activities/timeline.h"
#include "core/base/history_types.h"
#include "core/sales/contact_documents.h"
#include "core/value/stage_history_loader.h"

#include <QTimeZone>

#include <set>

namespace shuke::ui {

/// What a timeline can show or leave out.
enum class TimelineType : quint8 { Note, Call, Meeting, Visit, Email, Message, Task, Order, Edit, Stage };
inline constexpr int kTimelineTypeCount = 10;
using TimelineTypes = std::set<TimelineType>;
TimelineTypes allTimelineTypes();
/// "Notes", "Calls".
QString timelineTypeText(TimelineType type);
QString timelineTypeIcon(TimelineType type);

/// One entry, in words.
struct TimelineLine
{
    TimelineType type = TimelineType::Note;
    QDate day;
    int minute = -1; ///< After midnight; −1: not known.
    bool firstOfDay = false;
    bool isQuiet = false; ///< Canceled, did not take place, undone.
    bool isOpen = false;  ///< Planned, or a task still to be done.
    QString title;
    QString body;  ///< More lines, if any.
    QString aside; ///< An amount, or whose it is.
    std::optional<activities::Activity> activity;
    std::optional<activities::Task> task;
    OrderId order;
    OperationId operation;
};

/// The parts that a timeline is put together from, as far as they are read.
struct TimelineParts
{
    std::vector<activities::TimelineEntry> entries;
    bool entriesComplete = true;
    std::vector<HistoryEntry> history;
    bool historyComplete = true;
    sales::ContactDocuments documents;
    value::StageHistory stages;
};

/// All entries of these types, the latest first. Where a part is not read to its end, the timeline ends at the day up
/// to which all of them are known: nothing is ever put in between later on. Pure.
std::vector<TimelineLine> timelineLines(const TimelineParts &parts, const TimelineTypes &types, const QTimeZone &zone);

} // namespace shuke::ui
