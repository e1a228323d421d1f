#pragma once

#include "core/segments/filter.h"
#include "core/segments/question.h"

#include <limits>
#include <unordered_map>
#include <variant>

namespace shuke::segments {

// For core/segments: what FilterIndex keeps of the contacts. A place is where a contact stands among all of them.

/// Which places still may match: 1 or 0 each.
using Mask = std::vector<quint8>;

/// A value on its way into a column. NULL is empty.
struct Cell
{
    bool isNull = true;
    qint64 integer = 0;
    std::string_view text = {};
};

/// Days, yes or no, birthdays.
struct SmallNumbers
{
    static constexpr qint32 kEmpty = std::numeric_limits<qint32>::min();
    bool birthdays = false; ///< In one number each: see kLunarBirthday.
    std::vector<qint32> values;
};

/// Amounts, millionths.
struct BigNumbers
{
    static constexpr qint64 kEmpty = std::numeric_limits<qint64>::min();
    std::vector<qint64> values;
};

/// A number for each place: of two bytes while all are small, else of four.
class Codes
{
public:
    /// The place behind the last one appends.
    void put(size_t place, quint32 code);
    /// Calls `use` with the vector of quint16 or quint32 that holds them.
    template <typename Use>
    void visit(Use use) const
    {
        if (m_isWide)
            use(m_wide);
        else
            use(m_narrow);
    }

private:
    bool m_isWide = false;
    std::vector<quint16> m_narrow;
    std::vector<quint32> m_wide;
};

/// Texts, codes or row ids of which there are few different ones. Code 0 is empty.
struct Dictionary
{
    bool folded = false;
    bool isIds = false;
    Codes codes;
    std::vector<std::string> texts = {std::string()};
    std::vector<qint64> ids = {0};
    std::unordered_map<std::string, quint32> known; ///< Also of ids, as digits.
};

/// Folded texts, one behind the other; a changed one is written anew.
struct Texts
{
    struct Span
    {
        quint32 offset = 0;
        quint32 length = 0;
    };
    std::vector<Span> spans;
    std::string bytes;
    bool several = false; ///< Put as joinFolded() has them.
};

/// Who has an element, by element; places ascend.
struct Sets
{
    std::unordered_map<qint64, std::vector<quint32>> places; ///< No place twice.
    std::unordered_map<std::string, qint64> named;           ///< The element of a text, where elements are texts.
};

using Column = std::variant<SmallNumbers, BigNumbers, Dictionary, Texts, Sets>;

/// The empty column that fits a field; `sets` are filled by addElement only.
Column columnFor(const Field &field);
/// Sets the value at a place; the place behind the last one appends. TooLarge beyond 4 GB of text.
Result<void> put(Column &column, size_t place, const Cell &cell);
/// The elements of a place. Of Sets only.
void putSet(Sets &sets, quint32 place, const std::vector<qint64> &elements);
/// Clears those places of `mask` that do not match.
void keepMatching(const Column &column, const Question &question, Mask &mask);
qint64 bytesOf(const Column &column);

/// All contacts at one moment. Copies share the columns.
struct Facts
{
    enum State : quint8 { Company = 1, Trashed = 2, Gone = 4 };

    bool isLoaded = false;
    qint64 change = 0; ///< The newest rows of the journal that are in.
    qint64 changeRange = 0;
    qint64 scoreRun = 0;                               ///< The run whose scores are in: they are not in the journal.
    std::shared_ptr<const std::vector<qint64>> ids;    ///< Ascending, also of the trash.
    std::shared_ptr<const std::vector<quint8>> states; ///< By place.
    std::unordered_map<std::string, std::shared_ptr<const Column>> columns; ///< By the field's key.
};

/// Makes `facts` those of the moment of `context`: reads anew what operations changed, or forgets what changed too
/// much. False if they are of a later moment, and of no use here.
Result<bool> refresh(ReadContext &context, const std::vector<Field> &fields, Facts &facts);
/// Reads the columns of `wanted` that are not there, after the contacts themselves.
Result<void> load(ReadContext &context, const std::vector<Field> &wanted, Facts &facts);
/// What load() does not read from the rows of contact, but from the orders. Not what was bought: see isAsked.
bool isOfPurchases(const Field &field);
/// … and from activities and tasks.
bool isOfFollowUps(const Field &field);
bool isOfTies(const Field &field);

/// Whether a condition has a column of its own, for its window or for the elements it asks for (there are too many
/// windows, products and members to keep all), or since few ask for its field.
bool isAsked(const Condition &condition, const Field &field);
/// The key of a condition's column: that of its field, or one of its own, which has an @ in it.
std::string columnKey(const Condition &condition, const Field &field, QDate today);
bool isAskedKey(std::string_view key);
/// Reads the columns of conditions that are asked and not there, after the contacts themselves. One pass over the
/// orders for each window.
Result<void> loadAsked(ReadContext &context, const std::vector<const Condition *> &conditions,
                       std::span<const Field> fields, Facts &facts);
/// The value of a contact that has just been made.
Cell newcomer(std::string_view askedKey);

/// Newest first; `where` was checked, and its columns are there.
std::vector<qint64> matching(const Facts &facts, const FilterSpec &spec, std::span<const Field> fields, QDate today);

} // namespace shuke::segments
