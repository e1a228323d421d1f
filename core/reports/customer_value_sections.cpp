#include "core/reports/customer_value_sections.h"

#include "core/reports/rfm_charts.h"
#include "core/reports/rfm_texts.h"

namespace shuke::reports::customer_value_detail {

bool isScored(const CustomerValueInput &input)
{
    return input.scores->mode != value::RfmMode::NoCustomers && input.scores->mode != value::RfmMode::TooFew;
}

Section noScoresSection(const CustomerValueInput &input)
{
    Note note{QT_TRANSLATE_NOOP("Report", "No known customer bought in this period, so there is nothing to score.")};
    if (input.scores->customerCount > 0) {
        note.text = {
            QT_TRANSLATE_NOOP("Report",
                              "Too few customers to score: %1 bought in this period, at least %2 are needed, since "
                              "scores compare customers with each other. The list of top customers goes by net "
                              "revenue alone."),
            {input.scores->customerCount, value::kRfmMinimumForTerciles}};
    }
    return {"classes", QT_TRANSLATE_NOOP("Report", "Classes"), {std::move(note)}};
}

Cell share(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return NoValue{QT_TRANSLATE_NOOP("Report", "There are no customers to take a share of.")};
    return Percent{static_cast<double>(part) / static_cast<double>(whole)};
}

Cell share(Money part, Money whole)
{
    if (whole.minor() <= 0)
        return NoValue{QT_TRANSLATE_NOOP("Report", "Net revenue is not positive, so it has no shares.")};
    return Percent{static_cast<double>(part.minor()) / static_cast<double>(whole.minor())};
}

Cell average(Money revenue, qint64 orders)
{
    if (orders <= 0)
        return NoValue{QT_TRANSLATE_NOOP("Report", "There are no orders to divide by.")};
    return Money::fromMinor(mulDiv(revenue.minor(), 1, orders).value_or(0));
}

Result<Section> heatSection(const CustomerValueInput &input, const Sums &sums)
{
    Section section{"rfm", QT_TRANSLATE_NOOP("Report", "Recency against frequency and money"), {}};
    const Result<value::RfmBoard> board = value::rfmBoard(*input.scores, input.purchases, input.map);
    if (!board)
        return board.error();
    const bool terciles = input.scores->mode == value::RfmMode::Terciles;
    Table table{"rfm_fields", QT_TRANSLATE_NOOP("Report", "RFM fields"), {}, {}, {}, true};
    table.columns = {{"r", "R", CellType::Integer},
                     {"fm", "FM", CellType::Integer},
                     {"class", QT_TRANSLATE_NOOP("Report", "Class"), CellType::Text},
                     {"customers", QT_TRANSLATE_NOOP("Report", "Customers"), CellType::Integer},
                     {"orders", QT_TRANSLATE_NOOP("Report", "Orders"), CellType::Integer},
                     {"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), CellType::Money},
                     {"revenue_share", QT_TRANSLATE_NOOP("Report", "Share of revenue"), CellType::Percent}};
    for (const int r : recencyRows(terciles)) {
        for (int fm = 1; fm <= 5; ++fm) {
            const value::RfmField &field = board->fields[static_cast<size_t>(r - 1)][static_cast<size_t>(fm - 1)];
            table.rows.push_back({r, fm, fieldText(field, input.map, r, fm), field.customers, field.orders,
                                  field.revenue, share(field.revenue, sums.customerRevenue)});
        }
    }
    section.blocks.emplace_back(fieldsChart(*board, input.map, terciles));
    section.blocks.emplace_back(std::move(table));
    if (terciles) {
        section.blocks.emplace_back(Note{
            {QT_TRANSLATE_NOOP("Report", "Fewer than %1 customers: scored in three classes (1, 3, 5) instead of five."),
             {value::kRfmMinimumForQuintiles}}});
    }
    return section;
}

Result<Section> classSection(const CustomerValueInput &input, const Sums &sums)
{
    Section section{"classes", QT_TRANSLATE_NOOP("Report", "Classes"), {}};
    const auto totals = value::totalBySegment(*input.scores, input.purchases, input.map);
    if (!totals)
        return totals.error();
    Table table{"classes", QT_TRANSLATE_NOOP("Report", "Classes"), {}, {}, {}, false};
    table.columns = {{"segment", QT_TRANSLATE_NOOP("Report", "Class"), CellType::Text},
                     {"customers", QT_TRANSLATE_NOOP("Report", "Customers"), CellType::Integer},
                     {"customer_share", QT_TRANSLATE_NOOP("Report", "Share of customers"), CellType::Percent},
                     {"orders", QT_TRANSLATE_NOOP("Report", "Orders"), CellType::Integer},
                     {"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), CellType::Money},
                     {"revenue_share", QT_TRANSLATE_NOOP("Report", "Share of revenue"), CellType::Percent},
                     {"aov", QT_TRANSLATE_NOOP("Report", "Average order value"), CellType::Money}};
    BarChart bars;
    for (const value::RfmSegmentTotal &total : *totals) {
        const Cell part = share(total.revenue, sums.customerRevenue);
        table.rows.push_back({segmentText(total.segment), total.customers, share(total.customers, sums.buyers),
                              total.orders, total.revenue, part, average(total.revenue, total.orders)});
        bars.bars.push_back({segmentText(total.segment), part});
    }
    table.total = {QT_TRANSLATE_NOOP("Report", "All customers"),
                   sums.buyers,
                   share(sums.buyers, sums.buyers),
                   sums.customerOrders,
                   sums.customerRevenue,
                   share(sums.customerRevenue, sums.customerRevenue),
                   average(sums.customerRevenue, sums.customerOrders)};
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(
        ChartSpec{QT_TRANSLATE_NOOP("Report", "Share of customers' net revenue by class"), std::move(bars)});
    return section;
}

Text scoreReason(const value::PurchaseSummary &customer, const value::RfmScore &score)
{
    const Text bought = boughtText(score.recencyDays);
    const Text orders = ordersText(customer.purchaseCount);
    if (score.r == 0)
        return {QT_TRANSLATE_NOOP("Report", "%1, %2"), {bought, orders}};
    return {QT_TRANSLATE_NOOP("Report", "R%1 F%2 M%3: %4, %5"),
            {int(score.r), int(score.f), int(score.m), bought, orders}};
}

Text riskReason(const value::PurchaseSummary &customer, const value::RfmScore &score)
{
    if (customer.purchaseDays < 2)
        return {QT_TRANSLATE_NOOP("Report", "%1 days without a purchase; all purchases were on one day"),
                {score.recencyDays}};
    const qint64 span = customer.firstPurchase.daysTo(customer.lastPurchase);
    const qint64 usual = mulDiv(span, 1, customer.purchaseDays - 1).value_or(0);
    if (usual <= 1)
        return {QT_TRANSLATE_NOOP("Report", "%1 days without a purchase; used to buy every day"), {score.recencyDays}};
    return {QT_TRANSLATE_NOOP("Report", "%1 days without a purchase; used to buy every %2 days"),
            {score.recencyDays, usual}};
}

constexpr std::ptrdiff_t kClassColumn = 7;

using ReasonOf = Text (*)(const value::PurchaseSummary &, const value::RfmScore &);

Table customerTable(const char *code, const Text &title, const CustomerValueInput &input,
                    const std::vector<size_t> &indexes, const std::unordered_map<ContactId, CustomerName> &names,
                    ReasonOf reasonOf)
{
    Table table{code, title, {}, {}, {}, false};
    table.columns = {{"rank", "#", CellType::Integer},
                     {"contact_id", QT_TRANSLATE_NOOP("Report", "Record"), CellType::Integer},
                     {"name", QT_TRANSLATE_NOOP("Report", "Customer"), CellType::Text},
                     {"external_id", QT_TRANSLATE_NOOP("Report", "Customer no."), CellType::Text},
                     {"last_purchase", QT_TRANSLATE_NOOP("Report", "Last purchase"), CellType::Day},
                     {"order_count", QT_TRANSLATE_NOOP("Report", "Orders"), CellType::Integer},
                     {"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), CellType::Money},
                     {"segment", QT_TRANSLATE_NOOP("Report", "Class"), CellType::Text},
                     {"reason", QT_TRANSLATE_NOOP("Report", "Why"), CellType::Text}};
    table.columns[1].dataOnly = true;
    table.columns[2].wraps = true;
    table.columns[8].wraps = true;
    int rank = 0;
    for (const size_t index : indexes) {
        const value::PurchaseSummary &customer = input.purchases[index];
        const value::RfmScore &score = input.scores->scores[index];
        const auto known = names.find(customer.contact);
        const CustomerName words = known != names.end() ? known->second : CustomerName{};
        const QString name =
            words.name.trimmed().isEmpty() ? QStringLiteral("#%1").arg(customer.contact.row()) : words.name;
        table.rows.push_back({++rank, customer.contact.row(), name, words.externalId, customer.lastPurchase,
                              customer.purchaseCount, customer.netRevenue, segmentText(score.segment),
                              reasonOf(customer, score)});
    }
    if (!isScored(input)) {
        table.columns.erase(table.columns.begin() + kClassColumn);
        for (std::vector<Cell> &row : table.rows)
            row.erase(row.begin() + kClassColumn);
    }
    return table;
}

Section topSection(const CustomerValueInput &input, const CustomerPick &pick,
                   const std::unordered_map<ContactId, CustomerName> &names)
{
    Section section{"top_customers", QT_TRANSLATE_NOOP("Report", "Top customers"), {}};
    if (pick.top.empty()) {
        section.blocks.emplace_back(Note{QT_TRANSLATE_NOOP("Report", "No known customer bought in this period.")});
        return section;
    }
    section.blocks.emplace_back(customerTable("top_customers",
                                              QT_TRANSLATE_NOOP("Report", "Top customers by net revenue"), input,
                                              pick.top, names, scoreReason));
    return section;
}

Section atRiskSection(const CustomerValueInput &input, const CustomerPick &pick,
                      const std::unordered_map<ContactId, CustomerName> &names)
{
    Section section{"at_risk", QT_TRANSLATE_NOOP("Report", "Valuable customers at risk"), {}};
    if (pick.atRisk.empty()) {
        section.blocks.emplace_back(Note{QT_TRANSLATE_NOOP("Report", "No customer is in a class at risk.")});
    } else {
        section.blocks.emplace_back(customerTable("at_risk",
                                                  QT_TRANSLATE_NOOP("Report", "Customers at risk by net revenue"),
                                                  input, pick.atRisk, names, riskReason));
    }
    return section;
}

} // namespace shuke::reports::customer_value_detail
