#pragma once

#include "core/exchange/table_export.h"
#include "core/exchange/vcard_sink.h"
#include "core/exchange/xlsx_sink.h"
#include "core/store/state_hash.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"

#include <QBuffer>

#include <map>

namespace shuke::test {

inline constexpr auto &kAllKinds = exchange::kImportKinds;

inline const char *nameOf(exchange::ImportKind kind)
{
    constexpr const char *kNames[] = {"contacts",    "companies",  "products",  "orders",
                                      "order-lines", "activities", "relations", "consents"};
    return kNames[static_cast<size_t>(kind)];
}

enum class Form { Csv, Excel, Json, Xlsx, VCard3, VCard4 };

inline QByteArray exported(StoreFixture &store, exchange::ImportKind kind, Form form = Form::Csv,
                           exchange::ExportReport *report = nullptr)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    exchange::CsvWriteOptions options;
    options.forExcel = form == Form::Excel;
    options.crlf = options.forExcel;
    exchange::CsvTableSink csv(buffer, options);
    exchange::JsonTableSink json(buffer);
    exchange::XlsxTableSink workbook(buffer, QString::fromLatin1(nameOf(kind)));
    exchange::VCardTableSink cards(buffer,
                                   form == Form::VCard4 ? exchange::VCardVersion::V4 : exchange::VCardVersion::V3,
                                   kind == exchange::ImportKind::Companies);
    exchange::TableSink &sink = form == Form::Json   ? static_cast<exchange::TableSink &>(json)
                                : form == Form::Xlsx ? static_cast<exchange::TableSink &>(workbook)
                                : form == Form::VCard3 || form == Form::VCard4
                                    ? static_cast<exchange::TableSink &>(cards)
                                    : csv;
    const Result<exchange::ExportReport> done = store.read(Query<exchange::ExportReport>{
        [&](ReadContext &context) { return exchange::exportTable(context, kind, sink); }});
    if (!done)
        FAIL("export " << nameOf(kind) << ": " << done.error().detail.toStdString());
    if (report)
        *report = *done;
    return buffer.data();
}

inline std::map<exchange::ImportKind, QByteArray> allExports(StoreFixture &store)
{
    std::map<exchange::ImportKind, QByteArray> files;
    for (const exchange::ImportKind kind : kAllKinds)
        files[kind] = exported(store, kind);
    return files;
}

/// Equal bytes, or a failure that shows the first line which differs.
inline void checkSame(const QByteArray &got, const QByteArray &expected)
{
    if (got == expected)
        return;
    const QList<QByteArray> a = got.split('\n');
    const QList<QByteArray> b = expected.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            FAIL_CHECK("line " << i + 1 << " of " << a.size() << " and " << b.size() << "\n  got      "
                               << a.value(i).left(500).toStdString() << "\n  expected "
                               << b.value(i).left(500).toStdString());
            return;
        }
    }
}

/// An import in which every row must come in as it stands.
inline exchange::ImportReport mustImport(ImportFixture &store, exchange::ImportKind kind, const QByteArray &file,
                                         exchange::ImportMode mode = exchange::ImportMode::Create)
{
    exchange::ImportOptions options = store.options(kind, file, mode);
    options.again = true;
    const exchange::ImportReport report = store.import(options);
    CAPTURE(nameOf(kind));
    CHECK(report.rejected == 0);
    CHECK(report.skipped == 0);
    for (const auto &[code, finding] : report.findings)
        FAIL_CHECK("finding " << code.toStdString() << " from line " << finding.lines.front());
    return report;
}

inline QByteArray contentHash(StoreFixture &store)
{
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    return *hash;
}

/// The export of a store, imported into it once more, must change nothing at all.
inline void checkNothingChanges(ImportFixture &store, const std::map<exchange::ImportKind, QByteArray> &files)
{
    using exchange::ImportKind;
    const QByteArray before = contentHash(store);
    const auto upsert = [&](ImportKind kind, const QByteArray &file) {
        INFO("upsert of the same " << nameOf(kind));
        const exchange::ImportReport report = mustImport(store, kind, file, exchange::ImportMode::Upsert);
        CHECK(report.created == 0);
        CHECK(report.updated == 0);
        CHECK(report.unchanged == report.read);
        CHECK_FALSE(store.operation.isValid());
    };
    for (const auto &[kind, file] : files)
        upsert(kind, file);
    upsert(ImportKind::Orders, files.at(ImportKind::OrderLines));
    CHECK(contentHash(store) == before);
}

/// What a store holds, without ids, times of the writing and imports: one line per row, in a stable order.
inline QByteArray contentOf(StoreFixture &store)
{
    constexpr const char *kQueries[] = {
        "SELECT 'contact', row_number() OVER (ORDER BY c.id), c.kind, c.name, family_name, given_name, name_key, "
        "company, job_title, gender, birth_year, birth_month, birth_day, birth_lunar, c.phone, phone_key, c.email, "
        "email_key, wechat, wechat_key, tax_id, tax_id_key, country, province, city, district, address, postcode, "
        "source, s.name, note, c.external_id, do_not_contact, created_on FROM contact c LEFT JOIN staff s ON s.id = "
        "owner_id WHERE deleted_at IS NULL ORDER BY c.id",
        "SELECT 'point', c.name, c.external_id, p.kind, label, value, match_key, opted_out, invalid FROM "
        "contact_point p JOIN contact c ON c.id = contact_id WHERE deleted_at IS NULL ORDER BY c.id, "
        "p.kind = 'email', p.kind NOT IN ('phone', 'mobile'), position, p.id",
        "SELECT 'address', c.name, c.external_id, label, a.country, a.province, a.city, a.district, a.address, "
        "a.postcode "
        "FROM contact_address a JOIN contact c ON c.id = contact_id WHERE deleted_at IS NULL ORDER BY c.id, position, "
        "a.id",
        "SELECT 'tag', c.name, c.external_id, t.name FROM contact_tag JOIN contact c ON c.id = contact_id JOIN tag t "
        "ON t.id = tag_id WHERE deleted_at IS NULL ORDER BY c.id, t.name",
        "SELECT 'value', c.name, c.external_id, f.code, f.type, f.choices, text, number FROM custom_value JOIN "
        "contact c ON c.id = contact_id JOIN custom_field f ON f.id = field_id WHERE deleted_at IS NULL ORDER BY "
        "c.id, f.position, f.id",
        "SELECT 'product', code, barcode, name, name_key, category, unit, price_minor, cost_minor, active FROM product "
        "WHERE deleted_at IS NULL ORDER BY name_key, id",
        "SELECT 'order', row_number() OVER (ORDER BY o.id), c.name, c.external_id, c.phone, ordered_on, total_minor, "
        "o.kind, status, currency, rate_nano, ordered_at, h.name, channel, s.name, discount_minor, shipping_minor, "
        "tax_minor, tax_included, ship_name, ship_phone, ship_address, o.note, (SELECT count(*) FROM sales_order x "
        "WHERE x.deleted_at IS NULL AND x.id <= (SELECT id FROM sales_order WHERE id = o.refund_of AND deleted_at IS "
        "NULL)) FROM sales_order o LEFT JOIN contact c ON c.id = "
        "contact_id AND c.deleted_at IS NULL LEFT JOIN shop h ON h.id = shop_id LEFT JOIN staff s ON s.id = "
        "salesperson_id WHERE o.deleted_at IS NULL ORDER BY o.id",
        "SELECT 'line', ordered_on, total_minor, p.code, p.name, product_name, quantity_micro, unit_price_minor, "
        "l.discount_minor, l.tax_minor, amount_minor FROM order_line l JOIN sales_order o ON o.id = order_id LEFT JOIN "
        "product p ON p.id = product_id WHERE o.deleted_at IS NULL ORDER BY o.id, position, l.id",
        "SELECT 'activity', row_number() OVER (ORDER BY a.id), c.name, c.external_id, day, minute, a.kind, state, "
        "direction, duration_minutes, outcome, text, s.name, (SELECT group_concat(x.name || coalesce(x.phone, '')) "
        "FROM "
        "activity_participant p JOIN contact x ON x.id = p.contact_id WHERE p.activity_id = a.id AND x.deleted_at IS "
        "NULL) FROM activity a JOIN contact c ON c.id = a.contact_id LEFT JOIN staff s ON s.id = a.owner_id WHERE "
        "a.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY a.id",
        "SELECT 'affiliation', p.name, p.external_id, c.name, c.external_id, role, is_primary, started_on, ended_on "
        "FROM affiliation a JOIN contact p ON p.id = person_id JOIN contact c ON c.id = company_id WHERE p.deleted_at "
        "IS NULL AND c.deleted_at IS NULL ORDER BY a.id",
        "SELECT 'relation', (SELECT count(*) FROM contact x WHERE x.deleted_at IS NULL AND x.id <= f.id), f.name, "
        "(SELECT count(*) FROM contact x WHERE x.deleted_at IS NULL AND x.id <= t.id), t.name, r.kind, r.note FROM "
        "contact_relation r JOIN contact f ON f.id = from_id JOIN contact t ON t.id = to_id WHERE f.deleted_at IS NULL "
        "AND t.deleted_at IS NULL ORDER BY r.id",
        "SELECT 'consent', (SELECT count(*) FROM contact x WHERE x.deleted_at IS NULL AND x.id <= c.id), c.name, "
        "purpose, "
        "channel, state, day, evidence, s.name FROM consent t JOIN contact c ON c.id = t.contact_id LEFT JOIN staff s "
        "ON "
        "s.id = t.staff_id WHERE c.deleted_at IS NULL ORDER BY t.created_at, t.id",
        "SELECT 'payment', ordered_on, total_minor, paid_on, amount_minor, method, p.note FROM payment p JOIN "
        "sales_order o ON o.id = order_id WHERE deleted_at IS NULL ORDER BY o.id, p.id",
    };
    QByteArray text;
    for (const char *sql : kQueries) {
        auto rows = store.database().prepare(sql);
        if (!rows)
            FAIL(rows.error().detail.toStdString());
        while (true) {
            const Result<bool> row = rows->step();
            REQUIRE(row);
            if (!*row)
                break;
            for (int column = 0; column < rows->columnCount(); ++column)
                text += rows->text(column).toUtf8().toPercentEncoding(" ,;|=+-_()\"'") +
                        (rows->isNull(column) ? "~" : "") + '\t';
            text += '\n';
        }
    }
    return text;
}

/// A store a moment later than others, as a real one would be.
class LaterStore : public ImportFixture
{
public:
    LaterStore() { clock().advanceMs(86'400'000); }
};

/// Export of every kind → import into new stores → export: the same bytes and the same content; and nothing to change
/// in the store they come from.
inline void checkRoundTrips(ImportFixture &origin)
{
    using exchange::ImportKind;
    const auto files = allExports(origin);
    SECTION("the store itself has nothing to change")
    {
        checkNothingChanges(origin, files);
    }
    SECTION("orders with their lines, as one file")
    {
        LaterStore copy;
        mustImport(copy, ImportKind::Contacts, files.at(ImportKind::Contacts));
        mustImport(copy, ImportKind::Products, files.at(ImportKind::Products));
        mustImport(copy, ImportKind::Orders, files.at(ImportKind::OrderLines));
        mustImport(copy, ImportKind::Activities, files.at(ImportKind::Activities));
        mustImport(copy, ImportKind::Relations, files.at(ImportKind::Relations));
        mustImport(copy, ImportKind::Consents, files.at(ImportKind::Consents));
        for (const ImportKind kind : kAllKinds) {
            INFO("again " << nameOf(kind));
            checkSame(exported(copy, kind), files.at(kind));
            checkSame(exported(copy, kind, Form::Json), exported(origin, kind, Form::Json));
        }
        checkSame(contentOf(copy), contentOf(origin));
        checkNothingChanges(copy, files);
    }
    SECTION("each kind as itself, lines after their orders")
    {
        LaterStore copy;
        for (const ImportKind kind :
             {ImportKind::Contacts, ImportKind::Products, ImportKind::Orders, ImportKind::OrderLines,
              ImportKind::Activities, ImportKind::Relations, ImportKind::Consents})
            mustImport(copy, kind, files.at(kind));
        for (const ImportKind kind : kAllKinds) {
            INFO("again " << nameOf(kind));
            checkSame(exported(copy, kind), files.at(kind));
        }
        checkSame(contentOf(copy), contentOf(origin));
    }
    SECTION("companies alone")
    {
        LaterStore copy;
        mustImport(copy, ImportKind::Companies, files.at(ImportKind::Companies));
        checkSame(exported(copy, ImportKind::Companies), files.at(ImportKind::Companies));
    }
    for (const Form form : {Form::Excel, Form::Xlsx}) {
        DYNAMIC_SECTION("the files for spreadsheets, " << (form == Form::Xlsx ? "xlsx" : "csv"))
        {
            LaterStore copy;
            for (const ImportKind kind :
                 {ImportKind::Contacts, ImportKind::Products, ImportKind::Orders, ImportKind::OrderLines,
                  ImportKind::Activities, ImportKind::Relations, ImportKind::Consents})
                mustImport(copy, kind, exported(origin, kind, form));
            for (const ImportKind kind : kAllKinds) {
                INFO("again " << nameOf(kind));
                checkSame(exported(copy, kind), files.at(kind));
            }
        }
    }
    for (const Form form : {Form::VCard3, Form::VCard4}) {
        DYNAMIC_SECTION("address books, version " << (form == Form::VCard4 ? 4 : 3))
        {
            LaterStore copy;
            const QByteArray cards = exported(origin, ImportKind::Contacts, form);
            if (cards.isEmpty())
                return;
            mustImport(copy, ImportKind::Contacts, cards);
            checkSame(exported(copy, ImportKind::Contacts), files.at(ImportKind::Contacts));
            const QByteArray before = contentHash(origin);
            const exchange::ImportReport report =
                mustImport(origin, ImportKind::Contacts, cards, exchange::ImportMode::Upsert);
            CHECK(report.unchanged == report.read);
            CHECK(contentHash(origin) == before);
        }
    }
}

} // namespace shuke::test
