#include "ui/common/error_detail.h"

#include "ui/common/phrase_book.h"

#include <QCoreApplication>

#include <array>

namespace shuke::ui {

namespace error_detail_detail {

/// Those of ErrorCode::Internal are missing: they are for us.
constexpr std::array kPhrases = {
    // Files and what the system says about them.
    QT_TRANSLATE_NOOP("ErrorDetail", "no such file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "No such file or directory"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Permission denied"),
    QT_TRANSLATE_NOOP("ErrorDetail", "No space left on device"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Is a directory"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Not a directory"),
    QT_TRANSLATE_NOOP("ErrorDetail", "File exists"),
    QT_TRANSLATE_NOOP("ErrorDetail", "File too large"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Input/output error"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Read-only file system"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Operation not permitted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "file to open is a directory"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Filename refers to a directory"),
    QT_TRANSLATE_NOOP("ErrorDetail", "writing CSV: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "writing JSON: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "cannot make a workbook in %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no folder can be made at %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is not a file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "larger than 20 MB"),
    QT_TRANSLATE_NOOP("ErrorDetail", "attachment %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "attachment.name is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the bytes of attachment %1 are damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no temporary folder"),
    // Relations.
    QT_TRANSLATE_NOOP("ErrorDetail", "relation %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "relation %1 says so already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "relation %1 names a parent company"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a relation needs two contacts"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this relation is between two people"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this relation is between two companies"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a company cannot be its own parent company"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the ends of a relation stay"),
    // CSV files and how they are to be read.
    QT_TRANSLATE_NOOP("ErrorDetail", "a workbook (xlsx) or archive; save the table as CSV"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an old workbook (xls); save the table as CSV"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not a text file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the text is UTF-32; save it as UTF-8"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this build of Qt cannot decode %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this character cannot separate fields"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1: not valid %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1: a line is longer than 1 MB"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1: a record is longer than 4 MB; is a closing quote missing?"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1: a field is longer than 1 MB; is a closing quote missing?"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file has no header; name its columns with --columns"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unknown encoding %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "date format %1: a quote is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "date format %1: needs one day (d, dd), one month (M, MM, MMM, MMMM) and one year "
                                     "(yy, yyyy)"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unknown field %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "field %1 stands there twice"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1: expected field=column"),
    QT_TRANSLATE_NOOP("ErrorDetail", "field %1: no column %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "--defaults: no field %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "--defaults: external_id must differ from row to row"),
    QT_TRANSLATE_NOOP("ErrorDetail", "--map-value: no field %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "--map-value: external_id cannot be translated"),
    QT_TRANSLATE_NOOP("ErrorDetail", "--key: %1 cannot be a key here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "--key: no column holds %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no column holds a name, company, phone, email or wechat; use --map"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no column holds a name, code or barcode; use --map"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no column holds ordered_on; use --map or --defaults"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no column holds amount or unit_price; use --map"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no column holds the order's external_id; use --map"),
    QT_TRANSLATE_NOOP("ErrorDetail", "update needs a key: no column holds external_id, phone or email"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "there is no custom field %1; map custom:%1:TYPE (text, number, date, yes_no, choice:A|B) to "
                      "make it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this very file was imported before (as %1)"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unknown kind"),
    QT_TRANSLATE_NOOP("ErrorDetail", "row %1 is gone"),
    QT_TRANSLATE_NOOP("ErrorDetail", "dry run: nothing was changed"),
    // Scores and reports.
    QT_TRANSLATE_NOOP("ErrorDetail", "the setting %1 cannot be read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the cut-offs must ascend"),
    QT_TRANSLATE_NOOP("ErrorDetail", "weights are 0 or more, and one of them is not 0"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the printer does not answer"),
    // Stores, locks, backups.
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is held by another program"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is held by %2, process %3 on %4"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no lock can be made at %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "currency %1 is not an ISO 4217 code"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no time zone %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a business day begins between 00:00 and 12:00"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there are amounts in %1 already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1-wal or -journal belongs to a store that is gone; move it away first"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "%1 has a second name (hard link), so that two programs could open it without seeing each other; "
                      "restore or copy it to a file of its own"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "%1 is on a network share (%2), where two computers can damage it; restore or copy "
                      "it to a folder of this computer and open the copy"),
    QT_TRANSLATE_NOOP(
        "ErrorDetail",
        "%1 is in a folder that is synchronised with a cloud, which copies it while it changes; restore or "
        "copy it to a folder of this computer, and let the cloud have the backups"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 has schema %2, this program knows %3; it was not modified"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 has schema %2, this program reads %3; open it once for writing to upgrade it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "schema %1, this program knows %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1: schema %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "application id %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is not of schema %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 of schema %2 is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "step %1: %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 does not say which store it is"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 does not hold what its source holds"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is not a manifest of a backup"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is not what was backed up: its SHA-256 differs"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 has a rollback journal"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal mode stayed %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal mode of %1 stayed %2"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "Qt's SQLite driver (%1) and this program (%2) use two copies of SQLite; refusing to open a "
                      "store, since two copies in one process can damage it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Qt's SQLite driver gives no sqlite3 handle"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the store changes too fast to be hashed by several readers"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the store is open for reading only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the store is being closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the setting currency is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "text holds a NUL character"),
    // Undo and history.
    QT_TRANSLATE_NOOP("ErrorDetail", "there is nothing to undo"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is nothing to redo"),
    QT_TRANSLATE_NOOP("ErrorDetail", "operation %1 does not exist"),
    QT_TRANSLATE_NOOP("ErrorDetail", "operation %1 is already undone by operation %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "rows were changed later"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a limit is 0 or more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal names an unknown table"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal names an unknown column"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal names an operation that does not exist"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal has no columns for rows deleted in bulk"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a journal row is damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a journal row has too many values"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a journal row has too few values"),
    // What was stopped.
    QT_TRANSLATE_NOOP("ErrorDetail", "stopped by the user"),
    QT_TRANSLATE_NOOP("ErrorDetail", "reading contacts"),
    QT_TRANSLATE_NOOP("ErrorDetail", "checking customers"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the least probability of a duplicate is 0.01 to 1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "reading orders"),
    QT_TRANSLATE_NOOP("ErrorDetail", "reading follow-ups"),
    QT_TRANSLATE_NOOP("ErrorDetail", "state hash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "backup"),
    QT_TRANSLATE_NOOP("ErrorDetail", "verify"),
    // Customers.
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 is in the trash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 was changed meanwhile"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 of contact %2 was changed meanwhile"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 is not a person"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 is not a company"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 has too much text to search in"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact.name is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact.birthday is no day of the calendar"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact.external_id is taken by contact %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not a birthday: expected YYYY-MM-DD, --MM-DD or YYYY"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact_point.value is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact_point.kind is unknown"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact_address is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "affiliation %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "affiliation %1 is current"),
    QT_TRANSLATE_NOOP("ErrorDetail", "affiliation %1 was changed meanwhile"),
    QT_TRANSLATE_NOOP("ErrorDetail", "affiliation.ended_on is no day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "affiliation.ended_on is before started_on"),
    QT_TRANSLATE_NOOP("ErrorDetail", "staff.name is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "shop.code is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "tag.name is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "consent needs a purpose, a channel and a day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "custom_field %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "custom_field.code is not a-z, 0-9 and _ behind a letter"),
    QT_TRANSLATE_NOOP("ErrorDetail", "custom_field.code is taken by field %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "custom_field.name is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "custom_field.choices is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "custom_field.choices: %1 is chosen for %2 customers"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the value does not fit custom field %1"),
    // Activities and tasks.
    QT_TRANSLATE_NOOP("ErrorDetail", "activity %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "activity %1 is in the trash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "activity %1 was changed meanwhile"),
    QT_TRANSLATE_NOOP("ErrorDetail", "activity %1 is not planned"),
    QT_TRANSLATE_NOOP("ErrorDetail", "activity.external_id is taken by activity %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an activity needs a customer"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an activity needs a day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a note needs a text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a time of day lies between 00:00 and 23:59"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a duration lies between 0 minutes and 100 days"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only calls, meetings and visits can be planned"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no member of staff %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "task %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "task %1 is in the trash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "task %1 was changed meanwhile"),
    QT_TRANSLATE_NOOP("ErrorDetail", "task %1 is completed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "task %1 is not open"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a task needs a title"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a time needs a day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a task that repeats needs a due day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a task repeats every 1 to 999 days, weeks, months or years"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only the task of a customer can be counted from the last contact"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a task can only be put off to a time to come"),
    // Products, orders, payments, refunds.
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no product %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no order %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no payment %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a product needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "product %1 is in the trash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "product %1 was changed later"),
    QT_TRANSLATE_NOOP("ErrorDetail", "order %1 is in the trash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "order %1 was changed later"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an order needs a day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an order needs a day and a currency"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an order without lines needs a total"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an order does not become a refund"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the discount is negative or more than the sum"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the currency is no ISO 4217 code"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1 has neither an amount nor a price"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not a decimal number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a refund is zero or negative"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only a refund refers to an order"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a refund must refer to an order, not to a refund"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a refund needs a day, not before that of the order"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an earlier refund of the order is in another currency"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1 is not of the order"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1 comes back more often than it was sold"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the amount of line %1 is not positive"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a line without an amount: say how much is paid back"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nothing is left to be paid back"),
    QT_TRANSLATE_NOOP("ErrorDetail", "more is paid back than is left of the order"),
    QT_TRANSLATE_NOOP("ErrorDetail", "order %1 is no purchase that can be refunded"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an amount of the order does not fit 64 bits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the refunds do not fit 64 bits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the refunds of order %1 do not fit 64 bits"),
    // Conditions of lists and segments.
    QT_TRANSLATE_NOOP("ErrorDetail", "not JSON, at byte %1: %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the conditions are not an object"),
    QT_TRANSLATE_NOOP("ErrorDetail", "version %1 is newer than %2, the newest known"),
    QT_TRANSLATE_NOOP("ErrorDetail", "more than %1 conditions"),
    QT_TRANSLATE_NOOP("ErrorDetail", "more than 4 GB of text in a field"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the field suggests nothing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this setting is not a page's"),
    // Figures.
    QT_TRANSLATE_NOOP("ErrorDetail", "the purchases of a customer do not fit 64 bits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the revenue of all orders does not fit 64 bits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the revenue of a class does not fit 64 bits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "sum of net revenue"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no as-of day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the window ends before it begins"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the period ends before it begins"),
    QT_TRANSLATE_NOOP("ErrorDetail", "scores do not belong to the purchases"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a customer without a valid id"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 is given twice"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 has no last purchase"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contact %1 has a purchase later than the as-of day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the lowest high score must be 2 … 5, not %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "fixed cut-offs must be four each (or two each), in ascending order"),
};

} // namespace error_detail_detail

std::span<const char *const> detailPhrases()
{
    return error_detail_detail::kPhrases;
}

QString detailText(const QString &detail)
{
    static const PhraseBook book(detailPhrases());
    if (const std::optional<PhraseBook::Match> match = book.find(detail)) {
        QStringList args = match->args;
        if (match->endsWithCause)
            args.last() = detailText(args.last());
        return filled(QCoreApplication::translate("ErrorDetail", match->phrase), args);
    }
    const QString separator = QStringLiteral(": "); // FILE: why
    for (qsizetype at = detail.indexOf(separator); at > 0; at = detail.indexOf(separator, at + 1)) {
        const QString why = detail.mid(at + separator.size());
        if (const QString words = detailText(why); words != why)
            return QCoreApplication::translate("ErrorDetail", "%1: %2", "a file or field, and what is wrong with it")
                .arg(detail.left(at), words);
    }
    return detail;
}

} // namespace shuke::ui
