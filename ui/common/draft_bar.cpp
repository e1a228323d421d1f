#include "ui/common/draft_bar.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/theme_paint.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

DraftBar::DraftBar(QWidget *parent) : QFrame(parent)
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
}

void DraftBar::offer(const SavedDraft &draft)
{
    // The day is always told: a crash may lie long ago.
    m_text->setText(tr("Typed on %1 and not saved.").arg(instantText(draft.savedAtMs, QDate())));
    show();
}

QString DraftBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void DraftBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stripedBox(&painter, rect(), themeColors().info);
}

} // namespace shuke::ui
