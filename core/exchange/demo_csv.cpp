#include "core/exchange/demo_csv.h"

#include "core/exchange/demo_words.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace shuke::exchange {

namespace demo_csv_detail {

/// A file that appears under its name only when it is complete.
class CsvFile
{
public:
    explicit CsvFile(const QString &path) : m_file(path) {}
    Result<void> open(std::string_view header)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failure();
        m_buffer.append(header) += '\n';
        return {};
    }
    CsvFile &field(std::string_view text)
    {
        if (m_fields++ > 0)
            m_buffer += ',';
        if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
            m_buffer += text;
            return *this;
        }
        m_buffer += '"';
        for (const char c : text) {
            if (c == '"')
                m_buffer += '"';
            m_buffer += c;
        }
        m_buffer += '"';
        return *this;
    }
    Result<void> endRow()
    {
        m_buffer += '\n';
        m_fields = 0;
        return m_buffer.size() < kChunk ? Result<void>() : flush();
    }
    Result<void> finish()
    {
        if (Result<void> done = flush(); !done)
            return done.error();
        if (!m_file.commit())
            return failure();
        return {};
    }

private:
    static constexpr size_t kChunk = 1 << 20;
    Result<void> flush()
    {
        if (m_file.write(m_buffer.data(), static_cast<qint64>(m_buffer.size())) != static_cast<qint64>(m_buffer.size()))
            return failure();
        m_buffer.clear();
        return {};
    }
    Error failure() const
    {
        return {ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString())};
    }

    QSaveFile m_file;
    std::string m_buffer;
    int m_fields = 0;
};

std::string day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string();
}

std::string birthday(const DemoContact &contact)
{
    if (contact.birthMonth == 0)
        return {};
    const QString monthDay = QStringLiteral("%1-%2")
                                 .arg(contact.birthMonth, 2, 10, QLatin1Char('0'))
                                 .arg(contact.birthDay, 2, 10, QLatin1Char('0'));
    const QString year = contact.birthYear > 0 ? QStringLiteral("%1-").arg(contact.birthYear) : QString();
    return ((contact.birthLunar ? QStringLiteral("农历") : QString()) + year + monthDay).toStdString();
}

/// A company's row is its contact person with the company's name and number, as shops keep such lists.
Result<void> contactRow(CsvFile &file, const DemoContact &contact, std::string_view externalId)
{
    const DemoPlace place = contact.place >= 0 ? demoPlaces()[static_cast<size_t>(contact.place)] : DemoPlace{};
    std::string tags;
    for (const int tag : contact.tags)
        tags.append(tags.empty() ? "" : ";").append(demoTags()[static_cast<size_t>(tag)]);
    file.field(externalId)
        .field(contact.name)
        .field(contact.familyName)
        .field(contact.givenName)
        .field(contact.employer);
    file.field(contact.gender).field(birthday(contact));
    file.field(contact.phone.empty() ? contact.damagedPhone : contact.phone);
    file.field(contact.email.empty() ? contact.damagedEmail : contact.email).field(contact.wechat);
    file.field(place.province).field(place.city).field(place.district).field(contact.address);
    file.field(tags)
        .field(contact.source)
        .field(contact.owner >= 0 ? demoStaff()[static_cast<size_t>(contact.owner)] : "");
    file.field(contact.note).field(day(contact.createdOn));
    return file.endRow();
}

constexpr std::string_view kContactHeader =
    "external_id,name,family_name,given_name,company,gender,birthday,phone,email,wechat,"
    "province,city,district,address,tags,source,owner,note,created_on";
constexpr std::string_view kOrderHeader =
    "external_id,customer,ordered_on,amount,currency,status,channel,discount,shipping,"
    "payment_method,shop,salesperson,refund_of";

const char *statusCode(DemoStatus status)
{
    constexpr const char *kCodes[] = {"draft", "paid", "shipped", "completed", "canceled"};
    return kCodes[static_cast<size_t>(status)];
}

struct Writer
{
    const DemoOptions &options;
    CsvFile contacts;
    CsvFile orders;
    DemoSummary summary;
    int digits = 2;

    std::string money(Money amount) const { return moneyText(amount, digits).toStdString(); }

    /// True if the order counts for its customer.
    Result<bool> orderRows(const DemoOrder &order, std::string_view customer)
    {
        const std::string number =
            "SO" + QString::number(++summary.orders).rightJustified(8, QLatin1Char('0')).toStdString();
        const auto row = [&](const std::string &id, QDate on, Money amount, const char *status, Money discount,
                             Money shipping, std::string_view refundOf) {
            orders.field(id).field(customer).field(day(on)).field(money(amount)).field(options.currency.toStdString());
            orders.field(status).field(order.channel).field(money(discount)).field(money(shipping));
            orders.field(order.paidOn.isValid() ? order.paymentMethod : "");
            orders.field(demoShops()[static_cast<size_t>(order.shop)].second);
            orders.field(demoStaff()[static_cast<size_t>(order.salesperson)]).field(refundOf);
            return orders.endRow();
        };
        if (Result<void> done =
                row(number, order.day, order.total, statusCode(order.status), order.discount, order.shipping, {});
            !done)
            return done.error();
        summary.walkInOrders += customer.empty() ? 1 : 0;
        if (order.status == DemoStatus::Canceled)
            ++summary.canceledOrders;
        if (order.status == DemoStatus::Draft)
            ++summary.draftOrders;
        if (order.status == DemoStatus::Canceled || order.status == DemoStatus::Draft)
            return false;
        qint64 net = order.total.minor();
        summary.grossMinor += net;
        if (order.refund) {
            if (Result<void> done =
                    row(number + "-R", order.refund->day, order.refund->amount.negated(), "refund", {}, {}, number);
                !done)
                return done.error();
            ++summary.refunds;
            summary.refundMinor += order.refund->amount.minor();
            net -= order.refund->amount.minor();
        }
        summary.netMinor += net;
        summary.walkInNetMinor += customer.empty() ? net : 0;
        const bool counts = !order.refund || order.refund->amount < order.total;
        summary.countedOrders += counts ? 1 : 0;
        return counts;
    }

    Result<void> entityRows(const DemoEntity &entity)
    {
        const DemoContact &first = entity.contacts[0];
        if (Result<void> done = contactRow(contacts, first.company ? entity.contacts[1] : first, first.externalId);
            !done)
            return done.error();
        ++summary.contacts;
        if (entity.duplicate) {
            if (Result<void> done = contactRow(contacts, entity.contacts[1], entity.contacts[1].externalId); !done)
                return done.error();
            ++summary.contacts;
            ++summary.duplicates;
        }
        for (const DemoContact &contact : entity.contacts) {
            if (!contact.company) {
                summary.damagedPhones += contact.damagedPhone.empty() ? 0 : 1;
                summary.damagedEmails += contact.email.empty() && !contact.damagedEmail.empty() ? 1 : 0;
            }
        }
        bool buys[2] = {};
        for (const DemoOrder &order : entity.orders) {
            const auto slot = static_cast<size_t>(order.contact);
            const Result<bool> counts = orderRows(order, entity.contacts[slot].externalId);
            if (!counts)
                return counts.error();
            buys[slot] = buys[slot] || *counts;
        }
        summary.buyers += (buys[0] ? 1 : 0) + (buys[1] ? 1 : 0);
        return {};
    }
};

QJsonObject asJson(const DemoOptions &options, QDate firstDay, const DemoSummary &s)
{
    return {{QStringLiteral("seed"), QString::number(options.seed)},
            {QStringLiteral("customers"), options.customers},
            {QStringLiteral("first_day"), firstDay.toString(Qt::ISODate)},
            {QStringLiteral("last_day"), options.endDay.toString(Qt::ISODate)},
            {QStringLiteral("currency"), options.currency},
            {QStringLiteral("contacts"), s.contacts},
            {QStringLiteral("duplicates"), s.duplicates},
            {QStringLiteral("damaged_phones"), s.damagedPhones},
            {QStringLiteral("damaged_emails"), s.damagedEmails},
            {QStringLiteral("orders"), s.orders},
            {QStringLiteral("refunds"), s.refunds},
            {QStringLiteral("canceled_orders"), s.canceledOrders},
            {QStringLiteral("draft_orders"), s.draftOrders},
            {QStringLiteral("counted_orders"), s.countedOrders},
            {QStringLiteral("walk_in_orders"), s.walkInOrders},
            {QStringLiteral("gross_minor"), s.grossMinor},
            {QStringLiteral("refund_minor"), s.refundMinor},
            {QStringLiteral("net_minor"), s.netMinor},
            {QStringLiteral("walk_in_net_minor"), s.walkInNetMinor},
            {QStringLiteral("buyers"), s.buyers}};
}

Result<void> writeJson(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return {};
}

} // namespace demo_csv_detail

Result<DemoSummary> writeDemoCsv(const DemoOptions &options, const QString &folder, const CancelToken &cancel,
                                 const ProgressSink &progress)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::IoError, folder};
    const DemoGenerator generator(options);
    demo_csv_detail::Writer writer{options,
                                   demo_csv_detail::CsvFile(dir.filePath(QStringLiteral("contacts.csv"))),
                                   demo_csv_detail::CsvFile(dir.filePath(QStringLiteral("orders.csv"))),
                                   {},
                                   currencyDigits(options.currency)};
    if (Result<void> done = writer.contacts.open(demo_csv_detail::kContactHeader); !done)
        return done.error();
    if (Result<void> done = writer.orders.open(demo_csv_detail::kOrderHeader); !done)
        return done.error();
    for (qint64 i = 0; i < generator.entityCount(); ++i) {
        if (i % 1000 == 0) {
            if (cancel.isCanceled())
                return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
            if (progress)
                progress({i, generator.entityCount()});
        }
        if (Result<void> done = writer.entityRows(generator.entity(i)); !done)
            return done.error();
    }
    for (QDate day = generator.firstDay(); day <= options.endDay; day = day.addDays(1)) {
        if (cancel.isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        for (const DemoOrder &order : generator.walkIns(day)) {
            if (Result<bool> done = writer.orderRows(order, {}); !done)
                return done.error();
        }
    }
    if (Result<void> done = writer.contacts.finish(); !done)
        return done.error();
    if (Result<void> done = writer.orders.finish(); !done)
        return done.error();
    if (Result<void> done =
            demo_csv_detail::writeJson(dir.filePath(QStringLiteral("summary.json")),
                                       demo_csv_detail::asJson(options, generator.firstDay(), writer.summary));
        !done)
        return done.error();
    return writer.summary;
}

} // namespace shuke::exchange
