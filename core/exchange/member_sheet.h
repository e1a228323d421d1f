#pragma once

#include "core/activities/due_list.h"
#include "core/base/command.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <map>
#include <optional>
#include <vector>

// Customers as tables for people's work: who is to be called, and the fields of a letter.

namespace shuke::exchange {

enum class MemberSheet : quint8 {
    CallList,  ///< Whom to call, with what happened last and what is to come.
    MailMerge, ///< What a word processor puts into letters.
};

/// call-list, mail-merge
QString codeOf(MemberSheet sheet);
std::optional<MemberSheet> memberSheetFromCode(QStringView code);
/// Codes of the columns, in their order.
std::vector<QByteArray> columnsOf(MemberSheet sheet);

/// Words of the language.
struct MemberSheetWords
{
    std::map<QByteArray, QString> titles; ///< By column; a column without one is called by its code.
    QString yes;                          ///< Of do_not_contact; no is an empty cell.
    bool chinese = false;                 ///< 女士, 5月17日; else Ms, 17 May.
    std::function<QString(const activities::OpenStep &)> step = {}; ///< What a next step is called; any thread.
};

struct MemberSheetReport
{
    qint64 rows = 0;
    qint64 doNotContact = 0; ///< Left out, as they do not want to be contacted.
    qint64 inTrash = 0;      ///< Left out, as they are in the trash or gone.
    qint64 withdrawn = 0;    ///< Left out, as they withdrew their consent to marketing by phone, or by post.
    friend bool operator==(const MemberSheetReport &, const MemberSheetReport &) = default;
};

/// Writes these customers in their order as CSV for spreadsheet programs (CsvWriteOptions::forExcel): days are ISO,
/// amounts plain with the decimals of the store's currency; what is not known, or cannot be told, is an empty cell.
/// Those in the trash are left out; so are those who do not want to be contacted or withdrew their consent to marketing
/// by phone (call list) or by post (mail merge), unless `includeDoNotContact`. Phones
/// that are wrong or that the customer does not want to be called on never are in it. A birthday without a year, or of
/// the lunar calendar, is written as in a message.
/// Streams: memory does not depend on the number of rows. Canceled within 1,000 customers; IoError, DiskFull.
Result<MemberSheetReport> writeMemberSheet(ReadContext &context, const std::vector<qint64> &contacts, MemberSheet sheet,
                                           const MemberSheetWords &words, bool includeDoNotContact, QIODevice &out,
                                           const ProgressSink &progress = {});
/// The same into a file, which is there when it is whole: an earlier one of that name stays until then.
Query<MemberSheetReport> writeMemberSheet(std::vector<qint64> contacts, MemberSheet sheet, MemberSheetWords words,
                                          bool includeDoNotContact, QString path, CancelToken cancel = {},
                                          ProgressSink progress = {});

} // namespace shuke::exchange
