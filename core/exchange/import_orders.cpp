#include "core/base/clock.h"
#include "core/exchange/import_job.h"
#include "core/exchange/import_order_document.h"
#include "core/exchange/import_order_index.h"
#include "core/exchange/import_refunds.h"
#include "core/store/store_settings.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_orders_detail {

/// One run over a file of orders or order lines.
class OrderImport
{
public:
    OrderImport(ImportJob &job, const store::StoreSettings &settings)
        : m_job(job),
          m_reader(job.plan, LocalTime(businessZone(settings.timeZone), settings.dayStartMinutes),
                   settings.currency.toUtf8()),
          m_customers(job.writer, job.report, job.plan.isOwnTable),
          m_parts(job.writer),
          m_payments(job.writer, job.lookup),
          m_refunds(job, m_payments)
    {}
    Result<void> run();

private:
    Result<void> prepare();
    Result<void> takeGroup(const std::vector<CsvRecord> &group, bool deferred);
    Result<void> takeDocument(std::span<const size_t> rows, qint64 refundOf);
    Result<void> takeLines(size_t rowCount);
    Result<void> rejectRows(std::span<const size_t> rows, const char *reason, Field field);
    void count(std::span<const size_t> rows, qint64 ImportReport::*counter)
    {
        m_job.report.*counter += static_cast<qint64>(rows.size());
    }
    /// Fills the customer's id; false: the rows were rejected.
    Result<bool> resolveCustomer(std::span<const size_t> rows);
    Result<void> resolveRest(qint64 refundOf);
    Result<void> resolveProducts(std::span<const size_t> rows);
    Result<void> create(std::span<const size_t> rows);
    Result<void> change(std::span<const size_t> rows, qint64 id);
    Result<bool> changeParts(qint64 id, const OrderDraft &order, bool onlyBlanks);
    bool isPaid(const OrderDraft &order) const
    {
        const std::string_view status = order[OrderText::Status];
        return order[OrderNumber::Total].value_or(0) != 0 && status != "draft" && status != "canceled";
    }

    ImportJob &m_job;
    OrderRowReader m_reader;
    CustomerLookup m_customers;
    OrderIndex m_index;
    OrderParts m_parts;
    OrderPayments m_payments;
    RefundLedger m_refunds;
    std::unique_ptr<RowGroups> m_groups;
    std::vector<std::vector<KeptRow>> m_deferred; ///< Refunds whose order comes later in the file.
    DraftTable m_table;
    // Of the group at hand.
    const std::vector<CsvRecord> *m_records = nullptr;
    std::deque<OrderRow> m_rows;
    std::vector<OrderRow *> m_documentRows;
    std::vector<RowFinding> m_findings;
    OrderDocument m_document;
    enum class Outcome { Taken, Skipped, Rejected };
    Outcome m_outcome = Outcome::Taken; ///< Of the last document.
    qint64 m_lastOrder = 0;             ///< The order it became.
};

Result<void> OrderImport::prepare()
{
    Result<DraftTable> table = prepareOrderTable(m_job.writer.database());
    if (!table)
        return table.error();
    m_table = std::move(*table);
    const bool creates = m_job.options.mode == ImportMode::Create;
    if (Result<void> done = m_index.load(m_job.writer.database(), !creates, m_job.plan.isOwnTable); !done)
        return done;
    m_refunds.setStoreHasRefunds(m_index.storeHasRefunds());
    Result<std::unique_ptr<RowGroups>> groups =
        RowGroups::open(m_job.options, m_job.plan, m_job.context, true, m_job.report);
    if (!groups)
        return groups.error();
    m_groups = std::move(*groups);
    if (m_job.options.kind == ImportKind::OrderLines)
        return {};
    const qint64 orders = m_groups->expectedGroups();
    m_job.writer.expect(TableId::SalesOrder, creates ? orders : std::max<qint64>(orders - m_index.storeCount(), 0));
    if (!m_index.storeIsEmpty())
        return {}; // lines and payments of known orders are looked up by their indexes
    if (m_job.plan.hasField(Field::Quantity) || m_job.plan.hasField(Field::Product) ||
        m_job.plan.hasField(Field::ProductCode) || m_job.plan.hasField(Field::ProductName) ||
        m_job.plan.hasField(Field::UnitPrice))
        m_job.writer.expect(TableId::OrderLine, m_groups->expectedRows());
    if (m_job.plan.hasField(Field::PaymentMethod))
        m_job.writer.expect(TableId::Payment, orders);
    return {};
}

Result<void> OrderImport::run()
{
    if (Result<void> done = prepare(); !done)
        return done;
    std::vector<CsvRecord> group;
    while (true) {
        const Result<bool> more = m_groups->next(group);
        if (!more)
            return more.error();
        if (!*more)
            break;
        m_job.report.read += static_cast<qint64>(group.size());
        if (Result<void> done = takeGroup(group, false); !done)
            return done;
    }
    for (const std::vector<KeptRow> &kept : m_deferred) {
        if (Result<void> alive = m_job.context.checkCanceled(); !alive)
            return alive;
        group.clear();
        for (const KeptRow &row : kept)
            group.push_back(row.record());
        if (Result<void> done = takeGroup(group, true); !done)
            return done;
    }
    return m_refunds.payBack(m_table);
}

Result<void> OrderImport::takeGroup(const std::vector<CsvRecord> &group, bool deferred)
{
    m_job.mapper.releaseCleaned();
    m_records = &group;
    m_findings.clear();
    if (m_rows.size() < group.size())
        m_rows.resize(group.size());
    std::vector<size_t> refundRows;
    std::vector<size_t> orderRows;
    size_t leftOut = 0; ///< Rows of a bill that are no sale.
    for (size_t i = 0; i < group.size(); ++i) {
        OrderRow &row = m_rows[i];
        m_job.mapper.map(group[i], row.cells);
        if (i == 0 && m_job.options.kind == ImportKind::OrderLines) {
            const Result<QByteArray> currency = m_parts.currencyOf(m_index.byExternalId(row.text(Field::ExternalId)));
            if (!currency)
                return currency.error();
            m_reader.setUsualCurrency(currency->isEmpty() ? m_reader.storeCurrency() : *currency);
        }
        m_reader.read(row, m_findings);
        const std::string_view refundOf = row.text(Field::RefundOf);
        if (m_job.plan.hasField(Field::Flow) && !takeFlow(row, m_job.report)) {
            ++leftOut;
            continue;
        }
        const bool ofItself = !refundOf.empty() && refundOf == row.text(Field::ExternalId);
        (row.status == StatusWord::Refund || ofItself ? refundRows : orderRows).push_back(i);
        if (!deferred && !refundOf.empty() && !ofItself && m_groups->isComing(refundOf)) {
            m_deferred.emplace_back(group.begin(), group.end());
            return {};
        }
    }
    if (m_job.options.kind == ImportKind::OrderLines)
        return takeLines(group.size());
    if (leftOut > 0) {
        m_job.report.skipped += static_cast<qint64>(leftOut);
        if (orderRows.empty() && refundRows.empty())
            return {};
    }
    if (orderRows.empty() || refundRows.empty())
        return takeDocument(orderRows.empty() ? refundRows : orderRows, 0);
    // One id for an order and its refund: two documents, the second one linked to the first.
    if (Result<void> done = takeDocument(orderRows, 0); !done)
        return done;
    if (m_outcome == Outcome::Skipped) {
        count(refundRows, &ImportReport::skipped);
        return {};
    }
    if (m_outcome == Outcome::Rejected)
        return rejectRows(refundRows, "order_rejected", Field::ExternalId);
    return takeDocument(refundRows, m_lastOrder);
}

Result<void> OrderImport::rejectRows(std::span<const size_t> rows, const char *reason, Field field)
{
    m_outcome = Outcome::Rejected;
    for (const size_t row : rows) {
        if (Result<void> done = m_job.reject((*m_records)[row], reason, field); !done)
            return done;
    }
    return {};
}

Result<bool> OrderImport::resolveCustomer(std::span<const size_t> rows)
{
    const CustomerTexts &texts = m_document.customer;
    if (texts.isEmpty())
        return true; // a walk-in
    const Result<CustomerLookup::Found> found = m_customers.find(texts);
    if (!found)
        return found.error();
    qint64 id = found->id;
    const bool mayMake = m_job.options.createCustomers && m_job.options.mode != ImportMode::Update;
    if (id == 0 && mayMake && !found->ambiguous) {
        const Result<qint64> made = m_customers.make(texts);
        if (!made)
            return made.error();
        id = *made;
    }
    if (id == 0) {
        const Result<void> done = rejectRows(rows, found->problem(), Field::Customer);
        return done ? Result<bool>(false) : done.error();
    }
    m_document.told[OrderNumber::ContactId] = id;
    return true;
}

Result<void> OrderImport::resolveRest(qint64 refundOf)
{
    OrderDraft &told = m_document.told;
    if (refundOf == 0 && !m_document.refundOf.empty()) {
        refundOf = m_index.byExternalId(m_document.refundOf);
        if (refundOf == 0)
            m_findings.push_back(
                {fieldCode(Field::RefundOf), "refund_of_unknown", m_document.refundOf, m_rows[0].cells.line});
    }
    if (refundOf != 0) {
        told[OrderNumber::RefundOf] = refundOf;
        if (!told[OrderNumber::ContactId]) {
            OrderDraft original;
            bool deleted = false;
            if (Result<void> done = m_table.load(refundOf, original, deleted); !done)
                return done;
            told[OrderNumber::ContactId] = original[OrderNumber::ContactId];
            m_table.release();
        }
    }
    if (!m_document.shop.empty()) {
        const Result<qint64> shop = m_job.lookup.shop(m_document.shop);
        if (!shop)
            return shop.error();
        told[OrderNumber::ShopId] = *shop;
    }
    if (!m_document.salesperson.empty()) {
        const Result<qint64> staff = m_job.lookup.staff(m_document.salesperson);
        if (!staff)
            return staff.error();
        told[OrderNumber::SalespersonId] = *staff;
    }
    const OrderRow &first = *m_documentRows.front();
    return m_payments.read(m_document.paymentMethod, m_document.payments, first.digits, first.cells.line, m_findings);
}

Result<void> OrderImport::resolveProducts(std::span<const size_t> rows)
{
    for (size_t i = 0; i < m_document.lines.size(); ++i) {
        const OrderRow &row = m_rows[rows[m_document.lineRows[i]]];
        const Result<qint64> product = m_job.products.ofOrderRow(
            row.text(Field::Product), {row.text(Field::ProductCode), row.text(Field::Barcode),
                                       row.text(Field::ProductName), row.text(Field::Category), row.text(Field::Unit)});
        if (!product)
            return product.error();
        if (*product != 0)
            m_document.lines[i].product = *product;
    }
    return {};
}

Result<void> OrderImport::takeDocument(std::span<const size_t> rows, qint64 refundOf)
{
    m_documentRows.clear();
    for (const size_t row : rows)
        m_documentRows.push_back(&m_rows[row]);
    assembleOrder(m_documentRows, refundOf != 0, m_job.plan.isOwnTable, m_document, m_findings);
    if (refundOf != 0) {
        // The order has the id; an order that did not come in takes its refund with it.
        m_document.externalId = {};
        m_document.told[OrderText::ExternalId] = {};
    }
    qint64 known = m_index.byExternalId(m_document.externalId);
    if (known == 0)
        known = m_index.inTrash(m_document.externalId);
    const bool creates = m_job.options.mode == ImportMode::Create;
    if (known != 0 && creates)
        m_job.report.find("external_id", "duplicate", m_documentRows[0]->cells.line);
    m_outcome = Outcome::Taken;
    const auto skip = [&]() -> Result<void> {
        m_outcome = Outcome::Skipped;
        count(rows, &ImportReport::skipped);
        return {};
    };
    if (known != 0 && m_job.plan.duplicates == DuplicatePolicy::Skip)
        return skip();
    if (known != 0 && m_job.plan.duplicates == DuplicatePolicy::Create)
        return rejectRows(rows, "duplicate_external_id", Field::ExternalId);
    if (m_document.problem && (known == 0 || m_document.unusable)) {
        if (known == 0 && m_job.options.mode == ImportMode::Update && !m_document.unusable)
            return rejectRows(rows, "no_match", Field::ExternalId);
        return rejectRows(rows, m_document.problem, m_document.problemField);
    }
    if (known == 0 && m_job.options.mode == ImportMode::Update && !m_document.externalId.empty())
        return rejectRows(rows, "no_match", Field::ExternalId);
    const Result<bool> customer = resolveCustomer(rows);
    if (!customer)
        return customer.error();
    if (!*customer)
        return {};
    if (Result<void> done = resolveRest(refundOf); !done)
        return done;
    if (known == 0 && m_document.externalId.empty() && !creates) {
        OrderDraft content = m_document.told;
        completeOrder(content,
                      {m_reader.storeCurrency().constData(), static_cast<size_t>(m_reader.storeCurrency().size())});
        const Result<qint64> equal = m_index.takeEqual(m_job.writer.database(), content);
        if (!equal)
            return equal.error();
        known = *equal;
        if (known != 0 && m_job.plan.duplicates == DuplicatePolicy::Skip)
            return skip();
    }
    if (known == 0 && m_job.options.mode == ImportMode::Update)
        return rejectRows(rows, "no_match", Field::ExternalId);
    if (Result<void> done = resolveProducts(rows); !done)
        return done;
    return known == 0 ? create(rows) : change(rows, known);
}

Result<void> OrderImport::create(std::span<const size_t> rows)
{
    if (Result<void> done = m_job.writer.begin(); !done)
        return done;
    const QByteArray &currency = m_reader.storeCurrency();
    OrderDraft &order = m_document.told;
    completeOrder(order, {currency.constData(), static_cast<size_t>(currency.size())});
    const Result<qint64> id = m_job.writer.newId(TableId::SalesOrder);
    if (!id)
        return id.error();
    if (Result<void> done = m_table.insert(*id, order, m_job.writer.batch(), m_job.context.nowMs()); !done)
        return done;
    m_lastOrder = *id;
    if (!m_document.externalId.empty() && m_job.plan.hasField(Field::RefundOf))
        m_index.know(m_document.externalId, *id);
    if (Result<void> done = m_parts.insertLines(*id, m_document.lines); !done)
        return done;
    if (const Result<bool> paid = m_payments.write(*id, false, *order[OrderNumber::OrderedOn],
                                                   *order[OrderNumber::Total], isPaid(order), false);
        !paid)
        return paid.error();
    if (m_document.refunded)
        m_refunds.add(*id, m_payments.method(), 0);
    if (order[OrderNumber::RefundOf])
        m_refunds.linked();
    const Result<bool> kept = m_job.findings.keep("order", *id, false, m_findings);
    m_findings.clear();
    if (!kept)
        return kept.error();
    count(rows, &ImportReport::created);
    return {};
}

Result<bool> OrderImport::changeParts(qint64 id, const OrderDraft &order, bool onlyBlanks)
{
    bool wrote = false;
    if (!m_document.lines.empty()) {
        bool replace = true;
        if (onlyBlanks) {
            const Result<bool> has = m_parts.hasLines(id);
            if (!has)
                return has.error();
            replace = !*has;
        }
        if (replace) {
            const Result<bool> lines = m_parts.replaceLines(id, m_document.lines);
            if (!lines)
                return lines.error();
            wrote = *lines;
        }
    }
    const Result<bool> paid = m_payments.write(id, true, *order[OrderNumber::OrderedOn], *order[OrderNumber::Total],
                                               isPaid(order), onlyBlanks);
    if (!paid)
        return paid.error();
    return wrote || *paid;
}

Result<void> OrderImport::change(std::span<const size_t> rows, qint64 id)
{
    const bool onlyBlanks = m_job.plan.duplicates == DuplicatePolicy::Fill;
    OrderDraft order;
    bool deleted = false;
    bool wrote = false;
    // Twice only if this is the first change of the import: indexes cannot be dropped while a row is being read.
    while (true) {
        if (Result<void> done = m_table.load(id, order, deleted); !done)
            return done;
        const OrderDraft before = order;
        mergeOrder(m_document.told, onlyBlanks, order);
        wrote = deleted || !(order == before);
        if (!wrote || m_job.writer.hasBegun())
            break;
        m_table.release();
        if (Result<void> done = m_job.writer.begin(); !done)
            return done;
    }
    if (wrote) {
        if (Result<void> done = m_table.update(id, order, m_job.context.nowMs()); !done)
            return done;
    }
    if (deleted)
        ++m_job.report.extras["restored"];
    OrderDraft settled;
    settled.numbers = order.numbers;
    settled[OrderText::Status] =
        order[OrderText::Status] == "draft" || order[OrderText::Status] == "canceled" ? "draft" : "paid";
    m_table.release();
    const Result<bool> parts = changeParts(id, settled, onlyBlanks);
    if (!parts)
        return parts.error();
    const Result<bool> kept = m_job.findings.keep("order", id, true, m_findings);
    m_findings.clear();
    if (!kept)
        return kept.error();
    wrote = wrote || *parts || *kept;
    if (m_document.refunded)
        m_refunds.add(id, m_payments.method(), wrote ? 0 : static_cast<qint64>(rows.size()));
    if (settled[OrderNumber::RefundOf])
        m_refunds.linked();
    m_lastOrder = id;
    count(rows, wrote ? &ImportReport::updated : &ImportReport::unchanged);
    return {};
}

/// Rows of a file of lines only: they become lines of an order that is known.
Result<void> OrderImport::takeLines(size_t rowCount)
{
    std::vector<size_t> rows(rowCount);
    m_documentRows.clear();
    for (size_t i = 0; i < rowCount; ++i) {
        rows[i] = i;
        m_documentRows.push_back(&m_rows[i]);
    }
    assembleOrder(m_documentRows, false, m_job.plan.isOwnTable, m_document, m_findings);
    const qint64 order = m_index.byExternalId(m_document.externalId);
    if (order == 0)
        return rejectRows(rows, m_document.externalId.empty() ? "external_id_missing" : "order_unknown",
                          Field::ExternalId);
    if (m_document.lines.empty() && m_job.plan.isOwnTable) {
        count(rows, &ImportReport::unchanged); // an order without lines has a row there as well
        return {};
    }
    if (m_document.lines.empty())
        return rejectRows(rows, "product_missing", Field::Product);
    const Result<bool> has = m_parts.hasLines(order);
    if (!has)
        return has.error();
    const DuplicatePolicy policy = m_job.plan.duplicates;
    const bool creates = m_job.options.mode == ImportMode::Create;
    if (*has && !creates && (policy == DuplicatePolicy::Skip || policy == DuplicatePolicy::Fill)) {
        count(rows, &ImportReport::skipped);
        return {};
    }
    if (Result<void> done = resolveProducts(rows); !done)
        return done;
    const Result<bool> lines =
        creates ? m_parts.appendLines(order, m_document.lines) : m_parts.replaceLines(order, m_document.lines);
    if (!lines)
        return lines.error();
    const Result<bool> kept = m_job.findings.keep("order", order, true, m_findings);
    if (!kept)
        return kept.error();
    if (!*lines && !*kept)
        count(rows, &ImportReport::unchanged);
    else
        count(rows, *has ? &ImportReport::updated : &ImportReport::created);
    return {};
}

} // namespace import_orders_detail

Result<void> importOrders(ImportJob &job)
{
    using namespace import_orders_detail;
    store::Database &database = job.writer.database();
    const Result<store::StoreSettings> settings = store::readSettings(database);
    if (!settings)
        return settings.error();
    return OrderImport(job, *settings).run();
}

} // namespace shuke::exchange
