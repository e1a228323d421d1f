#include "ui/settings/settings_page.h"

#include "ui/common/theme.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/business_section.h"
#include "ui/settings/fields_section.h"
#include "ui/settings/layout_section.h"
#include "ui/settings/lock_section.h"
#include "ui/settings/reminder_section.h"
#include "ui/settings/store_section.h"
#include "ui/settings/value_section.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace settings_page_detail {
constexpr int kWidest = 760;
} // namespace settings_page_detail

SettingsPage::SettingsPage(Desk &desk, QWidget *parent) : Page(desk, PageId::Settings, tr("Settings"), parent)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // the controls are what is to be reached
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    auto *content = new QWidget(scroll);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, space::small, space::page);
    auto *cards = new QWidget(content);
    cards->setMaximumWidth(settings_page_detail::kWidest);
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    row->addWidget(cards, settings_page_detail::kWidest);
    row->addStretch(1);
    auto *appearance = new AppearanceSection(cards);
    m_business = new BusinessSection(desk, cards);
    auto *store = new StoreSection(desk, cards);
    auto *backups = new BackupSection(desk, cards);
    auto *lock = new LockSection(cards);
    m_sections = {appearance,
                  m_business,
                  new ValueSection(desk, cards),
                  new LayoutSection(desk, cards),
                  new FieldsSection(desk, cards),
                  store,
                  backups,
                  new ReminderSection(cards),
                  new PaperSection(cards),
                  lock};
    for (SettingsSection *section : m_sections)
        column->addWidget(section);
    column->addStretch();
    scroll->setWidget(content);
    setContent(scroll);
    connect(appearance, &AppearanceSection::changed, this, &SettingsPage::appearanceChanged);
    connect(backups, &BackupSection::openStoreWanted, this, &SettingsPage::openStoreWanted);
    connect(lock, &LockSection::lockWanted, this, &SettingsPage::lockWanted);
    connect(m_business, &BusinessSection::changed, this, &Page::actionsChanged);
    desk.session()->onChanged(this, [this](const ChangeSet &) {
        if (isVisible())
            refresh();
        else
            m_refreshDue = true;
    });
    refresh();
}

void SettingsPage::refresh()
{
    m_refreshDue = false;
    for (SettingsSection *section : m_sections)
        section->refresh();
}

void SettingsPage::visit(const Place &place)
{
    Q_UNUSED(place)
    if (m_refreshDue)
        refresh();
}

void SettingsPage::leave(std::function<void()> go)
{
    if (!m_business->isDirty()) {
        go();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Settings"), {}, QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("The settings of the business are changed but not saved."));
    QPushButton *save = box->addButton(tr("Save changes"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    save->setEnabled(m_business->canSave());
    connect(save, &QPushButton::clicked, this, [this, go] { m_business->save(go); });
    connect(discard, &QPushButton::clicked, this, [this, go] {
        m_business->discard();
        go();
    });
    box->open();
}

bool SettingsPage::offers(PageAction action) const
{
    return action == PageAction::Refresh || (action == PageAction::Save && m_business->canSave());
}

void SettingsPage::run(PageAction action)
{
    if (action == PageAction::Refresh)
        refresh();
    else if (action == PageAction::Save)
        m_business->save();
}

bool SettingsPage::isSettled() const
{
    return std::none_of(m_sections.begin(), m_sections.end(),
                        [](SettingsSection *section) { return section->isBusy(); });
}

} // namespace shuke::ui
