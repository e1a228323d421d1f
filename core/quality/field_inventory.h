#pragma once

#include "core/base/command.h"
#include "core/base/table_id.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace shuke::quality {

// Which fields a store has, what they are for, and how much they are used: what is never filled need not be asked for
// (data minimisation, PIPL art. 6).

enum class InventoryRecord { Customer, Order, Product };
/// customer order product
QString codeOf(InventoryRecord record);

/// What a field holds. Choice: one of a closed list; Reference: another record; List: any number of rows.
enum class FieldKind { Text, Number, Money, Day, Choice, YesNo, Reference, List };
/// text number money day choice yes_no reference list
QString codeOf(FieldKind kind);

struct InventoryField
{
    InventoryRecord record = InventoryRecord::Customer;
    QString code; ///< As import and export call it.
    FieldKind kind = FieldKind::Text;
    bool own = false; ///< The business added it; with its names, choices and flags.
    QString nameEn, nameZh;
    QStringList choices;
    bool required = false;
    bool personal = false; ///< Personal data: says something about a person who can be told by it.
    qint64 records = 0;    ///< Outside the trash that can have it: a gender is of persons only.
    qint64 filled = 0;
    /// When a value was last entered or changed by an operation that still stands, UTC.
    std::optional<qint64> lastUsedMs;
    QString purpose; ///< In the business's own words; empty: none were written.

    /// Of the purposes: "customer.phone".
    QString key() const { return codeOf(record) + QLatin1Char('.') + code; }
};

/// All fields in the order of forms, own ones behind those of customers; inactive ones are left out. Reads all
/// customers, orders and products once, and of the journal as much as it takes to find when each was last used.
/// Canceled.
Query<std::vector<InventoryField>> fieldInventory(CancelToken cancel = {});

inline constexpr int kLongestPurpose = 200;

/// Keeps what a field is for; an empty text takes it back. One setting of the store, journaled and undoable; operation
/// "quality.purpose". InvalidInput for a key without a record and a code, or more than kLongestPurpose characters.
Command setFieldPurpose(QString key, QString purpose);

} // namespace shuke::quality
