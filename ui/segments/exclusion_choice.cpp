#include "ui/segments/exclusion_choice.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace exclusion_choice_detail {

QPushButton *menuButton(QMenu *menu, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false);
    button->setMenu(menu);
    return button;
}

std::vector<FieldCatalog::NamedValue> choicesOf(const FieldCatalog &catalog, const char *key)
{
    const segments::Field *field = catalog.field(key);
    return field ? catalog.choices(*field) : std::vector<FieldCatalog::NamedValue>();
}

} // namespace exclusion_choice_detail

ExclusionChoice::ExclusionChoice(FieldCatalog &catalog, QWidget *parent)
    : QWidget(parent),
      m_catalog(catalog),
      m_doNotContact(new QCheckBox(tr("Who does not want to be contacted"), this)),
      m_channelMenu(new QMenu(this)),
      m_segmentMenu(new QMenu(this))
{
    using exclusion_choice_detail::menuButton;
    m_channels = menuButton(m_channelMenu, this);
    m_channels->setToolTip(tr("Only customers stay who have consented to marketing by these channels"));
    m_segments = menuButton(m_segmentMenu, this);
    m_segments->setToolTip(tr("Members of these segments are left out"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_doNotContact);
    column->addWidget(m_channels, 0, Qt::AlignLeft);
    column->addWidget(m_segments, 0, Qt::AlignLeft);
    connect(m_doNotContact, &QCheckBox::toggled, this, [this](bool on) {
        m_exclusions.doNotContact = on;
        Q_EMIT changed();
    });
    connect(m_channelMenu, &QMenu::aboutToShow, this, &ExclusionChoice::fillChannels);
    connect(m_segmentMenu, &QMenu::aboutToShow, this, &ExclusionChoice::fillSegments);
    connect(&catalog, &FieldCatalog::changed, this, &ExclusionChoice::showTexts);
    showTexts();
}

void ExclusionChoice::setExclusions(const segments::Exclusions &exclusions, SegmentId self)
{
    const QSignalBlocker blocker(this);
    m_self = self;
    m_exclusions = exclusions;
    m_doNotContact->setChecked(exclusions.doNotContact);
    m_exclusions = exclusions;
    showTexts();
}

void ExclusionChoice::fillChannels()
{
    m_channelMenu->clear();
    for (const FieldCatalog::NamedValue &choice : exclusion_choice_detail::choicesOf(m_catalog, "consent")) {
        const auto channel = std::get<QString>(choice.value);
        QAction *action = m_channelMenu->addAction(choice.name);
        action->setCheckable(true);
        action->setChecked(m_exclusions.consent.contains(channel));
        connect(action, &QAction::toggled, this, [this, channel](bool on) {
            m_exclusions.consent.removeAll(channel);
            if (on)
                m_exclusions.consent.append(channel);
            showTexts();
            Q_EMIT changed();
        });
    }
}

void ExclusionChoice::fillSegments()
{
    m_segmentMenu->clear();
    for (const FieldCatalog::NamedValue &choice : exclusion_choice_detail::choicesOf(m_catalog, "segment")) {
        const SegmentId id = SegmentId::fromRow(std::get<segments::RecordId>(choice.value).row);
        if (id == m_self)
            continue;
        QAction *action = m_segmentMenu->addAction(choice.name);
        action->setCheckable(true);
        action->setChecked(std::ranges::find(m_exclusions.segments, id) != m_exclusions.segments.end());
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            std::erase(m_exclusions.segments, id);
            if (on)
                m_exclusions.segments.push_back(id);
            showTexts();
            Q_EMIT changed();
        });
    }
    if (m_segmentMenu->isEmpty())
        m_segmentMenu->addAction(tr("There is no other segment yet"))->setEnabled(false);
}

void ExclusionChoice::showTexts()
{
    using exclusion_choice_detail::choicesOf;
    QStringList channels;
    for (const FieldCatalog::NamedValue &choice : choicesOf(m_catalog, "consent")) {
        if (m_exclusions.consent.contains(std::get<QString>(choice.value)))
            channels.append(choice.name);
    }
    m_channels->setText(channels.isEmpty()
                            ? tr("Who has not consented to…")
                            : tr("Who has not consented to: %1").arg(QLocale().createSeparatedList(channels)));
    QStringList names;
    for (const FieldCatalog::NamedValue &choice : choicesOf(m_catalog, "segment")) {
        const SegmentId id = SegmentId::fromRow(std::get<segments::RecordId>(choice.value).row);
        if (std::ranges::find(m_exclusions.segments, id) != m_exclusions.segments.end())
            names.append(choice.name);
    }
    m_segments->setText(names.isEmpty() ? tr("Members of another segment…")
                                        : tr("Members of: %1").arg(QLocale().createSeparatedList(names)));
}

} // namespace shuke::ui
