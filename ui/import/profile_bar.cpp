#include "ui/import/profile_bar.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/lists/name_popup.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

namespace shuke::ui {

namespace profile_bar_detail {

constexpr int kBoxChars = 22;
constexpr int kNameChars = 28;

QString escaped(QString name)
{
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString shortened(const QString &name)
{
    return name.size() <= kNameChars ? name : name.left(kNameChars - 1) + QChar(0x2026);
}

/// Why this profile, in a sentence.
QString reasonText(const ImportState &state, ProfileBar::Reason reason)
{
    if (!state.profile)
        return reason == ProfileBar::Reason::Chosen
                   ? ProfileBar::tr("Read without a profile: the fields follow the names of the columns.")
                   : ProfileBar::tr("The fields follow the names of the columns. Save your choices as a profile, and "
                                    "the next file like this one is read the same way.");
    const exchange::ProfileMatch match = exchange::columnsFound(*state.profile, state.format.header);
    if (reason == ProfileBar::Reason::Chosen)
        return ProfileBar::tr("%1 of the %2 columns of this profile are in the file.")
            .arg(match.found)
            .arg(match.total);
    if (state.profile->isOwn())
        return state.differsFromProfile()
                   ? ProfileBar::tr("Your profile for files like this one; you have changed something since.")
                   : ProfileBar::tr("Your profile for files like this one: fields and values are filled in from it.");
    //: %1 and %2: numbers of columns
    return ProfileBar::tr("Recognised by %1 of %2 columns: fields, values and defaults are filled in from it.")
        .arg(match.found)
        .arg(match.total);
}

} // namespace profile_bar_detail

ProfileBar::ProfileBar(QWidget *parent)
    : QWidget(parent),
      m_box(new QComboBox(this)),
      m_note(quietLabel({}, this)),
      m_without(new QPushButton(tr("Read without it"), this)),
      m_more(new QPushButton(tr("Profile"), this))
{
    using namespace profile_bar_detail;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    auto *title = quietLabel(tr("Profile"), this);
    title->setWordWrap(false);
    row->addWidget(title);
    m_box->setAccessibleName(tr("Import profile"));
    m_box->setToolTip(tr("How the files of a program are read; or a way of reading that you have saved"));
    m_box->setMinimumHeight(rowHeight());
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(kBoxChars);
    m_box->setMaxVisibleItems(24);
    connect(m_box, &QComboBox::activated, this, [this] { Q_EMIT chosen(m_box->currentData().toString()); });
    row->addWidget(m_box);
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    connect(m_without, &QPushButton::clicked, this, [this] { Q_EMIT chosen({}); });
    row->addWidget(m_without);

    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    m_save = menu->addAction(tr("&Save as a profile…"), this, [this] { askName(false); });
    m_update = menu->addAction({}, this, &ProfileBar::updateWanted);
    m_rename = menu->addAction({}, this, [this] { askName(true); });
    m_delete = menu->addAction({}, this, &ProfileBar::deleteWanted);
    m_more->setMenu(menu);
    m_more->setToolTip(tr("Save, rename or delete a profile of your own"));
    row->addWidget(m_more);
}

QString ProfileBar::note() const
{
    return m_note->text();
}

void ProfileBar::fillBox(const ImportState &state, const std::vector<exchange::ImportProfile> &profiles)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("No profile"), QString());
    for (const bool own : {true, false}) {
        bool first = true;
        for (const exchange::ImportProfile &profile : profiles) {
            if (profile.isOwn() != own)
                continue;
            if (std::exchange(first, false))
                m_box->insertSeparator(m_box->count());
            m_box->addItem(profile_bar_detail::shortened(profile.name), profile.name);
            m_box->setItemData(m_box->count() - 1, profile.name.toHtmlEscaped(), Qt::ToolTipRole);
        }
    }
    m_box->setCurrentIndex(state.profile ? std::max(0, m_box->findData(state.profile->name)) : 0);
}

void ProfileBar::show(const ImportState &state, const std::vector<exchange::ImportProfile> &profiles, Reason reason,
                      bool writable)
{
    using namespace profile_bar_detail;
    fillBox(state, profiles);
    m_note->setText(reasonText(state, reason));
    m_without->setVisible(state.profile.has_value());
    const bool own = state.profile && state.profile->isOwn();
    m_name = own ? state.profile->name : QString();
    m_suggestion = QFileInfo(state.name).completeBaseName();
    const QString name = escaped(shortened(m_name));
    const bool named = !state.format.header.isEmpty();
    m_save->setEnabled(writable && named);
    m_save->setToolTip(!writable ? tr("This store can only be read.")
                       : named ? tr("Fields, defaults, values and what happens to known rows, for files like this one")
                               : tr("A profile is known by the names of the columns; this file has none."));
    for (QAction *action : {m_update, m_rename, m_delete})
        action->setVisible(own);
    m_update->setText(tr("Save the &changes to “%1”").arg(name));
    const bool differs = state.differsFromProfile();
    m_update->setEnabled(writable && differs);
    m_update->setToolTip(differs ? QString() : tr("Nothing was changed since it was saved."));
    m_rename->setText(tr("&Rename “%1”…").arg(name));
    m_rename->setEnabled(writable);
    m_delete->setText(tr("&Delete “%1”").arg(name));
    m_delete->setEnabled(writable);
}

void ProfileBar::askName(bool forPresent)
{
    auto *popup = new NamePopup(forPresent ? tr("New name of the profile") : tr("Name of the new profile"),
                                forPresent ? tr("Rename") : tr("Save"), this);
    connect(popup, &NamePopup::accepted, this,
            [this, forPresent](const QString &name) { Q_EMIT nameTyped(name, forPresent); });
    popup->open(forPresent ? m_name : m_suggestion, m_more);
}

} // namespace shuke::ui
