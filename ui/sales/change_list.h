#pragma once

#include "core/base/history_types.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

class QVBoxLayout;

namespace shuke::ui {

/// The newest operations that changed one record, with a way to the whole history.
class ChangeList : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeList(Desk &desk, QWidget *parent = nullptr);

    /// Read in the background.
    void show(RecordRef record);
    bool isSettled() const { return !m_reading; }

private:
    void fill(const std::vector<HistoryEntry> &entries);

    Desk &m_desk;
    QVBoxLayout *m_rows;
    Generation m_reads;
    bool m_reading = false;
    RecordRef m_record;
};

} // namespace shuke::ui
