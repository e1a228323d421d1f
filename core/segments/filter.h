#pragma once

#include "core/base/command.h"
#include "core/sales/contact_list.h"
#include "core/segments/condition_match.h"

#include <memory>

// Filters on a store: the fields it has, the ids that match.

namespace shuke::segments {

/// Which rows a filter looks at. All but Trash: outside the trash. People and Companies are of contacts only; for other
/// subjects they mean All.
enum class Scope : quint8 { All, People, Companies, Trash };

struct FilterSpec
{
    Subject subject = Subject::Contacts;
    Scope scope = Scope::All;
    ConditionGroup where;
    qint64 limit = 0; ///< The first so many; 0: all.
    friend bool operator==(const FilterSpec &, const FilterSpec &) = default;
};

/// The built-in fields and the custom fields of this store.
Query<std::vector<Field>> fieldsOf(Subject subject);

/// A choice as the store has it now.
struct ChoiceItem
{
    Value value; ///< QString or RecordId: what a condition takes.
    QString nameEn;
    QString nameZh; ///< Equal to nameEn where the store has one name only.
    bool active = true;
};
/// The choices of a field with a ChoiceSource that is a table; by name, products the first `limit` whose name or code
/// contains `text`. Empty for others.
Query<std::vector<ChoiceItem>> choicesOf(Field field, QString text = {}, qint64 limit = 500);
/// The members of staff, as a field that has one of them offers them.
Query<std::vector<ChoiceItem>> staffChoices();
/// The different values of a text field outside the trash with their counts, most frequent first.
struct Suggestion
{
    QString text;
    qint64 count = 0;
};
Query<std::vector<Suggestion>> suggestions(Subject subject, QByteArray field, qint64 limit = 200);

/// The ids that match, newest first: contacts and products by descending id, orders by day, then id. By SQL alone: the
/// first come early where matches are frequent, all of them take one pass over the table. Canceled soon after a cancel.
/// Errors as of check().
Query<std::vector<qint64>> idsMatching(FilterSpec spec);

/// The record of one id with all fields; NotFound.
Query<Record> recordOf(Subject subject, qint64 id);

/// Answers filters over contacts in milliseconds, from columns kept in memory (a number or a code per contact, and the
/// folded text of those text fields that were asked for). Ids, order and errors are those of idsMatching.
///
/// Columns are read when first needed (a pass over the contacts, for purchases also one over the orders), or ahead by
/// warm() and expect(). They follow the journal: each question first reads again what operations changed since the last
/// one, so nobody has to tell it of changes. Of texts (some 25 bytes for each contact) the kMostTexts that were asked
/// for last are kept. A window, and each question of what was bought or of members that are written down, has a column
/// of its own (8 bytes for each contact, 4 for each who has an element); the kMostAsked of the last questions are kept,
/// and those of purchases are read anew when an order changed. Thread-safe; copies share the columns.
class FilterIndex
{
public:
    static constexpr size_t kMostTexts = 3;
    static constexpr size_t kMostAsked = 10;

    FilterIndex();

    /// Orders and products are asked from the store, too: one way for all lists.
    Query<std::vector<qint64>> ids(FilterSpec spec) const;
    /// Reads the columns that filters ask for most: tags, owner, source, city, birthday, purchases. To be run when
    /// nothing else is to do. The bytes that all columns take: about 65 for each contact.
    Query<qint64> warm() const;
    /// Reads the column of a field that somebody is about to ask for; nothing for a field that is not there.
    Query<qint64> expect(QByteArray field) const;
    /// As sales::contactListTotals of different ids; where they are many, or the columns of purchases are there, from
    /// those.
    Query<sales::ContactListTotals> totals(std::vector<qint64> ids) const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace shuke::segments
