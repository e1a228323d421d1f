#include "ui/exchange/export_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace shuke::ui {

namespace export_words_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

int counted(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, INT_MAX));
}

} // namespace export_words_detail

QString tableFormatText(exchange::TableFormat format)
{
    using export_words_detail::Words;
    switch (format) {
    case exchange::TableFormat::CsvExact:
        return Words::tr("CSV, exact values");
    case exchange::TableFormat::CsvForExcel:
        return Words::tr("CSV for Excel");
    case exchange::TableFormat::Xlsx:
        return Words::tr("Excel workbook");
    case exchange::TableFormat::JsonLines:
        return Words::tr("JSON Lines");
    case exchange::TableFormat::VCard3:
        return Words::tr("vCard 3.0");
    case exchange::TableFormat::VCard4:
        return Words::tr("vCard 4.0");
    }
    return {};
}

QString tableFormatHint(exchange::TableFormat format)
{
    using export_words_detail::Words;
    switch (format) {
    case exchange::TableFormat::CsvExact:
        return Words::tr("For another Shuke or another program: what is stored, as it is. Import gives the same back.");
    case exchange::TableFormat::CsvForExcel:
        return Words::tr("For a double click in a spreadsheet: texts that look like formulas are guarded. Import "
                         "takes the guard off again.");
    case exchange::TableFormat::Xlsx:
        return Words::tr("Numbers, days and texts as such, never formulas. Up to 1,048,575 rows; import gives the "
                         "same back.");
    case exchange::TableFormat::JsonLines:
        return Words::tr("For programs: one object on each line. Shuke itself does not read it.");
    case exchange::TableFormat::VCard3:
        return Words::tr("Customers only, as phones and mail programs read them best.");
    case exchange::TableFormat::VCard4:
        return Words::tr("Customers only, by the newer standard.");
    }
    return {};
}

QStringList exportNotes(exchange::ImportKind kind, const exchange::ExportReport &report)
{
    using export_words_detail::counted;
    using export_words_detail::Words;
    QStringList notes;
    if (report.personalLeftOut > 0)
        notes.append(Words::tr("%Ln company(ies) have a birthday, gender, job title or parts of a name: those are in "
                               "the table of customers.",
                               nullptr, counted(report.personalLeftOut)));
    if (report.customersInTrash > 0)
        notes.append(Words::tr("%Ln order(s) have no customer in the file, as theirs is in the trash.", nullptr,
                               counted(report.customersInTrash)));
    if (report.originalsInTrash > 0)
        notes.append(Words::tr("%Ln refund(s) do not name their order, as it is in the trash.", nullptr,
                               counted(report.originalsInTrash)));
    if (report.activitiesLeftOut > 0)
        notes.append(Words::tr("%Ln follow-up(s) are left out, as their customer is in the trash.", nullptr,
                               counted(report.activitiesLeftOut)));
    if (report.relationsLeftOut > 0)
        notes.append(Words::tr("%Ln relation(s) are left out, as one of the two is in the trash.", nullptr,
                               counted(report.relationsLeftOut)));
    if (report.consentsLeftOut > 0)
        notes.append(Words::tr("%Ln consent(s) are left out, as their customer is in the trash.", nullptr,
                               counted(report.consentsLeftOut)));
    if (kind == exchange::ImportKind::Orders)
        notes.append(Words::tr("Orders are without their lines; “Lines of orders” has both."));
    return notes;
}

} // namespace shuke::ui
