// What a merge's undo writes.

#include "core/store/merge_undo.h"

#include <algorithm>
#include <span>

namespace shuke::store {

Result<void> MergeUndo::write(RecordRef record, const ChangeImage &values)
{
    std::string sql = "UPDATE main." + std::string(tableName(record.table)) + " SET ";
    int place = 1;
    for (const auto &[column, value] : values) {
        ++place;
        sql += (place > 2 ? ", " : "") + column + " = ?" + std::to_string(place);
    }
    const Result<bool> parents = parentsExist(record, values);
    if (!parents)
        return parents.error();
    if (!*parents)
        return {};
    Result<Statement> update = m_database.prepare(sql + " WHERE id = ?1");
    if (!update)
        return update.error();
    update->bind(1, record.row);
    place = 1;
    for (const auto &[column, value] : values)
        value.bindTo(*update, ++place);
    const Result<void> done = update->run();
    if (done)
        return {};
    if (done.error().code == ErrorCode::InvalidInput) { // a CHECK over it and a later edit
        m_conflicts.keep({record.table, record.row, Keep::ChangedLater, {}});
        return {};
    }
    if (done.error().code != ErrorCode::Duplicate)
        return done.error();
    if (record.table != TableId::Contact || values.contains("external_id")) {
        m_conflicts.keep({record.table, record.row, Keep::ValueTaken, {}});
        return {};
    }
    m_conflicts.keep({record.table, record.row, Keep::ValueTaken, {QStringLiteral("external_id")}});
    ChangeImage without = values;
    without["external_id"] = {};
    return write(record, without);
}

Result<void> MergeUndo::insert(RecordRef record, const ChangeImage &values)
{
    const Result<bool> parents = parentsExist(record, values);
    if (!parents)
        return parents.error();
    if (!*parents)
        return {};
    std::string names;
    std::string places;
    for (const auto &[column, value] : values) {
        names += (names.empty() ? "" : ", ") + column;
        places += places.empty() ? "?" : ", ?";
    }
    Result<Statement> insert = m_database.prepare("INSERT INTO main." + std::string(tableName(record.table)) + " (" +
                                                  names + ") VALUES (" + places + ")");
    if (!insert)
        return insert.error();
    int place = 0;
    for (const auto &[column, value] : values)
        value.bindTo(*insert, ++place);
    const Result<void> done = insert->run();
    if (done || done.error().code != ErrorCode::Duplicate)
        return done;
    m_conflicts.keep({record.table, record.row, Keep::ValueTaken, {}});
    return {};
}

Result<ChangeImage> MergeUndo::relationEnds(RecordRef record, const RowLayers &row)
{
    std::vector<qint64> merges; // newest first
    for (const RowLayer &layer : row.layers()) {
        if (layer.merge && layer.inForce && layer.operation != m_target)
            merges.insert(merges.begin(), layer.operation);
    }
    ChangeImage first;
    for (size_t without = 0; without <= merges.size(); ++without) {
        const auto leftOut = std::span(merges).first(without);
        const ChangeImage whole = row.with([&](const RowLayer &layer) {
            return layer.inForce && layer.operation != m_target &&
                   std::ranges::find(leftOut, layer.operation) == leftOut.end();
        });
        ChangeImage ends{{"from_id", whole.at("from_id")}, {"to_id", whole.at("to_id")}};
        Result<Statement *> other = m_database.cached(
            "SELECT 1 FROM main.contact_relation WHERE from_id = ?1 AND to_id = ?2 AND kind = ?3 AND id <> ?4");
        if (!other)
            return other.error();
        whole.at("from_id").bindTo(**other, 1);
        whole.at("to_id").bindTo(**other, 2);
        whole.at("kind").bindTo(**other, 3);
        (*other)->bind(4, record.row);
        const Result<bool> taken = (*other)->step();
        if (!taken)
            return taken.error();
        (*other)->reset();
        if (!*taken)
            return ends;
        if (without == 0)
            first = std::move(ends);
    }
    return first;
}

Result<bool> MergeUndo::parentsExist(RecordRef record, const ChangeImage &values)
{
    for (const TableReference &reference : m_schema.references) {
        const auto value = values.find(reference.column);
        if (reference.child != record.table || value == values.end() || value->second.kind == ImageValue::Kind::Null)
            continue;
        Result<Statement *> parent =
            m_database.cached("SELECT 1 FROM main." + std::string(tableName(reference.parent)) + " WHERE " +
                              reference.parentColumn + " = ?");
        if (!parent)
            return parent.error();
        value->second.bindTo(**parent, 1);
        const Result<bool> there = (*parent)->step();
        if (!there)
            return there.error();
        (*parent)->reset();
        if (!*there) {
            m_conflicts.keep({record.table, record.row, Keep::ParentMissing, {}});
            return false;
        }
    }
    return true;
}

Result<void> MergeUndo::removeRow(RecordRef record)
{
    Result<Statement *> remove =
        m_database.cached("DELETE FROM main." + std::string(tableName(record.table)) + " WHERE id = ?");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, record.row);
    return (*remove)->run();
}

} // namespace shuke::store
