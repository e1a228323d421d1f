// Reads the columns of FilterIndex: all contacts in one pass.
#include "core/segments/facts_source.h"

#include "core/sales/id_places.h"
#include "core/segments/score_fields.h"
#include "core/segments/several_texts.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace shuke::segments {

namespace facts_load_detail {

Result<void> loadContacts(store::Database &database, Facts &facts)
{
    const auto ids = std::make_shared<std::vector<qint64>>();
    const auto states = std::make_shared<std::vector<quint8>>();
    Result<void> read = store::scanRows(
        database, "SELECT scan_row(id, kind = 'company', deleted_at IS NOT NULL) FROM contact NOT INDEXED",
        [&](const store::ScanRow &row) {
            ids->push_back(row.integer(0));
            states->push_back(static_cast<quint8>((row.integer(1) != 0 ? Facts::Company : 0) |
                                                  (row.integer(2) != 0 ? Facts::Trashed : 0)));
            return true;
        });
    if (!read)
        return read;
    facts.ids = ids;
    facts.states = states;
    facts.isLoaded = true;
    return {};
}

/// Those that stand in the row itself, all in one pass.
Result<void> loadColumns(store::Database &database, const std::vector<Source> &sources, DayOfInstant &dayOf,
                         Facts &facts)
{
    std::string sql = "SELECT scan_row(";
    std::vector<std::shared_ptr<Column>> columns;
    for (const Source &source : sources) {
        sql += (columns.empty() ? "" : ", ") + source.sql;
        columns.push_back(std::make_shared<Column>(columnFor(*source.field)));
    }
    size_t place = 0;
    Result<void> failed;
    const Result<void> read =
        store::scanRows(database, sql + ") FROM contact c NOT INDEXED", [&](const store::ScanRow &row) {
            for (size_t i = 0; i < columns.size(); ++i) {
                const int at = static_cast<int>(i);
                Cell cell{row.isNull(at), 0, {}};
                if (!cell.isNull && sources[i].isText)
                    cell.text = row.utf8(at);
                else if (!cell.isNull)
                    cell.integer = sources[i].isInstant ? dayOf(row.integer(at)) : row.integer(at);
                if (Result<void> done = put(*columns[i], place, cell); !done)
                    failed = done;
            }
            ++place;
            return bool(failed);
        });
    if (!failed || !read)
        return failed ? read : failed;
    for (size_t i = 0; i < sources.size(); ++i)
        facts.columns[sources[i].field->key.toStdString()] = columns[i];
    return {};
}

/// A custom field: few contacts have a value, so the others need not be looked up.
Result<void> loadCustom(store::Database &database, const Source &source, Facts &facts)
{
    const auto column = std::make_shared<Column>(columnFor(*source.field));
    const size_t count = facts.ids->size();
    for (size_t place = 0; place < count; ++place) {
        if (Result<void> done = put(*column, place, {}); !done)
            return done;
    }
    const sales::IdPlaces places(*facts.ids);
    Result<void> failed;
    const Result<void> read =
        store::scanRows(database,
                        "SELECT scan_row(contact_id, " + source.sql +
                            ") FROM custom_value WHERE field_id = " + std::to_string(source.customField),
                        [&](const store::ScanRow &row) {
                            const quint32 place = places.of(row.integer(0));
                            if (place == sales::IdPlaces::kNone)
                                return true;
                            Cell cell{row.isNull(1), 0, {}};
                            if (!cell.isNull && source.isText)
                                cell.text = row.utf8(1);
                            else if (!cell.isNull)
                                cell.integer = row.integer(1);
                            failed = put(*column, place, cell);
                            return bool(failed);
                        });
    if (!failed || !read)
        return failed ? read : failed;
    facts.columns[source.field->key.toStdString()] = column;
    return {};
}

Result<void> loadTags(store::Database &database, const Field &field, Facts &facts)
{
    const auto column = std::make_shared<Column>(Sets());
    Sets &sets = std::get<Sets>(*column);
    const sales::IdPlaces places(*facts.ids);
    Result<void> read = store::scanRows(database, "SELECT scan_row(contact_id, tag_id) FROM contact_tag NOT INDEXED",
                                        [&](const store::ScanRow &row) {
                                            const quint32 place = places.of(row.integer(0));
                                            if (place != sales::IdPlaces::kNone)
                                                sets.places[row.integer(1)].push_back(place);
                                            return true;
                                        });
    if (!read)
        return read;
    for (auto &[tag, of] : sets.places)
        std::ranges::sort(of);
    facts.columns[field.key.toStdString()] = column;
    return {};
}

/// The newest consent for a channel that counts; as contacts::currentConsent.
struct NewestConsent
{
    std::tuple<qint64, qint64, qint64> moment = {}; ///< Day, when it was written, id.
    bool given = false;
};

Result<void> loadConsents(store::Database &database, const Field &field, Facts &facts)
{
    const sales::IdPlaces places(*facts.ids);
    std::map<std::pair<size_t, quint32>, NewestConsent> newest; // by channel and place
    const Result<void> read =
        store::scanRows(database,
                        "SELECT scan_row(contact_id, channel, state = 'given', day, created_at, id) FROM consent "
                        "WHERE purpose = 'marketing'",
                        [&](const store::ScanRow &row) {
                            const quint32 place = places.of(row.integer(0));
                            if (place == sales::IdPlaces::kNone)
                                return true;
                            const std::string_view channel = row.utf8(1);
                            const std::tuple moment{row.integer(3), row.integer(4), row.integer(5)};
                            for (size_t i = 0; i < kConsentChannels.size(); ++i) {
                                if (channel != "any" && channel != kConsentChannels[i])
                                    continue;
                                NewestConsent &consent = newest[{i, place}];
                                if (moment > consent.moment)
                                    consent = {moment, row.integer(2) != 0};
                            }
                            return true;
                        });
    if (!read)
        return read;
    const auto column = std::make_shared<Column>(Sets());
    Sets &sets = std::get<Sets>(*column);
    for (size_t i = 0; i < kConsentChannels.size(); ++i)
        sets.named[kConsentChannels[i]] = static_cast<qint64>(i) + 1;
    for (const auto &[of, consent] : newest) {
        if (consent.given)
            sets.places[static_cast<qint64>(of.first) + 1].push_back(of.second);
    }
    facts.columns[field.key.toStdString()] = column;
    return {};
}

/// All of them: they come from the same pass over the orders.
Result<void> loadPurchases(ReadContext &context, Facts &facts)
{
    const Result<std::vector<sales::ContactPurchases>> bought = sales::contactPurchases(context, *facts.ids);
    if (!bought)
        return bought.error();
    for (const Field &field : builtInFields(Subject::Contacts)) {
        if (!isOfPurchases(field))
            continue;
        const auto column = std::make_shared<Column>(columnFor(field));
        for (size_t place = 0; place < bought->size(); ++place) {
            if (Result<void> done = put(*column, place, purchaseCell(field, (*bought)[place])); !done)
                return done;
        }
        facts.columns[field.key.toStdString()] = column;
    }
    return {};
}

/// As loadPurchases.
Result<void> loadFollowUps(ReadContext &context, Facts &facts)
{
    const Result<std::vector<FollowUpFacts>> all = followUpFacts(context, *facts.ids);
    if (!all)
        return all.error();
    for (const Field &field : builtInFields(Subject::Contacts)) {
        if (!isOfFollowUps(field))
            continue;
        const auto column = std::make_shared<Column>(columnFor(field));
        for (size_t place = 0; place < all->size(); ++place) {
            if (Result<void> done = put(*column, place, followUpCell(field, (*all)[place])); !done)
                return done;
        }
        facts.columns[field.key.toStdString()] = column;
    }
    return {};
}

/// As loadPurchases.
Result<void> loadTies(ReadContext &context, Facts &facts)
{
    const Result<std::vector<TieFacts>> all = tieFacts(context, *facts.ids);
    if (!all)
        return all.error();
    for (const Field &field : builtInFields(Subject::Contacts)) {
        if (!isOfTies(field))
            continue;
        const auto column = std::make_shared<Column>(columnFor(field));
        for (size_t place = 0; place < all->size(); ++place) {
            if (Result<void> done = put(*column, place, tieCell(field, (*all)[place])); !done)
                return done;
        }
        facts.columns[field.key.toStdString()] = column;
    }
    return {};
}

/// Those that are wanted, all in one pass over the newest complete run.
Result<void> loadScores(store::Database &database, const std::vector<Field> &wanted, Facts &facts)
{
    std::string sql = "SELECT scan_row(s.contact_id";
    std::vector<std::shared_ptr<Column>> columns;
    for (const Field &field : wanted) {
        sql += ", " + scoreColumnSql(field);
        columns.push_back(std::make_shared<Column>(columnFor(field)));
        for (size_t place = 0; place < facts.ids->size(); ++place) {
            if (Result<void> done = put(*columns.back(), place, {}); !done)
                return done;
        }
    }
    sql += ") FROM contact_score s WHERE s.run_id = " + std::to_string(facts.scoreRun);
    const sales::IdPlaces places(*facts.ids);
    Result<void> failed;
    const Result<void> read = store::scanRows(database, sql, [&](const store::ScanRow &row) {
        const quint32 place = places.of(row.integer(0));
        for (size_t i = 0; place != sales::IdPlaces::kNone && failed && i < wanted.size(); ++i) {
            const int at = static_cast<int>(i) + 1;
            const bool isText = wanted[i].type == FieldType::Choice;
            if (!row.isNull(at))
                failed =
                    put(*columns[i], place, isText ? Cell{false, 0, row.utf8(at)} : Cell{false, row.integer(at), {}});
        }
        return bool(failed);
    });
    if (!failed || !read)
        return failed ? read : failed;
    for (size_t i = 0; i < wanted.size(); ++i)
        facts.columns[wanted[i].key.toStdString()] = columns[i];
    return {};
}

} // namespace facts_load_detail

bool isOfPurchases(const Field &field)
{
    return field.key == "order_count" || field.key == "first_order" || field.key == "last_order" ||
           field.key == "net_revenue" || field.key == "average_order";
}

bool isOfFollowUps(const Field &field)
{
    return field.key == "last_contact" || field.key == "next_step" || field.key == "contact_count" ||
           field.key == "open_tasks";
}

bool isOfTies(const Field &field)
{
    return field.key == "relation_count" || field.key == "referred_count" || field.key == "file_count";
}

Cell tieCell(const Field &field, const TieFacts &facts)
{
    const qint32 count = field.key == "relation_count"   ? facts.relations
                         : field.key == "referred_count" ? facts.referred
                                                         : facts.files;
    return {false, Number::whole(count).micro, {}};
}

Cell followUpCell(const Field &field, const FollowUpFacts &facts)
{
    if (field.key == "contact_count")
        return {false, Number::whole(facts.contactCount).micro, {}};
    if (field.key == "open_tasks")
        return {false, Number::whole(facts.openTasks).micro, {}};
    const qint32 day = field.key == "last_contact" ? facts.lastContact : facts.nextStep;
    return {day == 0, day, {}};
}

Cell purchaseCell(const Field &field, const sales::ContactPurchases &bought)
{
    const auto of = [](std::optional<Money> money) { return money ? Cell{false, money->minor(), {}} : Cell(); };
    if (field.key == "order_count")
        return {false, Number::whole(bought.orders).micro, {}};
    if (field.key == "first_order")
        return {bought.orders == 0, bought.firstDay, {}};
    if (field.key == "last_order")
        return {bought.orders == 0, bought.latestDay, {}};
    return of(field.key == "average_order" ? bought.averageOrder() : bought.netRevenue());
}

Result<Source> sourceOf(store::Database &database, const Field &field)
{
    Source source;
    source.field = &field;
    source.isText =
        field.type == FieldType::Text || (field.type == FieldType::Choice && field.source == ChoiceSource::Codes);
    if (field.key.startsWith("custom:")) {
        Result<store::Statement *> select =
            database.cached("SELECT id FROM custom_field WHERE entity = 'contact' AND code = ?1");
        if (!select)
            return select.error();
        (*select)->bindUtf8(1, field.key.mid(7).toStdString());
        const Result<bool> found = (*select)->step();
        if (!found)
            return found.error();
        source.customField = *found ? (*select)->integer(0) : 0;
        (*select)->reset();
        source.sql = source.isText ? "text" : "number";
        return source;
    }
    source.isInstant = field.key == "added_on" || field.key == "changed_on";
    if (source.isInstant)
        source.sql = field.key == "added_on" ? "c.created_at" : "c.modified_at";
    else if (field.type == FieldType::Birthday)
        source.sql = "CASE WHEN c.birth_month > 0 THEN " + sqlOf(Subject::Contacts, field).text + " END";
    else
        source.sql = sqlOf(Subject::Contacts, field).text;
    return source;
}

Result<void> load(ReadContext &context, const std::vector<Field> &wanted, Facts &facts)
{
    using namespace facts_load_detail;
    store::Database &database = context.database();
    if (!facts.isLoaded) {
        if (Result<void> done = loadContacts(database, facts); !done)
            return done;
    }
    std::vector<Source> ofRows;
    std::vector<Field> ofScores;
    for (const Field &field : wanted) {
        if (facts.columns.contains(field.key.toStdString()) || isAsked({field.key, Operator::IsNotEmpty, {}}, field))
            continue;
        Result<void> done;
        if (isOfPurchases(field)) {
            done = loadPurchases(context, facts);
        } else if (isOfFollowUps(field)) {
            done = loadFollowUps(context, facts);
        } else if (isOfTies(field)) {
            done = loadTies(context, facts);
        } else if (isOfScores(field)) {
            ofScores.push_back(field);
        } else if (field.key == "consent") {
            done = loadConsents(database, field, facts);
        } else if (field.several) {
            done = loadSeveral(database, field, facts);
        } else if (field.type == FieldType::Tags) {
            done = loadTags(database, field, facts);
        } else {
            Result<Source> source = sourceOf(database, field);
            if (!source)
                return source.error();
            if (field.key.startsWith("custom:"))
                done = loadCustom(database, *source, facts);
            else
                ofRows.push_back(std::move(*source));
        }
        if (!done)
            return done;
    }
    if (!ofScores.empty()) {
        if (Result<void> done = loadScores(database, ofScores, facts); !done)
            return done;
    }
    if (ofRows.empty())
        return {};
    const Result<QString> zone = database.text("SELECT value FROM setting WHERE key = 'time_zone'");
    if (!zone)
        return zone.error();
    DayOfInstant dayOf(zone->toUtf8());
    return loadColumns(database, ofRows, dayOf, facts);
}

} // namespace shuke::segments
