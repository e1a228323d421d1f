#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/exchange/import_order_payments.h"
#include "core/exchange/number_text.h"
#include "core/exchange/table_export.h"
#include "core/sales/order_reader.h"
#include "core/sales/order_table.h"
#include "core/sales/product_table.h"
#include "core/store/read_context.h"

#include <QDateTime>

#include <algorithm>

namespace shuke::exchange {

namespace order_export_detail {

using sales::OrderLineRecord;
using sales::OrderRecordRow;
using Text = OrderRecordRow::Text;

constexpr qint64 kProgressRows = 8192;
constexpr int kMillionths = 6;
constexpr int kBillionths = 9;

class Writer
{
public:
    Writer(TableSink &sink, bool withLines, const QTimeZone &zone, int dayStart)
        : m_sink(sink), m_withLines(withLines), m_zone(zone), m_dayStart(dayStart)
    {
        QByteArrayList headers = {"external_id",    "customer",   "customer_name", "customer_phone",
                                  "customer_email", "ordered_on", "status",        "amount",
                                  "currency",       "rate",       "channel"};
        if (withLines)
            headers += {"product_code", "barcode",    "product_name",  "category", "unit",       "line_text",
                        "quantity",     "unit_price", "line_discount", "line_tax", "line_amount"};
        headers += {"discount",    "shipping",  "tax",        "tax_included", "payment_method", "payments", "shop",
                    "salesperson", "ship_name", "ship_phone", "ship_address", "note",           "refund_of"};
        m_sink.begin(headers);
    }

    /// Rows written.
    qint64 write(const OrderRecordRow &order)
    {
        m_digits = currencyDigits(QString::fromUtf8(order.texts[Text::Currency].data(),
                                                    static_cast<qsizetype>(order.texts[Text::Currency].size())));
        if (!m_withLines || order.lines.empty()) {
            writeRow(order, nullptr, 0);
            return 1;
        }
        for (size_t i = 0; i < order.lines.size(); ++i)
            writeRow(order, &order.lines[i], i);
        return static_cast<qint64>(order.lines.size());
    }

private:
    void textOrEmpty(std::string_view text)
    {
        if (text.empty())
            m_sink.empty();
        else
            m_sink.text(text);
    }
    void textOrName(std::string_view externalId, OrderId id, qint64 createdAt)
    {
        m_sink.text(externalId.empty() ? std::string_view(m_cell = orderName(id, createdAt)) : externalId);
    }
    void money(std::optional<qint64> minor)
    {
        if (minor)
            m_sink.number(m_number.decimal(*minor, m_digits));
        else
            m_sink.empty();
    }

    void writeDay(const OrderRecordRow &order)
    {
        if (order.orderedAt) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(*order.orderedAt, m_zone);
            const int msOfDay = local.time().msecsSinceStartOfDay();
            // An import finds the same day from the time; else the day counts, since the time would move it.
            const bool timeTellsDay = businessDay(local.date(), msOfDay, m_dayStart).toJulianDay() == order.orderedOn;
            // The hour that is there twice when summer time ends needs its offset.
            if (timeTellsDay && QDateTime(local.date(), local.time(), m_zone).toMSecsSinceEpoch() != *order.orderedAt) {
                m_sink.word(local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs).toStdString());
                return;
            }
            if (timeTellsDay) {
                m_sink.word(m_number.moment(local.date().toJulianDay(), msOfDay));
                return;
            }
        }
        m_sink.word(m_number.day(order.orderedOn));
    }

    void writeLine(const OrderLineRecord *line)
    {
        if (!line) {
            for (int column = 0; column < 11; ++column)
                m_sink.empty();
            return;
        }
        for (const std::string *text :
             {&line->productCode, &line->barcode, &line->product, &line->category, &line->unit, &line->text})
            textOrEmpty(*text);
        m_sink.number(m_number.decimal(line->quantityMicro, kMillionths, true));
        money(line->unitPriceMinor);
        money(line->discountMinor);
        money(line->taxMinor);
        money(line->amountMinor);
    }

    /// "refund", unless that would hide a status: then amount or original tell that it is one.
    static std::string_view statusOf(const OrderRecordRow &order)
    {
        const bool isRefund = order.kind == sales::DocumentKind::Refund;
        const bool tellsItself = order.totalMinor < 0 || order.refundOf.isValid();
        return isRefund && (order.status == "completed" || !tellsItself) ? std::string_view("refund") : order.status;
    }

    /// One payment of everything on the order's day, as an import makes it of a payment_method.
    static bool isPaidAtOnce(const OrderRecordRow &order)
    {
        return order.payments.size() == 1 && order.payments[0].paidOn == order.orderedOn &&
               order.payments[0].amountMinor == order.totalMinor && order.payments[0].note.empty() &&
               order.totalMinor != 0 && order.status != "draft" && order.status != "canceled";
    }

    void writePayments(const OrderRecordRow &order)
    {
        const auto &payments = order.payments;
        const bool isOneMethod = !payments.empty() && std::all_of(payments.begin(), payments.end(), [&](const auto &p) {
            return p.method == payments[0].method;
        });
        textOrEmpty(isOneMethod ? std::string_view(payments[0].method) : std::string_view());
        m_cell.clear();
        if (!isPaidAtOnce(order)) {
            for (const sales::OrderPaymentRecord &payment : payments) {
                const std::string day(m_number.day(payment.paidOn));
                appendPayment(payment.method, payment.note, day, m_number.decimal(payment.amountMinor, m_digits),
                              m_cell);
            }
        }
        textOrEmpty(m_cell);
    }

    void writeRow(const OrderRecordRow &order, const OrderLineRecord *line, size_t index)
    {
        const bool first = index == 0;
        const auto text = [&](Text which) { textOrEmpty(order.texts[which]); };
        textOrName(order.texts[Text::ExternalId], order.id, order.createdAt);
        if (order.customerTwin > 0)
            m_sink.text(m_cell = twinName(order.customerTwin));
        else
            text(Text::CustomerId);
        text(Text::CustomerName);
        text(Text::CustomerPhone);
        text(Text::CustomerEmail);
        writeDay(order);
        m_sink.word(statusOf(order));
        money(first ? std::optional(order.totalMinor) : std::nullopt);
        text(Text::Currency);
        if (order.rateNano)
            m_sink.number(m_number.decimal(*order.rateNano, kBillionths, true));
        else
            m_sink.empty();
        text(Text::Channel);
        if (m_withLines)
            writeLine(line);
        // The whole order's stand on its first row, so that they are counted once.
        // A zero is written: an empty cell would leave what a changed order holds where the file is read back.
        for (const qint64 sum : {order.discountMinor, order.shippingMinor, order.taxMinor})
            money(first ? std::optional(sum) : std::nullopt);
        m_sink.yesNo(order.taxIncluded);
        if (first) {
            writePayments(order);
        } else {
            m_sink.empty();
            m_sink.empty();
        }
        for (const Text which :
             {Text::Shop, Text::Salesperson, Text::ShipName, Text::ShipPhone, Text::ShipAddress, Text::Note})
            text(which);
        if (order.refundOf.isValid())
            textOrName(order.texts[Text::RefundOf], order.refundOf, order.refundOfCreatedAt);
        else
            m_sink.empty();
        m_sink.endRow();
    }

    TableSink &m_sink;
    bool m_withLines;
    QTimeZone m_zone;
    int m_dayStart;
    NumberText m_number;
    int m_digits = 2;
    std::string m_cell;
};

} // namespace order_export_detail

std::string twinName(int place)
{
    return '(' + std::to_string(place) + ')';
}

int twinFromName(std::string_view name)
{
    int place = 0;
    if (name.size() < 3 || name.size() > 9 || name.front() != '(' || name.back() != ')')
        return 0;
    for (const char c : name.substr(1, name.size() - 2)) {
        if (c < '0' || c > '9')
            return 0;
        place = place * 10 + (c - '0');
    }
    return place;
}

std::string orderName(OrderId id, qint64 createdAtMs)
{
    return '#' + std::to_string(id.row()) + '-' + QByteArray::number(createdAtMs, 36).toStdString();
}

Result<ExportReport> exportOrders(ReadContext &context, bool withLines, TableSink &sink, const ProgressSink &progress)
{
    using namespace order_export_detail;
    Result<std::unique_ptr<sales::OrderReader>> reader = sales::OrderReader::open(context);
    if (!reader)
        return reader.error();
    Writer writer(sink, withLines, (*reader)->zone(), (*reader)->dayStartMinutes());
    ExportReport report;
    OrderRecordRow order;
    qint64 orders = 0;
    while (!sink.failed()) {
        const Result<bool> more = (*reader)->next(order);
        if (!more)
            return more.error();
        if (!*more)
            break;
        report.rows += writer.write(order);
        report.customersInTrash += order.isCustomerInTrash ? 1 : 0;
        report.originalsInTrash += order.isOriginalInTrash ? 1 : 0;
        if (progress && ++orders % kProgressRows == 0)
            progress({orders, (*reader)->count()});
    }
    if (const Result<void> done = sink.finish(); !done)
        return done.error();
    return report;
}

Result<ExportReport> exportProducts(ReadContext &context, TableSink &sink)
{
    const Result<QString> currency = sales::storeCurrency(context.database());
    if (!currency)
        return currency.error();
    const Result<std::vector<sales::Product>> products = sales::allProducts(context.database());
    if (!products)
        return products.error();
    const int digits = currencyDigits(*currency);
    NumberText number;
    const auto text = [&sink](const QString &value) {
        if (value.isEmpty())
            sink.empty();
        else
            sink.text(value.toStdString());
    };
    const auto money = [&](const std::optional<Money> &value) {
        if (value)
            sink.number(number.decimal(value->minor(), digits));
        else
            sink.empty();
    };
    sink.begin({"code", "barcode", "name", "category", "unit", "price", "cost", "active"});
    for (const sales::Product &product : *products) {
        for (const QString &value : {product.code, product.barcode, product.name, product.category, product.unit})
            text(value);
        money(product.price);
        money(product.cost);
        sink.yesNo(product.active);
        sink.endRow();
    }
    if (const Result<void> done = sink.finish(); !done)
        return done.error();
    ExportReport report;
    report.rows = static_cast<qint64>(products->size());
    return report;
}

} // namespace shuke::exchange
