#include "core/exchange/import_known_names.h"

#include "core/contacts/contact_merge_table.h"
#include "core/store/database.h"

#include <algorithm>

namespace shuke::exchange {

Result<void> KnownNames::loadMerged()
{
    return contacts::forEachFormer(m_database, [this](const contacts::FormerIdentity &former) {
        m_former[former.kept].emplace_back(former.name);
    });
}

Result<NameLook> KnownNames::look(qint64 id, const contacts::CalledAs &told, bool orCompany)
{
    Result<store::Statement *> select = m_database.cached(
        "SELECT name, family_name, given_name, kind, phone, email, wechat, company FROM contact WHERE id = ?");
    if (!select)
        return select.error();
    store::Statement &row = **select;
    row.bind(1, id);
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    NameLook look = NameLook::Fits;
    if (*found) {
        const std::string_view name = row.utf8(0);
        const bool isName = name != row.utf8(4) && name != row.utf8(5) && name != row.utf8(6);
        const contacts::CalledAs known{row.utf8(3) == "company" ? contacts::ContactKind::Company
                                                                : contacts::ContactKind::Person,
                                       name, row.utf8(1), row.utf8(2)};
        const auto isCompany = [&](std::string_view company) {
            constexpr auto kCompany = contacts::ContactKind::Company;
            return !company.empty() && !contacts::namesClash({kCompany, told.name}, {kCompany, company});
        };
        if (name == told.name)
            look = NameLook::Same;
        else if (isName && contacts::namesClash(told, known) && !(orCompany && isCompany(row.utf8(7))))
            look = NameLook::Clashes;
    }
    row.reset();
    if (look != NameLook::Clashes)
        return look;
    const auto former = m_former.find(id);
    const bool fitsFormer =
        former != m_former.end() && std::ranges::any_of(former->second, [&told](const std::string &name) {
            return !contacts::namesClash(told, {told.kind, name});
        });
    return fitsFormer ? NameLook::Fits : look;
}

} // namespace shuke::exchange
