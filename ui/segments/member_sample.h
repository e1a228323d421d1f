#pragma once

#include "core/sales/contact_list.h"
#include "ui/common/generation.h"
#include "ui/segments/result_tab.h"

class QLabel;
class QPushButton;

namespace shuke::ui {

class RecordTable;
class TextTable;

/// The newest members of a segment, to see at a glance whether they are the ones that were meant; one of them can be
/// left out by hand.
class MemberSample : public ResultTab
{
    Q_OBJECT

public:
    static constexpr size_t kShown = 50;

    explicit MemberSample(Desk &desk, QWidget *parent = nullptr);

    bool isSettled() const override { return m_running == 0; }
    TextTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QPushButton &leaveOut() { return *m_leaveOut; }

protected:
    void read(const SegmentMembers &members) override;

private:
    void show(const std::vector<sales::ContactListRow> &rows);
    void askReason();

    TextTable *m_model;
    RecordTable *m_table;
    QLabel *m_more;
    QPushButton *m_leaveOut;
    std::vector<ContactId> m_contacts; ///< By row.
    Generation m_asked;
    int m_running = 0;
};

} // namespace shuke::ui
