#include "core/store/column_groups.h"

#include <algorithm>

namespace shuke::store {

namespace column_groups_detail {

struct Group
{
    TableId table;
    std::vector<std::string_view> columns;
};

const std::vector<Group> &groups()
{
    static const std::vector<Group> all = {
        {TableId::Contact, {"name", "name_key", "family_name", "given_name"}},
        {TableId::Contact, {"birth_year", "birth_month", "birth_day", "birth_lunar"}},
        {TableId::Contact, {"phone", "phone_key"}},
        {TableId::Contact, {"email", "email_key"}},
        {TableId::Contact, {"wechat", "wechat_key"}},
        {TableId::Contact, {"tax_id", "tax_id_key"}},
        {TableId::Contact, {"country", "province", "city", "district", "address", "postcode"}},
        {TableId::ContactPoint, {"kind", "value", "match_key"}},
        {TableId::ContactAddress, {"country", "province", "city", "district", "address", "postcode"}},
        {TableId::CustomValue, {"text", "number"}},
        {TableId::Affiliation, {"started_on", "ended_on"}},
        {TableId::ContactRelation, {"from_id", "to_id"}}, // a merge may swap them
    };
    return all;
}

} // namespace column_groups_detail

bool isUnorderedRelation(std::string_view kind)
{
    return kind != "parent" && kind != "referrer" && kind != "assistant" && kind != "parent_company";
}

std::vector<std::string_view> columnsWith(TableId table, std::string_view column)
{
    for (const column_groups_detail::Group &group : column_groups_detail::groups()) {
        if (group.table == table && std::ranges::find(group.columns, column) != group.columns.end())
            return group.columns;
    }
    return {column};
}

} // namespace shuke::store
