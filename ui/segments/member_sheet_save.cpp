#include "ui/segments/member_sheet_save.h"

#include "core/contacts/attachment.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/segments/member_sheet_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QWidget>

namespace shuke::ui {

namespace member_sheet_save_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MemberSheetSave)
};

QString doneText(const exchange::MemberSheetReport &report, const QString &path)
{
    QString text = Words::tr("%Ln customer(s) saved in %1.", nullptr, static_cast<int>(report.rows));
    if (report.doNotContact > 0)
        text += Words::tr(" %Ln left out who must not be contacted.", nullptr, static_cast<int>(report.doNotContact));
    if (report.withdrawn > 0)
        text +=
            Words::tr(" %Ln left out who withdrew consent to marketing.", nullptr, static_cast<int>(report.withdrawn));
    if (report.inTrash > 0)
        text += Words::tr(" %Ln left out in the trash.", nullptr, static_cast<int>(report.inTrash));
    return text.arg(QFileInfo(path).fileName());
}

void write(Desk &desk, std::vector<qint64> contacts, exchange::MemberSheet sheet, const QString &path, QWidget *guard)
{
    const CancelToken cancel;
    Job *job = desk.startJob(Words::tr("Writing %Ln customer(s)…", nullptr, static_cast<int>(contacts.size())), cancel);
    onFinished(desk.session()->query(exchange::writeMemberSheet(std::move(contacts), sheet, memberSheetWords(), false,
                                                                path, cancel, progressTo(job))),
               guard, [&desk, path, job = QPointer<Job>(job)](const Result<exchange::MemberSheetReport> &written) {
                   if (job)
                       job->end();
                   if (written)
                       desk.say(MessageBar::Kind::Done, doneText(*written, path));
                   else if (written.error().code == ErrorCode::Canceled)
                       desk.say(MessageBar::Kind::Warning, Words::tr("The export was stopped; no file was written."));
                   else
                       desk.say(MessageBar::Kind::Failed, errorText(written.error()));
               });
}

} // namespace member_sheet_save_detail

void saveMemberSheet(Desk &desk, std::vector<qint64> contacts, exchange::MemberSheet sheet, const QString &title,
                     QWidget *guard)
{
    using member_sheet_save_detail::Words;
    const int count = static_cast<int>(contacts.size()); // before the answer takes them
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = contacts::safeFileName(QStringLiteral("%1 %2.csv").arg(title, memberSheetText(sheet)));
    const QString question = sheet == exchange::MemberSheet::CallList
                                 ? Words::tr("Save a call list of %Ln customer(s)", nullptr, count)
                                 : Words::tr("Save %Ln customer(s) for a mail merge", nullptr, count);
    desk.dialogs().newFile(
        guard,
        {question, Words::tr("CSV files (*.csv)"), QStringLiteral("csv"), QDir(folder).filePath(name),
         Words::tr("Save")},
        [&desk, contacts = std::move(contacts), sheet, guard = QPointer(guard)](const QString &path) {
            if (guard)
                member_sheet_save_detail::write(desk, contacts, sheet, path, guard);
        });
}

} // namespace shuke::ui
