// Brings the columns of FilterIndex to the moment of a question: the journal tells which rows changed since.
#include "core/segments/activity_fields.h"
#include "core/segments/facts_changes.h"
#include "core/segments/facts_source.h"
#include "core/segments/score_fields.h"
#include "core/segments/several_texts.h"
#include "core/value/score_table.h"

#include <algorithm>
#include <set>

namespace shuke::segments {

namespace facts_refresh_detail {

struct Position
{
    qint64 change = 0;
    qint64 range = 0;
    qint64 scoreRun = 0;
};

Result<Position> newest(store::Database &database)
{
    const Result<std::optional<qint64>> change = database.integer("SELECT max(seq) FROM change");
    if (!change)
        return change.error();
    const Result<std::optional<qint64>> range = database.integer("SELECT max(seq) FROM change_range");
    if (!range)
        return range.error();
    const Result<qint64> scoreRun = value::lastScoreRunId(database);
    if (!scoreRun)
        return scoreRun.error();
    return Position{change->value_or(0), range->value_or(0), *scoreRun};
}

/// The columns as they are changed: each is copied once.
class Editor
{
public:
    Editor(ReadContext &context, const std::vector<Field> &fields, Facts &facts)
        : m_context(context), m_database(context.database()), m_facts(facts)
    {
        for (const Field &field : fields) {
            if (facts.columns.contains(field.key.toStdString()))
                m_fields.push_back(&field);
        }
    }

    Result<bool> contacts(const std::set<qint64> &ids)
    {
        const Result<QString> zone = m_database.text("SELECT value FROM setting WHERE key = 'time_zone'");
        if (!zone)
            return zone.error();
        m_dayOf.emplace(zone->toUtf8());
        const auto known = std::make_shared<std::vector<qint64>>(*m_facts.ids);
        const auto states = std::make_shared<std::vector<quint8>>(*m_facts.states);
        for (const qint64 id : ids) {
            const Result<std::optional<quint8>> state = stateOf(id);
            if (!state)
                return state.error();
            const auto at = std::ranges::lower_bound(*known, id);
            const auto place = static_cast<size_t>(at - known->begin());
            const bool isKnown = at != known->end() && *at == id;
            if (!*state) {
                if (isKnown)
                    (*states)[place] = Facts::Gone;
                continue;
            }
            if (!isKnown && at != known->end())
                return false; // a place in the middle: all others would move
            if (!isKnown) {
                known->push_back(id);
                states->push_back(**state);
            } else {
                (*states)[place] = **state;
            }
            if (Result<void> done = row(id, place, !isKnown); !done)
                return done.error();
        }
        m_facts.ids = known;
        m_facts.states = states;
        return true;
    }

    Result<void> buyers(const std::set<qint64> &ids)
    {
        if (std::ranges::none_of(m_fields, [](const Field *field) { return isOfPurchases(*field); }))
            return {};
        for (const qint64 id : ids) {
            const auto at = std::ranges::lower_bound(*m_facts.ids, id);
            if (at == m_facts.ids->end() || *at != id)
                continue;
            if (Result<void> done = purchases(id, static_cast<size_t>(at - m_facts.ids->begin())); !done)
                return done;
        }
        return {};
    }

    Result<void> followed(const std::set<qint64> &ids)
    {
        if (std::ranges::none_of(m_fields, [](const Field *field) { return isOfFollowUps(*field); }))
            return {};
        for (const qint64 id : ids) {
            const auto at = std::ranges::lower_bound(*m_facts.ids, id);
            if (at == m_facts.ids->end() || *at != id)
                continue;
            if (Result<void> done = followUps(id, static_cast<size_t>(at - m_facts.ids->begin())); !done)
                return done;
        }
        return {};
    }

    void finish()
    {
        for (auto &[key, column] : m_edited)
            m_facts.columns[key] = column;
    }

private:
    /// Nothing if the contact is gone.
    Result<std::optional<quint8>> stateOf(qint64 id)
    {
        Result<store::Statement *> select =
            m_database.cached("SELECT kind = 'company', deleted_at IS NOT NULL FROM contact WHERE id = ?1");
        if (!select)
            return select.error();
        (*select)->bind(1, id);
        const Result<bool> found = (*select)->step();
        if (!found)
            return found.error();
        std::optional<quint8> state;
        if (*found)
            state = static_cast<quint8>(((*select)->integer(0) != 0 ? Facts::Company : 0) |
                                        ((*select)->integer(1) != 0 ? Facts::Trashed : 0));
        (*select)->reset();
        return state;
    }

    Column &edited(const Field &field) { return edited(field.key.toStdString()); }
    Column &edited(const std::string &key)
    {
        auto &column = m_edited[key];
        if (!column)
            column = std::make_shared<Column>(*m_facts.columns.at(key));
        return *column;
    }

    Result<void> row(qint64 id, size_t place, bool isNew)
    {
        for (const Field *field : m_fields) {
            Result<void> done;
            if (field->key == "consent")
                continue; // who is new has given none
            if (field->several)
                done = several(*field, id, place);
            else if (!isOfPurchases(*field) && !isOfFollowUps(*field) && !isOfTies(*field))
                done = field->type == FieldType::Tags ? tags(*field, id, place) : value(*field, id, place);
            else if (isNew)
                done = put(edited(*field), place,
                           isOfPurchases(*field) ? purchaseCell(*field, {})
                           : isOfTies(*field)    ? tieCell(*field, {})
                                                 : followUpCell(*field, {}));
            if (!done)
                return done;
        }
        return isNew ? newInAsked(place) : Result<void>();
    }

    /// Columns of windows end where the contacts do.
    Result<void> newInAsked(size_t place)
    {
        for (const auto &[key, column] : m_facts.columns) {
            if (!isAskedKey(key) || std::holds_alternative<Sets>(*column))
                continue;
            if (Result<void> done = put(edited(key), place, newcomer(key)); !done)
                return done;
        }
        return {};
    }

    Result<void> value(const Field &field, qint64 id, size_t place)
    {
        auto &source = m_sources[field.key.toStdString()];
        if (!source.field) {
            Result<Source> made = sourceOf(m_database, field);
            if (!made)
                return made.error();
            source = *made;
        }
        Result<store::Statement *> select = m_database.cached(
            source.customField != 0 || field.key.startsWith("custom:")
                ? "SELECT " + source.sql + " FROM custom_value WHERE contact_id = ?1 AND field_id = ?2"
                : "SELECT " + source.sql + " FROM contact c WHERE c.id = ?1 AND ?2 >= 0");
        if (!select)
            return select.error();
        (*select)->bindAll(id, source.customField);
        const Result<bool> found = (*select)->step();
        if (!found)
            return found.error();
        Cell cell;
        if (*found && !(*select)->isNull(0)) {
            cell.isNull = false;
            if (source.isText)
                cell.text = (*select)->utf8(0);
            else
                cell.integer = source.isInstant ? (*m_dayOf)((*select)->integer(0)) : (*select)->integer(0);
        }
        Result<void> done = put(edited(field), place, cell);
        (*select)->reset();
        return done;
    }

    Result<void> several(const Field &field, qint64 id, size_t place)
    {
        const Result<std::string> texts = severalOf(m_database, field, id);
        if (!texts)
            return texts.error();
        return put(edited(field), place, {texts->empty(), 0, *texts});
    }

    Result<void> tags(const Field &field, qint64 id, size_t place)
    {
        Result<store::Statement *> select = m_database.cached("SELECT tag_id FROM contact_tag WHERE contact_id = ?1");
        if (!select)
            return select.error();
        (*select)->bind(1, id);
        std::vector<qint64> found;
        for (;;) {
            const Result<bool> more = (*select)->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            found.push_back((*select)->integer(0));
        }
        putSet(std::get<Sets>(edited(field)), static_cast<quint32>(place), found);
        return {};
    }

    Result<void> purchases(qint64 id, size_t place)
    {
        const Result<sales::ContactPurchases> bought = sales::purchasesOf(m_context, ContactId::fromRow(id));
        if (!bought)
            return bought.error();
        for (const Field *field : m_fields) {
            if (!isOfPurchases(*field))
                continue;
            if (Result<void> done = put(edited(*field), place, purchaseCell(*field, *bought)); !done)
                return done;
        }
        return {};
    }

    Result<void> followUps(qint64 id, size_t place)
    {
        const Result<FollowUpFacts> facts = followUpFactsOf(m_context, ContactId::fromRow(id));
        if (!facts)
            return facts.error();
        for (const Field *field : m_fields) {
            if (!isOfFollowUps(*field))
                continue;
            if (Result<void> done = put(edited(*field), place, followUpCell(*field, *facts)); !done)
                return done;
        }
        return {};
    }

    ReadContext &m_context;
    store::Database &m_database;
    Facts &m_facts;
    std::vector<const Field *> m_fields; ///< Whose columns are there.
    std::unordered_map<std::string, std::shared_ptr<Column>> m_edited;
    std::unordered_map<std::string, Source> m_sources;
    std::optional<DayOfInstant> m_dayOf;
};

void forget(const Touched &touched, const std::vector<Field> &fields, Facts &facts)
{
    for (const Field &field : fields) {
        if ((touched.tags && field.key == "tags") || (touched.custom && field.key.startsWith("custom:")) ||
            (touched.purchases && isOfPurchases(field)) || (touched.followUps && isOfFollowUps(field)) ||
            (touched.ties && isOfTies(field)) || (touched.consents && field.key == "consent") ||
            (touched.points && field.several))
            facts.columns.erase(field.key.toStdString());
    }
    const bool followUps =
        touched.followUps || !touched.followed.empty() || !touched.activities.empty() || !touched.tasks.empty();
    const bool orders = touched.purchases || !touched.buyers.empty() || !touched.documents.empty();
    std::erase_if(facts.columns, [&](const auto &column) {
        if (!isAskedKey(column.first))
            return false;
        if (column.first.starts_with("segment:"))
            return touched.members;
        if (isFollowUpKey(column.first))
            return followUps;
        return orders || (touched.goods && column.first.starts_with("bought"));
    });
}

} // namespace facts_refresh_detail

Result<bool> refresh(ReadContext &context, const std::vector<Field> &fields, Facts &facts)
{
    using namespace facts_refresh_detail;
    store::Database &database = context.database();
    const Result<Position> now = newest(database);
    if (!now)
        return now.error();
    if (facts.isLoaded &&
        (now->change < facts.change || now->range < facts.changeRange || now->scoreRun < facts.scoreRun))
        return false;
    if (now->scoreRun != facts.scoreRun) {
        std::erase_if(facts.columns, [](const auto &column) { return isScoreKey(column.first); });
        facts.scoreRun = now->scoreRun;
    }
    const bool isSame = facts.isLoaded && now->change == facts.change && now->range == facts.changeRange;
    if (isSame)
        return true;
    Touched touched;
    touched.everything = !facts.isLoaded;
    if (facts.isLoaded) {
        Result<Touched> changed = changedSince(database, facts);
        if (!changed)
            return changed.error();
        touched = std::move(*changed);
    }
    if (!touched.everything) {
        forget(touched, fields, facts);
        Editor editor(context, fields, facts);
        const Result<bool> fits = editor.contacts(touched.contacts);
        if (!fits)
            return fits.error();
        touched.everything = !*fits;
        if (*fits) {
            if (const Result<void> done = editor.buyers(touched.buyers); !done)
                return done.error();
            if (const Result<void> done = editor.followed(touched.followed); !done)
                return done.error();
            editor.finish();
        }
    }
    if (touched.everything)
        facts = Facts();
    facts.change = now->change;
    facts.changeRange = now->range;
    facts.scoreRun = now->scoreRun;
    return true;
}

} // namespace shuke::segments
