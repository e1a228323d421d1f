#include "core/value/purchase_loader.h"

#include "core/sales/order_table.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"
#include "core/value/order_net.h"
#include "core/value/purchase_accumulator.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>

namespace shuke::value {

namespace purchase_loader_detail {

/// An order, or a refund without one, with all that can matter.
struct Document : OrderAmount
{
    qint64 id = 0;
    qint64 contact = 0; ///< 0: walk-in.
    qint64 day = 0;     ///< Julian day number.
};

/// Ascending ids, asked for in ascending order.
class IdCursor
{
public:
    /// `ids` may come in any order and more than once.
    explicit IdCursor(std::vector<qint64> ids = {}) : m_ids(std::move(ids)) { std::sort(m_ids.begin(), m_ids.end()); }
    bool contains(qint64 id)
    {
        while (m_next < m_ids.size() && m_ids[m_next] < id)
            ++m_next;
        return m_next < m_ids.size() && m_ids[m_next] == id;
    }

private:
    std::vector<qint64> m_ids;
    size_t m_next = 0;
};

/// Reading 5,000,000 rows is most of the work, so the pass over the table reads five columns, each row once. What they
/// do not tell comes from partial indexes (what counts nowhere, which refund belongs to which order) or is read again
/// (other currencies, totals of zero or less).
class Loader
{
public:
    Loader(ReadContext &context, PurchaseLoad &load, PurchaseDays days, const ProgressSink &progress,
           std::vector<CountedOrder> *orders, CompanyOrders companies)
        : m_context(context),
          m_load(load),
          m_progress(progress),
          m_counted(orders),
          m_accumulator(days == PurchaseDays::Counted),
          m_companies(companies)
    {}

    Result<void> run();

private:
    Result<void> addBlocks();
    Result<void> readPeople();
    Result<void> readAside();
    Result<void> readLinks();
    Result<void> readOrders();
    Result<void> readRest();
    Result<void> netRefunds();
    Result<void> readTrash();
    Result<void> split();
    Result<void> tidyCounted();
    void count(qint64 order, qint64 contact, qint64 day, qint64 minor)
    {
        m_accumulator.addPurchase(contact, day, minor);
        for (const qint64 company : m_people.companiesOf(contact)) {
            m_accumulator.addPurchase(company, day, minor);
            m_people.lend(company, 1, minor);
        }
        note(order, contact, day, minor);
    }
    void note(qint64 order, qint64 contact, qint64 day, qint64 minor)
    {
        if (m_counted)
            m_counted->push_back({OrderId::fromRow(order), ContactId::fromRow(contact), Money::fromMinor(minor),
                                  static_cast<qint32>(day)});
    }
    void takeRow(const store::ScanRow &row);
    Result<void> takeOrder(const Document &order);
    Result<void> takeRefund(const Document &refund);
    /// The store's code is known to have three letters.
    bool isStoreCurrency(std::string_view code) const
    {
        return code.size() == 3 && std::memcmp(code.data(), m_currency.data(), 3) == 0;
    }
    OrderNet netOf(const Document &order);
    Result<void> addTo(Money &sum, Money amount) const;
    Result<void> readIds(std::string_view sql, std::vector<qint64> &ids);

    ReadContext &m_context;
    PurchaseLoad &m_load;
    const ProgressSink &m_progress;
    std::vector<CountedOrder> *m_counted; ///< Null: nobody asks for them.
    std::string m_currency;               ///< The store's, UTF-8.
    qint64 m_from = 0;                    ///< Julian day numbers, [from, to).
    qint64 m_to = 0;
    qint64 m_asOf = 0;
    PurchaseAccumulator m_accumulator;
    CompanyOrders m_companies;
    CompanyPeople m_people;
    IdCursor m_aside;                               ///< Documents that count nowhere.
    IdCursor m_refunded;                            ///< Orders with refunds.
    std::vector<std::pair<qint64, qint64>> m_links; ///< Refund and its order, ascending.
    size_t m_nextLink = 0;
    std::vector<LinkedRefund> m_refunds; ///< Ascending by order once all are read.
    std::vector<Document> m_orders;      ///< Orders that wait for their refunds.
    std::vector<qint64> m_rest;          ///< Ids to be read again, ascending.
    std::vector<qint64> m_trash;         ///< Contact ids, ascending.
    Result<void> m_failure;              ///< Of takeRow.
};

Error canceled()
{
    return {ErrorCode::Canceled, QStringLiteral("stopped by the user")};
}

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("the revenue of all orders does not fit 64 bits")};
}

Result<void> Loader::addTo(Money &sum, Money amount) const
{
    const std::optional<Money> next = sum.plus(amount);
    if (!next)
        return tooLarge();
    sum = *next;
    return {};
}

Result<void> Loader::addBlocks()
{
    store::Database &database = m_context.database();
    Result<store::Statement> first = database.prepare("SELECT min(id) FROM contact WHERE id > ?1");
    if (!first)
        return first.error();
    Result<store::Statement> last = database.prepare("SELECT max(id) FROM contact WHERE id <= ?1");
    if (!last)
        return last.error();
    for (qint64 after = 0;;) {
        first->bind(1, after);
        if (const Result<bool> row = first->step(); !row)
            return row.error();
        const std::optional<qint64> begin = first->optionalInteger(0);
        first->reset();
        if (!begin)
            return {};
        const qint64 endOfOrigin = *begin | 0xffffffff;
        last->bind(1, endOfOrigin);
        if (const Result<bool> row = last->step(); !row)
            return row.error();
        m_accumulator.addBlock(*begin, last->integer(0));
        last->reset();
        after = endOfOrigin;
    }
}

Result<void> Loader::readPeople()
{
    return m_companies == CompanyOrders::WithPeople ? m_people.read(m_context.database()) : Result<void>();
}

Result<void> Loader::readIds(std::string_view sql, std::vector<qint64> &ids)
{
    Result<store::Statement> select = m_context.database().prepare(sql);
    if (!select)
        return select.error();
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ids.push_back(select->integer(0));
    }
}

Result<void> Loader::readAside()
{
    std::vector<qint64> ids;
    Result<void> done = readIds("SELECT id FROM sales_order INDEXED BY sales_order_aside "
                                "WHERE deleted_at IS NOT NULL OR status IN ('draft', 'canceled')",
                                ids);
    m_aside = IdCursor(std::move(ids));
    return done;
}

Result<void> Loader::readLinks()
{
    Result<store::Statement> select = m_context.database().prepare(
        "SELECT id, refund_of FROM sales_order INDEXED BY sales_order_refund_of WHERE refund_of IS NOT NULL");
    if (!select)
        return select.error();
    std::vector<qint64> orders;
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        m_links.emplace_back(select->integer(0), select->integer(1));
        orders.push_back(select->integer(1));
    }
    std::sort(m_links.begin(), m_links.end());
    m_refunded = IdCursor(std::move(orders));
    return {};
}

Result<void> Loader::readOrders()
{
    m_from = m_load.window.from.isValid() ? m_load.window.from.toJulianDay() : std::numeric_limits<qint32>::min();
    m_to = m_load.window.to.toJulianDay();
    m_asOf = m_load.asOf.toJulianDay();
    m_currency = m_load.currency.toStdString();
    // By ids, which are read in their order: counting the rows would be a scan of its own.
    qint64 first = 0;
    qint64 span = 0;
    if (m_progress) {
        const Result<std::optional<qint64>> low = m_context.database().integer("SELECT min(id) FROM sales_order");
        const Result<std::optional<qint64>> high = m_context.database().integer("SELECT max(id) FROM sales_order");
        if (!low || !high)
            return !low ? low.error() : high.error();
        first = low->value_or(0);
        span = high->value_or(0) - first + 1;
    }
    constexpr quint32 kRowsBetweenReports = 65536;
    quint32 rows = 0;
    const store::RowSink sink = [&](const store::ScanRow &row) {
        takeRow(row);
        if (++rows % kRowsBetweenReports == 0 && m_progress)
            m_progress({row.integer(0) - first, span});
        return m_failure && (rows % 1024 != 0 || !m_context.cancel().isCanceled());
    };
    const Result<void> done = store::scanRows(
        m_context.database(),
        "SELECT scan_row(id, contact_id, ordered_on, total_minor, currency) FROM sales_order NOT INDEXED", sink);
    return m_failure ? done : m_failure;
}

/// Counts the row, or puts it where its refunds or further columns are awaited.
void Loader::takeRow(const store::ScanRow &row)
{
    const qint64 id = row.integer(0);
    if (m_aside.contains(id))
        return;
    const qint64 day = row.integer(2);
    const qint64 total = row.integer(3);
    while (m_nextLink < m_links.size() && m_links[m_nextLink].first < id)
        ++m_nextLink;
    const bool linked = m_nextLink < m_links.size() && m_links[m_nextLink].first == id;
    if (linked ? day > m_asOf : (day < m_from || day >= m_to))
        return;
    const qint64 contact = row.integer(1);
    if (!isStoreCurrency(row.utf8(4)) || (total <= 0 && !linked))
        m_rest.push_back(id);
    else if (linked)
        m_refunds.push_back({{Money::fromMinor(total), {}, std::nullopt}, m_links[m_nextLink].second});
    else if (m_refunded.contains(id))
        m_orders.push_back({{Money::fromMinor(total), {}, std::nullopt}, id, contact, day});
    else if (contact == 0)
        m_failure = takeOrder({{Money::fromMinor(total), {}, std::nullopt}, id, contact, day});
    else
        count(id, contact, day, total);
}

Result<void> Loader::readRest()
{
    Result<store::Statement> select = m_context.database().prepare(
        "SELECT contact_id, ordered_on, total_minor, CASE WHEN currency = ?2 THEN NULL ELSE currency END, rate_nano, "
        "kind = 'refund', refund_of FROM sales_order WHERE id = ?1");
    if (!select)
        return select.error();
    select->bind(2, m_load.currency);
    for (const qint64 id : m_rest) {
        if (m_context.cancel().isCanceled())
            return canceled();
        select->bind(1, id);
        if (const Result<bool> row = select->step(); !row)
            return row.error();
        const Document document{{select->money(2), select->text(3), select->optionalInteger(4)},
                                id,
                                select->integer(0),
                                select->integer(1)};
        const bool refund = select->integer(5) != 0;
        const std::optional<qint64> refundOf = select->optionalInteger(6);
        select->reset();
        Result<void> taken;
        if (!refund)
            m_orders.push_back(document);
        else if (refundOf)
            m_refunds.push_back({document, *refundOf});
        else
            taken = takeRefund(document);
        if (!taken)
            return taken;
    }
    return {};
}

Result<void> Loader::netRefunds()
{
    std::stable_sort(m_refunds.begin(), m_refunds.end(),
                     [](const LinkedRefund &a, const LinkedRefund &b) { return a.order < b.order; });
    for (const Document &order : m_orders) {
        if (Result<void> done = takeOrder(order); !done)
            return done;
    }
    return {};
}

OrderNet Loader::netOf(const Document &order)
{
    const auto refunds =
        std::equal_range(m_refunds.cbegin(), m_refunds.cend(), LinkedRefund{{}, order.id},
                         [](const LinkedRefund &a, const LinkedRefund &b) { return a.order < b.order; });
    OrderNet net = orderNet(order, {refunds.first, refunds.second}, m_load.currency);
    m_load.refundsWithoutRate += net.refundsWithoutRate;
    return net;
}

Result<void> Loader::takeOrder(const Document &order)
{
    const OrderNet left = netOf(order);
    if (!left.net) {
        ++m_load.ordersWithoutRate;
        return {};
    }
    const std::optional<Money> net = left.net;
    if (left.fullyRefunded) {
        ++m_load.fullyRefundedOrders;
        return {};
    }
    if (order.contact != 0) {
        count(order.id, order.contact, order.day, net->minor());
        return {};
    }
    note(order.id, 0, order.day, net->minor());
    ++m_load.walkInOrders;
    return addTo(m_load.walkInRevenue, *net);
}

/// A refund that belongs to no order.
Result<void> Loader::takeRefund(const Document &refund)
{
    const std::optional<Money> amount = inStoreCurrency(refund, m_load.currency);
    if (!amount) {
        ++m_load.refundsWithoutRate;
        return {};
    }
    if (refund.contact == 0)
        return addTo(m_load.walkInRevenue, *amount);
    m_accumulator.addRefund(refund.contact, amount->minor());
    for (const qint64 company : m_people.companiesOf(refund.contact)) {
        m_accumulator.addRefund(company, amount->minor());
        m_people.lend(company, 0, amount->minor());
    }
    return {};
}

Result<void> Loader::readTrash()
{
    if (Result<void> done =
            readIds("SELECT id FROM contact INDEXED BY contact_trash WHERE deleted_at IS NOT NULL", m_trash);
        !done)
        return done;
    std::sort(m_trash.begin(), m_trash.end());
    return {};
}

/// Puts each customer where he belongs: scored, in the trash, or without a purchase.
Result<void> Loader::split()
{
    Result<std::vector<PurchaseSummary>> all = m_accumulator.take();
    if (!all)
        return all.error();
    auto trash = m_trash.cbegin();
    size_t kept = 0;
    for (PurchaseSummary &customer : *all) {
        trash = std::lower_bound(trash, m_trash.cend(), customer.contact.row());
        const std::optional<CompanyPeople::Own> own = m_people.ownPart(customer);
        if (!own)
            return tooLarge();
        customer.lentOrders = customer.purchaseCount - static_cast<int>(own->orders);
        customer.lentRevenue = Money::fromMinor(customer.netRevenue.minor() - own->net.minor());
        if (customer.purchaseCount == 0) {
            if (Result<void> done = addTo(m_load.otherRefunds, own->net); !done)
                return done;
            if (!customer.netRevenue.isZero())
                m_load.refundsOnly.push_back(customer);
            continue;
        }
        const bool trashed = trash != m_trash.cend() && *trash == customer.contact.row();
        if (Result<void> done = addTo(trashed ? m_load.trashedRevenue : m_load.netRevenue, own->net); !done)
            return done;
        (trashed ? m_load.trashedOrders : m_load.orderCount) += own->orders;
        if (trashed)
            ++m_load.trashedCustomers;
        else
            (*all)[kept++] = customer;
    }
    all->resize(kept);
    m_load.customers = std::move(*all);
    return {};
}

/// Orders with refunds come after the others, and customers in the trash are known last.
Result<void> Loader::tidyCounted()
{
    if (!m_counted)
        return {};
    std::erase_if(*m_counted, [this](const CountedOrder &order) {
        return std::binary_search(m_trash.cbegin(), m_trash.cend(), order.contact.row());
    });
    const auto byOrder = [](const CountedOrder &a, const CountedOrder &b) { return a.order < b.order; };
    if (!std::is_sorted(m_counted->cbegin(), m_counted->cend(), byOrder))
        std::sort(m_counted->begin(), m_counted->end(), byOrder);
    return {};
}

Result<void> Loader::run()
{
    for (const auto step :
         {&Loader::addBlocks, &Loader::readPeople, &Loader::readAside, &Loader::readLinks, &Loader::readOrders,
          &Loader::readRest, &Loader::netRefunds, &Loader::readTrash, &Loader::split, &Loader::tidyCounted}) {
        if (m_context.cancel().isCanceled())
            return canceled();
        if (Result<void> done = (this->*step)(); !done)
            return done;
    }
    return {};
}

} // namespace purchase_loader_detail

Result<PurchaseLoad> loadPurchases(ReadContext &context, DayRange window, QDate asOf, PurchaseDays days,
                                   const ProgressSink &progress, std::vector<CountedOrder> *orders,
                                   CompanyOrders companies)
{
    if (!asOf.isValid())
        return Error{ErrorCode::InvalidInput, QStringLiteral("no as-of day")};
    Result<QString> currency = sales::storeCurrency(context.database());
    if (!currency)
        return currency.error();
    PurchaseLoad load;
    load.asOf = asOf;
    load.window = window;
    const QDate afterAsOf = asOf.addDays(1);
    if (!window.to.isValid() || window.to > afterAsOf)
        load.window.to = afterAsOf;
    load.currency = std::move(*currency);
    if (Result<void> done = purchase_loader_detail::Loader(context, load, days, progress, orders, companies).run();
        !done)
        return done.error();
    return load;
}

} // namespace shuke::value
