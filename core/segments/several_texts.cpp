#include "core/segments/several_texts.h"

#include "core/base/text_fold.h"
#include "core/sales/id_places.h"
#include "core/store/row_scan.h"

#include <unordered_map>

namespace shuke::segments {

namespace several_texts_detail {

/// Where the texts stand: the contact's own, in the row c, and the further ones, in rows t.
struct Parts
{
    std::string own;
    std::string further;
    std::string from; ///< Table and condition on t.
};

std::string addressOf(const std::string &row)
{
    std::string text;
    for (const char *part : {"country", "province", "city", "district", "address", "postcode"})
        text += (text.empty() ? "coalesce(" : " || ' ' || coalesce(") + row + "." + part + ", '')";
    return text;
}

Parts partsOf(const QByteArray &field)
{
    if (field == "any_address")
        return {addressOf("c"), addressOf("t"), "contact_address t WHERE true"};
    const std::string points = "contact_point t WHERE t.kind ";
    if (field == "any_email")
        return {"c.email", "t.value", points + "= 'email'"};
    if (field == "any_wechat")
        return {"c.wechat", "t.value", points + "= 'wechat'"};
    return {"c.phone", "t.value", points + "IN ('phone', 'mobile')"};
}

} // namespace several_texts_detail

std::string joinFolded(const std::vector<std::string> &texts)
{
    std::string joined;
    for (const std::string &text : texts) {
        const std::string folded = foldUtf8(text);
        if (folded.empty())
            continue;
        if (!joined.empty())
            joined += kBetweenTexts;
        joined += folded;
    }
    return joined;
}

std::string severalSql(const QByteArray &field)
{
    const several_texts_detail::Parts parts = several_texts_detail::partsOf(field);
    return "(SELECT " + parts.own + " AS value UNION ALL SELECT " + parts.further + " FROM " + parts.from +
           " AND t.contact_id = c.id)";
}

Result<std::string> severalOf(store::Database &database, const Field &field, qint64 contact)
{
    const several_texts_detail::Parts parts = several_texts_detail::partsOf(field.key);
    Result<store::Statement *> select =
        database.cached("SELECT " + parts.own + " FROM contact c WHERE c.id = ?1 UNION ALL SELECT " + parts.further +
                        " FROM " + parts.from + " AND t.contact_id = ?1");
    if (!select)
        return select.error();
    (*select)->bind(1, contact);
    std::vector<std::string> texts;
    for (;;) {
        const Result<bool> more = (*select)->step();
        if (!more)
            return more.error();
        if (!*more)
            return joinFolded(texts);
        texts.emplace_back((*select)->utf8(0));
    }
}

Result<void> loadSeveral(store::Database &database, const Field &field, Facts &facts)
{
    const several_texts_detail::Parts parts = several_texts_detail::partsOf(field.key);
    const sales::IdPlaces places(*facts.ids);
    std::unordered_map<quint32, std::vector<std::string>> further; // few contacts have any
    Result<void> read =
        store::scanRows(database, "SELECT scan_row(t.contact_id, " + parts.further + ") FROM " + parts.from,
                        [&](const store::ScanRow &row) {
                            if (const quint32 place = places.of(row.integer(0)); place != sales::IdPlaces::kNone)
                                further[place].emplace_back(row.utf8(1));
                            return true;
                        });
    if (!read)
        return read;
    const auto column = std::make_shared<Column>(columnFor(field));
    Result<void> failed;
    quint32 place = 0;
    std::vector<std::string> texts;
    read = store::scanRows(database, "SELECT scan_row(" + parts.own + ") FROM contact c NOT INDEXED",
                           [&](const store::ScanRow &row) {
                               texts.clear();
                               if (!row.isNull(0))
                                   texts.emplace_back(row.utf8(0));
                               if (const auto more = further.find(place); more != further.end())
                                   texts.insert(texts.end(), more->second.begin(), more->second.end());
                               const std::string joined = joinFolded(texts);
                               failed = put(*column, place, {joined.empty(), 0, joined});
                               ++place;
                               return bool(failed);
                           });
    if (!failed || !read)
        return failed ? read : failed;
    facts.columns[field.key.toStdString()] = column;
    return {};
}

} // namespace shuke::segments
