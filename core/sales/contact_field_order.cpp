// The order of the customer list by a field the business added.
#include "core/base/text_fold.h"
#include "core/contacts/custom_field_table.h"
#include "core/sales/contact_list.h"
#include "core/sales/id_places.h"
#include "core/sales/row_keys.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <limits>
#include <string>

namespace shuke::sales {

namespace contact_field_order_detail {

using contacts::CustomField;
using contacts::CustomFieldType;

Result<std::shared_ptr<std::vector<qint64>>> idsIn(store::Database &database, RowScope scope)
{
    auto ids = std::make_shared<std::vector<qint64>>();
    const Result<void> read = store::scanRows(
        database,
        scope == RowScope::Live ? "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL"
                                : "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NOT NULL",
        [&ids](const store::ScanRow &row) {
            ids->push_back(row.integer(0));
            return true;
        });
    if (!read)
        return read.error();
    return ids;
}

/// Hands over where each contact stands that has a value, and its row: the contact, text, number.
template <typename Take>
Result<void> scanValues(store::Database &database, CustomFieldId field, const std::vector<qint64> &ids, Take take)
{
    const IdPlaces places(ids);
    const std::string sql =
        "SELECT scan_row(contact_id, text, number) FROM custom_value WHERE field_id = " + std::to_string(field.row());
    return store::scanRows(database, sql, [&](const store::ScanRow &row) {
        if (const quint32 place = places.of(row.integer(0)); place != IdPlaces::kNone)
            take(static_cast<size_t>(place), row);
        return true;
    });
}

Result<RowKeys> textKeys(store::Database &database, const CustomField &field, const std::vector<qint64> &ids)
{
    std::vector<std::string> texts(ids.size());
    const Result<void> read = scanValues(database, field.id, ids, [&texts](size_t place, const store::ScanRow &row) {
        texts[place].clear();
        appendFolded(row.utf8(1), texts[place]);
    });
    if (!read)
        return read.error();
    RowKeys keys;
    for (const std::string &text : texts)
        text.empty() ? keys.blank() : keys.text(text);
    return keys;
}

Result<RowKeys> numberKeys(store::Database &database, const CustomField &field, const std::vector<qint64> &ids)
{
    constexpr qint64 kBlank = std::numeric_limits<qint64>::min();
    std::vector<qint64> numbers(ids.size(), kBlank);
    const Result<void> read = scanValues(database, field.id, ids, [&](size_t place, const store::ScanRow &row) {
        if (field.type != CustomFieldType::Choice) {
            numbers[place] = row.isNull(2) ? kBlank : row.integer(2);
            return;
        }
        const std::string_view text = row.utf8(1);
        const qsizetype choice =
            field.choices.indexOf(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        numbers[place] = choice < 0 ? field.choices.size() : choice;
    });
    if (!read)
        return read.error();
    RowKeys keys;
    for (const qint64 number : numbers)
        number == kBlank ? keys.blank() : keys.number(number);
    return keys;
}

} // namespace contact_field_order_detail

Query<ContactOrder> contactsSortedByField(CustomFieldId field, RowScope scope)
{
    return {[field, scope](ReadContext &context) -> Result<ContactOrder> {
        using namespace contact_field_order_detail;
        const Result<CustomField> known = contacts::customFieldById(context.database(), field);
        if (!known)
            return known.error();
        const auto ids = idsIn(context.database(), scope);
        if (!ids)
            return ids.error();
        Result<RowKeys> keys = known->type == CustomFieldType::Text ? textKeys(context.database(), *known, **ids)
                                                                    : numberKeys(context.database(), *known, **ids);
        if (!keys)
            return keys.error();
        return keys->sorted(*ids);
    }};
}

} // namespace shuke::sales
