#include "core/contacts/contact_commands.h"
#include "core/quality/field_specs.h"
#include "core/reports/data_dictionary_report.h"
#include "core/reports/field_words.h"
#include "core/reports/report_catalogue.h"
#include "core/reports/report_csv.h"
#include "core/reports/report_loader.h"
#include "core/segments/segment_commands.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::reports;
using quality::InventoryField;

namespace {

InventoryField field(const char *code, qint64 filled, std::optional<qint64> lastUsedMs)
{
    InventoryField field;
    field.code = QString::fromLatin1(code);
    field.personal = true;
    field.records = 4;
    field.filled = filled;
    field.lastUsedMs = lastUsedMs;
    return field;
}

DataDictionaryInput inputOf(const std::vector<InventoryField> &fields)
{
    DataDictionaryInput input;
    input.asOf = QDate(2026, 6, 1);
    input.zone = QTimeZone("Asia/Shanghai");
    input.fields = fields;
    return input;
}

QString csvOf(const ReportModel &model)
{
    const Result<QByteArray> csv = reportCsv(model, [](const char *source) { return QString::fromUtf8(source); }, {});
    REQUIRE(csv);
    return QString::fromUtf8(*csv);
}

} // namespace

TEST_CASE("Every field that a store has, has a name and a purpose", "[data_dictionary]")
{
    for (const quality::FieldSpec &spec : quality::fieldSpecs()) {
        InventoryField field;
        field.record = spec.record;
        field.code = QString::fromLatin1(spec.code);
        INFO(spec.code);
        CHECK(std::holds_alternative<Text>(fieldName(field, false).value));
        CHECK(std::holds_alternative<Text>(fieldPurpose(field).value));
    }
}

TEST_CASE("The dictionary tells kind, purpose, share and last use of each field", "[data_dictionary]")
{
    const qint64 lastYear = QDateTime(QDate(2025, 5, 31), QTime(18, 0), Qt::UTC).toMSecsSinceEpoch();
    InventoryField own = field("size", 0, std::nullopt);
    own.own = true;
    own.nameEn = QStringLiteral("Shoe size");
    own.nameZh = QStringLiteral("鞋码");
    own.kind = quality::FieldKind::Choice;
    own.choices = {QStringLiteral("S"), QStringLiteral("L; XL")};
    InventoryField phone = field("phone", 3, lastYear);
    phone.purpose = QStringLiteral("=cmd|' /C calc'!A0");
    std::vector<InventoryField> fields = {phone, field("email", 1, lastYear + 24LL * 3600 * 1000), own};
    DataDictionaryInput input = inputOf(fields);
    const ReportModel english = dataDictionaryReport(input);
    const QString csv = csvOf(english);
    CHECK(csv.contains(QStringLiteral("Phone,phone,Text,=cmd|' /C calc'!A0,,yes,3,0.75,2025-06-01")));
    CHECK(csv.contains(QStringLiteral("Shoe size,size,\"One of: S, L; XL\",,,yes,0,0,")));
    input.chineseNames = true;
    CHECK(csvOf(dataDictionaryReport(input)).contains(QStringLiteral("鞋码,size,")));

    // 365 days are a year, 366 are longer: the day is that of the business, not of UTC.
    const Section &unused = english.sections.back();
    CHECK(std::holds_alternative<Note>(unused.blocks.front()));
    input.asOf = QDate(2026, 6, 2);
    const ReportModel later = dataDictionaryReport(input);
    const Table *table = std::get_if<Table>(&later.sections.back().blocks.front());
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    CHECK(std::get<qint64>(table->rows.front()[1].value) == 3);
}

TEST_CASE("The dictionary of an empty store has no shares but reasons", "[data_dictionary]")
{
    InventoryField nobody = field("phone", 0, std::nullopt);
    nobody.records = 0;
    const std::vector<InventoryField> fields = {nobody};
    const ReportModel model = dataDictionaryReport(inputOf(fields));
    const Table &table = std::get<Table>(model.sections[1].blocks.front());
    CHECK(table.rows.front()[7].isEmpty());
    CHECK_FALSE(std::get<NoValue>(table.rows.front()[7].value).reason.isEmpty());
    CHECK_FALSE(std::get<NoValue>(table.rows.front()[8].value).reason.isEmpty());
}

TEST_CASE("Every report of the catalogue is built from a store by its code, an unknown one is refused", "[reports]")
{
    test::StoreFixture store;
    contacts::Contact contact;
    contact.name = QStringLiteral("Anna");
    REQUIRE(store.run(contacts::createContact(contact)));
    const auto segment = std::make_shared<SegmentId>();
    segments::Segment everybody;
    everybody.name = QStringLiteral("All");
    REQUIRE(store.run(segments::createSegment(everybody, segment)));
    for (const ReportEntry &entry : reportCatalogue()) {
        ReportRequest request;
        if (entry.takes(ReportOption::Segment))
            request.segment = *segment;
        request.code = entry.code;
        request.parameters.storeName = QStringLiteral("Tea");
        const Result<ReportModel> model = store.read(loadReport(request));
        INFO(entry.code.toStdString());
        REQUIRE(model);
        CHECK(model->code == entry.code);
        CHECK(model->storeName == QStringLiteral("Tea"));
        CHECK(model->sections.size() > 1);
    }
    const Result<ReportModel> unknown = store.read(loadReport({"no-such-report", false, {}}));
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::InvalidInput);
}
