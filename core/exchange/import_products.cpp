#include "core/base/money.h"
#include "core/base/pinyin.h"
#include "core/exchange/import_draft.h"
#include "core/exchange/import_job.h"
#include "core/exchange/value_parse.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_products_detail {

enum class ProductText : quint8 { Code, Barcode, Name, NameKey, Category, Unit };
enum class ProductNumber : quint8 { Price, Cost, Active };
using ProductDraft = RowDraft<ProductText, 6, ProductNumber, 3>;

constexpr const char *kInsert =
    "INSERT INTO product (code, barcode, name, name_key, category, unit, price_minor, cost_minor, active, id, "
    "import_id, "
    "created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)";
constexpr const char *kSelect =
    "SELECT code, barcode, name, name_key, category, unit, price_minor, cost_minor, active, "
    "deleted_at IS NOT NULL FROM product WHERE id = ?";
constexpr const char *kUpdate =
    "UPDATE product SET code = ?1, barcode = ?2, name = ?3, name_key = ?4, category = ?5, unit = ?6, price_minor = ?7, "
    "cost_minor = ?8, active = ?9, modified_at = ?11, deleted_at = NULL WHERE id = ?10";

/// One run over a file of products.
class ProductImport
{
public:
    explicit ProductImport(ImportJob &job) : m_job(job) {}
    Result<void> run();

private:
    Result<void> prepare();
    Result<void> takeRow(const CsvRecord &record);
    void read(const ImportRow &row);
    void readMoney(const ImportRow &row, Field field, ProductNumber column);
    Result<qint64> find();
    Result<void> create();
    Result<void> change(qint64 id, bool onlyBlanks);
    bool merge(ProductDraft &draft, bool onlyBlanks) const;

    ImportJob &m_job;
    DraftTable m_table;
    KeyMap m_trashed; ///< Code → product in the trash.
    KeyMap m_touched;
    ImportRow m_cells;
    ProductDraft m_told;
    ProductTexts m_texts;
    std::vector<RowFinding> m_findings;
    std::string m_nameKey;
    int m_digits = 2;
};

Result<void> ProductImport::prepare()
{
    Result<DraftTable> table = DraftTable::prepare(m_job.writer.database(), kInsert, kSelect, kUpdate);
    if (!table)
        return table.error();
    m_table = std::move(*table);
    const Result<QString> currency = m_job.writer.database().text("SELECT value FROM setting WHERE key = 'currency'");
    if (!currency)
        return currency.error();
    m_digits = currencyDigits(*currency);
    if (m_job.options.mode == ImportMode::Create)
        return {};
    Result<store::Statement> rows = m_job.writer.database().prepare(
        "SELECT code, id FROM product WHERE code IS NOT NULL AND deleted_at IS NOT NULL ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (const std::string_view code = rows->utf8(0); !code.empty())
            m_trashed.at(TextKey::of(code)) = rows->integer(1);
    }
}

Result<void> ProductImport::run()
{
    if (Result<void> done = prepare(); !done)
        return done;
    Result<std::unique_ptr<RowGroups>> rows =
        RowGroups::open(m_job.options, m_job.plan, m_job.context, false, m_job.report);
    if (!rows)
        return rows.error();
    m_job.writer.expect(TableId::Product, m_job.options.mode == ImportMode::Create ? (*rows)->expectedRows() : 0);
    std::vector<CsvRecord> group;
    while (true) {
        const Result<bool> more = (*rows)->next(group);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ++m_job.report.read;
        if (Result<void> done = takeRow(group.front()); !done)
            return done;
        m_job.mapper.releaseCleaned();
    }
}

void ProductImport::readMoney(const ImportRow &row, Field field, ProductNumber column)
{
    const std::string_view raw = row[field];
    if (raw.empty())
        return;
    const Parsed<qint64> amount = parseAmount(raw, m_digits, m_job.plan.decimalMark(field));
    m_told[column] = amount.value;
    if (amount.problem == ParseProblem::Rounded)
        m_findings.push_back({fieldCode(field), "amount_rounded", raw, row.line});
    else if (!amount && amount.problem != ParseProblem::Empty)
        m_findings.push_back({fieldCode(field), "number_invalid", raw, row.line});
}

void ProductImport::read(const ImportRow &row)
{
    m_told = {};
    m_findings.clear();
    if (row.malformed)
        m_findings.push_back({"", "malformed_row", "", row.line});
    m_texts = {row[Field::Code], row[Field::Barcode], row[Field::Name], row[Field::Category], row[Field::Unit]};
    m_told[ProductText::Code] = m_texts.code;
    m_told[ProductText::Barcode] = m_texts.barcode;
    m_told[ProductText::Category] = m_texts.category;
    m_told[ProductText::Unit] = m_texts.unit;
    if (!m_texts.name.empty()) {
        m_nameKey = nameSortKey(m_texts.name, false);
        m_told[ProductText::Name] = m_texts.name;
        m_told[ProductText::NameKey] = m_nameKey;
    }
    readMoney(row, Field::Price, ProductNumber::Price);
    readMoney(row, Field::Cost, ProductNumber::Cost);
    if (const std::string_view raw = row[Field::Active]; !raw.empty()) {
        if (const Parsed<bool> yes = parseYesNo(raw))
            m_told[ProductNumber::Active] = *yes ? 1 : 0;
        else if (yes.problem != ParseProblem::Empty)
            m_findings.push_back({fieldCode(Field::Active), "yes_no_unknown", raw, row.line});
    }
}

Result<qint64> ProductImport::find()
{
    if (m_job.plan.keysImplied) {
        Result<qint64> id = m_job.products.find(m_texts);
        if (!id || *id == 0 || !m_texts.code.empty() || !m_touched.find(numberKey(*id)))
            return id;
        // Two rows of one file that share a name alone are two products, if either can be told by more than that.
        Result<qint64> byBarcode = m_job.products.find({{}, m_texts.barcode, {}, {}, {}});
        if (!byBarcode || *byBarcode == *id)
            return byBarcode;
        const bool bothBare = m_texts.barcode.empty() && m_job.products.isBare(*id, m_texts.name);
        return bothBare ? *id : qint64(0);
    }
    for (const MatchKey &key : m_job.plan.keys) {
        ProductTexts texts;
        if (key.front() == Field::Code)
            texts.code = m_texts.code;
        else if (key.front() == Field::Barcode)
            texts.barcode = m_texts.barcode;
        else
            texts.name = m_texts.name;
        Result<qint64> id = m_job.products.find(texts);
        if (!id || *id != 0)
            return id;
    }
    return qint64(0);
}

Result<void> ProductImport::takeRow(const CsvRecord &record)
{
    m_job.mapper.map(record, m_cells);
    read(m_cells);
    Result<qint64> known = find();
    if (!known)
        return known.error();
    if (*known == 0 && !m_texts.code.empty()) {
        if (const qint64 *trashed = m_trashed.find(TextKey::of(m_texts.code));
            trashed && !m_touched.find(numberKey(*trashed)))
            known = *trashed;
    }
    if (*known != 0) {
        const bool earlierRow = m_touched.find(numberKey(*known)) != nullptr;
        if (earlierRow || m_job.options.mode == ImportMode::Create)
            m_job.report.find("", earlierRow ? "duplicate_in_file" : "duplicate", record.line);
        switch (m_job.plan.duplicates) {
        case DuplicatePolicy::Skip:
            ++m_job.report.skipped;
            return {};
        case DuplicatePolicy::Fill:
        case DuplicatePolicy::Overwrite:
            return change(*known, earlierRow || m_job.plan.duplicates == DuplicatePolicy::Fill);
        case DuplicatePolicy::Create:
            break;
        }
    } else if (m_job.options.mode == ImportMode::Update) {
        return m_job.reject(record, "no_match", Field::Code);
    }
    if (m_texts.name.empty() && m_texts.code.empty() && m_texts.barcode.empty())
        return m_job.reject(record, "name_missing", Field::Name);
    if (!m_texts.code.empty()) {
        const Result<qint64> holder = m_job.products.find({m_texts.code, {}, {}, {}, {}});
        if (!holder)
            return holder.error();
        if (*holder != 0)
            return m_job.reject(record, "duplicate_code", Field::Code);
    }
    return create();
}

Result<void> ProductImport::create()
{
    if (Result<void> done = m_job.writer.begin(); !done)
        return done;
    if (m_told[ProductText::Name].empty()) {
        m_told[ProductText::Name] = m_texts.code.empty() ? m_texts.barcode : m_texts.code;
        m_nameKey = nameSortKey(m_told[ProductText::Name], false);
        m_told[ProductText::NameKey] = m_nameKey;
    }
    if (!m_told[ProductNumber::Active])
        m_told[ProductNumber::Active] = 1;
    const Result<qint64> id = m_job.writer.newId(TableId::Product);
    if (!id)
        return id.error();
    if (Result<void> done = m_table.insert(*id, m_told, m_job.writer.batch(), m_job.context.nowMs()); !done)
        return done;
    m_job.products.know(*id, m_texts);
    m_touched.at(numberKey(*id)) = 1;
    ++m_job.report.created;
    const Result<bool> kept = m_job.findings.keep("product", *id, false, m_findings);
    return kept ? Result<void>() : kept.error();
}

bool ProductImport::merge(ProductDraft &draft, bool onlyBlanks) const
{
    const ProductDraft before = draft;
    // The key decided that it is this product: a code it has already is not replaced by another.
    for (const ProductText column : {ProductText::Code, ProductText::Barcode})
        draft.take(m_told, column, true);
    for (const ProductText column : {ProductText::Name, ProductText::NameKey, ProductText::Category, ProductText::Unit})
        draft.take(m_told, column, onlyBlanks);
    for (const ProductNumber column : {ProductNumber::Price, ProductNumber::Cost, ProductNumber::Active})
        draft.take(m_told, column, onlyBlanks);
    return !(draft == before);
}

Result<void> ProductImport::change(qint64 id, bool onlyBlanks)
{
    ProductDraft draft;
    bool deleted = false;
    if (Result<void> done = m_table.load(id, draft, deleted); !done)
        return done;
    bool wrote = merge(draft, onlyBlanks) || deleted;
    if (wrote && !m_job.writer.hasBegun()) {
        m_table.release();
        if (Result<void> done = m_job.writer.begin(); !done)
            return done;
        if (Result<void> done = m_table.load(id, draft, deleted); !done)
            return done;
        merge(draft, onlyBlanks);
    }
    if (wrote) {
        if (Result<void> done = m_table.update(id, draft, m_job.context.nowMs()); !done)
            return done;
    }
    if (deleted)
        ++m_job.report.extras["restored"];
    m_job.products.know(id, {draft[ProductText::Code], draft[ProductText::Barcode], draft[ProductText::Name], {}, {}});
    m_table.release();
    const Result<bool> kept = m_job.findings.keep("product", id, true, m_findings);
    if (!kept)
        return kept.error();
    wrote = wrote || *kept;
    ++(wrote ? m_job.report.updated : m_job.report.unchanged);
    m_touched.at(numberKey(id)) = 1;
    return {};
}

} // namespace import_products_detail

Result<void> importProducts(ImportJob &job)
{
    return import_products_detail::ProductImport(job).run();
}

} // namespace shuke::exchange
