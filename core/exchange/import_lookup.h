#pragma once

#include "core/exchange/import_key_map.h"
#include "core/exchange/import_writer.h"
#include "core/exchange/payment_methods.h"

#include <optional>
#include <string>
#include <string_view>

namespace shuke::exchange {

/// What a text of the file stands for among the small tables: the row is found by its name, or made.
///
/// Each table is read once, when first asked for. Names match as they are, else folded (letter case, width), unless
/// `exactly`. Texts must not be empty.
class ImportLookup
{
public:
    ImportLookup(ImportWriter &writer, ImportReport &report, bool exactly)
        : m_writer(writer), m_report(report), m_exactly(exactly)
    {}

    /// By name. Made if missing.
    Result<qint64> staff(std::string_view name);
    /// By code or name. Made if missing, with the text as both.
    Result<qint64> shop(std::string_view text);
    /// By name. Made if missing.
    Result<qint64> tag(std::string_view name);
    /// See PaymentMethods::find.
    Result<std::optional<std::string_view>> paymentMethod(std::string_view text);

private:
    struct Table
    {
        KeyMap ids;
        KeyMap folded;
        bool loaded = false;
    };

    /// Fills `table` with (text, id) rows of `sql`; the first row of a text wins.
    Result<void> load(Table &table, const char *sql);
    TextKey foldedKey(std::string_view text);
    Result<qint64> findOrMake(Table &table, const char *load, const char *insert, TableId id, const char *extra,
                              std::string_view text, int textCount, bool hasModified);

    ImportWriter &m_writer;
    ImportReport &m_report;
    bool m_exactly;
    Table m_staff;
    Table m_shops;
    Table m_tags;
    std::optional<PaymentMethods> m_methods;
    std::string m_folded;
};

/// One product column set of a row; empty views are "not told".
struct ProductTexts
{
    std::string_view code;
    std::string_view barcode;
    std::string_view name;
    std::string_view category;
    std::string_view unit;
};

/// Finds products by code, else barcode, else name; codes and barcodes exactly, names folded unless `exactly`. A
/// product that has nothing but its name goes before others of that name.
///
/// `exactly`: the file is an export of ours; then rows of orders find products in the trash as well, as the last ones.
class ProductLookup
{
public:
    ProductLookup(ImportWriter &writer, ImportReport &report, bool exactly)
        : m_writer(writer), m_report(report), m_exactly(exactly)
    {}

    /// 0 if there is none.
    Result<qint64> find(const ProductTexts &texts);
    /// Has the product of this name nothing else to be found by?
    bool isBare(qint64 id, std::string_view name);
    /// The product of a column that may hold a code, a barcode or a name. 0 if there is none.
    Result<qint64> findAny(std::string_view text);
    /// For a row of an order: the product of `any` (a code, barcode or name) or of the texts; made if there is none.
    /// 0 if the row names no product.
    Result<qint64> ofOrderRow(std::string_view any, ProductTexts texts);
    /// A new product; its name is the code or barcode if no name is told.
    Result<qint64> make(const ProductTexts &texts);
    /// So that later rows of the file find it.
    void know(qint64 id, const ProductTexts &texts);

private:
    struct Maps
    {
        KeyMap byCode;
        KeyMap byBarcode;
        KeyMap byName;
        KeyMap byNameOnly;
    };
    Result<void> load();
    void add(Maps &maps, qint64 id, const ProductTexts &texts);
    qint64 findIn(Maps &maps, const ProductTexts &texts);
    TextKey nameKey(std::string_view name);

    ImportWriter &m_writer;
    ImportReport &m_report;
    bool m_exactly;
    Maps m_live;
    Maps m_trashed;
    bool m_loaded = false;
    std::string m_folded;
};

} // namespace shuke::exchange
