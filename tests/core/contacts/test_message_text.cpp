#include "core/contacts/message_text.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

Contact lina()
{
    Contact contact;
    contact.name = QStringLiteral("李娜");
    contact.familyName = QStringLiteral("李");
    contact.givenName = QStringLiteral("娜");
    contact.gender = Gender::Female;
    contact.birthday.month = 5;
    contact.birthday.day = 17;
    contact.phone = QStringLiteral("13800138000");
    return contact;
}

QString filled(const char *text, const Contact &contact, bool chinese = false)
{
    const Result<MessageText> message = MessageText::parse(QString::fromUtf8(text));
    REQUIRE(message);
    return message->fill(contact, chinese).text;
}

} // namespace

TEST_CASE("Fields of a message are filled by their English or Chinese name", "[message_text]")
{
    CHECK(filled("{姓}{称谓}您好，{生日}快乐！", lina(), true) == QStringLiteral("李女士您好，5月17日快乐！"));
    CHECK(filled("Dear {title} {Family_Name}, until {birthday}.", lina()) ==
          QStringLiteral("Dear Ms 李, until 17 May."));
    for (const MessageField field : kMessageFields) {
        CHECK(MessageText::parse(QStringLiteral("{%1}{%2}").arg(codeOf(field), chineseCodeOf(field))));
    }
}

TEST_CASE("What a customer does not have is told and leaves nothing behind", "[message_text]")
{
    const Result<MessageText> message = MessageText::parse(QStringLiteral("{name} {company}{company}!"));
    REQUIRE(message);
    CHECK(message->usesFields());
    const MessageText::Filled filled = message->fill(lina(), false);
    CHECK(filled.text == QStringLiteral("李娜 !"));
    CHECK(filled.missing == std::vector<MessageField>{MessageField::Company});
    Contact company;
    company.kind = ContactKind::Company;
    company.name = QStringLiteral("Tea Ltd");
    company.gender = Gender::Male;
    CHECK(message->fill(company, false).text == QStringLiteral("Tea Ltd Tea LtdTea Ltd!"));
}

TEST_CASE("An unknown field is refused by name, other braces are text", "[message_text]")
{
    const Result<MessageText> unknown = MessageText::parse(QStringLiteral("Hi {nmae}"));
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::InvalidInput);
    CHECK(unknown.error().detail.contains(QStringLiteral("nmae")));
    CHECK(filled("{} { name } {1} {{name} }", lina()) == QStringLiteral("{} { name } {1} {name} }"));
    CHECK_FALSE(MessageText::parse(QStringLiteral("plain {{text}"))->usesFields());
}

TEST_CASE("A value that looks like a field is not filled again, and its line breaks go", "[message_text]")
{
    Contact hostile = lina();
    hostile.name = QStringLiteral("{phone}\n=1+1");
    CHECK(filled("{name}", hostile) == QStringLiteral("{phone} =1+1"));
}
