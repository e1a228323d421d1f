#include "core/contacts/address_label.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/recipients.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

Contact at(const char *name, const PostalAddress &address)
{
    Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.address = address;
    return contact;
}

PostalAddress address(const char *country, const char *province, const char *city, const char *district,
                      const char *street, const char *postcode)
{
    return {QString::fromUtf8(country),  QString::fromUtf8(province), QString::fromUtf8(city),
            QString::fromUtf8(district), QString::fromUtf8(street),   QString::fromUtf8(postcode)};
}

QString labelOf(const Contact &contact)
{
    return addressLabel(contact).lines.join(QLatin1Char('|'));
}

} // namespace

TEST_CASE("A letter in China goes from the postcode to the recipient", "[address_label]")
{
    Contact zhang = at("张伟", address("中国", "浙江省", "杭州市", "西湖区", "文三路 100 号", "310012"));
    CHECK(labelOf(zhang) == QStringLiteral("310012|浙江省杭州市西湖区文三路 100 号|张伟 收"));
    zhang.gender = Gender::Male;
    zhang.company = QStringLiteral("青山茶业");
    CHECK(labelOf(zhang) == QStringLiteral("310012|浙江省杭州市西湖区文三路 100 号|青山茶业|张伟 先生 收"));
    CHECK(addressLabel(zhang).nameLine == 3);
    zhang.name = QStringLiteral("张先生");
    CHECK(labelOf(zhang).endsWith(QStringLiteral("|张先生 收")));
    zhang.kind = ContactKind::Company;
    zhang.name = QStringLiteral("青山茶业");
    CHECK(labelOf(zhang) == QStringLiteral("310012|浙江省杭州市西湖区文三路 100 号|青山茶业 收"));
}

TEST_CASE("A province that is its own city, or is repeated in the street, stands once", "[address_label]")
{
    CHECK(labelOf(at("李娜", address("", "上海", "上海市", "黄浦区", "南京东路 1 号", ""))) ==
          QStringLiteral("上海市黄浦区南京东路 1 号|李娜 收"));
    CHECK(labelOf(at("李娜", address("", "", "北京市", "", "北京市朝阳区建国路 8 号", "100022"))) ==
          QStringLiteral("100022|北京市朝阳区建国路 8 号|李娜 收"));
}

TEST_CASE("Elsewhere the town is written as the country writes it", "[address_label]")
{
    CHECK(labelOf(at("Anna Meier", address("Switzerland", "ZH", "Zürich", "", "Bahnhofstrasse 1", "8001"))) ==
          QStringLiteral("Anna Meier|Bahnhofstrasse 1|8001 Zürich|SWITZERLAND"));
    CHECK(labelOf(at("John Smith", address("USA", "CA", "Los Angeles", "", "1 Main St\nApt 4", "90001"))) ==
          QStringLiteral("John Smith|1 Main St|Apt 4|Los Angeles, CA 90001|USA"));
    CHECK(labelOf(at("Jane Doe", address("UK", "", "London", "", "10 High Street", "SW1A 1AA"))) ==
          QStringLiteral("Jane Doe|10 High Street|London|SW1A 1AA|UK"));
}

TEST_CASE("Without a street no letter arrives, and hostile text stays in its line", "[address_label]")
{
    CHECK_FALSE(hasPostalAddress(at("Anna", address("", "", "Zürich", "", " \n ", "8001"))));
    const Contact hostile = at("Anna\nMeier\t<b>", address("", "", "", "", "\n\nRoad 1\r\n", ""));
    CHECK(hasPostalAddress(hostile));
    CHECK(labelOf(hostile) == QStringLiteral("Anna Meier <b>|Road 1"));
}

TEST_CASE("Recipients come in the order asked for, without the trash", "[address_label]")
{
    test::StoreFixture store;
    std::vector<ContactId> ids;
    for (const char *name : {"A", "B", "C"}) {
        const auto id = std::make_shared<ContactId>();
        REQUIRE(store.run(createContact(at(name, {}), id)));
        ids.push_back(*id);
    }
    REQUIRE(store.run(trashContacts({ids[1]})));
    const Result<std::vector<Recipient>> found =
        store.read(recipients({ids[2], ids[1], ids[0], ContactId::fromRow(4711)}));
    REQUIRE(found);
    REQUIRE(found->size() == 2);
    CHECK(found->front().contact.name == QStringLiteral("C"));
    CHECK(found->back().contact.name == QStringLiteral("A"));
    const CancelToken cancel;
    cancel.cancel();
    CHECK(store.read(recipients(ids, cancel)).error().code == ErrorCode::Canceled);
}

TEST_CASE("A recipient tells by which ways advertising is not wanted any more", "[address_label]")
{
    test::StoreFixture store;
    const auto id = std::make_shared<ContactId>();
    REQUIRE(store.run(createContact(at("Anna", {}), id)));
    const auto say = [&](const char *purpose, const char *channel, ConsentState state, QDate day) {
        Consent consent;
        consent.contact = *id;
        consent.purpose = QString::fromLatin1(purpose);
        consent.channel = QString::fromLatin1(channel);
        consent.state = state;
        consent.day = day;
        REQUIRE(store.run(recordConsent(consent)));
        const Result<std::vector<Recipient>> found = store.read(recipients({*id}));
        REQUIRE(found);
        return found->front().withdrawn;
    };
    using enum MarketingWay;
    CHECK(say("marketing", "any", ConsentState::Given, QDate(2025, 1, 1)) == MarketingWays());
    CHECK(say("marketing", "sms", ConsentState::Withdrawn, QDate(2025, 2, 1)) == MarketingWays(Sms));
    CHECK(say("profiling", "any", ConsentState::Withdrawn, QDate(2025, 3, 1)) == MarketingWays(Sms)); // something else
    CHECK(say("marketing", "any", ConsentState::Withdrawn, QDate(2025, 4, 1)) == (Phone | Sms | Email | WeChat | Post));
    CHECK(say("marketing", "wechat", ConsentState::Given, QDate(2025, 5, 1)) == (Phone | Sms | Email | Post));
    CHECK(say("marketing", "post", ConsentState::Given, QDate(2025, 1, 15)) ==
          (Phone | Sms | Email | Post)); // said before it was withdrawn
}
