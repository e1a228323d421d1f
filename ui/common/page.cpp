#include "ui/common/page.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace shuke::ui {

Page::Page(Desk &desk, PageId id, const QString &title, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_id(id),
      m_title(plainLabel(title, pageTitleFont(), this)),
      m_header(new QHBoxLayout),
      m_messages(new MessageBar(this)),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(space::page, space::large, space::page, 0);
    m_layout->setSpacing(space::medium);
    m_header->setSpacing(space::small);
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_layout->addLayout(m_header);
    m_layout->addWidget(m_messages);
    setAccessibleName(title);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

bool Page::offers(PageAction action) const
{
    Q_UNUSED(action)
    return false;
}

void Page::run(PageAction action)
{
    Q_UNUSED(action)
}

void Page::addToHeader(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Page::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
}

} // namespace shuke::ui
