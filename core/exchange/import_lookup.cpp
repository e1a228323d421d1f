#include "core/exchange/import_lookup.h"

#include "core/base/text_fold.h"

namespace shuke::exchange {

TextKey ImportLookup::foldedKey(std::string_view text)
{
    m_folded.clear();
    appendFolded(text, m_folded);
    // A text of signs that fold to nothing still is a name.
    return TextKey::of(m_folded.empty() ? text : std::string_view(m_folded));
}

Result<void> ImportLookup::load(Table &table, const char *sql)
{
    table.loaded = true;
    Result<store::Statement> rows = m_writer.database().prepare(sql);
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (const std::string_view text = rows->utf8(0); !text.empty()) {
            table.ids.at(TextKey::of(text), rows->integer(1));
            table.folded.at(foldedKey(text), rows->integer(1));
        }
    }
}

Result<qint64> ImportLookup::findOrMake(Table &table, const char *loadSql, const char *insertSql, TableId tableId,
                                        const char *extra, std::string_view text, int textCount, bool hasModified)
{
    if (!table.loaded) {
        if (Result<void> done = load(table, loadSql); !done)
            return done.error();
    }
    const TextKey exact = TextKey::of(text);
    if (const qint64 *known = table.ids.find(exact))
        return *known;
    const TextKey folded = foldedKey(text);
    if (const qint64 *known = m_exactly ? nullptr : table.folded.find(folded))
        return *known;
    if (Result<void> done = m_writer.begin(); !done)
        return done.error();
    const Result<qint64> id = m_writer.newId(tableId);
    if (!id)
        return id.error();
    Result<store::Statement *> insert = m_writer.database().cached(insertSql);
    if (!insert)
        return insert.error();
    int parameter = 0;
    (*insert)->bind(++parameter, *id);
    for (int i = 0; i < textCount; ++i)
        (*insert)->bindUtf8(++parameter, text);
    (*insert)->bind(++parameter, m_writer.context().nowMs());
    if (hasModified)
        (*insert)->bind(++parameter, m_writer.context().nowMs());
    if (Result<void> done = (*insert)->run(); !done)
        return done.error();
    table.ids.at(exact, *id);
    table.folded.at(folded, *id);
    ++m_report.extras[extra];
    return *id;
}

Result<qint64> ImportLookup::staff(std::string_view name)
{
    return findOrMake(m_staff, "SELECT name, id FROM staff ORDER BY id",
                      "INSERT INTO staff (id, name, created_at, modified_at) VALUES (?, ?, ?, ?)", TableId::Staff,
                      "staff", name, 1, true);
}

Result<qint64> ImportLookup::shop(std::string_view text)
{
    return findOrMake(m_shops,
                      "SELECT code, id, 1 AS place FROM shop UNION ALL SELECT name, id, 2 FROM shop ORDER BY place, id",
                      "INSERT INTO shop (id, code, name, created_at, modified_at) VALUES (?, ?, ?, ?, ?)",
                      TableId::Shop, "shops", text, 2, true);
}

Result<qint64> ImportLookup::tag(std::string_view name)
{
    return findOrMake(m_tags, "SELECT name, id FROM tag ORDER BY id",
                      "INSERT INTO tag (id, name, created_at) VALUES (?, ?, ?)", TableId::Tag, "tags", name, 1, false);
}

Result<std::optional<std::string_view>> ImportLookup::paymentMethod(std::string_view text)
{
    if (!m_methods) {
        Result<PaymentMethods> read = PaymentMethods::read(m_writer.database());
        if (!read)
            return read.error();
        m_methods = std::move(*read);
    }
    return m_methods->find(text);
}

} // namespace shuke::exchange
