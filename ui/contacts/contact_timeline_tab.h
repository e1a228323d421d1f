#pragma once

#include "ui/common/desk.h"
#include "ui/common/draft_store.h"
#include "ui/common/generation.h"
#include "ui/contacts/timeline_lines.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace shuke::ui {

class ActivityEditor;
class ContactTimelineModel;
class DraftBar;
class FlowLayout;
class TimelineView;

/// Everything that happened with a contact or is planned, newest first: notes, calls, meetings, visits, e-mails,
/// messages, tasks, orders, edits and stages. Read in slices as it is scrolled; types can be left out, which is
/// remembered. Adds by one key each (N, C, M, V, E, W, T), edits and deletes in place.
class ContactTimelineTab : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kSlice = 100;

    explicit ContactTimelineTab(Desk &desk, QWidget *parent = nullptr);
    ~ContactTimelineTab() override;

    /// Of this contact from now on; reads the activities, tasks and edits when it is shown, and again after each call.
    void showContact(ContactId contact, const QString &name, const sales::ContactDocuments &documents,
                     const value::StageHistory &stages, bool writable);
    /// Selects that entry as soon as it is read; its type is shown again if it was left out.
    void reveal(ActivityId activity);
    void beginNew(activities::ActivityKind kind);
    /// The keyboard is on an entry: Del is about that, and not about the customer.
    bool hasListFocus() const;
    /// An activity or a task; nothing for what cannot be thrown away here.
    void trashCurrent();
    ActivityEditor &editor() { return *m_editor; }
    /// Offers what was typed in the editor when a crash took it.
    DraftBar &draftBar() { return *m_draftBar; }
    ContactTimelineModel &model() { return *m_model; }
    TimelineView &view() { return *m_view; }
    /// The switch of a type.
    QToolButton *chip(TimelineType type) const { return m_chips[static_cast<size_t>(type)]; }
    bool isSettled() const;
    QString note() const;

Q_SIGNALS:
    void orderWanted(shuke::OrderId order);
    void operationWanted(shuke::OperationId operation);
    /// The editor opened or ended.
    void editingChanged();
    /// What is typed cannot be kept on disk; why, as the system says it.
    void keepingFailed(const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    void makeChips(FlowLayout &row);
    void load();
    void readEntries(bool more);
    void readHistory();
    void readMore();
    void showLines();
    void openCurrent();
    void completeCurrent();
    void fillMenu(QMenu &menu);
    void cancelEditor();
    void makeDrafts(QVBoxLayout &column);
    void offerDraft();
    QString followUpsOf() const;
    void continueDraft(const SavedDraft &draft);
    QString draftKey(ActivityId activity) const;
    TimelineTypes types() const;
    activities::TimelineFilter filter() const;

    Desk &m_desk;
    ContactId m_contact;
    QString m_name; ///< Of the contact.
    bool m_writable = false;
    bool m_isStale = false;
    TimelineParts m_parts;
    std::optional<activities::TimelineMark> m_next;
    int m_wantedEntries = kSlice;
    qint64 m_wantedHistory = 2 * kSlice;
    ActivityId m_reveal;
    QDate m_today;
    Generation m_entriesGeneration;
    Generation m_historyGeneration;
    Generation m_draftGeneration;
    DraftKeeper m_keeper;
    DraftBar *m_draftBar = nullptr;
    int m_pending = 0;
    bool m_isReadingEntries = false;
    ContactTimelineModel *m_model;
    QWidget *m_browse = nullptr; ///< All but the editor: where the keys work.
    QWidget *m_tools = nullptr;
    std::array<QToolButton *, kTimelineTypeCount> m_chips{};
    std::vector<QPushButton *> m_adders;
    ActivityEditor *m_editor = nullptr;
    QStackedWidget *m_stack = nullptr;
    TimelineView *m_view = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace shuke::ui
