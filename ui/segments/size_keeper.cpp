#include "ui/segments/size_keeper.h"

#include "core/segments/segment_commands.h"
#include "core/segments/segment_queries.h"
#include "ui/common/on_finished.h"
#include "ui/lists/shared_filter_index.h"

namespace shuke::ui {

SizeKeeper::SizeKeeper(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_index(sharedFilterIndex(desk.session()))
{}

SizeKeeper::~SizeKeeper()
{
    m_cancel.cancel();
}

void SizeKeeper::count(std::vector<Wanted> wanted)
{
    m_waiting.assign(std::make_move_iterator(wanted.begin()), std::make_move_iterator(wanted.end()));
    if (!m_isRunning)
        next();
}

void SizeKeeper::countAll()
{
    onFinished(m_desk.session()->query(segments::segmentList()), this,
               [this](const Result<std::vector<segments::SegmentRow>> &rows) {
                   if (!rows) // a history may have gaps
                       return;
                   std::vector<Wanted> wanted;
                   for (const segments::SegmentRow &row : *rows)
                       wanted.push_back({segments::membersSpec(row.segment.id), row.segment.id});
                   count(std::move(wanted));
               });
}

void SizeKeeper::next()
{
    if (m_waiting.empty())
        return finish();
    Wanted wanted = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_isRunning = true;
    Query<segments::SegmentDay> query = segments::sizeOf(std::move(wanted.spec), *m_index, wanted.segment);
    query.cancel = m_cancel;
    onFinished(m_desk.session()->query(std::move(query)), this,
               [this, preset = wanted.preset](const Result<segments::SegmentDay> &found) {
                   m_isRunning = false;
                   if (found && found->segment.isValid())
                       m_days.push_back(*found);
                   if (found && found->segment.isValid())
                       Q_EMIT counted(found->segment, found->size);
                   else if (found) // one that cannot be counted says so when it is opened
                       Q_EMIT presetCounted(preset, found->size);
                   next();
               });
}

void SizeKeeper::finish()
{
    if (m_days.empty())
        return;
    (void)m_desk.session()->execute(segments::keepSegmentDays(std::exchange(m_days, {}))); // a history may have gaps
}

} // namespace shuke::ui
