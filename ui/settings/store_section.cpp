#include "ui/settings/store_section.h"

#include "ui/common/disk_encryption.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace store_section_detail {

constexpr qsizetype kShownFindings = 8;

QString checkKey(const QString &uid, const char *what)
{
    return QStringLiteral("check/%1/%2").arg(uid, QLatin1String(what));
}

QString textOf(DiskEncryption encryption)
{
    switch (encryption) {
    case DiskEncryption::Encrypted:
        return StoreSection::tr("Encrypted");
    case DiskEncryption::NotEncrypted:
        return StoreSection::tr("Not encrypted, as far as the system tells. Whoever takes the disk can read the store; "
                                "your system can encrypt the disk.");
    case DiskEncryption::Unknown:
        break;
    }
    return StoreSection::tr("The system does not tell whether it is encrypted.");
}

} // namespace store_section_detail

StoreSection::StoreSection(Desk &desk, QWidget *parent)
    : SettingsSection(tr("Store"), parent),
      m_desk(desk),
      m_path(addValue(tr("File"))),
      m_size(addValue(tr("Size"))),
      m_records(addValue(tr("Holds"))),
      m_disk(addValue(tr("Disk"))),
      m_health(addValue(tr("Integrity"))),
      m_findings(addText({})),
      m_check(new QPushButton(tr("Check now"), this))
{
    m_check->setObjectName(QStringLiteral("check"));
    m_check->setToolTip(tr("Reads the whole file and checks that nothing in it is damaged or lost. Changes nothing."));
    auto *folder = new QPushButton(tr("Open the folder"), this);
    addButtons({m_check, folder});
    connect(m_check, &QPushButton::clicked, this, &StoreSection::check);
    connect(folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_desk.session()->description().path).path()));
    });
    const QString path = m_desk.session()->description().path;
    m_path->setText(QDir::toNativeSeparators(path));
    ++m_reading;
    onFinished(diskEncryption(path), this, [this](DiskEncryption encryption) {
        --m_reading;
        m_disk->setText(store_section_detail::textOf(encryption));
    });
}

StoreSection::~StoreSection()
{
    m_cancel.cancel();
    if (m_job)
        m_job->end();
}

void StoreSection::refresh()
{
    const qint64 bytes = session::storeBytes(m_desk.session()->description().path);
    m_size->setText(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat));
    ++m_reading;
    onFinished(m_desk.session()->query(session::storeContents()), this,
               [this](const Result<session::StoreContents> &contents) {
                   --m_reading;
                   showContents(contents);
               });
}

void StoreSection::showContents(const Result<session::StoreContents> &contents)
{
    if (!contents) {
        m_records->setText(errorText(contents.error()));
        return;
    }
    const auto count = [](qint64 number) { return static_cast<int>(qMin<qint64>(number, INT_MAX)); };
    m_records->setText(QStringList{tr("%Ln customer(s)", nullptr, count(contents->contacts)),
                                   tr("%Ln order(s) and refund(s)", nullptr, count(contents->orders)),
                                   tr("%Ln product(s)", nullptr, count(contents->products)),
                                   tr("%Ln step(s) of history", nullptr, count(contents->operations))}
                           .join(QStringLiteral(" · ")));
    m_records->setToolTip(tr("Without what lies in the trash"));
    m_uid = contents->uid;
    if (!m_checking)
        showLastCheck();
}

void StoreSection::showLastCheck()
{
    const QSettings settings;
    const qint64 atMs = settings.value(store_section_detail::checkKey(m_uid, "at")).toLongLong();
    if (atMs == 0) {
        tell(m_health, tr("Not checked on this computer yet"), false);
        return;
    }
    const bool sound = settings.value(store_section_detail::checkKey(m_uid, "sound")).toBool();
    const QString when = instantText(atMs, QDate::currentDate());
    tell(m_health, sound ? tr("✓ Sound, checked %1").arg(when) : tr("! Damage was found, checked %1").arg(when),
         !sound);
}

void StoreSection::check()
{
    if (m_checking)
        return;
    m_checking = true;
    m_check->setEnabled(false);
    m_cancel = {};
    tell(m_health, tr("Checking…"), false);
    tell(m_findings, {}, false);
    m_job = m_desk.startJob(tr("Checking the store…"), m_cancel);
    const QString path = m_desk.session()->description().path;
    onFinished(QtConcurrent::run([path, cancel = m_cancel] { return session::checkStore(path, cancel); }), this,
               [this](const Result<session::StoreHealth> &health) { checked(health); });
}

void StoreSection::checked(const Result<session::StoreHealth> &health)
{
    m_checking = false;
    m_check->setEnabled(true);
    if (m_job)
        m_job->end();
    if (!health) {
        showLastCheck();
        if (health.error().code != ErrorCode::Canceled)
            tell(m_findings, errorText(health.error()), true);
        return;
    }
    QSettings settings;
    settings.setValue(store_section_detail::checkKey(m_uid, "at"), QDateTime::currentMSecsSinceEpoch());
    settings.setValue(store_section_detail::checkKey(m_uid, "sound"), health->isSound());
    showLastCheck();
    if (health->isSound())
        return;
    const QStringList shown = health->findings.mid(0, store_section_detail::kShownFindings);
    tell(m_findings,
         tr("Keep this file, and restore a copy from the newest backup below. What was found:") + QLatin1Char('\n') +
             shown.join(QLatin1Char('\n')),
         true);
}

} // namespace shuke::ui
