#include "tests/bench/import_floor.h"

#include "core/store/bulk_indexes.h"
#include "core/store/migrations.h"
#include "tests/bench/bench_support.h"

#include <QFile>

namespace shuke::bench {

namespace import_floor_detail {

constexpr size_t kChunk = 50000; ///< Rows in memory at a time.

struct Cell
{
    bool isText = false;
    std::optional<qint64> number;
    size_t begin = 0;
    size_t length = 0;
};

/// Rows of one chunk, all cells in order.
struct Chunk
{
    std::vector<Cell> cells;
    std::string bytes;
    size_t rows = 0;
};

bool read(store::Statement &select, int columns, Chunk &chunk)
{
    chunk.cells.clear();
    chunk.bytes.clear();
    for (chunk.rows = 0; chunk.rows < kChunk && must(select.step()); ++chunk.rows) {
        for (int column = 0; column < columns; ++column) {
            Cell cell;
            if (select.type(column) == store::Statement::Type::Text) {
                const std::string_view text = select.utf8(column);
                cell = {true, {}, chunk.bytes.size(), text.size()};
                chunk.bytes += text;
            } else {
                cell.number = select.optionalInteger(column);
            }
            chunk.cells.push_back(cell);
        }
    }
    return chunk.rows > 0;
}

void write(store::Statement &insert, int columns, const Chunk &chunk)
{
    const Cell *cell = chunk.cells.data();
    for (size_t row = 0; row < chunk.rows; ++row) {
        for (int column = 1; column <= columns; ++column, ++cell) {
            if (cell->isText)
                insert.bindUtf8Static(column, std::string_view(chunk.bytes).substr(cell->begin, cell->length));
            else
                insert.bind(column, cell->number);
        }
        must(insert.run());
    }
}

} // namespace import_floor_detail

double importFloorMs(const QString &store, const QString &folder)
{
    using namespace import_floor_detail;
    const QString path = folder + QStringLiteral("/floor.shuke");
    store::ConnectionOptions readOnly;
    readOnly.mode = store::OpenMode::ReadOnly;
    const std::unique_ptr<store::Database> source = must(store::Database::open(store, readOnly));
    double ms = 0;
    {
        store::ConnectionOptions create;
        create.mode = store::OpenMode::Create;
        const std::unique_ptr<store::Database> target = must(store::Database::open(path, create));
        must(store::migrate(*target));
        must(target->exec("INSERT INTO import_batch (id, kind, mode, file_name, file_hash, started_at) VALUES (1, "
                          "'contacts', 'create', '', '', 0)"));
        store::Statement select = must(source->prepare("SELECT * FROM contact ORDER BY id"));
        const int columns = select.columnCount();
        std::string values = "?";
        for (int column = 1; column < columns; ++column)
            values += ",?";
        const store::CacheSize cache(*target, store::CacheSize::kForInserts);
        must(target->exec("BEGIN IMMEDIATE"));
        {
            store::BulkIndexes indexes(*target);
            const std::array<std::string_view, 3> untouched{"wechat_key", "tax_id_key", "deleted_at"};
            must(indexes.drop(TableId::Contact, 1000000, true, untouched));
            store::Statement insert = must(target->prepare("INSERT INTO contact VALUES (" + values + ")"));
            Chunk chunk;
            while (read(select, columns, chunk)) {
                const double begin = wallMs();
                write(insert, columns, chunk);
                ms += wallMs() - begin;
            }
            const double begin = wallMs();
            must(indexes.rebuild());
            ms += wallMs() - begin;
        }
        const double begin = wallMs();
        must(target->exec("COMMIT"));
        ms += wallMs() - begin;
    }
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
    return ms;
}

} // namespace shuke::bench
