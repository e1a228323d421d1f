#include "ui/contacts/contact_columns.h"

#include "ui/common/format.h"
#include "ui/contacts/contact_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace shuke::ui {

namespace contact_columns_detail {

QString word(const char *english)
{
    return QCoreApplication::translate("ContactList", english);
}

using Sort = sales::ContactSort;
using segments::FollowUpSort;

/// What a line of the list is made of.
struct Row : sales::ContactListRow
{
    segments::FollowUpFacts facts;
};

struct Column
{
    ContactColumnSort sort;
    QVariant (*cell)(const Row &); ///< Null: scoreCell.
    ListColumn spec;
    QVariant (*scoreCell)(const ScoreCell &) = nullptr;
};

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant dayOrNothing(QDate day)
{
    return day.isValid() ? QVariant(day) : QVariant();
}

QVariant julianDay(qint32 day)
{
    return day > 0 ? QVariant(QDate::fromJulianDay(day)) : QVariant();
}

QVariant countOrNothing(qint32 count)
{
    return count > 0 ? QVariant(qint64(count)) : QVariant();
}

QVariant instantDay(std::optional<qint64> ms)
{
    return ms && *ms > 0 ? QVariant(QDateTime::fromMSecsSinceEpoch(*ms).date()) : QVariant();
}

/// In the order of a list that nobody has changed.
std::vector<Column> makeColumns(const QString &currency)
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto number = [](const QVariant &value) { return numberText(value.toLongLong()); };
    const auto day = [](const QVariant &value) { return dayText(value.toDate()); };
    const auto money = [currency](const QVariant &value) {
        return moneyText(Money::fromMinor(value.toLongLong()), currency);
    };
    std::vector<Column> all = {
        {Sort::Name,
         [](const Row &row) { return textOrNothing(row.name); },
         {.key = "name",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Name")),
          .widthChars = 14,
          .isEditable = true,
          .grows = true}},
        {Sort::Phone,
         [](const Row &row) { return textOrNothing(row.phone); },
         {.key = "phone",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Phone")),
          .widthChars = 15,
          .isEditable = true}},
        {Sort::City,
         [](const Row &row) { return textOrNothing(row.city); },
         {.key = "city", .title = word(QT_TRANSLATE_NOOP("ContactList", "City")), .widthChars = 7, .isEditable = true}},
        {Sort::LastOrder,
         [](const Row &row) { return dayOrNothing(row.lastOrder); },
         {.key = "last_order",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Last order")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Day of the latest order that counts")),
          .alignment = right,
          .widthChars = 13,
          .isDay = true,
          .text = day}},
        {Sort::OrderCount,
         [](const Row &row) { return row.orderCount > 0 ? QVariant(qint64(row.orderCount)) : QVariant(); },
         {.key = "orders",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Orders")),
          .toolTip = word(QT_TRANSLATE_NOOP(
              "ContactList", "Paid, shipped and completed orders; those paid back in full do not count")),
          .alignment = right,
          .widthChars = 7,
          .text = number}},
        {Sort::NetRevenue,
         [](const Row &row) {
             return row.netRevenue && (row.orderCount > 0 || !row.netRevenue->isZero())
                        ? QVariant(row.netRevenue->minor())
                        : QVariant();
         },
         {.key = "revenue",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Revenue")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "All orders so far, less refunds")),
          .alignment = right,
          .widthChars = 12,
          .isMoney = true,
          .decimals = currencyDigits(currency),
          .text = money}},
        {Sort::Employer,
         [](const Row &row) { return textOrNothing(row.employer); },
         {.key = "company",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Company")),
          .widthChars = 8,
          .isEditable = true,
          .grows = true}},
        {Sort::Email,
         [](const Row &row) { return textOrNothing(row.email); },
         {.key = "email",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "E-mail")),
          .widthChars = 21,
          .isEditable = true,
          .grows = true}},
        {Sort::Name,
         [](const Row &row) { return textOrNothing(row.tags.join(QStringLiteral(", "))); },
         {.key = "tags", .title = word(QT_TRANSLATE_NOOP("ContactList", "Tags")), .widthChars = 14, .sortable = false}},
        {FollowUpSort::LastContact,
         [](const Row &row) { return julianDay(row.facts.lastContact); },
         {.key = "last_contact",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Last contact")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Day of the latest call, meeting, visit, e-mail or message "
                                                           "that took place; notes do not count")),
          .alignment = right,
          .widthChars = 12,
          .shown = false,
          .isDay = true,
          .text = day}},
        {FollowUpSort::NextStep,
         [](const Row &row) { return julianDay(row.facts.nextStep); },
         {.key = "next_step",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Next step")),
          .toolTip = word(QT_TRANSLATE_NOOP(
              "ContactList", "The earliest day on which an open task is due or a call, meeting or visit is planned")),
          .alignment = right,
          .widthChars = 12,
          .shown = false,
          .isDay = true,
          .text = day}},
        {FollowUpSort::OpenTasks,
         [](const Row &row) { return countOrNothing(row.facts.openTasks); },
         {.key = "open_tasks",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Open tasks")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Tasks not started or started; deferred ones do not count")),
          .alignment = right,
          .widthChars = 9,
          .shown = false,
          .text = number}},
        {FollowUpSort::ContactCount,
         [](const Row &row) { return countOrNothing(row.facts.contactCount); },
         {.key = "contact_count",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Times in touch")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList",
                                            "Calls, meetings, visits, e-mails and messages that took place, all days")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .text = number}},
        {Sort::Source,
         [](const Row &row) { return textOrNothing(row.source); },
         {.key = "source",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Source")),
          .widthChars = 9,
          .shown = false,
          .isEditable = true}},
        {Sort::Owner,
         [](const Row &row) { return textOrNothing(row.owner); },
         {.key = "owner",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Owner")),
          .widthChars = 10,
          .shown = false,
          .isEditable = true}},
        {Sort::WeChat,
         [](const Row &row) { return textOrNothing(row.wechat); },
         {.key = "wechat",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "WeChat")),
          .widthChars = 12,
          .shown = false,
          .isEditable = true}},
        {Sort::Province,
         [](const Row &row) { return textOrNothing(row.province); },
         {.key = "province",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Province")),
          .widthChars = 9,
          .shown = false,
          .isEditable = true}},
        {Sort::FirstOrder,
         [](const Row &row) { return dayOrNothing(row.firstOrder); },
         {.key = "first_order",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "First order")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Day of the earliest order that counts")),
          .alignment = right,
          .widthChars = 12,
          .shown = false,
          .isDay = true,
          .text = day}},
        {Sort::AverageOrder,
         [](const Row &row) { return row.averageOrder ? QVariant(row.averageOrder->minor()) : QVariant(); },
         {.key = "average_order",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Average order")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Revenue divided by the orders that count")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isMoney = true,
          .decimals = currencyDigits(currency),
          .text = money}},
        {Sort::Birthday,
         [](const Row &row) { return textOrNothing(birthdayDisplay(row.birthday)); },
         {.key = "birthday",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Birthday")),
          .widthChars = 12,
          .shown = false}},
        {Sort::Gender,
         [](const Row &row) { return textOrNothing(genderText(row.gender)); },
         {.key = "gender",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Gender")),
          .widthChars = 8,
          .shown = false,
          .isEditable = true}},
        {Sort::DoNotContact,
         [](const Row &row) {
             return row.doNotContact ? QVariant(word(QT_TRANSLATE_NOOP("ContactList", "Do not contact"))) : QVariant();
         },
         {.key = "do_not_contact",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Contact")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Who does not want to be contacted at all")),
          .widthChars = 11,
          .shown = false}},
        {Sort::ExternalId,
         [](const Row &row) { return textOrNothing(row.externalId); },
         {.key = "external_id",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Customer number")),
          .widthChars = 12,
          .shown = false,
          .isEditable = true}},
        {Sort::CreatedOn,
         [](const Row &row) { return dayOrNothing(row.createdOn); },
         {.key = "created_on",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Known since")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "The day the customer became known to the business")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isDay = true,
          .text = day}},
        {Sort::CreatedAt,
         [](const Row &row) { return instantDay(row.createdAtMs); },
         {.key = "created_at",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Entered on")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "The day the record was made in this store")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isDay = true,
          .text = day}},
        {Sort::ModifiedAt,
         [](const Row &row) { return instantDay(row.modifiedAtMs); },
         {.key = "modified_at",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Changed on")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isDay = true,
          .text = day}},
        {Sort::DeletedAt,
         [](const Row &row) { return instantDay(row.deletedAtMs); },
         {.key = "deleted_at",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Deleted on")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "Since when it is in the trash")),
          .alignment = right,
          .widthChars = 11,
          .shown = false,
          .isDay = true,
          .text = day}},
        {Sort::Kind,
         [](const Row &row) {
             return QVariant(
                 row.company ? QCoreApplication::translate("ContactList", "Company", "a customer that is not a person")
                             : word(QT_TRANSLATE_NOOP("ContactList", "Person")));
         },
         {.key = "kind", .title = word(QT_TRANSLATE_NOOP("ContactList", "Type")), .widthChars = 9, .shown = false}},
    };
    for (ScoreColumn &column : scoreColumns(currency))
        all.push_back({column.sort, nullptr, std::move(column.spec), column.cell});
    return all;
}

/// Everything but the words, which depend on the language and the currency.
const std::vector<Column> &columns()
{
    static const std::vector<Column> all = makeColumns({});
    return all;
}

QByteArray keyOf(int column)
{
    return columns()[static_cast<size_t>(column)].spec.key;
}

} // namespace contact_columns_detail

std::vector<ListColumn> contactColumns(const QString &currency)
{
    std::vector<ListColumn> specs;
    for (contact_columns_detail::Column &column : contact_columns_detail::makeColumns(currency))
        specs.push_back(std::move(column.spec));
    return specs;
}

ContactColumnSort contactSort(int column)
{
    return contact_columns_detail::columns()[static_cast<size_t>(column)].sort;
}

ListRow contactCells(const sales::ContactListRow &contact, const segments::FollowUpFacts &facts)
{
    const contact_columns_detail::Row row{contact, facts};
    ListRow cells{row.id.row(), {}};
    for (const contact_columns_detail::Column &column : contact_columns_detail::columns()) {
        if (column.cell)
            cells.cells.push_back(column.cell(row));
    }
    return cells;
}

void addScoreCells(const std::optional<ScoreCell> &score, ListRow &row)
{
    for (const contact_columns_detail::Column &column : contact_columns_detail::columns()) {
        if (column.scoreCell)
            row.cells.push_back(score ? column.scoreCell(*score) : QVariant());
    }
}

std::optional<contacts::ContactEdit> contactCellEdit(int column, const QString &typed)
{
    const QByteArray key = contact_columns_detail::keyOf(column);
    contacts::ContactEdit edit;
    if (key == "name")
        edit.name = typed;
    else if (key == "phone")
        edit.phone = typed;
    else if (key == "city")
        edit.city = typed;
    else if (key == "province")
        edit.province = typed;
    else if (key == "company")
        edit.company = typed;
    else if (key == "email")
        edit.email = typed;
    else if (key == "source")
        edit.source = typed;
    else if (key == "wechat")
        edit.wechat = typed;
    else if (key == "external_id")
        edit.externalId = typed;
    else
        return std::nullopt;
    return edit;
}

QString birthdayDisplay(const contacts::Birthday &birthday)
{
    using namespace contact_columns_detail;
    if (birthday.isNull())
        return {};
    if (birthday.lunar)
        return word(QT_TRANSLATE_NOOP("ContactList", "%1 (lunar)"))
            .arg(contacts::birthdayText(birthday).mid(static_cast<qsizetype>(qstrlen("lunar "))));
    if (birthday.month == 0)
        return QString::number(*birthday.year);
    if (birthday.year)
        return dayText(QDate(*birthday.year, birthday.month, birthday.day));
    if (QLocale().language() == QLocale::Chinese)
        return QStringLiteral("%1月%2日").arg(birthday.month).arg(birthday.day);
    return QLocale().toString(QDate(2000, birthday.month, birthday.day), QStringLiteral("d MMM"));
}

} // namespace shuke::ui
