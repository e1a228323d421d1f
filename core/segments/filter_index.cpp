#include "core/base/money_sum.h"
#include "core/sales/id_places.h"
#include "core/segments/facts.h"
#include "core/segments/filter_fields.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <mutex>
#include <tuple>

namespace shuke::segments {

struct FilterIndex::Shared
{
    std::mutex mutex;
    Facts facts;
    std::vector<std::string> texts; ///< Keys of the columns of texts, the one asked for last at the end.
    std::vector<std::string> asked; ///< … and of those of conditions.

    Facts current()
    {
        const std::lock_guard lock(mutex);
        return facts;
    }

    /// Keeps the newer; of the same moment, the columns of both. `asked`: fields that were of use.
    void keep(const Facts &read, const std::vector<std::string> &used)
    {
        const std::lock_guard lock(mutex);
        merge(read);
        for (const std::string &key : used) {
            const auto column = facts.columns.find(key);
            if (column == facts.columns.end())
                continue;
            if (isAskedKey(key))
                moveToEnd(asked, key);
            else if (std::holds_alternative<Texts>(*column->second))
                moveToEnd(texts, key);
        }
        dropOldest(texts, kMostTexts);
        dropOldest(asked, kMostAsked);
    }

private:
    static void moveToEnd(std::vector<std::string> &keys, const std::string &key)
    {
        std::erase(keys, key);
        keys.push_back(key);
    }

    void dropOldest(std::vector<std::string> &keys, size_t most)
    {
        std::erase_if(keys, [this](const std::string &key) { return !facts.columns.contains(key); });
        while (keys.size() > most) {
            facts.columns.erase(keys.front());
            keys.erase(keys.begin());
        }
    }

    void merge(const Facts &read)
    {
        const auto moment = [](const Facts &of) { return std::tuple(of.change, of.changeRange, of.scoreRun); };
        if (facts.isLoaded && moment(facts) > moment(read))
            return;
        if (!facts.isLoaded || moment(facts) < moment(read) || facts.ids->size() != read.ids->size()) {
            facts = read;
            return;
        }
        for (const auto &[key, column] : read.columns)
            facts.columns.try_emplace(key, column);
    }
};

namespace filter_index_detail {

/// Asked for so often, and so small, that it pays to have them before anybody asks.
bool isWorthHaving(const Field &field)
{
    return isOfPurchases(field) || field.key == "owner" || field.key == "source" || field.key == "city" ||
           field.key == "created_on" || field.key == "birthday" || field.key == "tags";
}

qint64 bytesOf(const Facts &facts)
{
    auto bytes = static_cast<qint64>(facts.isLoaded ? facts.ids->size() * (sizeof(qint64) + 1) : 0);
    for (const auto &[key, column] : facts.columns)
        bytes += segments::bytesOf(*column);
    return bytes;
}

/// Of fewer, it costs less to ask for the purchases of each than to read those of all.
constexpr size_t kManyIds = 5000;

/// Nothing where the columns do not say it: they are not there, or somebody's revenue is not known.
std::optional<sales::ContactListTotals> sums(const Facts &facts, const std::vector<qint64> &ids)
{
    const auto orders = facts.columns.find("order_count");
    const auto revenue = facts.columns.find("net_revenue");
    if (orders == facts.columns.end() || revenue == facts.columns.end())
        return std::nullopt;
    const std::vector<qint64> &counts = std::get<BigNumbers>(*orders->second).values;
    const std::vector<qint64> &amounts = std::get<BigNumbers>(*revenue->second).values;
    const sales::IdPlaces places(*facts.ids);
    sales::ContactListTotals totals;
    MoneySum net;
    qint64 micro = 0;
    for (const qint64 id : ids) {
        const quint32 place = places.of(id);
        if (place == sales::IdPlaces::kNone || ((*facts.states)[place] & Facts::Gone))
            continue;
        if (amounts[place] == BigNumbers::kEmpty)
            return std::nullopt;
        ++totals.contacts;
        micro += counts[place];
        net.add(Money::fromMinor(amounts[place]));
    }
    totals.orders = micro / Number::whole(1).micro;
    totals.net = net.value();
    return totals;
}

template <typename Shared, typename IsWanted>
Result<qint64> readAhead(ReadContext &context, Shared &shared, const IsWanted &isWanted)
{
    const Result<std::vector<Field>> fields = fieldsIn(context.database(), Subject::Contacts);
    if (!fields)
        return fields.error();
    Facts facts = shared.current();
    const Result<bool> isUsable = refresh(context, *fields, facts);
    if (!isUsable)
        return isUsable.error();
    if (!*isUsable)
        return bytesOf(shared.current());
    std::vector<Field> wanted;
    std::vector<std::string> keys;
    for (const Field &field : *fields) {
        if (!isWanted(field))
            continue;
        wanted.push_back(field);
        keys.push_back(field.key.toStdString());
    }
    if (const Result<void> loaded = load(context, wanted, facts); !loaded)
        return loaded.error();
    shared.keep(facts, keys);
    return bytesOf(shared.current());
}

} // namespace filter_index_detail

FilterIndex::FilterIndex() : m_shared(std::make_shared<Shared>()) {}

Query<std::vector<qint64>> FilterIndex::ids(FilterSpec spec) const
{
    if (spec.subject != Subject::Contacts)
        return idsMatching(std::move(spec));
    return {[shared = m_shared, spec = std::move(spec)](ReadContext &context) -> Result<std::vector<qint64>> {
        const Result<std::vector<Field>> fields = evaluatedFields(context.database(), spec.subject);
        if (!fields)
            return fields.error();
        const Result<FilterSpec> ready = prepared(context.database(), spec, *fields);
        if (!ready)
            return ready.error();
        Facts facts = shared->current();
        const Result<bool> isUsable = refresh(context, *fields, facts);
        if (!isUsable)
            return isUsable.error();
        if (!*isUsable) // a question that began before the one that read the columns
            return idsMatching(spec).run(context);
        std::vector<Field> missing;
        std::vector<const Condition *> asked;
        std::vector<std::string> used;
        for (const Condition *condition : conditionsIn(ready->where)) {
            const Field &field = *findField(*fields, condition->field);
            used.push_back(columnKey(*condition, field, context.today()));
            if (facts.columns.contains(used.back()))
                continue;
            if (isAsked(*condition, field))
                asked.push_back(condition);
            else
                missing.push_back(field);
        }
        // The first rows need not wait for columns, unless SQL would have to look into other tables for each contact.
        const bool isFirstPage = spec.limit > 0 && (!missing.empty() || !facts.isLoaded);
        if (isFirstPage && asked.empty() &&
            std::ranges::none_of(missing, [](const Field &field) { return field.several || isOfPurchases(field); }))
            return idsMatching(spec).run(context);
        if (const Result<void> loaded = load(context, missing, facts); !loaded)
            return loaded.error();
        if (const Result<void> loaded = loadAsked(context, asked, *fields, facts); !loaded)
            return loaded.error();
        shared->keep(facts, used);
        return matching(facts, *ready, *fields, context.today());
    }};
}

Query<qint64> FilterIndex::warm() const
{
    return {[shared = m_shared](ReadContext &context) {
        return filter_index_detail::readAhead(context, *shared, filter_index_detail::isWorthHaving);
    }};
}

Query<sales::ContactListTotals> FilterIndex::totals(std::vector<qint64> ids) const
{
    return {[shared = m_shared, ids = std::move(ids)](ReadContext &context) -> Result<sales::ContactListTotals> {
        const Result<std::vector<Field>> fields = fieldsIn(context.database(), Subject::Contacts);
        if (!fields)
            return fields.error();
        const bool isMany = ids.size() > filter_index_detail::kManyIds;
        Facts facts = shared->current();
        const Result<bool> isUsable = facts.isLoaded || isMany ? refresh(context, *fields, facts) : Result<bool>(false);
        if (!isUsable)
            return isUsable.error();
        if (*isUsable && isMany) {
            std::vector<Field> wanted;
            std::ranges::copy_if(*fields, std::back_inserter(wanted), isOfPurchases);
            if (const Result<void> loaded = load(context, wanted, facts); !loaded)
                return loaded.error();
        }
        if (*isUsable)
            shared->keep(facts, {});
        const auto known = *isUsable ? filter_index_detail::sums(facts, ids) : std::nullopt;
        return known ? Result<sales::ContactListTotals>(*known) : sales::contactListTotals(ids).run(context);
    }};
}

Query<qint64> FilterIndex::expect(QByteArray field) const
{
    return {[shared = m_shared, field = std::move(field)](ReadContext &context) {
        return filter_index_detail::readAhead(context, *shared,
                                              [&field](const Field &known) { return known.key == field; });
    }};
}

} // namespace shuke::segments
