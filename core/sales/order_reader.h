#pragma once

#include "core/base/command.h"
#include "core/sales/order.h"
#include "core/store/database.h"

#include <QTimeZone>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace shuke::sales {

/// A line of an order as bytes from the store. Views live as long as the reader's row, null for what is unknown.
struct OrderLineRecord
{
    std::string text;    ///< As sold; empty where the product tells it.
    std::string product; ///< Name of the known product; empty for none, as are the next ones.
    std::string productCode;
    std::string barcode;
    std::string category;
    std::string unit;
    qint64 quantityMicro = 0;
    std::optional<qint64> unitPriceMinor;
    qint64 discountMinor = 0;
    qint64 taxMinor = 0;
    std::optional<qint64> amountMinor;
};

struct OrderPaymentRecord
{
    qint64 paidOn = 0; ///< Julian day.
    qint64 amountMinor = 0;
    std::string method;
    std::string note;
};

/// An order or refund with its lines, for streams of millions.
struct OrderRecordRow
{
    enum Text {
        ExternalId,
        CustomerId,
        CustomerName,
        CustomerPhone,
        CustomerEmail,
        Currency,
        Channel,
        Shop,
        Salesperson,
        ShipName,
        ShipPhone,
        ShipAddress,
        Note,
        RefundOf,
        kTexts,
    };
    OrderId id;
    DocumentKind kind = DocumentKind::Order;
    std::string_view status; ///< The stored code.
    std::array<std::string_view, kTexts> texts;
    qint64 orderedOn = 0; ///< Julian day.
    std::optional<qint64> orderedAt;
    qint64 totalMinor = 0;
    qint64 discountMinor = 0;
    qint64 shippingMinor = 0;
    qint64 taxMinor = 0;
    bool taxIncluded = true;
    std::optional<qint64> rateNano;
    qint64 createdAt = 0; ///< UTC milliseconds.
    /// Of several customers with this name, phone and e-mail and no external id the how-manieth, by id; 0: there is
    /// one.
    int customerTwin = 0;
    // Null texts of customer and original where these are in the trash.
    bool isCustomerInTrash = false;
    bool isOriginalInTrash = false;
    OrderId refundOf; ///< Invalid for one in the trash.
    qint64 refundOfCreatedAt = 0;
    std::vector<OrderLineRecord> lines; ///< By position.
    std::vector<OrderPaymentRecord> payments;
};

/// All orders and refunds outside the trash, by id, so that an order comes before its refunds. Forward only, on the
/// connection's thread, within the read transaction of the context, which outlives the reader.
class OrderReader
{
public:
    static Result<std::unique_ptr<OrderReader>> open(ReadContext &context);
    /// Orders that will come.
    qint64 count() const { return m_count; }
    /// The business's time zone.
    const QTimeZone &zone() const { return m_zone; }
    /// Minutes after midnight at which its day begins.
    int dayStartMinutes() const { return m_dayStart; }
    /// False at the end. Canceled soon after the context's token is.
    Result<bool> next(OrderRecordRow &record);

private:
    explicit OrderReader(ReadContext &context) : m_context(context) {}
    Result<void> start();
    Result<void> readLines(qint64 id, OrderRecordRow &record);
    Result<void> readPayments(qint64 id, OrderRecordRow &record);

    struct ProductTexts
    {
        std::string code, barcode, name, category, unit;
    };
    /// A scan in the order of orders; `order` is where it stands, -1 at its end.
    struct Scan
    {
        store::Statement statement;
        qint64 order = 0;
        Result<void> step();
        Result<bool> reach(qint64 id);
    };

    ReadContext &m_context;
    std::unordered_map<qint64, ProductTexts> m_products;
    std::unordered_map<qint64, int> m_twins;
    std::unordered_map<qint64, std::string> m_shops;
    std::unordered_map<qint64, std::string> m_staff;
    QTimeZone m_zone;
    int m_dayStart = 0;
    qint64 m_count = 0;
    qint64 m_rows = 0;
    store::Statement m_orders;
    Scan m_lines;
    Scan m_payments;
};

} // namespace shuke::sales
