#pragma once

#include "core/exchange/import_order_row.h"

namespace shuke::exchange {

/// One line of an order on its way in.
struct LineDraft
{
    std::optional<qint64> product;
    qint64 quantityMicro = 1000000;
    std::optional<qint64> unitPriceMinor;
    qint64 discountMinor = 0;
    qint64 taxMinor = 0;
    std::optional<qint64> amountMinor;
    std::string text; ///< As sold, where no product tells it.

    friend bool operator==(const LineDraft &, const LineDraft &) = default;
};

/// The rows of order_line that an import writes.
class OrderParts
{
public:
    explicit OrderParts(ImportWriter &writer) : m_writer(writer) {}

    Result<void> insertLines(qint64 orderId, const std::vector<LineDraft> &lines);
    /// Makes the order's lines equal to `lines`, changing only what differs. Returns whether anything was written.
    Result<bool> replaceLines(qint64 orderId, const std::vector<LineDraft> &lines);
    /// Adds those of `lines` that the order does not have yet (a line twice in `lines` must be there twice).
    Result<bool> appendLines(qint64 orderId, const std::vector<LineDraft> &lines);
    Result<bool> hasLines(qint64 orderId);
    /// Of the order; empty if there is none.
    Result<QByteArray> currencyOf(qint64 orderId);

private:
    struct KnownLine
    {
        qint64 id = 0;
        qint64 position = 0;
        LineDraft line;
    };
    Result<std::vector<KnownLine>> linesOf(qint64 orderId);
    Result<void> insertLine(qint64 orderId, qint64 position, const LineDraft &line);

    ImportWriter &m_writer;
    store::Statement m_insertLine;
    bool m_prepared = false;
};

} // namespace shuke::exchange
