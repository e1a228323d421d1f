#include "core/exchange/import_lookup.h"

#include "core/base/pinyin.h"
#include "core/base/text_fold.h"

#include <algorithm>

namespace shuke::exchange {

TextKey ProductLookup::nameKey(std::string_view name)
{
    if (m_exactly)
        return TextKey::of(name);
    m_folded.clear();
    appendFolded(name, m_folded);
    return TextKey::of(m_folded.empty() ? name : std::string_view(m_folded));
}

Result<void> ProductLookup::load()
{
    m_loaded = true;
    Result<store::Statement> rows =
        m_writer.database().prepare("SELECT id, code, barcode, name, deleted_at IS NOT NULL FROM product ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        add(rows->integer(4) == 0 ? m_live : m_trashed, rows->integer(0),
            {rows->utf8(1), rows->utf8(2), rows->utf8(3), {}, {}});
    }
}

void ProductLookup::know(qint64 id, const ProductTexts &texts)
{
    add(m_live, id, texts);
}

void ProductLookup::add(Maps &maps, qint64 id, const ProductTexts &texts)
{
    // The first product of a barcode or name stays the one it means.
    if (!texts.code.empty())
        maps.byCode.at(TextKey::of(texts.code), id);
    if (!texts.barcode.empty())
        maps.byBarcode.at(TextKey::of(texts.barcode), id);
    if (texts.name.empty())
        return;
    const TextKey name = nameKey(texts.name);
    maps.byName.at(name, id);
    if (texts.code.empty() && texts.barcode.empty())
        maps.byNameOnly.at(name, id);
}

qint64 ProductLookup::findIn(Maps &maps, const ProductTexts &texts)
{
    if (!texts.code.empty()) {
        // A code that is not known is a new product, whatever its name says.
        const qint64 *known = maps.byCode.find(TextKey::of(texts.code));
        return known ? *known : 0;
    }
    if (!texts.barcode.empty()) {
        if (const qint64 *known = maps.byBarcode.find(TextKey::of(texts.barcode)))
            return *known;
    }
    if (texts.name.empty())
        return 0;
    const TextKey name = nameKey(texts.name);
    for (KeyMap *map : {&maps.byNameOnly, &maps.byName}) {
        if (const qint64 *known = map->find(name))
            return *known;
    }
    return 0;
}

Result<qint64> ProductLookup::find(const ProductTexts &texts)
{
    if (!m_loaded) {
        if (Result<void> done = load(); !done)
            return done.error();
    }
    return findIn(m_live, texts);
}

bool ProductLookup::isBare(qint64 id, std::string_view name)
{
    const qint64 *bare = m_live.byNameOnly.find(nameKey(name));
    return bare && *bare == id;
}

Result<qint64> ProductLookup::findAny(std::string_view text)
{
    if (!m_loaded) {
        if (Result<void> done = load(); !done)
            return done.error();
    }
    if (const qint64 *known = m_live.byCode.find(TextKey::of(text)))
        return *known;
    if (const qint64 *known = m_live.byBarcode.find(TextKey::of(text)))
        return *known;
    if (const qint64 *known = m_live.byName.find(nameKey(text)))
        return *known;
    return 0;
}

Result<qint64> ProductLookup::ofOrderRow(std::string_view any, ProductTexts texts)
{
    if (!any.empty() && texts.code.empty()) {
        Result<qint64> known = findAny(any);
        if (!known || *known != 0)
            return known;
        // "P0511" is a code, "Oolong tea" and 茉莉花茶 are names.
        const bool isCode = std::all_of(any.begin(), any.end(), [](char c) { return c > ' ' && c < 0x7f; }) &&
                            std::any_of(any.begin(), any.end(), [](char c) { return c >= '0' && c <= '9'; });
        (isCode ? texts.code : texts.name) = any;
    } else if (!any.empty() && texts.name.empty()) {
        texts.name = any;
    }
    if (texts.code.empty() && texts.barcode.empty() && texts.name.empty())
        return qint64(0);
    Result<qint64> known = find(texts);
    if (!known || *known != 0)
        return known;
    if (const qint64 trashed = m_exactly ? findIn(m_trashed, texts) : 0; trashed != 0)
        return trashed;
    return make(texts);
}

Result<qint64> ProductLookup::make(const ProductTexts &texts)
{
    if (Result<void> done = m_writer.begin(); !done)
        return done.error();
    const Result<qint64> id = m_writer.newId(TableId::Product);
    if (!id)
        return id.error();
    Result<store::Statement *> insert = m_writer.database().cached(
        "INSERT INTO product (id, code, barcode, name, name_key, category, unit, import_id, created_at, modified_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)");
    if (!insert)
        return insert.error();
    store::Statement &statement = **insert;
    const std::string_view name = !texts.name.empty() ? texts.name : !texts.code.empty() ? texts.code : texts.barcode;
    const auto optional = [&statement](int parameter, std::string_view text) {
        if (text.empty())
            statement.bindNull(parameter);
        else
            statement.bindUtf8(parameter, text);
    };
    statement.bind(1, *id);
    optional(2, texts.code);
    optional(3, texts.barcode);
    statement.bindUtf8(4, name);
    statement.bindUtf8(5, nameSortKey(name, false));
    optional(6, texts.category);
    optional(7, texts.unit);
    statement.bind(8, m_writer.batch());
    statement.bind(9, m_writer.context().nowMs());
    if (Result<void> done = statement.run(); !done)
        return done.error();
    know(*id, {texts.code, texts.barcode, name, {}, {}});
    ++m_report.extras["products"];
    return *id;
}

} // namespace shuke::exchange
