// What a business wants done with customers of a stage: kept in the store, never half read.
#include "core/contacts/contact_commands.h"
#include "core/store/undo_history.h"
#include "core/value/playbook_tasks.h"
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

namespace test_playbook {

PlaybookOutcome preview(SalesStore &store, const PlaybookUse &use)
{
    const Result<PlaybookOutcome> outcome = store.read(previewPlaybook(use));
    INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
    REQUIRE(outcome);
    return *outcome;
}

/// What it made, which is what the preview said.
PlaybookOutcome use(SalesStore &store, const PlaybookUse &use)
{
    const PlaybookOutcome expected = preview(store, use);
    const qint64 before = store.number("SELECT count(*) FROM task");
    const auto made = std::make_shared<PlaybookOutcome>();
    store.must(usePlaybook(use, made));
    CHECK(*made == expected);
    CHECK(store.number("SELECT count(*) FROM task") == before + made->tasks);
    return *made;
}

} // namespace test_playbook

TEST_CASE("the steps of a playbook become tasks as one operation, and nobody gets the same again", "[playbook]")
{
    using namespace test_playbook;
    SalesStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId berta = store.contact(QStringLiteral("Berta"));
    const PlaybookUse both{sample()[LifecycleStage::AtRisk], {anna, berta, anna}};
    CHECK(test_playbook::use(store, both) == PlaybookOutcome{4, 0, 0});
    CHECK(store.number("SELECT count(*) FROM operation WHERE kind = 'task.create_many'") == 1);
    CHECK(store.number("SELECT count(*) FROM task WHERE title = 'Send a voucher' AND priority = 'normal'") == 2);
    CHECK(test_playbook::use(store, both) == PlaybookOutcome{0, 0, 4});
    CHECK(store.number("SELECT count(*) FROM operation WHERE kind = 'task.create_many'") == 1); // nothing was done
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));                    // all of it
    CHECK(store.number("SELECT count(*) FROM task") == 0);
    CHECK(test_playbook::use(store, both) == PlaybookOutcome{4, 0, 0});
}

TEST_CASE("a task that was done is asked for again after 14 days, one that is open never", "[playbook]")
{
    using namespace test_playbook;
    constexpr qint64 kDay = qint64(24) * 3600 * 1000;
    SalesStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const PlaybookUse call{{{QStringLiteral("  Call   her "), 1, {}}}, {anna}};
    CHECK(test_playbook::use(store, call).tasks == 1);
    store.clock().advanceMs(30 * kDay);
    CHECK(preview(store, call) == PlaybookOutcome{0, 0, 1}); // still to be done
    store.write([](WriteContext &context) {
        return context.database().exec("UPDATE task SET state = 'completed', completed_on = due_on");
    });
    CHECK(test_playbook::use(store, call).tasks == 1);
    store.write([](WriteContext &context) { return context.database().exec("UPDATE task SET state = 'canceled'"); });
    store.clock().advanceMs(13 * kDay);
    CHECK(preview(store, call).already == 1);
    store.clock().advanceMs(kDay);
    CHECK(preview(store, call).tasks == 1);
    const PlaybookUse other{{{QStringLiteral("Write to her"), 1, {}}}, {anna}};
    CHECK(preview(store, other).tasks == 1);
}

TEST_CASE("who does not want to be contacted gets no task of a playbook unless it is asked for", "[playbook]")
{
    using namespace test_playbook;
    SalesStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId quiet = store.contact(QStringLiteral("Quiet"));
    contacts::ContactEdit edit;
    edit.doNotContact = true;
    store.must(contacts::editContact(quiet, edit));
    PlaybookUse call{{{QStringLiteral("Call"), 1, {}}, {QStringLiteral("Call"), 30, {}}}, {anna, quiet}};
    CHECK(test_playbook::use(store, call) == PlaybookOutcome{2, 1, 0}); // two steps of one name are two
    CHECK(store.number("SELECT count(DISTINCT contact_id) FROM task") == 1);
    call.withDoNotContact = true;
    CHECK(test_playbook::use(store, call) == PlaybookOutcome{2, 1, 2});
}

TEST_CASE("a playbook with a step that cannot be meant, or for somebody who is gone, makes no task", "[playbook]")
{
    using namespace test_playbook;
    SalesStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    CHECK(store.failure(usePlaybook({{{QStringLiteral(" "), 1, {}}}, {anna}})) == ErrorCode::InvalidInput);
    CHECK(store.failure(usePlaybook({{{QStringLiteral("Call"), 366, {}}}, {anna}})) == ErrorCode::InvalidInput);
    CHECK(store.failure(usePlaybook({{{QStringLiteral("Call"), 1, {}}}, {anna, ContactId::fromRow(4711)}})) ==
          ErrorCode::NotFound);
    std::vector<ContactId> many;
    for (qint64 row = 1; row <= 50'001; ++row)
        many.push_back(ContactId::fromRow(row));
    CHECK(store.failure(usePlaybook({{{QStringLiteral("Call"), 1, {}}}, many})) == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM task") == 0);
}
