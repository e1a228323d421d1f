#include "core/contacts/contact_choices.h"
#include "core/contacts/field_layout.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <algorithm>

using namespace shuke;
using namespace shuke::contacts;

namespace {

LayoutField &field(FieldLayout &layout, const char *code)
{
    return *layout.find(code);
}

} // namespace

TEST_CASE("A layout is kept in the store, in one operation that undo takes back", "[field_layout]")
{
    test::StoreFixture store;
    CHECK(*store.read(fieldLayout()) == usualFieldLayout());
    FieldLayout layout = usualFieldLayout();
    std::vector<LayoutField> &reach = layout.groups[static_cast<size_t>(FieldGroup::Reach)];
    std::swap(reach[0], reach[2]);
    field(layout, "tax_id").shown = false;
    field(layout, "source").required = true;
    const Result<ChangeSet> saved = store.run(saveFieldLayout(layout));
    REQUIRE(saved);
    CHECK(*store.read(fieldLayout()) == layout);
    const Result<ContactChoices> choices = store.read(contactChoices());
    REQUIRE(choices);
    CHECK(choices->layout == layout);
    CHECK_FALSE(choices->layout.isShown("tax_id"));
    CHECK_FALSE(choices->layout.isShown("nonsense"));
    REQUIRE(store::undoOperation(store.runner(), saved->operation, ConflictPolicy::Stop));
    CHECK(*store.read(fieldLayout()) == usualFieldLayout());
}

TEST_CASE("A layout that makes no sense is refused", "[field_layout]")
{
    test::StoreFixture store;
    const auto refused = [&store](const FieldLayout &layout) {
        const Result<ChangeSet> saved = store.run(saveFieldLayout(layout));
        return !saved && saved.error().code == ErrorCode::InvalidInput;
    };
    FieldLayout layout = usualFieldLayout();
    field(layout, "name").shown = field(layout, "name").required = false;
    CHECK(refused(layout));
    layout = usualFieldLayout();
    field(layout, "phone") = {"phone", false, true}; // required, but nobody can fill it in
    CHECK(refused(layout));
    layout = usualFieldLayout();
    layout.groups[0].pop_back();
    CHECK(refused(layout));
    layout = usualFieldLayout();
    layout.groups[0].push_back({"phone"});
    CHECK(refused(layout));
}

TEST_CASE("A layout of another version is read as far as it goes, nonsense is not", "[field_layout]")
{
    const Result<FieldLayout> some = fieldLayoutFromText(
        R"({"reach":[{"field":"wechat","shown":true,"required":true},{"field":"fax"}],"who":[{"field":"name","required":true}]})");
    REQUIRE(some);
    const std::vector<LayoutField> &reach = some->of(FieldGroup::Reach);
    REQUIRE(reach.size() == 3);
    CHECK(reach[0].code == "wechat");
    CHECK(reach[0].required);
    CHECK(reach[1].code == "phone");
    CHECK(some->of(FieldGroup::About) == usualFieldLayout().of(FieldGroup::About));
    CHECK(*fieldLayoutFromText(fieldLayoutText(usualFieldLayout())) == usualFieldLayout());
    for (const char *text : {"", "[]", R"({"who":[{"field":"name","shown":false}]})"})
        CHECK(fieldLayoutFromText(text).error().code == ErrorCode::Corrupt);
}
