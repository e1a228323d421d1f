#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace shuke::store {

class Database;

/// A prepared statement on one connection. Move-only; finalized by the destructor; used on the connection's thread
/// only. A Database does not close while one of its statements lives.
///
/// Parameters are 1-based, columns 0-based, as in SQLite. Binding remembers the first failure and the next step
/// returns it, so that binds need no check each. Text that holds U+0000 is refused (InvalidInput).
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    void bindNull(int index);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<qint64>(value ? 1 : 0)); }
    /// A null QString/QStringView binds NULL, an empty one binds ''.
    void bind(int index, QStringView text);
    void bind(int index, const QString &text) { bind(index, QStringView(text)); }
    /// UTF-8. A view whose data() is null binds NULL. The bytes are copied.
    void bindUtf8(int index, std::string_view text);
    /// UTF-8 without a copy: the bytes must stay as they are until the next reset, rebind or destruction.
    void bindUtf8Static(int index, std::string_view text);
    /// A BLOB, also one of no bytes. Only tables that are not journaled hold any. The bytes are copied.
    void bindBytes(int index, QByteArrayView bytes);
    /// An invalid day binds NULL, else the Julian day number.
    void bind(int index, QDate day);
    void bind(int index, Money money) { bind(index, money.minor()); }
    template <typename Tag>
    void bind(int index, Id<Tag> id)
    {
        if (id.isValid())
            bind(index, id.row());
        else
            bindNull(index);
    }
    template <typename T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bindNull(index);
    }
    void bind(int, const char *) = delete; // would silently be a bool

    /// Binds the arguments to 1, 2, …
    template <typename... Args>
    void bindAll(const Args &...args)
    {
        int index = 0;
        (bind(++index, args), ...);
    }

    /// Next row: true; no more rows: false (the statement is then reset).
    Result<bool> step();
    /// Runs to the end, drops any rows, resets.
    Result<void> run();
    /// Ready to run again with the same bindings.
    void reset();

    enum class Type { Null, Integer, Text };
    int columnCount() const;
    Type type(int column) const;
    bool isNull(int column) const { return type(column) == Type::Null; }
    qint64 integer(int column) const;                        ///< NULL reads as 0.
    std::optional<qint64> optionalInteger(int column) const; ///< NULL is nothing.
    QString text(int column) const;                          ///< NULL is a null QString.
    std::string_view utf8(int column) const;                 ///< Valid until the next step. NULL has a null data().
    QByteArray bytes(int column) const;                      ///< Of a BLOB. NULL has none.
    QDate day(int column) const;                             ///< NULL is an invalid date.
    Money money(int column) const { return Money::fromMinor(integer(column)); }
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType::fromRow(integer(column));
    }

private:
    friend class Database;
    Statement(Database *database, sqlite3_stmt *handle) : m_database(database), m_handle(handle) {}
    void finalize();
    void note(int sqliteCode);

    Database *m_database = nullptr;
    sqlite3_stmt *m_handle = nullptr;
    std::optional<Error> m_bindError;
};

} // namespace shuke::store
