#include "core/segments/facts.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::segments;

namespace {

/// Places whose text is `text`.
std::vector<size_t> placesOf(const Column &column, const std::string &text)
{
    Question question;
    question.kind = Question::Kind::OneOf;
    question.texts = {text};
    Mask mask(70000, 1);
    keepMatching(column, question, mask);
    std::vector<size_t> places;
    for (size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] != 0)
            places.push_back(i);
    }
    return places;
}

} // namespace

TEST_CASE("A column of few texts still tells them apart when there are more than two bytes can number", "[segments]")
{
    Column column = columnFor({.key = "city", .type = FieldType::Text, .label = "City", .suggests = true});
    REQUIRE(std::holds_alternative<Dictionary>(column));
    for (size_t i = 0; i < 70000; ++i) {
        const std::string text = "city " + std::to_string(i);
        REQUIRE(put(column, i, {.isNull = false, .text = text}));
    }
    for (const size_t i : {size_t(0), size_t(1), size_t(65533), size_t(65534), size_t(65535), size_t(69999)})
        CHECK(placesOf(column, "city " + std::to_string(i)) == std::vector<size_t>{i});
    REQUIRE(put(column, 5, {.isNull = false, .text = "city 69999"}));
    CHECK(placesOf(column, "city 69999") == std::vector<size_t>{5, 69999});
    CHECK(placesOf(column, "city 5").empty());
    REQUIRE(put(column, 69999, {}));
    CHECK(placesOf(column, "city 69999") == std::vector<size_t>{5});
}
