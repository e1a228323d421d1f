#include "core/value/customer_labels.h"

#include "core/store/read_context.h"
#include "core/store/row_scan.h"

namespace shuke::value {

Result<std::vector<CustomerLabel>> labelsOf(ReadContext &context, std::span<const ContactId> customers)
{
    std::vector<CustomerLabel> labels;
    labels.reserve(customers.size());
    Result<store::Statement> select = context.database().prepare("SELECT name, external_id FROM contact WHERE id = ?1");
    if (!select)
        return select.error();
    for (const ContactId customer : customers) {
        select->reset();
        select->bindAll(customer);
        const Result<bool> found = select->step();
        if (!found)
            return found.error();
        if (!*found)
            return Error{ErrorCode::NotFound, QStringLiteral("contact %1").arg(customer.row())};
        labels.push_back({select->text(0).toStdString(), select->text(1).toStdString()});
    }
    return labels;
}

Result<std::vector<CustomerLabel>> customerLabels(ReadContext &context, std::span<const PurchaseSummary> customers)
{
    std::vector<CustomerLabel> labels(customers.size());
    size_t next = 0; // both sides ascend by id
    quint32 rows = 0;
    const store::RowSink sink = [&](const store::ScanRow &row) {
        const qint64 id = row.integer(0);
        while (next < customers.size() && customers[next].contact.row() < id)
            ++next;
        if (next < customers.size() && customers[next].contact.row() == id)
            labels[next] = {std::string(row.utf8(1)), std::string(row.utf8(2))};
        return next < customers.size() && (++rows % 1024 != 0 || !context.cancel().isCanceled());
    };
    const Result<void> done =
        store::scanRows(context.database(), "SELECT scan_row(id, name, external_id) FROM contact NOT INDEXED", sink);
    if (!done)
        return done.error();
    if (context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    return labels;
}

} // namespace shuke::value
