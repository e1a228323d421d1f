#pragma once

#include "core/base/command.h"

#include <QByteArray>

#include <array>
#include <string_view>
#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::contacts {

/// The groups of the customer form whose fields a store arranges. A field stays in its group.
enum class FieldGroup { Who, Reach, Address, About };
inline constexpr std::array kFieldGroups = {FieldGroup::Who, FieldGroup::Reach, FieldGroup::Address, FieldGroup::About};

struct LayoutField
{
    QByteArray code; ///< As the import calls it: name, phone, tax_id …
    bool shown = true;
    bool required = false; ///< Only one that is shown.
    friend bool operator==(const LayoutField &, const LayoutField &) = default;
};

/// Which of the built-in fields the customer form and the overview show, in which order, and which ones have to be
/// filled in. Own fields have their own order (custom_field_table.h). One setting of the store, journaled and undoable.
/// A value of a field that is not shown stays; import, export, lists and filters know all fields all the same.
struct FieldLayout
{
    std::array<std::vector<LayoutField>, kFieldGroups.size()> groups; ///< By FieldGroup.

    const std::vector<LayoutField> &of(FieldGroup group) const { return groups[static_cast<size_t>(group)]; }
    /// Null: the layout has no such field.
    const LayoutField *find(std::string_view code) const;
    LayoutField *find(std::string_view code);
    bool isShown(std::string_view code) const;
    friend bool operator==(const FieldLayout &, const FieldLayout &) = default;
};

/// All fields shown, only the name required.
FieldLayout usualFieldLayout();
/// Companies have no such field, so that it is never missing.
bool isOnlyOfPersons(std::string_view code);

/// The layout of the store, the usual one if none was saved. Corrupt if what is stored cannot be read.
Result<FieldLayout> fieldLayout(store::Database &database);
Query<FieldLayout> fieldLayout();
/// Saves it. Operation "contact.layout". InvalidInput unless each group holds each of its fields once, the name is
/// shown, and what is required is shown.
Command saveFieldLayout(FieldLayout layout);

/// As stored: JSON. Fields of a newer version are passed over, those the text lacks come last in their group.
QByteArray fieldLayoutText(const FieldLayout &layout);
Result<FieldLayout> fieldLayoutFromText(const QByteArray &text);

} // namespace shuke::contacts
