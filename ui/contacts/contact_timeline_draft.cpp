// What is typed in the editor of the timeline, kept on disk and offered after a crash.
#include "ui/common/draft_bar.h"
#include "ui/common/on_finished.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/contact_timeline_tab.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace shuke::ui {

void ContactTimelineTab::makeDrafts(QVBoxLayout &column)
{
    m_draftBar = new DraftBar(this);
    column.addWidget(m_draftBar);
    connect(m_draftBar->continueButton(), &QPushButton::clicked, this, [this] {
        if (const std::optional<SavedDraft> draft = std::exchange(m_draft, std::nullopt))
            continueDraft(*draft);
    });
    connect(m_draftBar->discardButton(), &QPushButton::clicked, this, [this] {
        if (const std::optional<SavedDraft> draft = std::exchange(m_draft, std::nullopt))
            removeDraft(*draft);
        offerDraft(); // there may be an older one
    });
    connect(m_editor, &ActivityEditor::changed, this, [this] { m_keeper.keep(m_editor->draft()); });
    connect(m_editor, &ActivityEditor::openChanged, this, [this] {
        if (!m_editor->isOpen()) {
            m_keeper.drop();
            offerDraft();
            return;
        }
        m_draftGeneration.next();
        m_draft.reset();
        m_draftBar->hide();
        m_keeper.begin(draftKey(m_editor->edited()), m_name);
    });
    connect(&m_keeper, &DraftKeeper::failed, this, &ContactTimelineTab::keepingFailed);
}

QString ContactTimelineTab::draftKey(ActivityId activity) const
{
    const QString of = QStringLiteral("follow-up/%1/").arg(m_contact.row());
    return of + (activity.isValid() ? QString::number(activity.row()) : QStringLiteral("new"));
}

void ContactTimelineTab::offerDraft()
{
    m_draft.reset();
    m_draftBar->hide();
    const quint64 asked = m_draftGeneration.next();
    if (!m_contact.isValid())
        return;
    ++m_pending;
    onFinished(savedDrafts(m_desk.session()->description().path), this,
               [this, asked, key = draftKey({}).chopped(3)](const std::vector<SavedDraft> &drafts) {
                   --m_pending;
                   if (!m_draftGeneration.isCurrent(asked) || !m_writable)
                       return;
                   const auto found = std::ranges::find_if(
                       drafts, [&key](const SavedDraft &draft) { return draft.key.startsWith(key); });
                   if (found == drafts.end())
                       return;
                   m_draft = *found;
                   m_draftBar->offer(*found);
               });
}

void ContactTimelineTab::continueDraft(const SavedDraft &draft)
{
    const quint64 asked = m_draftGeneration.next();
    m_draftBar->hide();
    const auto goOn = [this, draft] {
        m_keeper.adopt(draft);
        m_editor->restore(draft.content);
    };
    const ActivityId activity = ActivityId::fromRow(draft.key.section(QLatin1Char('/'), 2, 2).toLongLong());
    if (!activity.isValid()) {
        m_editor->beginNew(m_contact, ActivityEditor::kindOfDraft(draft.content));
        goOn();
        return;
    }
    ++m_pending;
    onFinished(m_desk.session()->query(activities::activityDetail(activity)), this,
               [this, asked, draft, goOn](const Result<activities::ActivityDetail> &detail) {
                   --m_pending;
                   if (!m_draftGeneration.isCurrent(asked))
                       return;
                   // What it was about may be gone: the text is not.
                   if (detail && !detail->activity.isTrashed())
                       m_editor->beginEdit(m_contact, detail->activity);
                   else
                       m_editor->beginNew(m_contact, ActivityEditor::kindOfDraft(draft.content));
                   goOn();
               });
}

} // namespace shuke::ui
