#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"
#include "ui/models/row_source.h"

namespace shuke::ui {

/// The fields the business added to its customers, as columns behind the built-in ones of the list. A field keeps its
/// column as long as the list is open, also while it is out of use.
class ContactFieldColumns
{
public:
    /// `first`: how many columns stand before them.
    explicit ContactFieldColumns(size_t first) : m_first(first) {}

    bool has(int column) const { return static_cast<size_t>(column) >= m_first; }
    CustomFieldId idOf(int column) const { return fieldOf(column).id; }

    /// Those in use that have no column yet.
    std::vector<contacts::CustomField> missing(const std::vector<contacts::CustomField> &now) const;
    void append(const contacts::CustomField &field, std::vector<ListColumn> &columns);
    /// The fields with a column as they are now; those out of use are gone. True if something differs.
    bool update(const std::vector<contacts::CustomField> &now, std::vector<ListColumn> &columns);

    /// As RowSource::demand.
    bool demand(const std::vector<int> &columns);
    bool areAnyDemanded() const;
    /// The cells behind the built-in ones of a row; of those not demanded none.
    void addCells(const std::vector<contacts::CustomValue> &values, ListRow &row) const;

    QStringList choices(int column) const;
    QString problemWith(int column, const QString &typed) const;
    /// What writes a typed text without a problem.
    Command edit(ContactId contact, int column, const QString &typed) const;

private:
    struct Known
    {
        contacts::CustomField field;
        bool isDemanded = false;
    };
    const contacts::CustomField &fieldOf(int column) const;

    size_t m_first;
    std::vector<Known> m_fields;
};

} // namespace shuke::ui
