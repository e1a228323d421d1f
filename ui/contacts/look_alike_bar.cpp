#include "ui/contacts/look_alike_bar.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/theme_paint.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace look_alike_bar_detail {

/// What the two share, strongest first.
QString reasonOf(const contacts::LookAlike &alike)
{
    QStringList shared;
    if (alike.samePhone)
        shared.append(LookAlikeBar::tr("same phone"));
    if (alike.sameEmail)
        shared.append(LookAlikeBar::tr("same e-mail"));
    if (alike.sameWechat)
        shared.append(LookAlikeBar::tr("same WeChat"));
    if (alike.sameTaxId)
        shared.append(LookAlikeBar::tr("same tax number"));
    if (shared.isEmpty())
        shared.append(LookAlikeBar::tr("same name and more"));
    if (alike.pair.vetoed)
        shared.append(LookAlikeBar::tr("another given name"));
    return shared.join(LookAlikeBar::tr(", ", "between parts of a list"));
}

} // namespace look_alike_bar_detail

LookAlikeBar::LookAlikeBar(QWidget *parent) : QFrame(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::small, space::small, space::small);
    row->setSpacing(space::small);
    m_text = plainLabel(QString(), this);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_open = new QPushButton(tr("Open"), this);
    m_open->setToolTip(tr("Shows that customer in a window of its own; what is typed here stays"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_alike.empty())
            Q_EMIT contactWanted(m_alike.front().pair.b);
    });
    m_dismiss = new QPushButton(tr("It is another"), this);
    m_dismiss->setToolTip(tr("Takes this hint away"));
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (m_alike.empty())
            return;
        m_dismissed.push_back(m_alike.front().pair.b);
        show(std::move(m_alike));
    });
    row->addWidget(m_open);
    row->addWidget(m_dismiss);
    setAccessibleName(tr("Customers that look like this one"));
    hide();
}

void LookAlikeBar::reset()
{
    m_dismissed.clear();
    show({});
}

void LookAlikeBar::show(std::vector<contacts::LookAlike> alike)
{
    std::erase_if(alike, [this](const contacts::LookAlike &each) {
        return std::ranges::find(m_dismissed, each.pair.b) != m_dismissed.end();
    });
    m_alike = std::move(alike);
    refresh();
}

void LookAlikeBar::refresh()
{
    setVisible(!m_alike.empty());
    if (m_alike.empty()) {
        m_text->clear();
        return;
    }
    const contacts::LookAlike &first = m_alike.front();
    QStringList who;
    for (const QString &part : {first.name, first.phone, first.city}) {
        if (!part.isEmpty())
            who.append(part);
    }
    const int more = static_cast<int>(m_alike.size()) - 1;
    //: %1: name, phone and city of a customer; %2: why, such as "same phone"
    const QString text =
        tr("Looks like %1 (%2).").arg(who.join(QStringLiteral(" · ")), look_alike_bar_detail::reasonOf(first));
    m_text->setText(more > 0 ? tr("%1 So do(es) %Ln more.", nullptr, more).arg(text) : text);
    m_open->setAccessibleName(tr("Open %1").arg(first.name));
}

QString LookAlikeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void LookAlikeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stripedBox(&painter, rect(), themeColors().info);
}

} // namespace shuke::ui
