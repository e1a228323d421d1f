#include "ui/settings/backup_section.h"

#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace backup_section_detail {

constexpr int kShownRows = 6;
enum Column { When, Size, Why, Name, kColumnCount };

QString reasonText(const QByteArray &reason)
{
    if (reason == "manual")
        return BackupSection::tr("By hand");
    if (reason == "close")
        return BackupSection::tr("When the store was closed");
    if (reason == "timer")
        return BackupSection::tr("Every 30 minutes");
    if (reason.startsWith("before-upgrade"))
        return BackupSection::tr("Before an upgrade");
    return QString::fromLatin1(reason);
}

QString pathOf(const QTreeWidgetItem *item)
{
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

} // namespace backup_section_detail

BackupSection::BackupSection(Desk &desk, QWidget *parent)
    : SettingsSection(tr("Backups"), parent),
      m_desk(desk),
      m_list(new QTreeWidget(this)),
      m_backUp(new QPushButton(tr("Back up now"), this)),
      m_restore(new QPushButton(tr("Restore a copy…"), this)),
      m_open(new QPushButton(tr("Open the copy"), this))
{
    using namespace backup_section_detail;
    addText(tr("Made on close and every 30 minutes if something changed; each is opened again and checked before it "
               "counts. Of older ones some are kept per day, week and month."));
    m_list->setObjectName(QStringLiteral("backups"));
    m_list->setAccessibleName(tr("Verified backups, newest first"));
    m_list->setColumnCount(kColumnCount);
    m_list->setHeaderLabels({tr("Made"), tr("Size"), tr("Why"), tr("File")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    new RememberedColumns(*m_list->header(), QStringLiteral("settings/backups"));
    m_list->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setFixedHeight(headerHeight() + kShownRows * rowHeight());
    addWide(m_list);
    m_none = addText(tr("No backup yet. The first one is made when something has changed."));
    m_folder = addValue(tr("Folder"));
    m_folder->setText(QDir::toNativeSeparators(session::backupFolder(m_desk.session()->description().path)));
    m_message = addText({});
    m_message->setObjectName(QStringLiteral("backupMessage"));
    m_open->setObjectName(QStringLiteral("openCopy"));
    m_backUp->setObjectName(QStringLiteral("backUp"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setToolTip(tr("Makes a new file from the selected backup. The open store stays as it is."));
    auto *folder = new QPushButton(tr("Open the folder"), this);
    addButtons({m_backUp, m_restore, m_open, folder});
    m_open->hide();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupSection::updateButtons);
    connect(m_backUp, &QPushButton::clicked, this, &BackupSection::backUp);
    connect(m_restore, &QPushButton::clicked, this, &BackupSection::askRestore);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openStoreWanted(m_copy); });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString path = session::backupFolder(m_desk.session()->description().path);
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo::exists(path) ? path : QFileInfo(path).path()));
    });
    updateButtons();
}

BackupSection::~BackupSection()
{
    m_cancel.cancel();
    if (m_job)
        m_job->end();
}

void BackupSection::refresh()
{
    m_listing = true;
    const QString path = m_desk.session()->description().path;
    onLatest(QtConcurrent::run([path] { return session::backupsOf(path); }), this, m_listed,
             [this](const std::vector<session::BackupEntry> &backups) {
                 m_listing = false;
                 showBackups(backups);
             });
}

void BackupSection::showBackups(const std::vector<session::BackupEntry> &backups)
{
    using namespace backup_section_detail;
    const QString current = pathOf(m_list->currentItem());
    m_list->clear();
    for (const session::BackupEntry &backup : backups) {
        auto *item = new QTreeWidgetItem(
            m_list, {instantText(backup.atMs, QDate::currentDate()),
                     QLocale().formattedDataSize(backup.bytes, 1, QLocale::DataSizeTraditionalFormat),
                     reasonText(backup.reason), QFileInfo(backup.path).fileName()});
        item->setData(0, Qt::UserRole, backup.path);
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(Name, backup.path.toHtmlEscaped());
        item->setSizeHint(Name, QSize(0, rowHeight())); // the widths of the others are measured
        if (backup.path == current || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    for (const int column : {When, Size, Why}) // and the header's own margins
        m_list->setColumnWidth(column, widthOfContents(*m_list->header(), column) + space::page);
    m_list->setVisible(!backups.empty());
    m_none->setVisible(backups.empty());
    updateButtons();
}

void BackupSection::updateButtons()
{
    m_backUp->setEnabled(!m_working && !m_desk.session()->description().readOnly);
    m_restore->setEnabled(!m_working && m_list->currentItem());
}

void BackupSection::backUp()
{
    m_working = true;
    updateButtons();
    tell(m_message, tr("Backing up and checking the copy…"), false);
    onFinished(m_desk.session()->backup(), this, [this](const Result<QString> &backup) {
        m_working = false;
        updateButtons();
        if (backup) {
            tell(m_message, {}, false);
            m_desk.say(MessageBar::Kind::Done, tr("Backed up and checked."));
        } else {
            tell(m_message, errorText(backup.error()), true);
        }
        refresh();
    });
}

void BackupSection::askRestore()
{
    const QString backup = backup_section_detail::pathOf(m_list->currentItem());
    if (backup.isEmpty())
        return;
    const QFileInfo store(m_desk.session()->description().path);
    const QString suggestion =
        store.dir().filePath(tr("%1 (restored).shuke", "file name").arg(store.completeBaseName()));
    m_desk.dialogs().newFile(
        this, {tr("Restore a copy"), tr("Shuke stores (*.shuke)"), QStringLiteral("shuke"), suggestion, tr("Restore")},
        [this, backup](const QString &target) { restore(backup, target); });
}

void BackupSection::restore(const QString &backup, const QString &target)
{
    if (m_working)
        return;
    m_working = true;
    m_open->hide();
    updateButtons();
    m_cancel = {};
    tell(m_message, tr("Restoring…"), false);
    m_job = m_desk.startJob(tr("Restoring a backup…"), m_cancel);
    const auto run = [backup, target, cancel = m_cancel, progress = progressTo(m_job.data())] {
        return session::restoreCopy(backup, target, cancel, progress);
    };
    onFinished(QtConcurrent::run(run), this, [this](const Result<QString> &copy) { restored(copy); });
}

void BackupSection::restored(const Result<QString> &copy)
{
    m_working = false;
    updateButtons();
    if (m_job)
        m_job->end();
    if (!copy) {
        const bool canceled = copy.error().code == ErrorCode::Canceled;
        tell(m_message, canceled ? tr("Nothing was restored.") : errorText(copy.error()), !canceled);
        return;
    }
    m_copy = *copy;
    tell(m_message,
         tr("Restored to %1. The open store was not touched.")
             .arg(QDir::toNativeSeparators(QFileInfo(m_copy).filePath())),
         false);
    m_open->show();
    m_open->setFocus();
}

} // namespace shuke::ui
