// What is typed in the form of a sheet, kept on disk and offered after a crash.
#include "core/session/session.h"
#include "ui/common/draft_bar.h"
#include "ui/common/message_bar.h"
#include "ui/sales/sheet_panel.h"

#include <utility>

namespace shuke::ui {

void SheetPanel::makeDrafts()
{
    connect(m_draftBar, &DraftBar::continueWanted, this, &SheetPanel::continueDraft);
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const QString &reason) { m_messages->say(MessageBar::Kind::Warning, keepingFailedText(reason)); });
}

QString SheetPanel::message() const
{
    return m_messages->text();
}

QString SheetPanel::draftKey() const
{
    return m_words.draftKind + QLatin1Char('/') + (m_record == 0 ? QStringLiteral("new") : QString::number(m_record));
}

void SheetPanel::beginDraft()
{
    m_keeper.begin(draftKey(), m_record == 0 ? QString() : draftTitle());
}

/// Saved, or given up.
void SheetPanel::endDraft()
{
    m_keeper.drop();
    m_draftBar->close();
    m_messages->hide();
}

void SheetPanel::formEdited()
{
    if (!isEditing())
        return;
    if (isFormTouched())
        m_keeper.keep(formDraft());
    else
        beginDraft(); // nothing is typed any more
}

void SheetPanel::formReady()
{
    if (!isEditing() || !isFormNew())
        return;
    if (const std::optional<SavedDraft> draft = std::exchange(m_ofGone, std::nullopt))
        takeDraft(*draft);
    else
        m_draftBar->look(draftKey());
}

void SheetPanel::continueDraft(const SavedDraft &draft)
{
    if (!isEditing())
        beginEdit();
    if (isEditing())
        return takeDraft(draft);
    // What it was about is gone or in the trash: the text is not.
    m_ofGone = draft;
    openNew(newPlace());
}

void SheetPanel::takeDraft(const SavedDraft &draft)
{
    m_keeper.adopt(draft);
    restoreForm(draft.content);
    formEdited();
}

} // namespace shuke::ui
