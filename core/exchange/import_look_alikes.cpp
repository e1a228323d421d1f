#include "core/exchange/import_look_alikes.h"

#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

#include <set>
#include <unordered_set>

namespace shuke::exchange {

namespace import_look_alikes_detail {

constexpr std::string_view kMade =
    "SELECT id FROM contact WHERE import_id IN (SELECT row_id FROM change WHERE operation_id = ?1 AND table_name = "
    "'import_batch' AND kind = 'insert') AND deleted_at IS NULL";

Result<qint64> count(ReadContext &context, OperationId import, const contacts::DuplicateOptions &options)
{
    const Result<std::vector<qint64>> made = contacts::rowsOf<qint64>(
        context.database(), kMade, [](const store::Statement &row) { return row.integer(0); }, import);
    if (!made)
        return made.error();
    if (made->empty())
        return 0;
    const Result<contacts::DuplicateResult> found = contacts::duplicateContacts(options).run(context);
    if (!found)
        return found.error();
    const std::unordered_set<qint64> fresh(made->begin(), made->end());
    std::set<qint64> alike;
    for (const contacts::DuplicatePair &pair : found->pairs) {
        // The later one of two is the one too many; an earlier contact was there first.
        const qint64 later = std::max(pair.a.row(), pair.b.row());
        const qint64 earlier = std::min(pair.a.row(), pair.b.row());
        if (fresh.contains(later))
            alike.insert(later);
        else if (fresh.contains(earlier))
            alike.insert(earlier);
    }
    return static_cast<qint64>(alike.size());
}

} // namespace import_look_alikes_detail

Query<qint64> importedLookAlikes(OperationId import, contacts::DuplicateOptions options)
{
    const CancelToken cancel = options.cancel;
    return {[import, options = std::move(options)](ReadContext &context) {
                return import_look_alikes_detail::count(context, import, options);
            },
            cancel};
}

} // namespace shuke::exchange
