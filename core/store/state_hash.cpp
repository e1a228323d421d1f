#include "core/store/state_hash.h"

#include "core/base/table_id.h"
#include "core/store/sql_error.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

namespace shuke::store {

namespace state_hash_detail {

constexpr int kRowsPerCancelCheck = 4096;

constexpr quint64 rotate(quint64 value, int bits)
{
    return (value << bits) | (value >> (64 - bits));
}

constexpr quint64 finish(quint64 value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

constexpr quint64 kFirst = 0x87c37b91114253d5ULL;
constexpr quint64 kSecond = 0x4cf5ad432745937fULL;

quint64 mixFirst(quint64 word)
{
    return rotate(word * kFirst, 31) * kSecond;
}

quint64 mixSecond(quint64 word)
{
    return rotate(word * kSecond, 33) * kFirst;
}

/// Up to eight bytes, little-endian, the missing ones 0.
quint64 tailWord(const char *bytes, size_t count)
{
    quint64 word = 0;
    for (size_t i = 0; i < count; ++i)
        word |= static_cast<quint64>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return word;
}

void appendWord(std::string &out, quint64 word)
{
    std::array<char, 8> bytes = {};
    qToLittleEndian(word, bytes.data());
    out.append(bytes.data(), bytes.size());
}

struct TableSum
{
    qint64 rows = 0;
    Hash128 sum;
};

/// Column names in their own order, so that the order of columns in the schema does not matter.
Result<std::vector<std::string>> columnNames(Database &database, std::string_view table)
{
    Result<Statement> rows = database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY name COLLATE BINARY");
    if (!rows)
        return rows.error();
    rows->bindUtf8(1, table);
    std::vector<std::string> names;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return names;
        names.emplace_back(rows->utf8(0));
    }
}

/// One column of the current row: the hash of its name, its type, its value.
void appendColumn(std::string &out, sqlite3_stmt *row, int column, quint64 name)
{
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL)
        return;
    appendWord(out, name);
    out.push_back(static_cast<char>(type));
    if (type == SQLITE_INTEGER) {
        appendWord(out, static_cast<quint64>(sqlite3_column_int64(row, column)));
        return;
    }
    // TEXT; and, in a damaged store, REAL as SQLite prints it and BLOB as it is.
    const void *bytes = type == SQLITE_BLOB ? sqlite3_column_blob(row, column) : sqlite3_column_text(row, column);
    const auto size = static_cast<size_t>(sqlite3_column_bytes(row, column));
    appendWord(out, size);
    if (bytes)
        out.append(static_cast<const char *>(bytes), size);
}

Result<TableSum> sumTable(Database &database, std::string_view table, const CancelToken &cancel)
{
    const Result<std::vector<std::string>> columns = columnNames(database, table);
    if (!columns)
        return columns.error();
    TableSum sum;
    if (columns->empty())
        return sum; // an older schema without this table
    std::string sql = "SELECT ";
    std::vector<quint64> names;
    for (const std::string &column : *columns) {
        sql += (names.empty() ? "\"" : ",\"") + column + '"';
        names.push_back(hashBytes(column).low);
    }
    sql += " FROM \"" + std::string(table) + '"';
    sqlite3_stmt *row = nullptr;
    int code = sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &row, nullptr);
    std::string bytes(table);
    const size_t prefix = bytes.size();
    bool canceled = false;
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(row);
        if (code != SQLITE_ROW)
            break;
        bytes.resize(prefix);
        for (size_t column = 0; column < names.size(); ++column)
            appendColumn(bytes, row, static_cast<int>(column), names[column]);
        sum.sum += hashBytes(bytes);
        canceled = ++sum.rows % kRowsPerCancelCheck == 0 && cancel.isCanceled();
        if (canceled)
            break;
    }
    Result<TableSum> result = sum;
    if (canceled)
        result = Error{ErrorCode::Canceled, QStringLiteral("state hash")};
    else if (code != SQLITE_DONE)
        result = sqlError(database.handle(), code, sql.c_str());
    sqlite3_finalize(row);
    return result;
}

QByteArray hashOfSums(const std::array<TableSum, kTableCount> &sums)
{
    std::vector<QByteArray> lines;
    for (size_t table = 0; table < kTableCount; ++table) {
        const TableSum &sum = sums[table];
        lines.push_back(QByteArray(kTableNames[table].data()) + ' ' + QByteArray::number(sum.rows) + ' ' +
                        QByteArray::number(sum.sum.high, 16).rightJustified(16, '0') +
                        QByteArray::number(sum.sum.low, 16).rightJustified(16, '0') + '\n');
    }
    std::sort(lines.begin(), lines.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &line : lines)
        hash.addData(line);
    return hash.result().toHex();
}

/// Opens a read transaction on each; true if all of them see the same newest operation.
Result<bool> beginTogether(std::span<Database *const> readers, std::vector<Transaction> &transactions)
{
    std::optional<qint64> newest;
    bool together = true;
    for (Database *reader : readers) {
        Result<Transaction> transaction = Transaction::begin(*reader, Transaction::Kind::Read);
        if (!transaction)
            return transaction.error();
        transactions.push_back(std::move(*transaction));
        const Result<std::optional<qint64>> operation = reader->integer("SELECT coalesce(max(id), 0) FROM operation");
        if (!operation)
            return operation.error();
        together = together && (!newest || *newest == **operation);
        newest = *operation;
    }
    return together;
}

} // namespace state_hash_detail

Hash128 hashBytes(std::string_view bytes)
{
    using namespace state_hash_detail;
    quint64 first = 0;
    quint64 second = 0;
    const size_t blocks = bytes.size() / 16;
    const char *at = bytes.data();
    for (size_t block = 0; block < blocks; ++block, at += 16) {
        first ^= mixFirst(qFromLittleEndian<quint64>(at));
        first = (rotate(first, 27) + second) * 5 + 0x52dce729;
        second ^= mixSecond(qFromLittleEndian<quint64>(at + 8));
        second = (rotate(second, 31) + first) * 5 + 0x38495ab5;
    }
    const size_t rest = bytes.size() % 16;
    if (rest > 8)
        second ^= mixSecond(tailWord(at + 8, rest - 8));
    if (rest > 0)
        first ^= mixFirst(tailWord(at, std::min<size_t>(rest, 8)));
    first ^= bytes.size();
    second ^= bytes.size();
    first += second;
    second += first;
    first = finish(first);
    second = finish(second);
    first += second;
    second += first;
    return {first, second};
}

Result<QByteArray> stateHash(Database &database, const CancelToken &cancel)
{
    using namespace state_hash_detail;
    std::optional<Transaction> snapshot;
    if (!database.inTransaction()) {
        Result<Transaction> begun = Transaction::begin(database, Transaction::Kind::Read);
        if (!begun)
            return begun.error();
        snapshot.emplace(std::move(*begun));
    }
    std::array<TableSum, kTableCount> sums;
    for (size_t table = 0; table < kTableCount; ++table) {
        const Result<TableSum> sum = sumTable(database, kTableNames[table], cancel);
        if (!sum)
            return sum.error();
        sums[table] = *sum;
    }
    return hashOfSums(sums);
}

Result<QByteArray> stateHash(std::span<Database *const> readers, const CancelToken &cancel)
{
    using namespace state_hash_detail;
    Q_ASSERT(!readers.empty());
    std::vector<Transaction> transactions;
    for (int attempt = 0;; ++attempt) {
        const Result<bool> together = beginTogether(readers, transactions);
        if (!together)
            return together.error();
        if (*together)
            break;
        transactions.clear();
        if (attempt == 20)
            return Error{ErrorCode::Busy, QStringLiteral("the store changes too fast to be hashed by several readers")};
    }
    // The large tables first, so that no thread is left alone with one at the end.
    constexpr std::array kLarge = {TableId::OrderLine, TableId::SalesOrder, TableId::Contact, TableId::Payment};
    std::vector<size_t> order;
    order.reserve(kTableCount);
    for (const TableId table : kLarge)
        order.push_back(static_cast<size_t>(table));
    for (size_t table = 0; table < kTableCount; ++table) {
        if (std::find(order.begin(), order.end(), table) == order.end())
            order.push_back(table);
    }
    std::array<TableSum, kTableCount> sums;
    std::vector<std::optional<Error>> errors(readers.size());
    std::atomic<size_t> next = 0;
    const auto work = [&](size_t reader) {
        for (size_t place = next++; place < order.size() && !errors[reader]; place = next++) {
            const Result<TableSum> sum = sumTable(*readers[reader], kTableNames[order[place]], cancel);
            if (sum)
                sums[order[place]] = *sum;
            else
                errors[reader] = sum.error();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (size_t reader = 1; reader < readers.size(); ++reader)
            threads.emplace_back(work, reader);
        work(0);
    }
    for (const std::optional<Error> &error : errors) {
        if (error)
            return *error;
    }
    return hashOfSums(sums);
}

} // namespace shuke::store
