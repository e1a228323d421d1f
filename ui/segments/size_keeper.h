#pragma once

#include "core/segments/filter.h"
#include "core/segments/segment.h"
#include "ui/common/desk.h"

#include <deque>
#include <functional>

namespace shuke::ui {

/// Counts segments one after the other, and keeps the sizes of saved ones as those of today (keepSegmentDays).
class SizeKeeper : public QObject
{
    Q_OBJECT

public:
    SizeKeeper(Desk &desk, QObject *parent);
    ~SizeKeeper() override;

    /// What is to be counted: a saved segment, or what a preset begins with.
    struct Wanted
    {
        segments::FilterSpec spec;
        SegmentId segment = {}; ///< Invalid: of a preset.
        QByteArray preset = {}; ///< Its code.
    };
    /// What is counted already goes on; those asked for before and not begun are given up.
    void count(std::vector<Wanted> wanted);
    /// All segments outside the trash, one after the other.
    void countAll();
    bool isSettled() const { return !m_isRunning && m_waiting.empty(); }

Q_SIGNALS:
    void counted(shuke::SegmentId segment, qint64 size);
    void presetCounted(const QByteArray &preset, qint64 size);

private:
    void next();
    void finish();

    Desk &m_desk;
    std::shared_ptr<const segments::FilterIndex> m_index;
    std::deque<Wanted> m_waiting;
    std::vector<segments::SegmentDay> m_days;
    CancelToken m_cancel;
    bool m_isRunning = false;
};

} // namespace shuke::ui
