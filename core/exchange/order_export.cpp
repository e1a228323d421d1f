#include "core/base/money.h"
#include "core/exchange/number_text.h"
#include "core/exchange/table_export.h"
#include "core/sales/order_reader.h"
#include "core/sales/order_table.h"
#include "core/sales/product_table.h"
#include "core/store/read_context.h"

#include <QDateTime>

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
    Writer(TableSink &sink, bool withLines, const QTimeZone &zone) : m_sink(sink), m_withLines(withLines), m_zone(zone)
    {
        QByteArrayList headers = {"external_id",    "customer",   "customer_name", "customer_phone",
                                  "customer_email", "ordered_on", "status",        "amount",
                                  "currency",       "rate",       "channel"};
        if (withLines)
            headers += {"product_code", "product_name", "category", "unit", "quantity", "unit_price"};
        headers += {"discount",    "shipping",  "tax",        "tax_included", "payment_method", "shop",
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
        m_lineAmounts = amountsTellTheTotal(order);
        for (size_t i = 0; i < order.lines.size(); ++i)
            writeRow(order, &order.lines[i], i);
        return static_cast<qint64>(order.lines.size());
    }

private:
    /// Lines without prices, whose amounts are all known and come to the total: then each row shows its own amount.
    static bool amountsTellTheTotal(const OrderRecordRow &order)
    {
        if (order.lines.size() < 2 || order.discountMinor != 0 || order.shippingMinor != 0 || order.taxMinor != 0)
            return false;
        qint64 sum = 0;
        for (const OrderLineRecord &line : order.lines) {
            if (line.unitPriceMinor || !line.amountMinor || __builtin_add_overflow(sum, *line.amountMinor, &sum))
                return false;
        }
        return sum == order.totalMinor;
    }

    void textOrEmpty(std::string_view text)
    {
        if (text.empty())
            m_sink.empty();
        else
            m_sink.text(text);
    }
    void money(std::optional<qint64> minor)
    {
        if (minor)
            m_sink.number(m_number.decimal(*minor, m_digits));
        else
            m_sink.empty();
    }
    /// Sums that are usually nothing stay empty then.
    void moneyUnlessZero(qint64 minor) { money(minor == 0 ? std::nullopt : std::optional(minor)); }

    /// What stands for an order without an external id where rows or refunds must find it.
    static std::string ownId(OrderId id) { return '#' + std::to_string(id.row()); }
    void writeExternalId(const OrderRecordRow &order)
    {
        const bool needed = order.hasRefunds || (m_withLines && order.lines.size() > 1);
        if (order.texts[Text::ExternalId].empty() && needed)
            m_sink.text(ownId(order.id));
        else
            textOrEmpty(order.texts[Text::ExternalId]);
    }

    void writeDay(const OrderRecordRow &order)
    {
        if (order.orderedAt) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(*order.orderedAt, m_zone);
            // A shop whose day ends after midnight: the day counts, the time would move it.
            if (local.date().toJulianDay() == order.orderedOn) {
                m_sink.word(m_number.moment(order.orderedOn, local.time().msecsSinceStartOfDay()));
                return;
            }
        }
        m_sink.word(m_number.day(order.orderedOn));
    }

    void writeLine(const OrderLineRecord *line)
    {
        if (!line) {
            for (int column = 0; column < 6; ++column)
                m_sink.empty();
            return;
        }
        textOrEmpty(line->productCode);
        textOrEmpty(line->product);
        textOrEmpty(line->category);
        textOrEmpty(line->unit);
        m_sink.number(m_number.decimal(line->quantityMicro, kMillionths, true));
        money(line->unitPriceMinor);
    }

    void writeRow(const OrderRecordRow &order, const OrderLineRecord *line, size_t index)
    {
        const bool first = index == 0;
        const auto text = [&](Text which) { textOrEmpty(order.texts[which]); };
        writeExternalId(order);
        text(Text::CustomerId);
        text(Text::CustomerName);
        text(Text::CustomerPhone);
        text(Text::CustomerEmail);
        writeDay(order);
        m_sink.word(order.kind == sales::DocumentKind::Refund ? std::string_view("refund") : order.status);
        if (m_lineAmounts && line)
            money(line->amountMinor);
        else
            money(first ? std::optional(order.totalMinor) : std::nullopt);
        text(Text::Currency);
        if (order.rateNano)
            m_sink.number(m_number.decimal(*order.rateNano, kBillionths, true));
        else
            m_sink.empty();
        text(Text::Channel);
        if (m_withLines)
            writeLine(line);
        // The whole order's, with those of its lines: added up on the first row, so that they are counted once.
        qint64 discount = order.discountMinor;
        for (const OrderLineRecord &each : order.lines)
            discount += each.discountMinor;
        moneyUnlessZero(first ? discount : 0);
        moneyUnlessZero(first ? order.shippingMinor : 0);
        moneyUnlessZero(first ? order.taxMinor : 0);
        m_sink.yesNo(order.taxIncluded);
        textOrEmpty(order.paymentMethod);
        for (const Text which :
             {Text::Shop, Text::Salesperson, Text::ShipName, Text::ShipPhone, Text::ShipAddress, Text::Note})
            text(which);
        if (order.texts[Text::RefundOf].empty() && order.refundOf.isValid())
            m_sink.text(ownId(order.refundOf));
        else
            text(Text::RefundOf);
        m_sink.endRow();
    }

    TableSink &m_sink;
    bool m_withLines;
    QTimeZone m_zone;
    NumberText m_number;
    int m_digits = 2;
    bool m_lineAmounts = false;
};

} // namespace order_export_detail

Result<ExportReport> exportOrders(ReadContext &context, bool withLines, TableSink &sink, const ProgressSink &progress)
{
    using namespace order_export_detail;
    Result<std::unique_ptr<sales::OrderReader>> reader = sales::OrderReader::open(context);
    if (!reader)
        return reader.error();
    Writer writer(sink, withLines, (*reader)->zone());
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
        if (order.mixedPayments)
            ++report.mixedPayments;
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
