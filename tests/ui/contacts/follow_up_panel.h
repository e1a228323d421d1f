#pragma once

#include "tests/ui/tasks/follow_up_desk.h"
#include "ui/contacts/contact_panel.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/contacts/timeline_view.h"

#include <QLabel>
#include <QStandardPaths>
#include <QTabWidget>

namespace shuke::test {

/// A record with its timeline, on the day of FollowUpDesk.
class FollowUpPanel : public FollowUpDesk
{
public:
    FollowUpPanel()
    {
        QStandardPaths::setTestModeEnabled(true);
        panel = std::make_unique<ui::ContactPanel>(desk);
        panel->resize(460, 900);
        panel->show();
    }

    void show(ContactId contact)
    {
        panel->showRecord(contact.row());
        settle();
    }
    void openTimeline()
    {
        panel->findChild<QTabWidget *>()->setCurrentWidget(&panel->timeline());
        settle();
    }
    void settle()
    {
        FollowUpDesk::settle([this] { return panel->isSettled(); });
    }
    QStringList titles()
    {
        QStringList all;
        for (const ui::TimelineLine &line : panel->timeline().model().lines())
            all.append(line.title);
        return all;
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->isVisibleTo(panel.get()) && label->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<ui::ContactPanel> panel;
};

} // namespace shuke::test
