#pragma once

#include "ui/common/desk.h"
#include "ui/segments/result_tab.h"

#include <QWidget>

class QPushButton;

namespace shuke::ui {

/// What can be done with the customers of a segment: open them as a list, tag them, add tasks, export, report.
class SegmentActions : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentActions(Desk &desk, QWidget *parent = nullptr);

    /// Null or empty: nothing can be done.
    void setMembers(std::shared_ptr<const SegmentMembers> members);
    void openAsList();
    void askTag();
    void addTasks();
    /// The choice of what is written of the members, as the button shows it. Nothing without members.
    void askExport();
    QPushButton &open() { return *m_open; }
    QPushButton &exportButton() { return *m_export; }
    QPushButton &reportButton() { return *m_report; }

private:
    QString title() const;
    std::vector<ContactId> contacts() const;
    void fillExport();

    Desk &m_desk;
    std::shared_ptr<const SegmentMembers> m_members;
    QPushButton *m_open;
    QPushButton *m_tag;
    QPushButton *m_tasks;
    QPushButton *m_export;
    QPushButton *m_report;
};

} // namespace shuke::ui
