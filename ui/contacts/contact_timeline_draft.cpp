// What is typed in the editor of the timeline, kept on disk and offered after a crash.
#include "ui/common/draft_bar.h"
#include "ui/common/on_finished.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/contact_timeline_tab.h"

#include <QVBoxLayout>

namespace shuke::ui {

void ContactTimelineTab::makeDrafts(QVBoxLayout &column)
{
    m_draftBar = new DraftBar(m_desk.session()->description().path, this);
    column.addWidget(m_draftBar);
    connect(m_draftBar, &DraftBar::continueWanted, this, &ContactTimelineTab::continueDraft);
    connect(m_editor, &ActivityEditor::changed, this, [this] { m_keeper.keep(m_editor->draft()); });
    connect(m_editor, &ActivityEditor::openChanged, this, [this] {
        if (!m_editor->isOpen()) {
            m_keeper.drop();
            offerDraft();
            return;
        }
        m_draftGeneration.next();
        m_draftBar->close();
        m_keeper.begin(draftKey(m_editor->edited()), m_name);
    });
    connect(&m_keeper, &DraftKeeper::failed, this, &ContactTimelineTab::keepingFailed);
}

/// Of all drafts of this contact.
QString ContactTimelineTab::followUpsOf() const
{
    return QStringLiteral("follow-up/%1/").arg(m_contact.row());
}

QString ContactTimelineTab::draftKey(ActivityId activity) const
{
    return followUpsOf() + (activity.isValid() ? QString::number(activity.row()) : QStringLiteral("new"));
}

void ContactTimelineTab::offerDraft()
{
    m_draftGeneration.next();
    if (m_contact.isValid() && m_writable)
        m_draftBar->look(followUpsOf());
    else
        m_draftBar->close();
}

void ContactTimelineTab::continueDraft(const SavedDraft &draft)
{
    const quint64 asked = m_draftGeneration.next();
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
