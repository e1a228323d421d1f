#include "core/exchange/column_mapping.h"
#include "core/exchange/file_format.h"
#include "core/exchange/header_alias.h"
#include "tests/core/exchange/exchange_files.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QStringList words(const char16_t *text)
{
    return QStringView(text).toString().split(u',');
}

/// The fields of the columns, "-" where there is none.
std::string mapped(ImportKind kind, const QStringList &headers)
{
    QByteArrayList fields;
    for (const QByteArray &field : guessMapping(kind, headers).fieldOfColumn)
        fields += field.isEmpty() ? QByteArray("-") : field;
    return fields.join(' ').toStdString();
}

std::string mappedFile(ImportKind kind, const char *name)
{
    const QString path = sharedFile(name);
    if (path.isEmpty())
        return {};
    const auto format = detectFormat(path);
    REQUIRE(format);
    return mapped(kind, format->header);
}

} // namespace

TEST_CASE("Headers are compared without marks, spaces, units and width", "[mapping]")
{
    CHECK(fieldForHeader(ImportKind::Orders, u"金额(元)") == "amount");
    CHECK(fieldForHeader(ImportKind::Orders, u"金额（元）") == "amount");
    CHECK(fieldForHeader(ImportKind::Contacts, u"Phone No.") == "phone");
    CHECK(fieldForHeader(ImportKind::Contacts, u"手机号码*") == "phone");
    CHECK(fieldForHeader(ImportKind::Contacts, u" * 姓 名： ") == "name");
    CHECK(fieldForHeader(ImportKind::Contacts, u"E-MAIL ADDRESS") == "email");
    CHECK(fieldForHeader(ImportKind::Contacts, u"Ｅｍａｉｌ") == "email");
    CHECK(fieldForHeader(ImportKind::Contacts, u"custom:level") == "custom:level");
    CHECK_FALSE(fieldForHeader(ImportKind::Contacts, u"custom:"));
    CHECK_FALSE(fieldForHeader(ImportKind::Orders, u"custom:level"));
    CHECK_FALSE(fieldForHeader(ImportKind::Contacts, u""));
    CHECK_FALSE(fieldForHeader(ImportKind::Contacts, u"()"));
    CHECK_FALSE(fieldForHeader(ImportKind::Contacts, u"true_id"));
}

TEST_CASE("Every field is its own header", "[mapping]")
{
    for (const ImportKind kind : kImportKinds) {
        for (const QByteArray &field : fieldsOf(kind)) {
            INFO(field.toStdString());
            CHECK(fieldForHeader(kind, QString::fromLatin1(field)) == field);
            CHECK(isFieldOf(kind, field));
        }
    }
}

TEST_CASE("The usual headers of relations are known", "[mapping][relations]")
{
    CHECK(mapped(ImportKind::Relations, words(u"姓名,手机,关系,公司名称,职位,入职日期,离职日期,备注")) ==
          "customer_name customer_phone relation other_name role started_on ended_on note");
    CHECK(mapped(ImportKind::Relations, words(u"Contact ID,Relationship Type,Related Contact,Company,Title,Start Date,"
                                              u"End Date,Is Primary,Comments")) ==
          "customer relation other other_name role started_on ended_on primary note");
    CHECK(mapped(ImportKind::Relations, words(u"客户编号,关系类型,关联客户编号,关联客户姓名,对方电话,是否主要单位")) ==
          "customer relation other other_name other_phone primary");
}

TEST_CASE("The usual headers of consents are known", "[mapping][consents]")
{
    CHECK(mapped(ImportKind::Consents, words(u"客户编号,客户姓名,手机号,用途,渠道,状态,日期,凭证,记录人")) ==
          "customer customer_name customer_phone purpose channel state day evidence recorded_by");
    CHECK(
        mapped(ImportKind::Consents, words(u"Contact ID,Name,E-mail,Purpose,Channel,Opt-in status,Consent date,Source,"
                                           u"Recorded by")) ==
        "customer customer_name customer_email purpose channel state day evidence recorded_by");
    CHECK(mapped(ImportKind::Consents, words(u"会员号,同意事项,联系方式,是否同意,同意时间,来源")) ==
          "customer purpose channel state day evidence");
}

TEST_CASE("The consignee is never the customer", "[mapping]")
{
    CHECK(mapped(ImportKind::Orders, words(u"订单编号,收货人,收货电话,收货地址,下单时间,实付金额")) ==
          "external_id ship_name ship_phone ship_address ordered_on amount");
    CHECK(mapped(ImportKind::Orders, words(u"订单号,收货人姓名,客户编号,日期,金额")) ==
          "external_id ship_name customer ordered_on amount");
}

TEST_CASE("A customer's name is the customer only without a number of his", "[mapping]")
{
    CHECK(mapped(ImportKind::Orders, words(u"日期,客户姓名,金额")) == "ordered_on customer amount");
    CHECK(mapped(ImportKind::Orders, words(u"日期,客户编号,客户姓名,金额")) ==
          "ordered_on customer customer_name amount");
    CHECK(mapped(ImportKind::Orders, words(u"日期,姓名,手机号,金额")) == "ordered_on customer customer_phone amount");
}

TEST_CASE("A second phone becomes phone2, the mobile comes first", "[mapping]")
{
    CHECK(mapped(ImportKind::Contacts, words(u"姓名,电话,手机")) == "name phone2 phone");
    CHECK(mapped(ImportKind::Contacts, words(u"姓名,电话")) == "name phone");
    CHECK(mapped(ImportKind::Contacts, words(u"Name,Phone,Phone 2,Home Phone")) ==
          "name phone phone2 point:phone:home");
    CHECK(mapped(ImportKind::Contacts, words(u"name,mobile,phone,home phone")) == "name phone phone2 point:phone:home");
    CHECK(mapped(ImportKind::Contacts, words(u"姓名,手机,电话,办公电话,座机,网址,传真")) ==
          "name phone phone2 point:phone:work point:phone point:web point:fax");
    CHECK(mapped(ImportKind::Orders, words(u"订单编号,客户电话,电话,网址")) == "external_id customer - -");
}

TEST_CASE("A member number is the external id only when nothing better is there", "[mapping]")
{
    CHECK(mapped(ImportKind::Contacts, words(u"会员号,姓名")) == "external_id name");
    CHECK(mapped(ImportKind::Contacts, words(u"会员号,姓名,客户编号")) == "- name external_id");
}

TEST_CASE("Columns of the same meaning fill a field once", "[mapping]")
{
    CHECK(mapped(ImportKind::Contacts, words(u"姓名,姓名,email,邮箱")) == "name - email point:email");
    CHECK(mapped(ImportKind::Products, words(u"商品编码,条码,商品名称,分类,单位,售价,成本价,状态")) ==
          "code barcode name category unit price cost active");
    CHECK(mapped(ImportKind::Companies, words(u"客户编号,公司名称,税号,联系电话")) == "external_id name tax_id phone");
}

TEST_CASE("The shared files map fully and sensibly", "[mapping]")
{
    const std::string contacts =
        "external_id name family_name given_name gender birthday phone phone2 email company job_title country "
        "province city address postcode source created_on - - note - -";
    const std::string orders = "external_id customer ordered_on amount currency status channel product_code quantity";
    for (const char *folder : {"small", "excel_gb18030", "sorted_bom"}) {
        INFO(folder);
        const QByteArray base = QByteArray("generated/") + folder;
        if (const std::string got = mappedFile(ImportKind::Contacts, base + "/contacts.csv"); !got.empty())
            CHECK(got == contacts);
        if (const std::string got = mappedFile(ImportKind::Orders, base + "/orders.csv"); !got.empty())
            CHECK(got == orders);
    }
    if (const std::string got = mappedFile(ImportKind::Orders, "analytics/rfm_data_orders.csv"); !got.empty())
        CHECK(got == "customer ordered_on amount");
    // "id" may be the customer's or the order's: nobody but the user can tell, and "amount_cents" is no amount.
    if (const std::string got = mappedFile(ImportKind::Orders, "analytics/cdnow_sample_orders.csv"); !got.empty())
        CHECK(got == "- ordered_on quantity -");
    if (const std::string got = mappedFile(ImportKind::Contacts, "crm_exports/outlook_gpc/outlook.csv"); !got.empty())
        CHECK(got.find("external_id name email note email2 - phone - company job_title phone2") != std::string::npos);
    if (const std::string got = mappedFile(ImportKind::Companies, "crm_exports/salesforce_dataloader/accountData.csv");
        !got.empty())
        CHECK(got.find("external_id - - name") == 0);
}

TEST_CASE("The kind of a table is seen from its headers", "[mapping]")
{
    CHECK(guessKind(words(u"客户编号,姓名,手机")) == ImportKind::Contacts);
    CHECK(guessKind(words(u"订单编号,客户编号,下单时间,金额")) == ImportKind::Orders);
    CHECK(guessKind(words(u"customer_id,order_date,revenue")) == ImportKind::Orders);
    CHECK(guessKind(words(u"商品编码,商品名称,售价")) == ImportKind::Products);
    CHECK(guessKind(words(u"foo,bar")) == ImportKind::Contacts);
}

TEST_CASE("An explicit mapping moves a field to its column", "[mapping]")
{
    const QStringList headers = words(u"id,date,cds,amount_cents,2");
    ColumnMapping mapping = guessMapping(ImportKind::Orders, headers);
    REQUIRE(applyOverride(mapping, headers, QStringLiteral("customer=id")));
    REQUIRE(applyOverride(mapping, headers, QStringLiteral("amount=Amount Cents")));
    CHECK(mapping.fieldOfColumn == std::vector<QByteArray>{"customer", "ordered_on", "quantity", "amount", ""});
    REQUIRE(applyOverride(mapping, headers, QStringLiteral("note=2"))); // a header's text comes before a number
    CHECK(mapping.columnOf("note") == 4);
    REQUIRE(applyOverride(mapping, headers, QStringLiteral("note=3")));
    CHECK(mapping.columnOf("note") == 2);
    CHECK(mapping.columnOf("quantity") == -1);
    REQUIRE(applyOverride(mapping, headers, QStringLiteral("note=")));
    CHECK_FALSE(mapping.has("note"));
    for (const char16_t *bad :
         {u"customer", u"=id", u"nonsense=id", u"customer=nowhere", u"customer=0", u"customer=6", u"custom:x=id"})
        CHECK(applyOverride(mapping, headers, QStringView(bad).toString()).error().code == ErrorCode::InvalidInput);
    ColumnMapping contacts = guessMapping(ImportKind::Contacts, headers);
    REQUIRE(applyOverride(contacts, headers, QStringLiteral("custom:level=cds")));
    CHECK(contacts.columnOf("custom:level") == 2);
}

TEST_CASE("Files without a header get their fields by position", "[mapping]")
{
    const auto mapping = mappingFromFields(ImportKind::Contacts, words(u"name,-,phone,,custom:x"));
    REQUIRE(mapping);
    CHECK(mapping->fieldOfColumn == std::vector<QByteArray>{"name", "", "phone", "", "custom:x"});
    CHECK(mappingFromFields(ImportKind::Contacts, words(u"name,amount")).error().code == ErrorCode::InvalidInput);
    CHECK(mappingFromFields(ImportKind::Contacts, words(u"name,name")).error().code == ErrorCode::InvalidInput);
}
