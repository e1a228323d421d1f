#pragma once

#include "core/sales/order_commands.h"
#include "tests/core/exchange/import_support.h"

#include <QStringList>

#include <vector>

namespace shuke::test {

// Stores full of what is hard to carry from one to another. A failure fails the test; the clock moves on with each
// command, so that no two rows are made at one moment.

/// Texts that people, spreadsheets and attackers leave behind.
QStringList ownTexts();
/// More of them from the shared data; with a visible note if it is not there.
QStringList sharedTexts();
/// A contact, a product and an order for each text, which stands in every column that holds text.
void fillWithTexts(ImportFixture &store, const QStringList &texts);

/// Contacts with everything they can have, made by the commands of the program's pages.
std::vector<ContactId> fillContacts(StoreFixture &store);
/// Products, and orders of all kinds of these customers, the last of whom goes into the trash.
void fillOrders(StoreFixture &store, const std::vector<ContactId> &customers);
/// Follow-ups of all kinds with these customers.
void fillActivities(StoreFixture &store, const std::vector<ContactId> &customers);

/// Affiliations that ended, began again and go on, and relations of all kinds between these customers.
void fillRelations(StoreFixture &store, const std::vector<ContactId> &customers);

/// Entries of the consent ledger: toggled on one day, twice the same, with hostile evidence, of twins, and of the last
/// customer, who goes into the trash.
void fillConsents(StoreFixture &store, const std::vector<ContactId> &customers);

void must(StoreFixture &store, const Command &command);
sales::OrderDraft orderOn(QDate day, ContactId contact = {}, std::optional<qint64> total = {});
OrderId add(StoreFixture &store, const sales::OrderDraft &draft);

} // namespace shuke::test
