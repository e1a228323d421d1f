#pragma once

#include "ui/common/generation.h"
#include "ui/common/page.h"
#include "ui/reports/report_print.h"
#include "ui/tasks/task_list_model.h"

#include <memory>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace shuke::ui {

class Alarm;
class EmptyState;
class FollowUpList;
class StepDoneDialog;
class TaskListView;

/// What is to be done: tasks and planned calls, meetings and visits, late ones first; and all follow-ups to look
/// something up in.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(Desk &desk, QWidget *parent = nullptr);
    ~TodayPage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    TaskListModel &model() { return *m_model; }
    TaskListView &list() { return *m_list; }
    FollowUpList &followUps() { return *m_followUps; }
    QLineEdit &filter() { return *m_filter; }
    QComboBox &owner() { return *m_owner; }
    QTabBar &tabs() { return *m_tabs; }
    QMenu &calendarMenu() { return *m_calendarMenu; }
    QString messageText() const;
    QString countText() const;
    bool showsEmptyState() const;
    /// What the menu of the selected lines holds; for tests.
    QStringList actionTexts();
    void setPrinters(AskPrinter printers) { m_printers = std::move(printers); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Tab { Agenda, FollowUps };

    void makeHeader();
    QWidget *makeAgenda();
    void loadOwners();
    void follow(const ChangeSet &changes);
    void reload();
    void showLines();
    void updateState();
    void waitForTomorrow();
    std::vector<TaskItem> chosen() const;

    void completeChosen();
    void completeWithNote();
    void openChosen();
    void openLater();
    void putOff(QDate day);
    void moveTo(QDate day);
    void openCustomer();
    void trashChosen();
    void takeUpChosen();
    void deferChosen();
    void tick(const QModelIndex &index);
    void setOwner(StaffId owner, const QString &name);
    void setPriority(activities::TaskPriority priority);
    void fillMenu(QMenu &menu);
    void openMenu(const QPoint &globalPos);
    void openExport();
    void fillExport(QMenu &menu);
    void exportLines(int format);
    void printLines();
    QWidget *makeCalendarButton();
    void exportTasks();
    void importTasks();
    void takeCalendar(const QString &path);

    AskPrinter m_printers = systemPrinters();
    TaskListModel *m_model;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_owner = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_calendar = nullptr;
    QMenu *m_calendarMenu = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_content = nullptr;
    QStackedWidget *m_stack = nullptr;
    TaskListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noMatch = nullptr;
    FollowUpList *m_followUps = nullptr;
    QWidget *m_footer = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_more = nullptr;
    std::vector<std::pair<StaffId, QString>> m_owners;
    std::vector<activities::OpenStep> m_open;
    std::vector<activities::DoneTask> m_notOpen; ///< Done, deferred, canceled.
    QDate m_today;
    std::unique_ptr<Alarm> m_tomorrow; ///< Rings when another day begins: what was due today is late then.
    TaskId m_wanted;                   ///< To be selected as soon as it is read.
    Generation m_generation;
    int m_pending = 0;
    bool m_isStale = true;
    bool m_isLoaded = false;
};

} // namespace shuke::ui
