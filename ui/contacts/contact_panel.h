#pragma once

#include "ui/common/draft_store.h"
#include "ui/common/generation.h"
#include "ui/common/on_finished.h"
#include "ui/common/record_panel.h"
#include "ui/common/score_news.h"
#include "ui/contacts/contact_record.h"
#include "ui/contacts/contact_scores.h"
#include "ui/sales/shared_baskets.h"

#include <QPointer>

#include <optional>

class QLabel;
class QMessageBox;
class QStackedWidget;
class QTabWidget;

namespace shuke::ui {

class ContactChangesTab;
class ContactFilesTab;
class ContactForm;
class ContactHeader;
class ContactOrdersTab;
class ContactOverview;
class ContactRelationsTab;
class ContactTimelineTab;
class DraftBar;

/// A customer or company: head, tabs Overview, Orders, Timeline, Relations, Files and Changes, and the form. Follows
/// what happens in the store without losing typed text; what is typed is kept on disk (ui/common/draft_store.h) and
/// offered after a crash. See RecordPanel.
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
    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    /// Shows that entry of the timeline: of this contact at once, of another as soon as it is shown. An invalid one:
    /// the timeline.
    void showEntry(ContactId contact, ActivityId activity);
    ContactTimelineTab &timeline() { return *m_timeline; }
    /// In a window of its own: without the buttons that open one and close the panel.
    void setOwnWindow(bool own);
    bool isEditing() const;
    /// Null unless it is open.
    ContactForm *form() const;
    /// What the panel says instead of a record, if it does.
    QString notice() const;
    /// What the bar above says: a failed save, a draft.
    QString message() const;
    DraftBar &draftBar() { return *m_draftBar; }

Q_SIGNALS:
    /// The name of the record, for the title of a window.
    void titleChanged(const QString &title);

protected:
    bool cancelForm() override;

private:
    enum Part { DetailPart = 1, DocumentsPart = 2, ChoicesPart = 4, FollowUpsPart = 8, ValuePart = 16, AllParts = 31 };
    enum class After { Stay, Close, New };

    void makeTabs();
    void makeForm();
    void connectHeader();
    // Reading
    void follow(const ChangeSet &changes);
    void load();
    void loadFailed(const Error &error);
    void loadHistory();
    void revealEntry();
    /// Reads in the background; `then` gets what is not stale.
    template <typename T, typename Then>
    void ask(Query<T> query, Generation &generation, quint64 asked, Then then);
    void arrived(Part part);
    void showLoaded();
    void showView();
    void showComparisons();
    void showNotice(const QString &text);
    void tellMerge();
    // Editing
    void edit();
    void openForm(const ContactRecord &record);
    void closeForm();
    void save(After after, std::function<void()> then = {});
    void saved(After after, const std::function<void()> &then);
    void saveFailed(const Error &error, After after, const std::function<void()> &then);
    void tellKeepingFailed(const QString &reason);
    void continueDraft(const SavedDraft &draft);
    QString draftKey() const;
    void perform(const Command &command, const QString &done = {});

    ContactId m_contact;
    contacts::ContactKind m_newKind = contacts::ContactKind::Person;
    std::optional<ContactRecord> m_record; ///< What is shown.
    ContactRecord m_next;                  ///< What is being read.
    int m_arrived = 0;
    int m_pending = 0;
    int m_place = 0;
    int m_count = 0;
    bool m_saving = false;
    int m_retries = 0;                            ///< Saves again after a conflict in fields the user did not touch.
    std::function<void()> m_whenLoaded;           ///< Once.
    std::vector<std::function<void()>> m_waiting; ///< Who wanted to leave during a save.
    std::optional<std::pair<ContactId, ActivityId>> m_entry; ///< To be shown on the timeline.
    Generation m_generation;
    Generation m_historyGeneration;
    Generation m_mergeGeneration;
    bool m_tellsMerge = false; ///< The message says that it was merged.
    std::shared_ptr<ContactScores> m_scores;
    std::shared_ptr<SharedBaskets> m_baskets;
    std::shared_ptr<ScoreNews> m_news;
    DraftKeeper m_keeper;
    QPointer<QMessageBox> m_question;

    ContactHeader *m_header;
    MessageBar *m_messages;
    DraftBar *m_draftBar;
    QStackedWidget *m_stack;
    QLabel *m_notice;
    QTabWidget *m_tabs;
    ContactOverview *m_overview;
    ContactOrdersTab *m_orders;
    ContactTimelineTab *m_timeline;
    ContactRelationsTab *m_relations;
    ContactFilesTab *m_files;
    ContactChangesTab *m_changes;
    ContactForm *m_form;
};

template <typename T, typename Then>
void ContactPanel::ask(Query<T> query, Generation &generation, quint64 asked, Then then)
{
    ++m_pending;
    onFinished(desk().session()->query(std::move(query)), this,
               [this, &generation, asked, then = std::move(then)](Result<T> result) mutable {
                   --m_pending;
                   if (generation.isCurrent(asked))
                       then(std::move(result));
               });
}

} // namespace shuke::ui
