#include "core/contacts/name_parts.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

NameParts parts(const char16_t *family, const char16_t *given)
{
    return {QStringView(family).toString(), QStringView(given).toString()};
}

} // namespace

TEST_CASE("Names are taken apart and put together", "[name_parts]")
{
    const auto split = [](const char16_t *name) { return splitName(QStringView(name).toString()); };
    CHECK(split(u"张三") == parts(u"张", u"三"));
    CHECK(split(u"欧阳修") == parts(u"欧阳", u"修"));
    CHECK(split(u"欧阳") == parts(u"欧", u"阳"));
    CHECK(split(u"𠮷野") == parts(u"𠮷", u"野"));
    CHECK(split(u"Mary Ann Lee") == parts(u"Lee", u"Mary Ann"));
    CHECK(split(u"Lee, Mary Ann") == parts(u"Lee", u"Mary Ann"));
    CHECK(split(u"Madonna") == parts(u"", u"Madonna"));
    CHECK(split(u"").family.isEmpty());
    CHECK(joinName(parts(u"张", u"三")) == QStringLiteral("张三"));
    CHECK(joinName(parts(u"Lee", u"Ann")) == QStringLiteral("Ann Lee"));
    CHECK(joinName(parts(u"", u"Ann")) == QStringLiteral("Ann"));
}

TEST_CASE("A renamed person's parts follow the name and keep what still stands in it", "[name_parts]")
{
    const auto renamed = [](const char16_t *name, const NameParts &old) {
        return partsOfRenamed(QStringView(name).toString(), old);
    };
    CHECK(renamed(u"王小红", parts(u"王", u"小明")) == parts(u"王", u"小红"));
    CHECK(renamed(u"李小明", parts(u"王", u"小明")) == parts(u"李", u"小明"));
    CHECK(renamed(u"李娜", parts(u"王", u"小明")) == parts(u"李", u"娜"));
    CHECK(renamed(u"王Anna", parts(u"王", u"小明")) == parts(u"王", u"Anna"));
    CHECK(renamed(u"Anna van der Berg", parts(u"VAN DER BERG", u"ANNA")) == parts(u"van der Berg", u"Anna"));
    CHECK(renamed(u"Hanna van der Berg", parts(u"van der Berg", u"Anna")) == parts(u"van der Berg", u"Hanna"));
    CHECK(renamed(u"Mary Ann Smith Jones", parts(u"Lee", u"Mary Ann")) == parts(u"Smith Jones", u"Mary Ann"));
    CHECK(renamed(u"Lee, Anne", parts(u"Lee", u"Ann")) == parts(u"Lee", u"Anne"));
    CHECK(renamed(u"Bob Leeds", parts(u"Lee", u"Bo")) == parts(u"Leeds", u"Bob"));
    CHECK(renamed(u"Madonna", parts(u"Lee", u"Ann")) == parts(u"", u"Madonna"));
    CHECK(renamed(u"Ann Smith", parts(u"", u"")) == parts(u"", u""));
}

TEST_CASE("The same name leaves odd parts as they are, and a company's new name has none", "[name_parts]")
{
    Contact contact;
    contact.name = QStringLiteral("小王");
    contact.familyName = QStringLiteral("王");
    contact.givenName = QStringLiteral("小明");
    rename(contact, QStringLiteral(" 小王 "));
    CHECK(contact.givenName == QStringLiteral("小明"));
    contact.kind = ContactKind::Company;
    rename(contact, QStringLiteral("小王茶行"));
    CHECK(contact.name == QStringLiteral("小王茶行"));
    CHECK(contact.familyName.isEmpty());
    CHECK(contact.givenName.isEmpty());
}
