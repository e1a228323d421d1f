#include "core/segments/tie_facts.h"

#include "core/contacts/table_rows.h"
#include "core/sales/id_places.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

namespace shuke::segments {

namespace tie_facts_detail {

constexpr std::string_view kFrom = "SELECT scan_row(from_id, kind = 'referrer') FROM contact_relation";
constexpr std::string_view kTo = "SELECT scan_row(to_id, 0) FROM contact_relation";
constexpr std::string_view kFiles = "SELECT scan_row(contact_id, 0) FROM attachment";
constexpr std::string_view kOfOne =
    "SELECT (SELECT count(*) FROM contact_relation WHERE from_id = ?1) + (SELECT count(*) FROM contact_relation WHERE "
    "to_id = ?1), (SELECT count(*) FROM contact_relation WHERE from_id = ?1 AND kind = 'referrer'), (SELECT count(*) "
    "FROM attachment WHERE contact_id = ?1)";

} // namespace tie_facts_detail

Result<std::vector<TieFacts>> tieFacts(ReadContext &context, const std::vector<qint64> &ids)
{
    using namespace tie_facts_detail;
    std::vector<TieFacts> all(ids.size());
    const sales::IdPlaces places(ids);
    for (const std::string_view sql : {kFrom, kTo, kFiles}) {
        const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
            const quint32 place = places.of(row.integer(0));
            if (place == sales::IdPlaces::kNone)
                return true;
            TieFacts &facts = all[place];
            ++(sql == kFiles ? facts.files : facts.relations);
            facts.referred += row.integer(1) != 0 ? 1 : 0;
            return true;
        });
        if (!read)
            return read.error();
    }
    return all;
}

Result<TieFacts> tieFactsOf(ReadContext &context, ContactId contact)
{
    const Result<std::optional<TieFacts>> facts = contacts::rowOf<TieFacts>(
        context.database(), tie_facts_detail::kOfOne,
        [](const store::Statement &row) {
            return TieFacts{static_cast<qint32>(row.integer(0)), static_cast<qint32>(row.integer(1)),
                            static_cast<qint32>(row.integer(2))};
        },
        contact);
    if (!facts)
        return facts.error();
    return facts->value_or(TieFacts());
}

} // namespace shuke::segments
