#include "core/session/history.h"

#include "core/store/read_context.h"

namespace shuke::session {

namespace record_names_detail {

/// The name of one row by its id.
const char *nameSql(TableId table)
{
    switch (table) {
    case TableId::Setting:
        return "SELECT key FROM setting WHERE id = ?";
    case TableId::Staff:
        return "SELECT name FROM staff WHERE id = ?";
    case TableId::Shop:
        return "SELECT name FROM shop WHERE id = ?";
    case TableId::PaymentMethod:
        return "SELECT code FROM payment_method WHERE id = ?";
    case TableId::ContactPointKind:
        return "SELECT code FROM contact_point_kind WHERE id = ?";
    case TableId::ImportBatch:
        return "SELECT file_name FROM import_batch WHERE id = ?";
    case TableId::Contact:
        return "SELECT name, deleted_at IS NOT NULL FROM contact WHERE id = ?";
    case TableId::ContactPoint:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM contact_point WHERE id = ?)";
    case TableId::ContactAddress:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM contact_address WHERE id = ?)";
    case TableId::Affiliation:
        return "SELECT name FROM contact WHERE id = (SELECT person_id FROM affiliation WHERE id = ?)";
    case TableId::Tag:
        return "SELECT name FROM tag WHERE id = ?";
    case TableId::ContactTag:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM contact_tag WHERE id = ?)";
    case TableId::CustomField:
        return "SELECT code FROM custom_field WHERE id = ?";
    case TableId::CustomValue:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM custom_value WHERE id = ?)";
    case TableId::Consent:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM consent WHERE id = ?)";
    case TableId::Product:
        return "SELECT name FROM product WHERE id = ?";
    case TableId::SalesOrder:
        return "SELECT coalesce(external_id, '#' || id) FROM sales_order WHERE id = ?";
    case TableId::OrderLine:
        return "SELECT coalesce(o.external_id, '#' || o.id) FROM order_line l JOIN sales_order o ON o.id = l.order_id"
               " WHERE l.id = ?";
    case TableId::Payment:
        return "SELECT coalesce(o.external_id, '#' || o.id) FROM payment p JOIN sales_order o ON o.id = p.order_id"
               " WHERE p.id = ?";
    case TableId::QualityFinding:
        return "SELECT coalesce(c.name, p.name, o.external_id, '#' || f.row_id) FROM quality_finding f"
               " LEFT JOIN contact c ON f.entity = 'contact' AND c.id = f.row_id"
               " LEFT JOIN product p ON f.entity = 'product' AND p.id = f.row_id"
               " LEFT JOIN sales_order o ON f.entity = 'order' AND o.id = f.row_id WHERE f.id = ?";
    case TableId::Activity:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM activity WHERE id = ?)";
    case TableId::ActivityParticipant:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM activity_participant WHERE id = ?)";
    case TableId::Task:
        return "SELECT title FROM task WHERE id = ?";
    case TableId::ContactRelation:
        return "SELECT name FROM contact WHERE id = (SELECT from_id FROM contact_relation WHERE id = ?)";
    case TableId::Attachment:
        return "SELECT name FROM attachment WHERE id = ?";
    case TableId::ImportProfile:
        return "SELECT name FROM import_profile WHERE id = ?";
    case TableId::ContactMerge:
        return "SELECT name FROM contact WHERE id = (SELECT lost_id FROM contact_merge WHERE id = ?)";
    case TableId::QualityException:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM quality_exception WHERE id = ?)";
    case TableId::Segment:
        return "SELECT name FROM segment WHERE id = ?";
    case TableId::SegmentMember:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM segment_member WHERE id = ?)";
    case TableId::SegmentExclusion:
        return "SELECT name FROM contact WHERE id = (SELECT contact_id FROM segment_exclusion WHERE id = ?)";
    case TableId::DuplicateDecision:
        return "SELECT name FROM contact WHERE id = (SELECT first_id FROM duplicate_decision WHERE id = ?)";
    }
    return "SELECT NULL WHERE ?";
}

} // namespace record_names_detail

Query<std::vector<RecordName>> recordNames(std::vector<RecordRef> records)
{
    return {[records = std::move(records)](ReadContext &context) -> Result<std::vector<RecordName>> {
        std::vector<RecordName> names;
        for (const RecordRef &record : records) {
            Result<store::Statement *> select = context.database().cached(record_names_detail::nameSql(record.table));
            if (!select)
                return select.error();
            (*select)->bindAll(record.row);
            const Result<bool> row = (*select)->step();
            if (!row)
                return row.error();
            RecordName name{record, {}, RecordName::State::Gone};
            if (*row) {
                const bool trashed = record.table == TableId::Contact && (*select)->integer(1) != 0;
                name.name = (*select)->text(0);
                name.state = trashed ? RecordName::State::Trashed : RecordName::State::There;
            }
            names.push_back(std::move(name));
            (*select)->reset();
        }
        return names;
    }};
}

} // namespace shuke::session
