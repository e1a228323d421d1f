// What a business wants done with customers of a stage: kept in the store, never half read.
#include "core/value/playbook.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace test_playbook {

Playbook sample()
{
    using activities::TaskPriority;
    return {{LifecycleStage::AtRisk,
             {{QStringLiteral("打电话问候 <b>\"quoted\"</b> 😀"), 1, TaskPriority::High},
              {QStringLiteral("Send a voucher"), 7, TaskPriority::Normal}}},
            {LifecycleStage::Lost, {}}};
}

} // namespace test_playbook

TEST_CASE("a playbook comes back from its text as it was", "[playbook]")
{
    using namespace test_playbook;
    const Result<Playbook> read = playbookFromJson(toJson(sample()));
    REQUIRE(read);
    CHECK(*read == sample());
    const Result<Playbook> empty = playbookFromJson(toJson({}));
    REQUIRE(empty);
    CHECK(empty->empty());
}

TEST_CASE("a playbook that cannot be meant is refused with its stage and step", "[playbook]")
{
    using namespace test_playbook;
    const auto refused = [](const char *json, ErrorCode code) {
        const Result<Playbook> read = playbookFromJson(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == code);
        return read.error().detail;
    };
    refused("", ErrorCode::Corrupt);
    refused("[]", ErrorCode::Corrupt);
    refused(R"({"version":2,"stages":{}})", ErrorCode::Unsupported);
    refused(R"({"version":1,"stages":{"sleeping":[]}})", ErrorCode::Corrupt);
    CHECK(refused(R"({"version":1,"stages":{"lost":[{"title":"a","due_in_days":1},{"title":" ","due_in_days":1}]}})",
                  ErrorCode::InvalidInput) == QLatin1String("playbook: step 2 of lost"));
    refused(R"({"version":1,"stages":{"lost":[{"title":"a","due_in_days":366}]}})", ErrorCode::InvalidInput);
    refused(R"({"version":1,"stages":{"lost":[{"title":"a"}]}})", ErrorCode::InvalidInput);
    refused(R"({"version":1,"stages":{"lost":[{"title":"a","due_in_days":1,"priority":"none"}]}})",
            ErrorCode::InvalidInput);
    Playbook many;
    many[LifecycleStage::New].resize(kMostPlaybookSteps + 1, {QStringLiteral("x"), 1, {}});
    refused(toJson(many).constData(), ErrorCode::InvalidInput);
}

TEST_CASE("a playbook is saved in the store whole, or not at all", "[playbook]")
{
    using namespace test_playbook;
    SalesStore store;
    const auto saved = [&store] {
        const Result<Playbook> read = store.read(savedPlaybook());
        REQUIRE(read);
        return *read;
    };
    CHECK(saved().empty());
    store.must(savePlaybook(sample()));
    CHECK(saved() == sample());
    Playbook wrong;
    wrong[LifecycleStage::New] = {{QString(), 1, {}}};
    REQUIRE_FALSE(store.run(savePlaybook(wrong)));
    CHECK(saved() == sample());
}
