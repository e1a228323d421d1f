#pragma once

#include "ui/contacts/contact_changes.h"

#include <QStringList>

namespace shuke::ui::part_rows {

// The rows of a contact's parts as the journal stores them, and what they stand for.

QString at(const StoredColumns &row, const char *column);
/// Invalid for nothing.
QDate dayAt(const StoredColumns &row, const char *column);
bool isSet(const StoredColumns &row, const char *column);
/// The row after the change, or before it where there is none after.
const StoredColumns &newest(const ContactChange &change);
/// The columns that people see.
QStringList columnsOf(TableId table);
/// Those of them that the change changed.
QStringList changedColumns(const ContactChange &change);

StoredColumns rowOf(const contacts::ContactPoint &point);
StoredColumns rowOf(const contacts::ContactAddress &address);
StoredColumns rowOf(const contacts::CustomValue &value);
StoredColumns rowOf(const contacts::Affiliation &link);
/// `point` with what the row says, but for its id, contact and position.
contacts::ContactPoint pointOf(const StoredColumns &row, contacts::ContactPoint point);
contacts::ContactAddress addressOf(const StoredColumns &row, contacts::ContactAddress address);
/// `link` with what the row says, but for its id.
contacts::Affiliation linkOf(const StoredColumns &row, contacts::Affiliation link);
contacts::PostalAddress postalOf(const StoredColumns &row);
contacts::CustomValue valueOf(const StoredColumns &row);
/// The own field that the change gave a value; null if it no longer exists.
const contacts::CustomField *fieldOf(const ContactChange &change, const contacts::ContactChoices &choices);

} // namespace shuke::ui::part_rows
