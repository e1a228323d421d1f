#include "ui/common/draft_bar.h"

#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/theme_paint.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace shuke::ui {

DraftBar::DraftBar(QString storePath, QWidget *parent) : QFrame(parent), m_storePath(std::move(storePath))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::small, space::small, space::small);
    column->setSpacing(space::small);
    m_text = plainLabel(QString(), this);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    m_continue = new QPushButton(tr("Continue editing"), this);
    m_discard = new QPushButton(tr("Discard"), this);
    m_discard->setToolTip(tr("Lets go of the unsaved text"));
    row->addWidget(m_continue);
    row->addWidget(m_discard);
    row->addStretch();
    column->addLayout(row);
    hide();
    connect(m_continue, &QPushButton::clicked, this, [this] {
        if (const std::optional<SavedDraft> draft = take())
            Q_EMIT continueWanted(*draft);
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (const std::optional<SavedDraft> draft = take())
            removeDraft(*draft);
        look(m_key); // there may be an older one
    });
}

void DraftBar::look(const QString &key)
{
    close();
    m_key = key;
    ++m_looking;
    onFinished(savedDrafts(m_storePath), this, [this, asked = m_looked.next()](const std::vector<SavedDraft> &drafts) {
        --m_looking;
        if (!m_looked.isCurrent(asked))
            return;
        const auto found = std::ranges::find_if(drafts, [this](const SavedDraft &draft) {
            return m_key.endsWith(QLatin1Char('/')) ? draft.key.startsWith(m_key) : draft.key == m_key;
        });
        if (found != drafts.end())
            offer(*found);
    });
}

void DraftBar::close()
{
    m_looked.next();
    take();
}

std::optional<SavedDraft> DraftBar::take()
{
    hide();
    return std::exchange(m_draft, std::nullopt);
}

void DraftBar::offer(const SavedDraft &draft)
{
    m_draft = draft;
    // The day is always told: a crash may lie long ago.
    m_text->setText(tr("Typed on %1 and not saved.").arg(instantText(draft.savedAtMs, QDate())));
    show();
}

QString DraftBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

QString keepingFailedText(const QString &reason)
{
    return DraftBar::tr("What you type cannot be kept on disk until you save: %1").arg(reason);
}

void DraftBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stripedBox(&painter, rect(), themeColors().info);
}

} // namespace shuke::ui
