#include "core/exchange/member_sheet.h"

#include "core/contacts/address_label.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/message_text.h"
#include "core/contacts/recipients.h"
#include "core/exchange/csv_writer.h"
#include "core/sales/contact_list.h"
#include "core/sales/contact_purchases.h"
#include "core/segments/follow_up_facts.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

#include <QSaveFile>

#include <algorithm>

namespace shuke::exchange {

namespace member_sheet_detail {

constexpr size_t kSlice = 1000;

/// What cells are written by.
struct Manner
{
    const MemberSheetWords &words;
    int digits = 2; ///< Of the currency.
    contacts::MessageText title;
    contacts::MessageText birthday;
};

QString dayCell(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString julianCell(qint32 day)
{
    return day > 0 ? dayCell(QDate::fromJulianDay(day)) : QString();
}

/// Whom to call.
struct CallRow
{
    sales::ContactListRow contact;
    QStringList phones; ///< The further ones.
    segments::FollowUpFacts facts;
    std::optional<activities::OpenStep> step;
};

struct CallColumn
{
    const char *code;
    QString (*cell)(const CallRow &row, const Manner &manner);
};

constexpr CallColumn kCallColumns[] = {
    {"name", [](const CallRow &row, const Manner &) { return row.contact.name; }},
    {"company", [](const CallRow &row, const Manner &) { return row.contact.employer; }},
    {"phone", [](const CallRow &row, const Manner &) { return row.contact.phone; }},
    {"further_phones", [](const CallRow &row, const Manner &) { return row.phones.join(QStringLiteral(", ")); }},
    {"wechat", [](const CallRow &row, const Manner &) { return row.contact.wechat; }},
    {"city", [](const CallRow &row, const Manner &) { return row.contact.city; }},
    {"last_order", [](const CallRow &row, const Manner &) { return dayCell(row.contact.lastOrder); }},
    {"orders", [](const CallRow &row, const Manner &) { return QString::number(row.contact.orderCount); }},
    {"revenue",
     [](const CallRow &row, const Manner &manner) {
         return row.contact.netRevenue ? moneyText(*row.contact.netRevenue, manner.digits) : QString();
     }},
    {"last_contact", [](const CallRow &row, const Manner &) { return julianCell(row.facts.lastContact); }},
    {"next_step",
     [](const CallRow &row, const Manner &manner) {
         if (!row.step)
             return QString();
         return manner.words.step ? manner.words.step(*row.step) : row.step->title;
     }},
    {"next_step_due", [](const CallRow &row, const Manner &) { return row.step ? dayCell(row.step->day) : QString(); }},
    {"owner", [](const CallRow &row, const Manner &) { return row.contact.owner; }},
    {"tags", [](const CallRow &row, const Manner &) { return row.contact.tags.join(QStringLiteral(", ")); }},
    {"do_not_contact",
     [](const CallRow &row, const Manner &manner) { return row.contact.doNotContact ? manner.words.yes : QString(); }},
};

/// Who gets a letter.
struct LetterRow
{
    contacts::Contact contact;
    qint32 lastOrder = 0; ///< Julian day; 0: none.
};

struct LetterColumn
{
    const char *code;
    QString (*cell)(const LetterRow &row, const Manner &manner);
};

constexpr LetterColumn kLetterColumns[] = {
    {"customer_no", [](const LetterRow &row, const Manner &) { return row.contact.externalId; }},
    {"name", [](const LetterRow &row, const Manner &) { return row.contact.name; }},
    {"family_name", [](const LetterRow &row, const Manner &) { return row.contact.familyName; }},
    {"given_name", [](const LetterRow &row, const Manner &) { return row.contact.givenName; }},
    {"title", [](const LetterRow &row,
                 const Manner &manner) { return manner.title.fill(row.contact, manner.words.chinese).text; }},
    {"company",
     [](const LetterRow &row, const Manner &) {
         return row.contact.kind == contacts::ContactKind::Company ? row.contact.name : row.contact.company;
     }},
    {"email", [](const LetterRow &row, const Manner &) { return row.contact.email; }},
    {"phone", [](const LetterRow &row, const Manner &) { return row.contact.phone; }},
    {"address", [](const LetterRow &row, const Manner &) { return contacts::addressLine(row.contact.address); }},
    {"province", [](const LetterRow &row, const Manner &) { return row.contact.address.province; }},
    {"city", [](const LetterRow &row, const Manner &) { return row.contact.address.city; }},
    {"district", [](const LetterRow &row, const Manner &) { return row.contact.address.district; }},
    {"street", [](const LetterRow &row, const Manner &) { return row.contact.address.street; }},
    {"postcode", [](const LetterRow &row, const Manner &) { return row.contact.address.postcode; }},
    {"country", [](const LetterRow &row, const Manner &) { return row.contact.address.country; }},
    {"birthday",
     [](const LetterRow &row, const Manner &manner) {
         const contacts::Birthday &birthday = row.contact.birthday;
         return birthday.year && birthday.month > 0 && !birthday.lunar
                    ? birthdayText(birthday)
                    : manner.birthday.fill(row.contact, manner.words.chinese).text;
     }},
    {"last_order", [](const LetterRow &row, const Manner &) { return julianCell(row.lastOrder); }},
};

Result<QStringList> furtherPhones(ReadContext &context, ContactId contact)
{
    const Result<std::vector<contacts::ContactPoint>> points = contacts::contactPoints(context.database(), contact);
    if (!points)
        return points.error();
    QStringList phones;
    for (const contacts::ContactPoint &point : *points) {
        const bool isPhone = point.kind == QLatin1String("phone") || point.kind == QLatin1String("mobile");
        if (isPhone && !point.optedOut && !point.invalid)
            phones.append(point.value);
    }
    return phones;
}

Result<CallRow> callRow(ReadContext &context, sales::ContactListRow contact)
{
    CallRow row;
    row.contact = std::move(contact);
    Result<QStringList> phones = furtherPhones(context, row.contact.id);
    if (!phones)
        return phones.error();
    row.phones = std::move(*phones);
    const Result<segments::FollowUpFacts> facts = segments::followUpFactsOf(context, row.contact.id);
    if (!facts)
        return facts.error();
    row.facts = *facts;
    if (facts->nextStep == 0 && facts->openTasks == 0)
        return row;
    Result<std::optional<activities::OpenStep>> step = activities::nextStep(row.contact.id).run(context);
    if (!step)
        return step.error();
    row.step = std::move(*step);
    return row;
}

class Writer
{
public:
    Writer(ReadContext &context, const Manner &manner, bool includeDoNotContact, QIODevice &out)
        : m_context(context),
          m_manner(manner),
          m_includesDoNotContact(includeDoNotContact),
          m_csv(out, {.crlf = true, .forExcel = true})
    {}

    template <typename Columns>
    void header(const Columns &columns)
    {
        for (const auto &column : columns) {
            const auto title = m_manner.words.titles.find(column.code);
            cell(title == m_manner.words.titles.end() ? QString::fromLatin1(column.code) : title->second);
        }
        m_csv.endRecord();
    }

    Result<void> write(MemberSheet sheet, const std::vector<qint64> &slice)
    {
        return sheet == MemberSheet::CallList ? writeCalls(slice) : writeLetters(slice);
    }

    Result<MemberSheetReport> finish()
    {
        if (Result<void> done = m_csv.finish(); !done)
            return done.error();
        return m_report;
    }

private:
    void cell(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        m_csv.field({utf8.constData(), static_cast<size_t>(utf8.size())});
    }

    template <typename Columns, typename Row>
    void write(const Columns &columns, const Row &row)
    {
        for (const auto &column : columns)
            cell(column.cell(row, m_manner));
        m_csv.endRecord();
        ++m_report.rows;
    }

    bool isLeftOut(bool doNotContact, bool withdrawn)
    {
        if (m_includesDoNotContact)
            return false;
        m_report.doNotContact += doNotContact ? 1 : 0;
        m_report.withdrawn += withdrawn && !doNotContact ? 1 : 0;
        return doNotContact || withdrawn;
    }

    Result<void> writeCalls(const std::vector<qint64> &slice)
    {
        Result<std::vector<sales::ContactListRow>> rows = sales::contactListRows(slice).run(m_context);
        if (!rows)
            return rows.error();
        m_report.inTrash += static_cast<qint64>(slice.size() - rows->size());
        for (sales::ContactListRow &contact : *rows) {
            const Result<contacts::MarketingWays> no = contacts::withdrawnWays(m_context.database(), contact.id);
            if (!no)
                return no.error();
            if (isLeftOut(contact.doNotContact, no->testFlag(contacts::MarketingWay::Phone)))
                continue;
            const Result<CallRow> row = callRow(m_context, std::move(contact));
            if (!row)
                return row.error();
            write(kCallColumns, *row);
        }
        return {};
    }

    Result<void> writeLetters(const std::vector<qint64> &slice)
    {
        std::vector<ContactId> ids(slice.size());
        std::ranges::transform(slice, ids.begin(), ContactId::fromRow);
        Result<std::vector<contacts::Recipient>> found = contacts::recipients(std::move(ids)).run(m_context);
        if (!found)
            return found.error();
        m_report.inTrash += static_cast<qint64>(slice.size() - found->size());
        for (auto &[contact, withdrawn, unknown] : *found) {
            if (isLeftOut(contact.doNotContact, withdrawn.testFlag(contacts::MarketingWay::Post)))
                continue;
            const Result<sales::ContactPurchases> bought = sales::purchasesOf(m_context, contact.id);
            if (!bought)
                return bought.error();
            write(kLetterColumns, LetterRow{std::move(contact), bought->latestDay});
        }
        return {};
    }

    ReadContext &m_context;
    const Manner &m_manner;
    bool m_includesDoNotContact;
    CsvWriter m_csv;
    MemberSheetReport m_report;
};

template <typename Columns>
std::vector<QByteArray> codes(const Columns &columns)
{
    std::vector<QByteArray> codes;
    for (const auto &column : columns)
        codes.emplace_back(column.code);
    return codes;
}

} // namespace member_sheet_detail

QString codeOf(MemberSheet sheet)
{
    return sheet == MemberSheet::CallList ? QStringLiteral("call-list") : QStringLiteral("mail-merge");
}

std::optional<MemberSheet> memberSheetFromCode(QStringView code)
{
    for (const MemberSheet sheet : {MemberSheet::CallList, MemberSheet::MailMerge}) {
        if (code == codeOf(sheet))
            return sheet;
    }
    return std::nullopt;
}

std::vector<QByteArray> columnsOf(MemberSheet sheet)
{
    using namespace member_sheet_detail;
    return sheet == MemberSheet::CallList ? codes(kCallColumns) : codes(kLetterColumns);
}

Result<MemberSheetReport> writeMemberSheet(ReadContext &context, const std::vector<qint64> &contacts, MemberSheet sheet,
                                           const MemberSheetWords &words, bool includeDoNotContact, QIODevice &out,
                                           const ProgressSink &progress)
{
    using namespace member_sheet_detail;
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    const Result<contacts::MessageText> title = contacts::MessageText::parse(QStringLiteral("{title}"));
    if (!title)
        return title.error();
    const Result<contacts::MessageText> birthday = contacts::MessageText::parse(QStringLiteral("{birthday}"));
    if (!birthday)
        return birthday.error();
    const Manner manner{words, currencyDigits(settings->currency), *title, *birthday};
    Writer writer(context, manner, includeDoNotContact, out);
    sheet == MemberSheet::CallList ? writer.header(kCallColumns) : writer.header(kLetterColumns);
    for (size_t begin = 0; begin < contacts.size(); begin += kSlice) {
        if (context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        const size_t end = std::min(begin + kSlice, contacts.size());
        const std::vector<qint64> slice(contacts.begin() + static_cast<std::ptrdiff_t>(begin),
                                        contacts.begin() + static_cast<std::ptrdiff_t>(end));
        if (Result<void> written = writer.write(sheet, slice); !written)
            return written.error();
        if (progress)
            progress({static_cast<qint64>(end), static_cast<qint64>(contacts.size())});
    }
    if (context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    return writer.finish();
}

Query<MemberSheetReport> writeMemberSheet(std::vector<qint64> contacts, MemberSheet sheet, MemberSheetWords words,
                                          bool includeDoNotContact, QString path, CancelToken cancel,
                                          ProgressSink progress)
{
    return {[contacts = std::move(contacts), sheet, words = std::move(words), includeDoNotContact,
             path = std::move(path),
             progress = std::move(progress)](ReadContext &context) -> Result<MemberSheetReport> {
                QSaveFile file(path);
                const auto failed = [&file, &path] {
                    return Error{ErrorCode::IoError, path + QStringLiteral(": ") + file.errorString()};
                };
                if (!file.open(QIODevice::WriteOnly))
                    return failed();
                const Result<MemberSheetReport> report =
                    writeMemberSheet(context, contacts, sheet, words, includeDoNotContact, file, progress);
                if (!report)
                    return report.error();
                if (!file.commit())
                    return failed();
                return *report;
            },
            std::move(cancel)};
}

} // namespace shuke::exchange
