// The import page's profiles: which one reads the file, and those that the user keeps.
#include "core/exchange/import_profile_table.h"
#include "ui/common/error_text.h"
#include "ui/import/format_step.h"
#include "ui/import/import_page.h"
#include "ui/import/mapping_step.h"
#include "ui/import/preview_table.h"

#include <algorithm>

namespace shuke::ui {

/// Before the first rows are there, as a rule; else the file is looked at once more.
void ImportPage::readProfiles()
{
    m_isReadingProfiles = true;
    onLatest(desk().session()->query(exchange::importProfiles()), this, m_profileReads,
             [this](shuke::Result<std::vector<exchange::ImportProfile>> profiles) {
                 m_isReadingProfiles = false;
                 if (!profiles)
                     return; // a file can be read without them
                 const bool first = m_profiles.empty();
                 m_profiles = std::move(*profiles);
                 // One that is gone from the store leaves its choices here.
                 if (m_state.profile && !exchange::findProfile(m_profiles, m_state.profile->name)) {
                     m_state.profile.reset();
                     m_profileReason = ProfileBar::Reason::Chosen;
                 }
                 if (first && m_reached == Format && recognise())
                     showChoices();
                 showProfile();
             });
}

/// Takes the profile that fits the columns, if there is one and the user has not chosen himself.
bool ImportPage::recognise()
{
    if (m_profileReason == ProfileBar::Reason::Chosen)
        return false;
    m_profileReason = ProfileBar::Reason::Nothing;
    const std::optional<exchange::ImportKind> kind = m_kindChosen ? m_state.kind() : m_wantedKind;
    const auto match = exchange::matchProfile(m_profiles, m_state.format.header, kind);
    if (!match)
        return false;
    m_state.use(m_profiles[match->profile]);
    m_profileReason = ProfileBar::Reason::Fits;
    return true;
}

void ImportPage::chooseProfile(const QString &name)
{
    const exchange::ImportProfile *profile = name.isEmpty() ? nullptr : exchange::findProfile(m_profiles, name);
    m_profileReason = ProfileBar::Reason::Chosen;
    if (profile)
        m_state.use(*profile);
    else
        m_state.setKind(m_state.kind());
    showChoices();
}

/// Everything on the page, after a profile has filled it in.
void ImportPage::showChoices()
{
    changed();
    m_format->show(m_state);
    showMapping();
    m_preview->setFields(m_state);
    askWhetherKnown();
}

void ImportPage::showProfile()
{
    m_profileBar->show(m_state, m_profiles, m_profileReason, !desk().session()->description().readOnly);
}

void ImportPage::nameProfile(const QString &name, bool forPresent)
{
    const exchange::ImportProfile *taken = exchange::findProfile(m_profiles, name);
    const QString before = m_state.profile ? m_state.profile->name : QString();
    if (taken && !(forPresent && taken->name == before)) {
        messages().say(MessageBar::Kind::Warning,
                       tr("There is a profile %1 already. Take another name, or choose it and save the changes to it.")
                           .arg(taken->name));
        return;
    }
    messages().hide();
    if (!forPresent) {
        saveProfile(name);
        return;
    }
    Doing doing;
    doing.guard = this;
    doing.then = [this, name, before](const shuke::Result<ChangeSet> &done) {
        if (done && m_state.profile && m_state.profile->name == before)
            m_state.profile->name = name;
        readProfiles();
    };
    desk().perform(exchange::renameProfile(before, name), std::move(doing));
}

void ImportPage::saveProfile(const QString &name)
{
    exchange::ImportProfile profile = m_state.asProfile(name);
    Doing doing;
    doing.guard = this;
    doing.done = tr("The profile %1 was saved. Files like this one are read with it from now on.").arg(name);
    doing.then = [this, profile](const shuke::Result<ChangeSet> &done) {
        if (done) {
            m_state.profile = profile;
            m_profileReason = ProfileBar::Reason::Fits;
        }
        readProfiles();
    };
    desk().perform(exchange::saveProfile(std::move(profile)), std::move(doing));
}

void ImportPage::deleteProfile()
{
    if (m_state.profile && m_state.profile->isOwn())
        desk().perform(exchange::deleteProfile(m_state.profile->name));
}

} // namespace shuke::ui
