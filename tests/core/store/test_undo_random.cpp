#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "core/store/write_context.h"
#include "tests/core/store/journal_support.h"

#include <random>

using namespace shuke;
using namespace shuke::test;

namespace {

/// Random edits of a few tables, and the stack of states that undo and redo must walk.
class Script
{
public:
    Script(StoreFixture &store, unsigned seed) : m_store(store), m_random(seed), m_done({hash()}) {}

    void step()
    {
        const int choice = number(0, 11);
        if (choice == 0)
            undo();
        else if (choice == 1)
            redo();
        else
            edit(choice);
        check();
    }

    void undo()
    {
        if (m_done.size() < 2)
            return;
        must(store::undoOperation(m_store.runner(), {}, ConflictPolicy::Stop));
        m_undone.push_back(m_done.back());
        m_done.pop_back();
    }

    void redo()
    {
        if (m_undone.empty())
            return;
        must(store::redoOperation(m_store.runner(), ConflictPolicy::Stop));
        m_done.push_back(m_undone.back());
        m_undone.pop_back();
    }

    void undoAll()
    {
        while (m_done.size() > 1)
            undo();
        check();
    }

    void redoAll()
    {
        while (!m_undone.empty())
            redo();
        check();
    }

private:
    void check() { REQUIRE(hash() == m_done.back()); }
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    std::string text() { return std::to_string(number(0, 9)); }
    std::string rowOf(const char *table)
    {
        return "(SELECT id FROM " + std::string(table) + " ORDER BY (id * " + std::to_string(number(1, 999)) +
               ") % 1009 LIMIT 1)";
    }

    QByteArray hash()
    {
        const Result<QByteArray> hash = store::stateHash(m_store.database());
        REQUIRE(hash);
        return *hash;
    }

    static void must(const Result<UndoOutcome> &outcome)
    {
        INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
        REQUIRE(outcome);
        REQUIRE(outcome->conflictCount == 0);
        REQUIRE(outcome->changes.operation.isValid());
    }

    /// One command of one to four statements; one that breaks a rule fails as a whole and changes nothing.
    void edit(int choice)
    {
        const Result<ChangeSet> changes =
            m_store.run({"test", {"Random", {}}, [&](WriteContext &context) -> Result<void> {
                             const int statements = number(1, 4);
                             const bool bulk = choice == 2;
                             if (bulk)
                                 insertBulk(context);
                             for (int i = 0; i < statements; ++i) {
                                 if (Result<void> done = statement(context, bulk); !done)
                                     return done;
                             }
                             return {};
                         }});
        if (!changes) {
            REQUIRE(changes.error().code != ErrorCode::Internal);
            return;
        }
        if (!changes->operation.isValid())
            return;
        m_undone.clear();
        m_done.push_back(hash());
    }

    void insertBulk(WriteContext &context)
    {
        const IdRange contacts = insertContactsInBulk(context, number(1, 12));
        const Result<std::optional<qint64>> tag = context.database().integer("SELECT min(id) FROM tag");
        if (*tag)
            tagInBulk(context, contacts, **tag);
    }

    Result<void> statement(WriteContext &context, bool noInserts)
    {
        const int kind = noInserts ? number(6, 11) : number(0, 11);
        const auto id = [&](TableId table) { return std::to_string(context.nextId(table).value()); };
        std::string sql;
        switch (kind) {
        case 0:
        case 1:
            sql = insertContact(context.nextId(TableId::Contact).value(), "N" + text());
            break;
        case 2:
            sql = "INSERT INTO tag (id, name, created_at) VALUES (" + id(TableId::Tag) + ", 'T" + text() + "', 1)";
            break;
        case 3:
            sql = "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (" + id(TableId::ContactTag) + ", " +
                  rowOf("contact") + ", " + rowOf("tag") + ")";
            break;
        case 4:
            sql = "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, status, currency, created_at, "
                  "modified_at) VALUES (" +
                  id(TableId::SalesOrder) + ", " + rowOf("contact") + ", 1, 1, 'paid', 'CNY', 1, 1)";
            break;
        case 5:
            sql = "INSERT INTO order_line (id, order_id, position, quantity_micro) VALUES (" + id(TableId::OrderLine) +
                  ", " + rowOf("sales_order") + ", 1, " + text() + ")";
            break;
        case 6:
            sql = "UPDATE contact SET external_id = 'E" + text() +
                  "', modified_at = modified_at + 1 WHERE id = " + rowOf("contact");
            break;
        case 7:
            sql = "UPDATE contact SET note = nullif('" + text() +
                  "', '0'), name = name || 'é' WHERE id % 3 = " + std::to_string(number(0, 2));
            break;
        case 8:
            sql = "UPDATE tag SET name = name || '" + text() + "' WHERE id = " + rowOf("tag");
            break;
        case 9:
            sql = "DELETE FROM " + std::string(number(0, 1) ? "contact" : "tag") + " WHERE id = " + rowOf("contact");
            break;
        case 10:
            sql = "DELETE FROM sales_order WHERE id = " + rowOf("sales_order");
            break;
        default:
            sql = "UPDATE setting SET value = '" + text() + "' WHERE id = 1";
            break;
        }
        return context.database().exec(sql.c_str());
    }

    StoreFixture &m_store;
    std::mt19937 m_random;
    std::vector<QByteArray> m_done;
    std::vector<QByteArray> m_undone;
};

} // namespace

TEST_CASE("Undoing a random script restores the state before it, redoing it the state after it", "[undo][random]")
{
    // Another seed: SHUKE_SEED=n. What failed is printed with its seed.
    const unsigned first = qEnvironmentVariableIntValue("SHUKE_SEED") > 0
                               ? static_cast<unsigned>(qEnvironmentVariableIntValue("SHUKE_SEED"))
                               : 1;
    constexpr unsigned kScripts = 1000;
    constexpr unsigned kScriptsPerStore = 100;
    for (unsigned begin = 0; begin < kScripts; begin += kScriptsPerStore) {
        StoreFixture store;
        REQUIRE(store.database().exec("PRAGMA synchronous=OFF")); // durability is tested elsewhere
        for (unsigned i = begin; i < begin + kScriptsPerStore; ++i) {
            const unsigned seed = first + i;
            CAPTURE(seed);
            Script script(store, seed);
            for (int step = 0; step < 5; ++step)
                script.step();
            script.undoAll();
            script.redoAll();
            if (i % 3 != 0)
                script.undoAll(); // the next one begins here
        }
        checkSound(store);
        CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));
    }
}
