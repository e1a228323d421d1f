#pragma once

#include "ui/common/generation.h"
#include "ui/common/record_panel.h"
#include "ui/contacts/contact_record.h"
#include "ui/contacts/contact_scores.h"

#include <optional>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace shuke::ui {

class ContactChangesTab;
class ContactHeader;
class ContactOrdersTab;
class ContactOverview;
class ContactTimelineTab;

/// A customer or company: head, tabs Overview, Orders, Timeline and Changes, and the form. Follows what happens in the
/// store. See RecordPanel.
class ContactPanel : public RecordPanel
{
    Q_OBJECT

public:
    explicit ContactPanel(Desk &desk, QWidget *parent = nullptr);
    ~ContactPanel() override;

    void showRecord(qint64 id) override;
    void startNew(const Place &place) override;
    qint64 record() const override;
    void setPosition(int place, int count) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override { return m_pending == 0; }

    /// In a window of its own: without the buttons that open one and close the panel.
    void setOwnWindow(bool own);
    /// What the panel says instead of a record, if it does.
    QString notice() const;

Q_SIGNALS:
    /// The name of the record, for the title of a window.
    void titleChanged(const QString &title);

private:
    enum Part { DetailPart = 1, DocumentsPart = 2, ChoicesPart = 4, AllParts = 7 };

    void makeTabs();
    void connectHeader();
    void follow(const ChangeSet &changes);
    void load();
    void loadHistory();
    /// Reads in the background; `then` gets what is not stale.
    template <typename T, typename Then>
    void ask(Query<T> query, Generation &generation, quint64 asked, Then then);
    void arrived(Part part);
    void showLoaded();
    void showNotice(const QString &text);
    void perform(const Command &command, const QString &done = {});

    ContactId m_contact;
    std::optional<ContactRecord> m_record; ///< What is shown.
    ContactRecord m_next;                  ///< What is being read.
    int m_arrived = 0;
    int m_pending = 0;
    Generation m_generation;
    Generation m_historyGeneration;
    std::shared_ptr<ContactScores> m_scores;
    bool m_ownWindow = false;

    ContactHeader *m_header;
    QStackedWidget *m_stack;
    QLabel *m_notice;
    QTabWidget *m_tabs;
    ContactOverview *m_overview;
    ContactOrdersTab *m_orders;
    ContactTimelineTab *m_timeline;
    ContactChangesTab *m_changes;
};

} // namespace shuke::ui
