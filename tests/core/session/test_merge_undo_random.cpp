#include "core/activities/task_commands.h"
#include "core/base/operation_kinds.h"
#include "core/sales/order_commands.h"
#include "core/store/column_groups.h"
#include "core/store/table_schema.h"
#include "tests/core/session/merge_town.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::contacts;

namespace {

/// One random edit of what is live; commands that refuse (a duplicate tag …) change nothing.
void edit(MergeTown &town)
{
    const ContactId contact =
        ContactId::fromRow(town.pick(town.ids("SELECT id FROM contact WHERE deleted_at IS NULL AND id IN (SELECT "
                                              "kept_id FROM contact_merge) ORDER BY id")));
    const QString word = QStringLiteral("edited %1").arg(town.number(1, 999'999));
    const auto oneOf = [&](const char *sql) {
        const std::vector<qint64> rows = town.ids(QString::fromLatin1(sql).arg(contact.row()).toStdString());
        return rows.empty() ? 0 : town.pick(rows);
    };
    ContactEdit change;
    switch (town.number(0, 13)) {
    case 0:
        change.name = word;
        break;
    case 1:
        change.phone = QStringLiteral("1390099%1").arg(town.number(1000, 9999));
        break;
    case 2:
        change.city = word;
        break;
    case 3:
        change.note = word;
        break;
    case 4:
        change.birthday = Birthday{1999, 9, 9, false};
        break;
    case 5:
        change.doNotContact = town.chance(50);
        break;
    case 6:
        town.must(addTag({contact}, QStringLiteral("T%1").arg(town.number(1, MergeTown::kTags))));
        return;
    case 7:
        town.must(removeTag({contact}, QStringLiteral("T%1").arg(town.number(1, MergeTown::kTags))));
        return;
    case 8:
        town.must(setCustomValues({contact}, {CustomFieldId::fromRow(town.number(1, MergeTown::kFields)),
                                              town.chance(30) ? QString() : word, std::nullopt}));
        return;
    case 9:
        if (const qint64 point = oneOf("SELECT id FROM contact_point WHERE contact_id = %1"))
            town.must(town.chance(50) ? setContactPointOptedOut(ContactPointId::fromRow(point), true)
                                      : removeContactPoint(ContactPointId::fromRow(point)));
        return;
    case 10:
        if (const qint64 order = oneOf("SELECT id FROM sales_order WHERE contact_id = %1"))
            town.must(sales::setOrderStatus({OrderId::fromRow(order)}, sales::OrderStatus::Completed));
        return;
    case 11:
        if (const qint64 task = oneOf("SELECT id FROM task WHERE contact_id = %1 AND deleted_at IS NULL"))
            town.must(town.chance(70) ? activities::cancelTasks({TaskId::fromRow(task)})
                                      : activities::trashTasks({TaskId::fromRow(task)}));
        return;
    case 12: {
        activities::Task task;
        task.title = word;
        task.contact = contact;
        town.must(activities::createTask(task));
        return;
    }
    default: {
        sales::OrderDraft draft;
        draft.order.contact = contact;
        draft.order.orderedOn = QDate(2025, 1, 1);
        draft.total = Money::fromMinor(town.number(1, 500));
        town.must(sales::createOrder(draft));
        return;
    }
    }
    town.must(editContact(contact, change));
}

using Cell = std::pair<std::pair<TableId, qint64>, QString>;

struct Expectation
{
    StoreRows rows;
    std::set<Cell> edited; ///< Cells of rows from before that differ from then and were also written by a merge.
};

/// What all undos must leave: the rows as they were, with the edits made between `merged` and `after`.
Expectation expected(MergeTown &town, const StoreRows &before, const StoreRows &merged, const StoreRows &after,
                     OperationId lastMerge)
{
    // Columns that were edited, if only to the value that they had.
    std::map<std::pair<TableId, qint64>, std::set<QString>> editedColumns;
    Result<store::Statement> edits = town.database().prepare("SELECT c.table_name, c.row_id, j.key FROM change c JOIN "
                                                             "json_each(c.after) j WHERE c.operation_id > ? AND c.kind "
                                                             "= 'update'");
    REQUIRE(edits);
    edits->bindAll(lastMerge);
    while (*edits->step()) {
        const TableId table = *store::tableFromName(edits->utf8(0));
        for (const std::string_view together : store::columnsWith(table, edits->utf8(2)))
            editedColumns[{table, edits->integer(1)}].insert(
                QString::fromUtf8(together.data(), qsizetype(together.size())));
    }
    Expectation expectation{before, {}};
    const auto cell = [](const RowCells &row, const QString &column) {
        const auto found = row.find(column);
        return found == row.end() ? QString() : found->second;
    };
    for (const auto &[key, row] : merged) {
        if (!after.contains(key))
            expectation.rows.erase(key); // deleted by an edit
    }
    for (const auto &[key, row] : after) {
        const auto was = merged.find(key);
        if (was == merged.end()) {
            expectation.rows[key] = row; // new
            continue;
        }
        const std::set<QString> &changed = editedColumns[key];
        if (changed.empty())
            continue;
        if (!before.contains(key)) {
            // A merge made the row: it stays as it was made, with the edit.
            const QString image =
                town.text(("SELECT after FROM change WHERE kind = 'insert' AND table_name = '" +
                           std::string(tableName(key.first)) + "' AND row_id = " + std::to_string(key.second))
                              .c_str());
            RowCells made;
            const QJsonObject object = QJsonDocument::fromJson(image.toUtf8()).object();
            for (auto value = object.begin(); value != object.end(); ++value)
                made[value.key()] = value->isDouble() ? QString::number(value->toInteger()) : value->toString();
            expectation.rows[key] = made;
        }
        RowCells &target = expectation.rows[key];
        for (const QString &column : changed) {
            if (row.contains(column))
                target[column] = row.at(column);
            else
                target.erase(column);
            if (before.contains(key) && cell(target, column) != cell(before.at(key), column))
                expectation.edited.insert({key, column});
        }
    }
    return expectation;
}

void undoAll(MergeTown &town, std::vector<OperationId> merges, std::set<Cell> &listed, bool mayKeep)
{
    std::shuffle(merges.begin(), merges.end(), town.random());
    for (const OperationId merge : merges) {
        const Result<UndoOutcome> outcome = store::undoOperation(town.runner(), merge, ConflictPolicy::Keep);
        INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
        REQUIRE(outcome);
        for (const UndoConflict &conflict : mayKeep ? std::vector<UndoConflict>() : outcome->conflicts)
            UNSCOPED_INFO(tableName(conflict.table) << ' ' << conflict.rowId << " reason " << int(conflict.reason)
                                                    << ' ' << conflict.fields.join(QLatin1Char(' ')).toStdString());
        REQUIRE((mayKeep || outcome->conflictCount == 0));
        for (const UndoConflict &conflict : outcome->conflicts) {
            for (const QString &field : conflict.fields)
                listed.insert({{conflict.table, conflict.rowId}, field});
        }
    }
}

/// How many rows are not as wanted; the first ten are told, with what the journal knows of them.
int differences(MergeTown &town, const StoreRows &wanted, const StoreRows &now)
{
    int found = 0;
    for (const StoreRows *rows : {&wanted, &now}) {
        for (const auto &[key, row] : *rows) {
            const auto want = wanted.find(key);
            const auto have = now.find(key);
            const bool both = want != wanted.end() && have != now.end();
            if ((both && (want->second == have->second || rows == &now)) || ++found > 10)
                continue;
            std::string told = std::string(tableName(key.first)) + " " + std::to_string(key.second);
            told += both ? " differs" : want == wanted.end() ? " is too much" : " is missing";
            for (const auto &[column, value] : both ? have->second : RowCells()) {
                if (const auto other = want->second.find(column); other == want->second.end() || other->second != value)
                    told += "; " + column.toStdString() + " is " + value.toStdString();
            }
            Result<store::Statement> log =
                town.database().prepare("SELECT c.operation_id || ' ' || o.kind || ' ' || coalesce(o.undoes, '-') || ' "
                                        "' || coalesce(o.undone_by, "
                                        "'-') || ' ' || coalesce(c.before, '') || ' -> ' || coalesce(c.after, '') FROM "
                                        "change c JOIN operation o "
                                        "ON o.id = c.operation_id WHERE table_name = ? AND row_id = ? ORDER BY seq");
            REQUIRE(log);
            log->bindUtf8(1, tableName(key.first));
            log->bind(2, key.second);
            while (*log->step())
                told += "\n    " + std::string(log->utf8(0));
            UNSCOPED_INFO(told);
        }
    }
    return found;
}

void leavesNoTrace(MergeTown &town, int count)
{
    const QByteArray before = town.hash();
    const StoreRows rows = town.rows();
    std::vector<OperationId> merges;
    for (int i = 0; i < count; ++i)
        merges.push_back(town.merge());
    CHECK(town.hash() != before);
    town.restart();
    std::set<Cell> listed;
    undoAll(town, merges, listed, false);
    CHECK(differences(town, rows, town.rows()) == 0);
    CHECK(town.hash() == before);
    CHECK(town.number("PRAGMA foreign_key_check") == 0);
}

void keepsEdits(MergeTown &town, int count, int edits)
{
    const StoreRows before = town.rows();
    std::vector<OperationId> merges;
    for (int i = 0; i < count; ++i)
        merges.push_back(town.merge());
    const StoreRows merged = town.rows();
    for (int i = 0; i < edits; ++i)
        edit(town);
    const StoreRows after = town.rows();
    const Expectation wanted = expected(town, before, merged, after, merges.back());
    town.restart();
    std::set<Cell> listed;
    undoAll(town, merges, listed, true);
    CHECK(differences(town, wanted.rows, town.rows()) == 0);
    // Every edit of a value that a merge had written is on the list.
    int told = 0;
    for (const Cell &cell : wanted.edited) {
        const std::string table(tableName(cell.first.first));
        const bool byMerge =
            town.number(("SELECT count(*) FROM change c JOIN operation o ON o.id = c.operation_id WHERE "
                         "o.kind = '" +
                         std::string(kMergeOperation) + "' AND c.table_name = '" + table + "' AND c.row_id = " +
                         std::to_string(cell.first.second) + " AND c.kind = 'update' AND json_type(c.after, '$." +
                         cell.second.toStdString() + "') IS NOT NULL")
                            .c_str()) > 0;
        if (!byMerge || cell.second == QLatin1String("modified_at"))
            continue;
        ++told;
        INFO(table << ' ' << cell.first.second << ' ' << cell.second.toStdString());
        CHECK(listed.contains(cell));
    }
    CHECK(told > edits / 15);
}

} // namespace

TEST_CASE("Merges are undone in any order and leave no trace", "[merge][merge_random]")
{
    MergeTown town(GENERATE(range(1U, 6U)), 300, 30);
    leavesNoTrace(town, 100);
}

TEST_CASE("Edits made after merges are kept by their undo, and listed", "[merge][merge_random]")
{
    MergeTown town(GENERATE(range(1U, 6U)), 300, 30);
    keepsEdits(town, 100, 150);
}

TEST_CASE("A thousand merges in one store are undone in any order and leave no trace", "[merge][merge_thousand]")
{
    MergeTown town(1);
    leavesNoTrace(town, 1000);
}

TEST_CASE("Edits made after a thousand merges in one store are kept, and listed", "[merge][merge_thousand]")
{
    MergeTown town(3);
    keepsEdits(town, 1000, 1500);
}
