#include "core/contacts/contact_commands.h"
#include "core/sales/contact_list.h"
#include "tests/core/sales/sales_store.h"

#include <map>

using namespace shuke;
using namespace shuke::sales;
using contacts::CustomFieldType;
using contacts::CustomValue;
using test::SalesStore;

namespace {

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList made;
    for (const char *text : texts)
        made.append(QString::fromUtf8(text));
    return made;
}

CustomFieldId define(SalesStore &store, const char *code, CustomFieldType type, const QStringList &choices = {})
{
    contacts::CustomField field;
    field.code = field.nameEn = field.nameZh = QString::fromLatin1(code);
    field.type = type;
    field.choices = choices;
    auto id = std::make_shared<CustomFieldId>();
    store.must(contacts::defineCustomField(field, id));
    return *id;
}

/// The names of the customers in the order asked for.
QStringList names(SalesStore &store, CustomFieldId field, Qt::SortOrder direction = Qt::AscendingOrder,
                  RowScope scope = RowScope::Live)
{
    const Result<ContactOrder> order = store.read(contactsSortedByField(field, scope));
    REQUIRE(order);
    QStringList found;
    const auto rows = store.read(contactListRows(order->rows(direction), scope));
    REQUIRE(rows);
    for (const ContactListRow &row : *rows)
        found.append(row.name);
    return found;
}

} // namespace

TEST_CASE("customers are in the order of a field of one's own, by its type, those without a value last", "[lists]")
{
    SalesStore store;
    std::map<QString, ContactId> of;
    for (const char *name : {"a", "b", "c", "d"})
        of[QString::fromLatin1(name)] = store.contact(QString::fromLatin1(name));
    const auto set = [&](const char *name, CustomFieldId field, const QString &text, std::optional<qint64> number) {
        store.must(contacts::setCustomValues({of[QString::fromLatin1(name)]}, CustomValue{field, text, number}));
    };
    const CustomFieldId text = define(store, "nick", CustomFieldType::Text);
    set("a", text, QStringLiteral("Ｚed"), {});
    set("b", text, QStringLiteral("émile"), {});
    set("d", text, QStringLiteral("Anna"), {});
    CHECK(names(store, text) == list({"d", "b", "a", "c"})); // folded: é is e, Ｚ is z
    CHECK(names(store, text, Qt::DescendingOrder) == list({"a", "b", "d", "c"}));

    const CustomFieldId choice = define(store, "size", CustomFieldType::Choice, list({"small", "medium", "large"}));
    set("a", choice, QStringLiteral("large"), {});
    set("b", choice, QStringLiteral("small"), {});
    set("c", choice, QStringLiteral("medium"), {});
    CHECK(names(store, choice) == list({"b", "c", "a", "d"})); // as offered, not by the alphabet

    const CustomFieldId number = define(store, "seats", CustomFieldType::Number);
    set("a", number, {}, 12'500'000);
    set("b", number, {}, -3'000'000);
    set("c", number, {}, 0);
    CHECK(names(store, number) == list({"b", "c", "a", "d"})); // 0 is a number, too

    const CustomFieldId yes = define(store, "vip", CustomFieldType::YesNo);
    set("b", yes, {}, 1);
    set("d", yes, {}, 0);
    CHECK(names(store, yes) == list({"d", "b", "a", "c"}));

    const CustomFieldId day = define(store, "since", CustomFieldType::Date);
    set("c", day, {}, QDate(2024, 2, 29).toJulianDay());
    set("d", day, {}, QDate(1999, 12, 31).toJulianDay());
    store.trashContact(of[QStringLiteral("d")]);
    CHECK(names(store, day) == list({"c", "a", "b"}));
    CHECK(names(store, day, Qt::AscendingOrder, RowScope::Trash) == list({"d"}));
}

TEST_CASE("the order by a field that is not there is an error, not an order", "[lists]")
{
    SalesStore store;
    store.contact(QStringLiteral("a"));
    const Result<ContactOrder> order = store.read(contactsSortedByField(CustomFieldId::fromRow(99)));
    REQUIRE(!order);
    CHECK(order.error().code == ErrorCode::NotFound);
}
