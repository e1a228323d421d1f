#pragma once

#include "core/quality/field_inventory.h"

#include <span>

namespace shuke::quality {

/// Customers that can have a field.
enum class FieldOwner { All, Persons, Companies };

/// A field that every store has.
struct FieldSpec
{
    InventoryRecord record;
    const char *code;
    FieldKind kind;
    /// The column that tells whether it is filled and is looked for in the journal; of `table`, whose rows refer to the
    /// record by `reference` if it is another one than the record's own.
    const char *column;
    bool personal = false;
    bool required = false;
    FieldOwner owner = FieldOwner::All;
    TableId table = TableId::Contact;
    const char *reference = nullptr;
};

std::span<const FieldSpec> fieldSpecs();
TableId tableOf(InventoryRecord record);

} // namespace shuke::quality
