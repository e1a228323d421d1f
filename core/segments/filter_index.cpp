#include "core/segments/facts.h"
#include "core/segments/filter_fields.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <mutex>

namespace shuke::segments {

struct FilterIndex::Shared
{
    std::mutex mutex;
    Facts facts;

    Facts current()
    {
        const std::lock_guard lock(mutex);
        return facts;
    }

    /// Keeps the newer; of the same moment, the columns of both.
    void keep(const Facts &read)
    {
        const std::lock_guard lock(mutex);
        const auto moment = [](const Facts &of) { return std::pair(of.change, of.changeRange); };
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
           field.key == "province" || field.key == "created_on" || field.key == "birthday" || field.key == "tags";
}

qint64 bytesOf(const Facts &facts)
{
    auto bytes = static_cast<qint64>(facts.ids->size() * (sizeof(qint64) + 1));
    for (const auto &[key, column] : facts.columns)
        bytes += segments::bytesOf(*column);
    return bytes;
}

} // namespace filter_index_detail

FilterIndex::FilterIndex() : m_shared(std::make_shared<Shared>()) {}

Query<std::vector<qint64>> FilterIndex::ids(FilterSpec spec) const
{
    if (spec.subject != Subject::Contacts)
        return idsMatching(std::move(spec));
    return {[shared = m_shared, spec = std::move(spec)](ReadContext &context) -> Result<std::vector<qint64>> {
        const Result<std::vector<Field>> fields = fieldsIn(context.database(), spec.subject);
        if (!fields)
            return fields.error();
        if (const Result<void> checked = check(spec.where, *fields); !checked)
            return checked.error();
        Facts facts = shared->current();
        const Result<bool> isUsable = refresh(context, *fields, facts);
        if (!isUsable)
            return isUsable.error();
        if (!*isUsable) // a question that began before the one that read the columns
            return idsMatching(spec).run(context);
        std::vector<Field> missing;
        for (const QByteArray &key : fieldsIn(spec.where)) {
            if (!facts.columns.contains(key.toStdString()))
                missing.push_back(*findField(*fields, key));
        }
        // The first rows need not wait for columns, unless SQL would have to sum up purchases for each contact.
        const bool isFirstPage = spec.limit > 0 && (!missing.empty() || !facts.isLoaded);
        if (isFirstPage && std::ranges::none_of(missing, isOfPurchases))
            return idsMatching(spec).run(context);
        if (const Result<void> loaded = load(context, missing, facts); !loaded)
            return loaded.error();
        shared->keep(facts);
        return matching(facts, spec, *fields, context.today());
    }};
}

Query<qint64> FilterIndex::warm() const
{
    return {[shared = m_shared](ReadContext &context) -> Result<qint64> {
        const Result<std::vector<Field>> fields = fieldsIn(context.database(), Subject::Contacts);
        if (!fields)
            return fields.error();
        Facts facts = shared->current();
        const Result<bool> isUsable = refresh(context, *fields, facts);
        if (!isUsable)
            return isUsable.error();
        if (!*isUsable)
            return filter_index_detail::bytesOf(shared->current());
        std::vector<Field> wanted;
        std::ranges::copy_if(*fields, std::back_inserter(wanted), filter_index_detail::isWorthHaving);
        if (const Result<void> loaded = load(context, wanted, facts); !loaded)
            return loaded.error();
        shared->keep(facts);
        return filter_index_detail::bytesOf(facts);
    }};
}

} // namespace shuke::segments
