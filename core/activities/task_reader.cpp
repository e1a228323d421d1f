#include "core/activities/task_reader.h"

#include "core/activities/task_table.h"
#include "core/contacts/table_rows.h"

namespace shuke::activities {

Result<std::vector<NamedTask>> allTasks(store::Database &database)
{
    struct Row
    {
        TaskId id;
        NamedTask named;
    };
    Result<std::vector<Row>> rows = contacts::rowsOf<Row>(
        database,
        "SELECT t.id, c.external_id, c.name, c.phone, c.email, s.name FROM task t LEFT JOIN contact c ON c.id = "
        "t.contact_id LEFT JOIN staff s ON s.id = t.owner_id WHERE t.deleted_at IS NULL AND c.deleted_at IS NULL "
        "ORDER BY t.id",
        [](const store::Statement &row) {
            Row made;
            made.id = row.id<TaskId>(0);
            made.named.customerId = row.text(1);
            made.named.customerName = row.text(2);
            made.named.customerPhone = row.text(3);
            made.named.customerEmail = row.text(4);
            made.named.ownerName = row.text(5);
            return made;
        });
    if (!rows)
        return rows.error();
    std::vector<NamedTask> tasks;
    tasks.reserve(rows->size());
    for (Row &row : *rows) {
        Result<Task> task = taskById(database, row.id);
        if (!task)
            return task.error();
        row.named.task = std::move(*task);
        tasks.push_back(std::move(row.named));
    }
    return tasks;
}

} // namespace shuke::activities
