#include "core/exchange/import_order_row.h"

#include "core/base/money.h"

#include <cstdlib>

namespace shuke::exchange {

namespace import_order_row_detail {

int digitsOf(const QByteArray &currency)
{
    return currencyDigits(QString::fromLatin1(currency));
}

bool isRefund(const ImportRow &cells)
{
    const std::string_view type = cells[Field::Channel];
    return type.find("退款") != std::string_view::npos || type.find("efund") != std::string_view::npos;
}

} // namespace import_order_row_detail

bool isBilled(const ImportRow &cells)
{
    const FlowWord flow = parseFlow(cells[Field::Flow]);
    const bool refund = import_order_row_detail::isRefund(cells);
    return (flow == FlowWord::In && !refund) || (flow == FlowWord::Out && refund);
}

bool takeFlow(OrderRow &row, ImportReport &report)
{
    const FlowWord flow = parseFlow(row.text(Field::Flow));
    if (isBilled(row.cells)) {
        if (flow == FlowWord::Out)
            row.status = StatusWord::Refund;
        return true;
    }
    report.find("flow", flow == FlowWord::Unknown ? "flow_unknown" : "not_income", row.cells.line);
    return false;
}

OrderRowReader::OrderRowReader(const ImportPlan &plan, LocalTime local, const QByteArray &storeCurrency)
    : m_plan(plan), m_local(std::move(local)), m_storeCurrency(storeCurrency)
{
    setUsualCurrency(storeCurrency);
}

void OrderRowReader::setUsualCurrency(const QByteArray &currency)
{
    if (currency == m_usualCurrency)
        return;
    m_usualCurrency = currency;
    m_usualDigits = import_order_row_detail::digitsOf(currency);
    m_lastCurrencyText.clear();
}

void OrderRowReader::readCurrency(OrderRow &row, std::vector<RowFinding> &findings)
{
    using namespace import_order_row_detail;
    std::string_view raw = row.text(Field::Currency);
    if (raw.empty()) {
        row.currency = m_plan.hasField(Field::Currency) || row.text(Field::Amount).empty()
                           ? QByteArray()
                           : currencyInAmount(row.text(Field::Amount));
        row.digits = row.currency.isEmpty() ? m_usualDigits : digitsOf(row.currency);
        return;
    }
    if (raw != m_lastCurrencyText) {
        m_lastCurrencyText = raw;
        const Parsed<QByteArray> currency = parseCurrency(raw);
        m_lastCurrency = currency ? *currency : QByteArray();
        m_lastDigits = m_lastCurrency.isEmpty() ? m_usualDigits : digitsOf(m_lastCurrency);
        // "-" and the like: not told.
        row.badCurrency = !currency && currency.problem != ParseProblem::Empty;
        if (row.badCurrency)
            m_lastCurrencyText.clear();
    }
    if (row.badCurrency)
        findings.push_back({fieldCode(Field::Currency), "currency_unknown", raw, row.cells.line});
    row.currency = m_lastCurrency;
    row.digits = m_lastDigits;
}

void OrderRowReader::readStatus(OrderRow &row, std::vector<RowFinding> &findings)
{
    const std::string_view raw = row.text(Field::Status);
    if (raw.empty())
        return;
    if (raw != m_lastStatusText) {
        const Parsed<StatusWord> status = parseOrderStatus(raw);
        if (!status) {
            if (status.problem != ParseProblem::Empty)
                findings.push_back({fieldCode(Field::Status), "status_unknown", raw, row.cells.line});
            return;
        }
        m_lastStatusText = raw;
        m_lastStatus = status.value;
    }
    row.status = m_lastStatus;
}

std::optional<qint64> OrderRowReader::readAmount(const OrderRow &row, Field field, int scale,
                                                 std::vector<RowFinding> &findings) const
{
    const std::string_view raw = row.text(field);
    if (raw.empty())
        return std::nullopt;
    const Parsed<qint64> amount = parseAmount(raw, scale, m_plan.decimalMark(field));
    if (amount.problem == ParseProblem::Rounded)
        findings.push_back({fieldCode(field), "amount_rounded", raw, row.cells.line});
    else if (!amount && amount.problem != ParseProblem::Empty)
        findings.push_back({fieldCode(field), "number_invalid", raw, row.cells.line});
    return amount.value;
}

void OrderRowReader::read(OrderRow &row, std::vector<RowFinding> &findings)
{
    row.customer = customerTexts(row.cells, m_plan);
    row.amounts = {};
    row.status.reset();
    row.day.reset();
    row.utcMs.reset();
    row.currency.clear();
    row.badCurrency = false;
    row.rateNano.reset();
    row.taxIncluded.reset();
    row.badDay = false;
    if (row.cells.malformed)
        findings.push_back({"", "malformed_row", "", row.cells.line});
    if (row.cells.hadNul)
        findings.push_back({"", "nul_removed", "", row.cells.line});
    readCurrency(row, findings);
    readStatus(row, findings);
    if (const std::string_view raw = row.text(Field::OrderedOn); !raw.empty()) {
        const Parsed<ParsedMoment> moment = parseMoment(raw, m_plan.date(Field::OrderedOn), m_local);
        if (moment) {
            row.day = moment->day.toJulianDay();
            row.utcMs = moment->utcMs;
        }
        if (moment.problem == ParseProblem::NotATime)
            findings.push_back({fieldCode(Field::OrderedOn), "time_invalid", raw, row.cells.line});
        row.badDay = !moment && moment.problem != ParseProblem::Empty;
    }
    row.amounts.amount = readAmount(row, Field::Amount, row.digits, findings);
    row.badAmount = !row.amounts.amount && !row.text(Field::Amount).empty();
    row.amounts.unitPriceMicro = readAmount(row, Field::UnitPrice, 6, findings);
    row.amounts.discount = readAmount(row, Field::Discount, row.digits, findings);
    if (row.amounts.discount && !m_plan.isOwnTable)
        row.amounts.discount = std::llabs(*row.amounts.discount); // files write it with either sign
    row.amounts.shipping = readAmount(row, Field::Shipping, row.digits, findings);
    row.amounts.tax = readAmount(row, Field::Tax, row.digits, findings);
    row.lineAmount = readAmount(row, Field::LineAmount, row.digits, findings);
    row.lineDiscount = readAmount(row, Field::LineDiscount, row.digits, findings);
    row.lineTax = readAmount(row, Field::LineTax, row.digits, findings);
    if (const std::string_view raw = row.text(Field::Quantity); !raw.empty()) {
        const Parsed<qint64> quantity = parseQuantity(raw, m_plan.decimalMark(Field::Quantity));
        row.amounts.quantityMicro = quantity.value;
        if (!quantity && quantity.problem != ParseProblem::Empty)
            findings.push_back({fieldCode(Field::Quantity), "number_invalid", raw, row.cells.line});
    }
    if (const std::string_view raw = row.text(Field::Rate); !raw.empty()) {
        row.rateNano = readAmount(row, Field::Rate, 9, findings);
        if (row.rateNano && *row.rateNano <= 0) {
            findings.push_back({fieldCode(Field::Rate), "number_invalid", raw, row.cells.line});
            row.rateNano.reset();
        }
    }
    if (const std::string_view raw = row.text(Field::TaxIncluded); !raw.empty()) {
        const Parsed<bool> yes = parseYesNo(raw);
        row.taxIncluded = yes.value;
        if (!yes && yes.problem != ParseProblem::Empty)
            findings.push_back({fieldCode(Field::TaxIncluded), "yes_no_unknown", raw, row.cells.line});
    }
}

} // namespace shuke::exchange
