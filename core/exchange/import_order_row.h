#pragma once

#include "core/exchange/date_parse.h"
#include "core/exchange/import_customer_lookup.h"
#include "core/exchange/import_finding.h"
#include "core/exchange/import_lookup.h"
#include "core/exchange/import_order_amounts.h"
#include "core/exchange/import_row.h"
#include "core/exchange/value_parse.h"

#include <string>

namespace shuke::exchange {

/// What one row says about an order and one of its lines. Texts are looked up in `cells`.
struct OrderRow
{
    ImportRow cells;
    RowAmounts amounts;
    std::optional<StatusWord> status;
    std::optional<qint64> day;   ///< Julian day in the business's time zone.
    std::optional<qint64> utcMs; ///< If the time of day is told.
    QByteArray currency;         ///< Empty: not told.
    bool badCurrency = false;    ///< Told, but nobody knows it: the amount means nothing.
    std::optional<qint64> rateNano;
    std::optional<bool> taxIncluded;
    bool badDay = false;
    bool badAmount = false;
    int digits = 2; ///< Decimals of the currency.
    // Of the line alone; only exports of ours tell them.
    std::optional<qint64> lineAmount;
    std::optional<qint64> lineDiscount;
    std::optional<qint64> lineTax;

    std::string_view text(Field field) const { return cells[field]; }
    CustomerTexts customer; ///< Views into `cells`.
    bool hasProduct() const
    {
        return !cells[Field::Product].empty() || !cells[Field::ProductCode].empty() ||
               !cells[Field::ProductName].empty() || !cells[Field::Barcode].empty();
    }
    /// Does the row tell anything about a line of the order?
    bool hasLine() const
    {
        return hasProduct() || amounts.quantityMicro || amounts.unitPriceMicro || !cells[Field::LineText].empty();
    }
};

/// Is the row of a bill one that becomes an order or a refund?
bool isBilled(const ImportRow &cells);

/// Of a bill only what came in is a sale, and what went out again a refund (its status then); what came back from
/// others is neither. False, and a finding, for what is left out.
bool takeFlow(OrderRow &row, ImportReport &report);

/// Reads rows of order files: cells → values, what cannot be read → findings. One per import.
class OrderRowReader
{
public:
    OrderRowReader(const ImportPlan &plan, LocalTime local, const QByteArray &storeCurrency);

    /// Fills `row`, whose cells are mapped already. Findings are appended.
    void read(OrderRow &row, std::vector<RowFinding> &findings);

    /// The currency of rows that tell none; until then it is the store's.
    void setUsualCurrency(const QByteArray &currency);

    const QByteArray &storeCurrency() const { return m_storeCurrency; }

private:
    void readCurrency(OrderRow &row, std::vector<RowFinding> &findings);
    void readStatus(OrderRow &row, std::vector<RowFinding> &findings);
    std::optional<qint64> readAmount(const OrderRow &row, Field field, int scale,
                                     std::vector<RowFinding> &findings) const;

    const ImportPlan &m_plan;
    LocalTime m_local;
    QByteArray m_storeCurrency;
    QByteArray m_usualCurrency;
    int m_usualDigits = 2;
    // The answer for the text of the row before: most columns repeat themselves.
    std::string m_lastCurrencyText;
    QByteArray m_lastCurrency;
    int m_lastDigits = 2;
    std::string m_lastStatusText;
    std::optional<StatusWord> m_lastStatus;
};

} // namespace shuke::exchange
