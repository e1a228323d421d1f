#include "ui/contacts/vcard_save.h"

#include "core/exchange/address_book.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QWidget>

namespace shuke::ui {

namespace vcard_save_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VCardSave)
};

void write(Desk &desk, std::vector<qint64> contacts, const QString &path, exchange::VCardVersion version,
           QWidget *guard)
{
    const CancelToken cancel;
    Job *job = desk.startJob(Words::tr("Writing %Ln vCard(s)…", nullptr, static_cast<int>(contacts.size())), cancel);
    onFinished(
        desk.session()->query(exchange::writeVCards(std::move(contacts), path, version, cancel, progressTo(job))),
        guard, [&desk, path, job = QPointer<Job>(job)](const Result<qint64> &written) {
            if (job)
                job->end();
            if (written)
                desk.say(MessageBar::Kind::Done,
                         Words::tr("%Ln vCard(s) saved as %1.", nullptr, static_cast<int>(*written))
                             .arg(QFileInfo(path).fileName()));
            else if (written.error().code == ErrorCode::Canceled)
                desk.say(MessageBar::Kind::Warning, Words::tr("The export was stopped; no file was written."));
            else
                desk.say(MessageBar::Kind::Failed, errorText(written.error()));
        });
}

} // namespace vcard_save_detail

void saveVCards(Desk &desk, std::vector<qint64> contacts, const QString &title, exchange::VCardVersion version,
                QWidget *guard)
{
    using vcard_save_detail::Words;
    const int count = static_cast<int>(contacts.size()); // before the answer takes them
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    desk.dialogs().newFile(
        guard,
        {Words::tr("Save %Ln vCard(s)", nullptr, count), Words::tr("Address books (*.vcf)"), QStringLiteral("vcf"),
         QDir(folder).filePath(title + QStringLiteral(".vcf")), Words::tr("Save")},
        [&desk, contacts = std::move(contacts), version, guard = QPointer(guard)](const QString &path) {
            if (guard)
                vcard_save_detail::write(desk, contacts, path, version, guard);
        });
}

} // namespace shuke::ui
