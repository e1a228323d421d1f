#include "tests/support/data_totals.h"

#include "core/store/database.h"
#include "core/store/read_context.h"
#include "core/value/purchase_loader.h"

#include <QFile>
#include <QJsonDocument>

#include <string>

namespace shuke::test {

namespace data_totals_detail {

/// The orders with the sum of their refunds.
constexpr const char *kNet =
    "CREATE TEMP TABLE net AS WITH back AS (SELECT refund_of AS id, sum(total_minor) AS minor FROM sales_order "
    "  WHERE refund_of IS NOT NULL GROUP BY refund_of) "
    "SELECT o.contact_id, o.status, o.total_minor, coalesce(back.minor, 0) AS refunds "
    "FROM sales_order o LEFT JOIN back ON back.id = o.id WHERE o.kind = 'order'";
constexpr const char *kDropNet = "DROP TABLE temp.net";

using exchange::ImportReport;

qint64 counted(const ImportReport &report, const char *finding)
{
    const auto found = report.findings.find(finding);
    return found == report.findings.end() ? 0 : found->second.count;
}

class Checks
{
public:
    Checks(store::Database &database, QJsonObject totals) : m_database(database), m_totals(std::move(totals)) {}

    /// A figure of the summary.
    void key(const char *key, qint64 actual) { fixed(key, m_totals.value(QLatin1String(key)).toInteger(-1), actual); }
    void sql(const char *key, const char *sql) { this->key(key, number(sql)); }
    void fixed(const char *name, qint64 expected, qint64 actual)
    {
        m_checks.push_back({QString::fromUtf8(name), expected, actual});
    }
    void fixedSql(const char *name, qint64 expected, const char *sql) { fixed(name, expected, number(sql)); }
    qint64 expected(const char *key) const { return m_totals.value(QLatin1String(key)).toInteger(-1); }
    void fail(const Error &error) { m_error = error; }

    Result<std::vector<TotalCheck>> result() const
    {
        if (m_error)
            return *m_error;
        return m_checks;
    }

private:
    qint64 number(const char *sql)
    {
        const Result<std::optional<qint64>> value = m_database.integer(sql);
        if (!value)
            fail(value.error());
        return value && *value ? **value : 0; // a sum over no rows is NULL
    }

    store::Database &m_database;
    QJsonObject m_totals;
    std::vector<TotalCheck> m_checks;
    std::optional<Error> m_error;
};

void common(Checks &checks, const ImportReport &contacts, const ImportReport &orders)
{
    checks.key("contacts", contacts.created);
    checks.sql("contacts", "SELECT count(*) FROM contact WHERE kind = 'person' AND deleted_at IS NULL");
    checks.fixed("rejected contacts", 0, contacts.rejected);
    checks.fixed("rejected orders", 0, orders.rejected);
    checks.fixed("findings in orders", 0, static_cast<qint64>(orders.findings.size()));
    checks.sql("orders", "SELECT count(*) FROM temp.net");
}

void pythonGenerator(Checks &checks, const ImportReport &orders)
{
    const auto refunds = orders.extras.find("refunds");
    checks.key("orders", orders.created);
    checks.key("refunded", refunds == orders.extras.end() ? 0 : refunds->second);
    checks.sql("completed", "SELECT count(*) FROM temp.net WHERE status = 'completed' AND refunds = 0");
    checks.sql("cents_completed", "SELECT sum(total_minor) FROM temp.net WHERE status = 'completed' AND refunds = 0");
    checks.sql("refunded", "SELECT count(*) FROM temp.net WHERE status = 'completed' AND refunds = -total_minor");
    checks.sql("cents_refunded", "SELECT sum(total_minor) FROM temp.net WHERE refunds <> 0");
    checks.sql("cancelled", "SELECT count(*) FROM temp.net WHERE status = 'canceled'");
    checks.sql("cents_cancelled", "SELECT sum(total_minor) FROM temp.net WHERE status = 'canceled'");
    // A walk-in would be a lost link: every order of these files has its customer.
    checks.fixedSql("orders without a customer", 0, "SELECT count(*) FROM temp.net WHERE contact_id IS NULL");
    checks.fixedSql("order lines", checks.expected("orders"), "SELECT count(*) FROM order_line");
}

void ownGenerator(Checks &checks, const ImportReport &contacts, const ImportReport &orders)
{
    checks.fixed("orders and refunds", checks.expected("orders") + checks.expected("refunds"), orders.created);
    checks.key("damaged_phones", counted(contacts, "phone:phone_damaged"));
    checks.key("damaged_emails", counted(contacts, "email:email_invalid"));
    checks.sql("damaged_phones", "SELECT count(*) FROM quality_finding WHERE rule = 'phone_damaged'");
    checks.sql("refunds", "SELECT count(*) FROM sales_order WHERE kind = 'refund'");
    checks.sql("refund_minor", "SELECT -sum(total_minor) FROM sales_order WHERE kind = 'refund'");
    checks.sql("canceled_orders", "SELECT count(*) FROM temp.net WHERE status = 'canceled'");
    checks.sql("draft_orders", "SELECT count(*) FROM temp.net WHERE status = 'draft'");
    checks.sql("walk_in_orders", "SELECT count(*) FROM temp.net WHERE contact_id IS NULL");
    checks.sql("counted_orders", "SELECT count(*) FROM temp.net WHERE status IN ('paid', 'shipped', 'completed') AND "
                                 "(refunds = 0 OR total_minor + refunds > 0)");
    checks.sql("gross_minor", "SELECT sum(total_minor) FROM temp.net WHERE status IN ('paid', 'shipped', 'completed')");
    checks.sql("net_minor",
               "SELECT sum(total_minor + refunds) FROM temp.net WHERE status IN ('paid', 'shipped', 'completed')");
    checks.sql("walk_in_net_minor", "SELECT sum(total_minor + refunds) FROM temp.net WHERE contact_id IS NULL AND "
                                    "status IN ('paid', 'shipped', 'completed')");
    checks.sql("buyers", "SELECT count(DISTINCT contact_id) FROM temp.net WHERE status IN ('paid', 'shipped', "
                         "'completed') AND (refunds = 0 OR total_minor + refunds > 0)");
}

/// The same figures as the product counts them.
void loaded(Checks &checks, store::Database &database, QDate lastDay)
{
    ReadContext context(database, lastDay, {});
    const Result<value::PurchaseLoad> load = value::loadPurchases(context, {}, lastDay);
    if (!load)
        return checks.fail(load.error());
    checks.key("buyers", static_cast<qint64>(load->customers.size()));
    checks.key("counted_orders", load->orderCount + load->walkInOrders);
    checks.fixed("revenue of the buyers", checks.expected("net_minor") - checks.expected("walk_in_net_minor"),
                 load->netRevenue.minor());
    checks.key("walk_in_net_minor", load->walkInRevenue.minor());
}

} // namespace data_totals_detail

namespace detail = data_totals_detail;

QJsonObject readSummary(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<std::vector<TotalCheck>> compareTotals(store::Database &database, const exchange::ImportReport &contacts,
                                              const exchange::ImportReport &orders, const QJsonObject &summary)
{
    const bool python = summary.contains(QLatin1String("totals"));
    // Not through an operation: one that changes nothing is rolled back, and the table with it.
    if (Result<void> made = database.exec(detail::kNet); !made)
        return made.error();
    detail::Checks checks(database, python ? summary.value(QLatin1String("totals")).toObject() : summary);
    detail::common(checks, contacts, orders);
    if (python) {
        detail::pythonGenerator(checks, orders);
    } else {
        detail::ownGenerator(checks, contacts, orders);
        detail::loaded(checks, database,
                       QDate::fromString(summary.value(QLatin1String("last_day")).toString(), Qt::ISODate));
    }
    if (Result<void> gone = database.exec(detail::kDropNet); !gone)
        return gone.error();
    return checks.result();
}

} // namespace shuke::test
