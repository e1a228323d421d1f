// What the window looks after besides its pages: text a crash left, the look, the lock, the disk.
#include "ui/common/appearance.h"
#include "ui/common/disk_encryption.h"
#include "ui/common/draft_store.h"
#include "ui/common/on_finished.h"
#include "ui/common/translators.h"
#include "ui/frame/app_lock.h"
#include "ui/frame/main_window.h"
#include "ui/frame/toast.h"
#include "ui/frame/workspace.h"
#include "ui/settings/settings_page.h"

#include <QApplication>
#include <QPointer>

namespace shuke::ui {

void MainWindow::offerDrafts()
{
    onFinished(savedDrafts(m_session->description().path), m_workspace, [this](const std::vector<SavedDraft> &drafts) {
        for (const SavedDraft &draft : drafts) {
            const std::optional<Place> place = placeOfDraft(draft.key);
            if (!place)
                continue;
            const QString text = draft.title.isEmpty()
                                     ? tr("What was typed last time was not saved.")
                                     : tr("What was typed last time for %1 was not saved.").arg(draft.title);
            m_workspace->offer(MessageBar::Kind::Warning, text, tr("Show it"),
                               [this, place = *place] { m_workspace->go(place); });
            return; // the newest; its form and the next start offer the others
        }
    });
}

void MainWindow::showDiskHint()
{
    if (!m_session)
        return;
    onFinished(diskEncryption(m_session->description().path), m_workspace, [this](DiskEncryption encryption) {
        const QString hint = diskHint(encryption);
        if (!hint.isEmpty())
            m_workspace->offer(MessageBar::Kind::Warning, hint, tr("Do not show again"), [] { dismissDiskHint(); });
    });
}

/// The settings page asks for things only the window can do.
void MainWindow::connectPage(Page *page)
{
    const auto *settings = qobject_cast<SettingsPage *>(page);
    if (!settings)
        return;
    connect(settings, &SettingsPage::openStoreWanted, this, &MainWindow::openStore);
    connect(settings, &SettingsPage::lockWanted, this, [this] { m_lock->lockNow(); });
    // Later: the page that asks is made anew, too.
    connect(
        settings, &SettingsPage::appearanceChanged, this,
        [this] {
            installTranslators(*qApp, localeFromArgument(savedLanguage()));
            applyTheme(*qApp, savedTheme());
            rebuild();
        },
        Qt::QueuedConnection);
}

} // namespace shuke::ui
