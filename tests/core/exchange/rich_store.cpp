#include "tests/core/exchange/rich_store.h"

#include "core/contacts/contact_commands.h"
#include "core/sales/product_commands.h"
#include "tests/core/exchange/exchange_files.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuke::test {

using exchange::ImportKind;

void must(StoreFixture &store, const Command &command)
{
    const Result<ChangeSet> done = store.run(command);
    if (!done)
        FAIL(command.kind.toStdString() << ": " << done.error().detail.toStdString());
    store.clock().advanceMs(61'001);
}

QStringList ownTexts()
{
    return {QStringLiteral("=1+1"),
            QStringLiteral("'=1+1"),
            QStringLiteral("''"),
            QStringLiteral("-1"),
            QStringLiteral("+86 138 0013 8000"),
            QStringLiteral("-2+3+cmd|' /C calc'!A0"),
            QStringLiteral("＝1+1"),
            QStringLiteral("\"double\" and , comma ; semicolon | pipe \\ backslash"),
            QStringLiteral("line one\nline two\r\nline three\rline four\u2028five"),
            QStringLiteral("\"\"\"\"\n\","),
            QStringLiteral("sep=,"),
            QStringLiteral("a\tb"),
            QStringLiteral("𠮷野家 👨‍👩‍👧‍👦 e\u0301 عربي ไทย"),
            QStringLiteral("in\u200Bside \u202Eturned\u202C around"),
            QStringLiteral("null"),
            QStringLiteral("n/a"),
            QStringLiteral("无"),
            QStringLiteral("合计"),
            QStringLiteral("Total"),
            QStringLiteral("#1"),
            QStringLiteral("#7-abc"),
            QStringLiteral("yes"),
            QStringLiteral("1,234.50"),
            QStringLiteral("1.39E+10"),
            QStringLiteral("007"),
            QStringLiteral("2024-03-05"),
            QStringLiteral("custom:x:text"),
            QStringLiteral("phone(a)!opted_out=1|x"),
            QStringLiteral("person"),
            QString(5000, QLatin1Char('x')) + QStringLiteral("长")};
}

QStringList sharedTexts()
{
    QStringList texts;
    if (const QString path = sharedFile("naughty_strings/blns.json"); !path.isEmpty()) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
            texts.append(value.toString());
    }
    if (const QString path = sharedFile("csv_injection/csv-payload.txt"); !path.isEmpty()) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const QByteArray &line : file.readAll().split('\n'))
            texts.append(QString::fromUtf8(line));
    }
    for (const char *name : {"comma_in_quotes", "escaped_quotes", "json", "newlines", "newlines_crlf",
                             "quotes_and_newlines", "utf8", "location_coordinates"}) {
        const QByteArray place = QByteArray("csv_torture/csv-spectrum/csvs/") + name + ".csv";
        const QString path = sharedFile(place.constData());
        if (path.isEmpty())
            continue;
        for (const std::vector<std::string> &row : readRows(path, {})) {
            for (const std::string &cell : row)
                texts.append(QString::fromStdString(cell));
        }
    }
    texts.removeIf([](const QString &text) { return text.contains(QChar(0)); });
    return texts;
}

namespace {

QByteArray csvField(const QString &text)
{
    return '"' + text.toUtf8().replace("\"", "\"\"") + '"';
}

} // namespace

void fillWithTexts(ImportFixture &store, const QStringList &texts)
{
    QByteArray contacts(
        "external_id,name,company,job_title,city,address,tags,source,owner,note,wechat,custom:x:text\n");
    QByteArray products("code,name,category,unit,price\n");
    QByteArray orders("external_id,customer,ordered_on,amount,product_name,channel,shop,salesperson,ship_name,note\n");
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray id = QByteArray::number(i);
        const QByteArray field = csvField(texts[i]);
        contacts += "H" + id;
        for (int column = 0; column < 11; ++column)
            contacts += ',' + field;
        contacts += '\n';
        products += "P" + id + ',' + field + ',' + field + ',' + field + ",1.25\n";
        orders += "O" + id + ",H" + id + ",2025-11-0" + QByteArray::number(1 + i % 9) + ',' + id + ".00";
        for (int column = 0; column < 6; ++column)
            orders += ',' + field;
        orders += '\n';
    }
    store.import(ImportKind::Contacts, contacts);
    store.import(ImportKind::Products, products);
    store.import(ImportKind::Orders, orders);
    store.import(ImportKind::Companies, "external_id,name\nCOMPANY,HC\n");
    QByteArray relations("customer,relation,other,role,note\n");
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray id = QByteArray::number(i);
        relations += "H" + id + ",works_at,COMPANY," + csvField(texts[i]) + ",\n";
        if (i > 0)
            relations += "H" + id + ",referrer,H" + QByteArray::number(i - 1) + ",," + csvField(texts[i]) + '\n';
    }
    store.import(ImportKind::Relations, relations);
    QByteArray consents("customer,purpose,channel,state,day,evidence,recorded_by\n");
    for (qsizetype i = 0; i < texts.size(); ++i)
        consents += "H" + QByteArray::number(i) + ",marketing,any,given,2025-01-02," + csvField(texts[i]) + ',' +
                    csvField(texts[i]) + '\n';
    store.import(ImportKind::Consents, consents);
}

namespace {

contacts::Contact person(const QString &name, const QString &phone = {}, const QString &externalId = {})
{
    contacts::Contact contact;
    contact.name = name;
    contact.phone = phone;
    contact.externalId = externalId;
    return contact;
}

ContactId add(StoreFixture &store, const contacts::Contact &contact)
{
    const auto id = std::make_shared<ContactId>();
    must(store, contacts::createContact(contact, id));
    return *id;
}

void addPoint(StoreFixture &store, ContactId contact, const QString &kind, const QString &value,
              const QString &label = {}, bool optedOut = false, bool invalid = false)
{
    static int position = 0;
    must(store, contacts::addContactPoint({{}, contact, kind, label, value, optedOut, invalid, ++position}));
}

contacts::CustomField field(const QString &code, contacts::CustomFieldType type, const QStringList &choices = {})
{
    contacts::CustomField result;
    result.code = code;
    result.nameEn = code;
    result.nameZh = code;
    result.type = type;
    result.choices = choices;
    return result;
}

} // namespace

std::vector<ContactId> fillContacts(StoreFixture &store)
{
    std::vector<ContactId> ids;
    contacts::Contact all = person(QStringLiteral("欧阳 小云"), QStringLiteral("手机: 138 0013 8000"));
    all.familyName = QStringLiteral("欧阳");
    all.givenName = QStringLiteral("小云");
    all.company = QStringLiteral("老街茶点, \"分店\"");
    all.jobTitle = QStringLiteral("采购");
    all.gender = contacts::Gender::Other;
    all.birthday = {1990, 8, 15, true};
    all.email = QStringLiteral("Yun.O'Hara+tea@Example.com");
    all.wechat = QStringLiteral("无");
    all.taxId = QStringLiteral("91350211M000100Y43");
    all.address = {QStringLiteral("中国"),
                   QStringLiteral("福建省"),
                   QStringLiteral("厦门市"),
                   QString(),
                   QStringLiteral("湖滨路 1 号\n2 楼"),
                   QStringLiteral("361000")};
    all.source = QStringLiteral("朋友介绍");
    all.note = QStringLiteral("第一行\n第二行; =SUM(A1)");
    all.doNotContact = true;
    all.createdOn = QDate(2021, 2, 28);
    ids.push_back(add(store, all));
    must(store, contacts::editContact(ids[0], [&] {
             contacts::ContactEdit edit;
             edit.externalId = QStringLiteral("0007");
             return edit;
         }()));
    for (const auto &[kind, value, label] :
         std::initializer_list<std::array<const char16_t *, 3>>{{u"mobile", u"13900139000", u""},
                                                                {u"phone", u"010-65551234", u"Büro (2) | =x"},
                                                                {u"mobile", u"138 0013 8000", u"the primary one again"},
                                                                {u"email", u"zweite@example.com", u""},
                                                                {u"email", u"no mail at all", u""},
                                                                {u"wechat", u"yun_2", u""},
                                                                {u"fax", u"021-5555 | 6666", u""},
                                                                {u"qq", u"12345", u""},
                                                                {u"web", u"https://example.com/?a=b|c&d=\\e", u""}})
        addPoint(store, ids[0], QString::fromUtf16(kind), QString::fromUtf16(value), QString::fromUtf16(label));
    addPoint(store, ids[0], QStringLiteral("mobile"), QStringLiteral("13700137000"), {}, true, true);
    must(store, contacts::addContactAddress({{}, ids[0], QStringLiteral("home"), all.address, 1}));
    must(store, contacts::addContactAddress(
                    {{}, ids[0], QStringLiteral("仓库; | \\"), {{}, {}, {}, QStringLiteral("思明"), {}, {}}, 2}));
    must(store,
         contacts::addContactAddress(
             {{}, ids[0], {}, {QStringLiteral("德国"), {}, {}, {}, QStringLiteral("a\nb"), QStringLiteral("1")}, 3}));
    for (const QString &tag : {QStringLiteral("VIP, gold"), QStringLiteral("#1"), QStringLiteral("\"quoted\" | b"),
                               QStringLiteral("茶"), QStringLiteral("vip"), QStringLiteral("VIP")})
        must(store, contacts::addTag({ids[0]}, tag));

    // Nobody has the same number as they do, or nothing but a name, or a name somebody else has too.
    ids.push_back(add(store, person(QStringLiteral("张伟"))));
    ids.push_back(add(store, person(QStringLiteral("张伟"), QStringLiteral("13500135000"))));
    ids.push_back(add(store, person(QStringLiteral("李娜"), QStringLiteral("13500135000"))));
    ids.push_back(add(store, person(QStringLiteral("李娜"), QStringLiteral("13500135000"), QStringLiteral("L1"))));
    ids.push_back(add(store, person(QStringLiteral("张伟"), QStringLiteral("ask at the desk"))));
    for (int twin = 0; twin < 3; ++twin) {
        ids.push_back(add(store, person(QStringLiteral("王五"))));
        ids.push_back(add(store, person(QStringLiteral("周七"), QStringLiteral("13500135000"))));
    }
    // No primary number, but further ones.
    ids.push_back(add(store, person(QStringLiteral("赵六"))));
    addPoint(store, ids.back(), QStringLiteral("mobile"), QStringLiteral("13600136000"));
    addPoint(store, ids.back(), QStringLiteral("phone"), QStringLiteral("+1 415 555 2671"));
    addPoint(store, ids.back(), QStringLiteral("email"), QStringLiteral("six@example.com"));
    must(store, contacts::addTag({ids.back(), ids[1]}, QStringLiteral("茶")));
    // Birthdays without a year, without a day, lunar ones.
    for (const contacts::Birthday &birthday :
         {contacts::Birthday{{}, 2, 29, false}, {1985, 0, 0, false}, {{}, 12, 30, true}, {2000, 2, 29, false}}) {
        contacts::Contact contact =
            person(QStringLiteral("B%1").arg(ids.size()), {}, QStringLiteral("B%1").arg(ids.size()));
        contact.birthday = birthday;
        ids.push_back(add(store, contact));
    }
    contacts::Contact company = person(QStringLiteral("ACME, \"Inc\""), QStringLiteral("95588"));
    company.kind = contacts::ContactKind::Company;
    company.company = company.name;
    company.birthday = {1949, 10, 1, false};
    ids.push_back(add(store, company));
    const ContactId gone = add(store, person(QStringLiteral("Gone"), {}, QStringLiteral("G1")));
    ids.push_back(gone);
    must(store, contacts::addAffiliation({{}, ids[0], ids[ids.size() - 2], QStringLiteral("采购"), true, {}, {}}));

    using Type = contacts::CustomFieldType;
    const auto define = [&store](const contacts::CustomField &f) {
        const auto id = std::make_shared<CustomFieldId>();
        must(store, contacts::defineCustomField(f, id));
        return *id;
    };
    const CustomFieldId level =
        define(field(QStringLiteral("level"), Type::Choice,
                     {QStringLiteral("gold|silver"), QStringLiteral("a\\b"), QStringLiteral("无")}));
    const CustomFieldId size = define(field(QStringLiteral("size"), Type::Number));
    const CustomFieldId since = define(field(QStringLiteral("since"), Type::Date));
    const CustomFieldId vegan = define(field(QStringLiteral("vegan"), Type::YesNo));
    const CustomFieldId hobby = define(field(QStringLiteral("hobby"), Type::Text));
    define(field(QStringLiteral("unused"), Type::Number));
    const QString nothing;
    for (const contacts::CustomValue &value :
         std::initializer_list<contacts::CustomValue>{{level, QStringLiteral("gold|silver"), {}},
                                                      {size, nothing, -1'234'567},
                                                      {since, nothing, QDate(1999, 12, 31).toJulianDay()},
                                                      {vegan, nothing, 0},
                                                      {hobby, QStringLiteral("茶, 酒\n\"花\""), {}}})
        must(store, contacts::setCustomValues({ids[0]}, value));
    must(store, contacts::setCustomValues({ids[1]}, {level, QStringLiteral("无"), {}}));
    must(store, contacts::setCustomValues({ids[1], ids[2]}, {size, nothing, 1'125'000}));
    return ids;
}

namespace {

ProductId addProduct(StoreFixture &store, const QString &code, const QString &barcode, const QString &name,
                     std::optional<qint64> price = {})
{
    sales::Product product;
    product.code = code;
    product.barcode = barcode;
    product.name = name;
    product.category = QStringLiteral("茶");
    product.unit = QStringLiteral("盒");
    if (price) {
        product.price = Money::fromMinor(*price);
        product.cost = Money::fromMinor(*price / 3);
    }
    product.active = !barcode.isEmpty();
    const auto id = std::make_shared<ProductId>();
    must(store, sales::createProduct(product, id));
    return *id;
}

sales::OrderLine line(ProductId product, qint64 quantityMicro, std::optional<qint64> price, const QString &text = {})
{
    sales::OrderLine result;
    result.product = product;
    result.productName = text;
    result.quantityMicro = quantityMicro;
    if (price)
        result.unitPrice = Money::fromMinor(*price);
    return result;
}

} // namespace

sales::OrderDraft orderOn(QDate day, ContactId contact, std::optional<qint64> total)
{
    sales::OrderDraft draft;
    draft.order.orderedOn = day;
    draft.order.contact = contact;
    if (total)
        draft.total = Money::fromMinor(*total);
    return draft;
}

OrderId add(StoreFixture &store, const sales::OrderDraft &draft)
{
    const auto id = std::make_shared<OrderId>();
    must(store, sales::createOrder(draft, id));
    return *id;
}

namespace {

sales::Payment payment(QDate day, qint64 amount, const char *method, const QString &note = {})
{
    sales::Payment result;
    result.paidOn = day;
    result.amount = Money::fromMinor(amount);
    result.method = method;
    result.note = note;
    return result;
}

} // namespace

void fillOrders(StoreFixture &store, const std::vector<ContactId> &customers)
{
    const QDate day(2025, 3, 9);
    const ProductId tea =
        addProduct(store, QStringLiteral("P1"), QStringLiteral("690000000001"), QStringLiteral("龙井"), 12800);
    const ProductId bare = addProduct(store, {}, {}, QStringLiteral("龙井"), 9900);
    const ProductId cake = addProduct(store, {}, QStringLiteral("690000000002"), QStringLiteral("龙井"));

    sales::OrderDraft full = orderOn(day, customers[0]);
    full.order.externalId = QStringLiteral("SO,1");
    full.order.orderedAt = QDateTime(day, QTime(23, 59, 58, 7), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
    full.order.status = sales::OrderStatus::Shipped;
    full.order.channel = QStringLiteral("微信小程序");
    full.order.discount = Money::fromMinor(1000);
    full.order.shipping = Money::fromMinor(1200);
    full.order.tax = Money::fromMinor(777);
    full.order.taxIncluded = false;
    full.order.shipName = QStringLiteral("李四");
    full.order.shipPhone = QStringLiteral("021-555");
    full.order.shipAddress = QStringLiteral("湖滨路\n1 号");
    full.order.note = QStringLiteral("=1+1");
    full.lines = {line(tea, 1'500'000, 12800), line(bare, 2'000'000, 9900), line(cake, 1'000'000, {}),
                  line({}, 3'000'000, 500, QStringLiteral("试吃, \"小\"")),
                  line(tea, 1'000'000, 1, QStringLiteral("as sold"))};
    full.lines[0].discount = Money::fromMinor(300);
    full.lines[0].tax = Money::fromMinor(55);
    full.lines[2].amount = Money::fromMinor(4321);
    full.payments = {payment(day, 10000, "wechat_pay"),
                     payment(day.addDays(1), 100, "cash", QStringLiteral("a|b) =c\\"))};
    const OrderId sold = add(store, full);

    // Refunds: of a part, of the rest, without an order, one that was canceled, one of an order in the trash.
    sales::RefundRequest part;
    part.order = sold;
    part.day = day.addDays(3);
    part.amount = Money::fromMinor(1234);
    part.paymentMethod = "alipay";
    must(store, sales::refundOrder(part));
    sales::RefundRequest rest;
    rest.order = sold;
    rest.day = day.addDays(4);
    rest.externalId = QStringLiteral("SO,1-R");
    must(store, sales::refundOrder(rest));
    sales::OrderDraft credit = orderOn(day, customers[2], -5000);
    credit.order.kind = sales::DocumentKind::Refund;
    credit.order.discount = Money::fromMinor(250);
    credit.lines = {line(tea, 1'000'000, 5000)};
    add(store, credit);
    credit.order.status = sales::OrderStatus::Canceled;
    add(store, credit);

    // Walk-ins without a number, equal ones too; without lines; with one and with several.
    for (int i = 0; i < 2; ++i) {
        sales::OrderDraft walkIn = orderOn(day, {}, 1800);
        walkIn.payments = {payment(day, 1800, "cash")};
        add(store, walkIn);
    }
    sales::OrderDraft lines = orderOn(day.addDays(1));
    lines.lines = {line(bare, 1'000'000, 9900), line(tea, 1'000'000, 12800)};
    add(store, lines);
    lines.lines.pop_back();
    lines.order.status = sales::OrderStatus::Draft;
    lines.payments = {payment(day, 100, "card")};
    add(store, lines);
    lines.payments.clear();
    lines.total = Money::fromMinor(0);
    lines.order.status = sales::OrderStatus::Canceled;
    add(store, lines);

    // Other currencies, with and without decimals and rates; a refund in one.
    for (const auto &[currency, rate] : std::initializer_list<std::pair<const char *, std::optional<qint64>>>{
             {"JPY", 48'123'456}, {"KWD", std::nullopt}, {"USD", 7'200'000'000}}) {
        sales::OrderDraft other = orderOn(day.addDays(2), customers[3], 1125);
        other.order.currency = QString::fromLatin1(currency);
        other.order.rateNano = rate;
        other.lines = {line(tea, 125'000, 9000)};
        const OrderId id = add(store, other);
        sales::RefundRequest back;
        back.order = id;
        back.day = day.addDays(9);
        must(store, sales::refundOrder(back));
    }
    // Everybody buys, so that everybody has to be found again.
    for (size_t i = 0; i < customers.size(); ++i)
        add(store, orderOn(day.addDays(static_cast<qint64>(i)), customers[i], 100 + static_cast<qint64>(i)));
    must(store, contacts::trashContacts({customers.back()}));
    const OrderId binned = add(store, orderOn(day, customers[1], 99));
    sales::OrderDraft orphan = orderOn(day, customers[1], -9);
    orphan.order.kind = sales::DocumentKind::Refund;
    orphan.order.refundOf = binned;
    const OrderId kept = add(store, orphan);
    must(store, sales::trashOrders({binned}));
    must(store, sales::restoreOrders({kept}));
}

} // namespace shuke::test
