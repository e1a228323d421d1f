#include "ui/lists/bulk_field.h"

#include <algorithm>

namespace shuke::ui {

std::function<QString(const ListRow &)> textOfColumn(const std::vector<ListColumn> &columns, const char *key)
{
    const auto found = std::ranges::find_if(columns, [key](const ListColumn &column) { return column.key == key; });
    Q_ASSERT(found != columns.end());
    return [at = static_cast<size_t>(found - columns.begin()), text = found->text](const ListRow &row) {
        const QVariant &value = row.cells[at];
        return value.isValid() && text ? text(value) : value.toString();
    };
}

QString shownText(const BulkField &field, const QString &value)
{
    if (field.shown)
        return field.shown(value);
    for (const BulkField::Choice &choice : field.choices) {
        if (choice.code == value)
            return choice.text;
    }
    return value;
}

} // namespace shuke::ui
