// Columns of FilterIndex that belong to a condition: over a window, or of the elements it asks for.
#include "core/base/text_fold.h"
#include "core/sales/id_places.h"
#include "core/segments/activity_fields.h"
#include "core/segments/facts_source.h"
#include "core/segments/filter_fields.h"
#include "core/store/row_scan.h"

#include <algorithm>

namespace shuke::segments {

namespace facts_asked_detail {

/// So many products are named to SQL; of more, all lines are read.
constexpr size_t kFewProducts = 2000;
/// Stands for "anything" where only that is asked.
constexpr qint64 kAnything = 0;

std::string list(const std::vector<qint64> &ids)
{
    std::string text;
    for (const qint64 id : ids)
        text += (text.empty() ? "" : ",") + std::to_string(id);
    return text;
}

std::string inDays(const DayRange &days)
{
    std::string text;
    if (days.from.isValid())
        text += " AND o.ordered_on >= " + std::to_string(days.from.toJulianDay());
    if (days.to.isValid())
        text += " AND o.ordered_on < " + std::to_string(days.to.toJulianDay());
    return text;
}

/// The products that a question is about, each with its element; all those with an element where it asks for anything.
Result<std::unordered_map<qint64, qint64>> elementsOf(store::Database &database, const Field &field,
                                                      const Question &question, Sets &sets)
{
    std::unordered_map<qint64, qint64> elements;
    const bool isAnything = question.kind == Question::Kind::Present;
    if (field.source == ChoiceSource::Products && !isAnything) {
        for (const qint64 id : question.ids)
            elements[id] = id;
        return elements;
    }
    for (const std::string &text : question.texts)
        sets.named.try_emplace(text, static_cast<qint64>(sets.named.size()) + 1);
    const Result<void> read =
        store::scanRows(database, "SELECT scan_row(id, category) FROM product", [&](const store::ScanRow &row) {
            if (field.source == ChoiceSource::Products) {
                elements[row.integer(0)] = kAnything;
                return true;
            }
            const std::string category = row.isNull(1) ? std::string() : foldUtf8(row.utf8(1));
            if (category.empty())
                return true;
            if (isAnything)
                elements[row.integer(0)] = kAnything;
            else if (const auto known = sets.named.find(category); known != sets.named.end())
                elements[row.integer(0)] = known->second;
            return true;
        });
    if (!read)
        return read.error();
    return elements;
}

void tidy(Sets &sets)
{
    for (auto &[element, places] : sets.places) {
        std::ranges::sort(places);
        places.erase(std::unique(places.begin(), places.end()), places.end());
    }
}

/// As the SQL of the field: the lines of orders that count and are not covered by refunds.
Result<void> loadBought(store::Database &database, const Field &field, const Question &question, const DayRange &days,
                        const sales::IdPlaces &places, Sets &sets)
{
    const Result<std::unordered_map<qint64, qint64>> elements = elementsOf(database, field, question, sets);
    if (!elements)
        return elements.error();
    if (elements->empty())
        return {};
    std::string among = "e.product_id IS NOT NULL";
    if (elements->size() <= kFewProducts) {
        std::vector<qint64> ids;
        for (const auto &[product, element] : *elements)
            ids.push_back(product);
        among = "e.product_id IN (" + list(ids) + ")";
    }
    const std::string sql =
        "SELECT scan_row(o.contact_id, e.product_id) FROM order_line e CROSS JOIN sales_order o ON o.id = e.order_id "
        "WHERE " +
        among +
        " AND o.contact_id IS NOT NULL AND o.deleted_at IS NULL AND o.kind = 'order' AND o.status IN ('paid', "
        "'shipped', 'completed')" +
        inDays(days) + " AND NOT " + coveredSql();
    const Result<void> read = store::scanRows(database, sql, [&](const store::ScanRow &row) {
        const quint32 place = places.of(row.integer(0));
        const auto element = elements->find(row.integer(1));
        if (place != sales::IdPlaces::kNone && element != elements->end())
            sets.places[element->second].push_back(place);
        return true;
    });
    tidy(sets);
    return read;
}

Result<void> loadMembers(store::Database &database, const Field &field, const Question &question,
                         const sales::IdPlaces &places, Sets &sets)
{
    const std::string table = field.key == kFrozenMember ? "segment_member" : "segment_exclusion";
    const Result<void> read = store::scanRows(
        database,
        "SELECT scan_row(segment_id, contact_id) FROM " + table + " WHERE segment_id IN (" + list(question.ids) + ")",
        [&](const store::ScanRow &row) {
            if (const quint32 place = places.of(row.integer(1)); place != sales::IdPlaces::kNone)
                sets.places[row.integer(0)].push_back(place);
            return true;
        });
    tidy(sets);
    return read;
}

/// Those conditions of `conditions` that look at numbers over the same days, in one pass.
Result<void> loadNumbers(ReadContext &context, const std::vector<const Condition *> &conditions,
                         std::span<const Field> fields, const DayRange &days, Facts &facts)
{
    const Result<std::vector<sales::ContactPurchases>> bought = sales::contactPurchases(context, *facts.ids, days);
    if (!bought)
        return bought.error();
    for (const Condition *condition : conditions) {
        const Field &field = *findField(fields, condition->field);
        if (field.type == FieldType::Tags || isOfActivities(field) || isOfDueTasks(field) ||
            daysAskedFor(*condition, field, context.today()) != days)
            continue;
        const auto column = std::make_shared<Column>(columnFor(field));
        for (size_t place = 0; place < bought->size(); ++place) {
            if (Result<void> done = put(*column, place, purchaseCell(field, (*bought)[place])); !done)
                return done;
        }
        facts.columns[columnKey(*condition, field, context.today())] = column;
    }
    return {};
}

Result<std::shared_ptr<Column>> followUpColumn(ReadContext &context, const Field &field, const DayRange &days,
                                               const std::vector<qint64> &ids)
{
    const auto column = std::make_shared<Column>(columnFor(field));
    const auto fill = [&column](const auto &found, auto cell) -> Result<std::shared_ptr<Column>> {
        if (!found)
            return found.error();
        for (size_t place = 0; place < found->size(); ++place) {
            if (Result<void> done = put(*column, place, cell((*found)[place])); !done)
                return done.error();
        }
        return column;
    };
    const auto count = [](qint32 number) { return Cell{false, Number::whole(number).micro, {}}; };
    if (isOfActivities(field))
        return fill(contactCounts(context, ids, activityKindOf(field), days), count);
    const bool isCount = field.key == "overdue_tasks";
    return fill(dueTasks(context, ids, days.from), [&](const DueTasks &tasks) {
        return isCount ? count(tasks.overdue) : Cell{tasks.next == 0, tasks.next, {}};
    });
}

} // namespace facts_asked_detail

bool isAsked(const Condition &condition, const Field &field)
{
    if (isOfDueTasks(field) || !activityKindOf(field).empty())
        return true; // few look at them
    return (field.periodic && (condition.window || field.type == FieldType::Tags)) ||
           field.source == ChoiceSource::Segments;
}

bool isAskedKey(std::string_view key)
{
    return key.find('@') != std::string_view::npos;
}

std::string columnKey(const Condition &condition, const Field &field, QDate today)
{
    std::string key = field.key.toStdString();
    if (!isAsked(condition, field))
        return key;
    const DayRange days = daysAskedFor(condition, field, today);
    key += '@';
    if (days != DayRange())
        key += std::to_string(days.from.toJulianDay()) + '-' + std::to_string(days.to.toJulianDay());
    if (field.type != FieldType::Tags)
        return key;
    const Question question = questionOf(condition, field, today);
    if (question.kind == Question::Kind::Present)
        return key + "/*";
    for (const qint64 id : question.ids)
        key += '/' + std::to_string(id);
    for (const std::string &text : question.texts)
        key += '/' + std::to_string(text.size()) + ':' + text;
    return key;
}

Cell newcomer(std::string_view askedKey)
{
    const bool isEmpty = askedKey.starts_with("average_order@") || askedKey.starts_with("next_task@");
    return isEmpty ? Cell() : Cell{false, 0, {}};
}

Result<void> loadAsked(ReadContext &context, const std::vector<const Condition *> &conditions,
                       std::span<const Field> fields, Facts &facts)
{
    using namespace facts_asked_detail;
    if (conditions.empty())
        return {};
    if (!facts.isLoaded) {
        if (Result<void> done = load(context, {}, facts); !done)
            return done;
    }
    const sales::IdPlaces places(*facts.ids);
    for (const Condition *condition : conditions) {
        const Field &field = *findField(fields, condition->field);
        const std::string key = columnKey(*condition, field, context.today());
        if (facts.columns.contains(key))
            continue;
        const DayRange days = daysAskedFor(*condition, field, context.today());
        Result<void> done;
        if (isOfActivities(field) || isOfDueTasks(field)) {
            const Result<std::shared_ptr<Column>> column = followUpColumn(context, field, days, *facts.ids);
            if (!column)
                return column.error();
            facts.columns[key] = *column;
        } else if (field.type != FieldType::Tags) {
            done = loadNumbers(context, conditions, fields, days, facts);
        } else {
            const auto column = std::make_shared<Column>(Sets());
            const Question question = questionOf(*condition, field, context.today());
            Sets &sets = std::get<Sets>(*column);
            done = field.source == ChoiceSource::Segments
                       ? loadMembers(context.database(), field, question, places, sets)
                       : loadBought(context.database(), field, question, days, places, sets);
            facts.columns[key] = column;
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace shuke::segments
