#include "core/store/row_layers.h"

#include "core/base/operation_kinds.h"
#include "core/store/column_groups.h"

#include <QScopeGuard>

#include <algorithm>
#include <set>

namespace shuke::store {

namespace row_layers_detail {

constexpr const char *kLayers =
    "SELECT c.operation_id, c.kind, c.before, c.after, o.undone_by IS NULL AND o.undoes IS NULL, o.kind = ?3 "
    "FROM change c JOIN operation o ON o.id = c.operation_id WHERE c.table_name = ?1 AND c.row_id = ?2 ORDER BY c.seq";

ImageValue valueOf(const ChangeImage &image, const std::string &column)
{
    const auto found = image.find(column);
    return found == image.end() ? ImageValue() : found->second;
}

/// The paragraph that a change of the note added, if that is all it did. A merge adds it to an empty note, too; a
/// person who fills an empty note has written all of it.
std::optional<std::string> addedParagraph(const ImageValue &before, const ImageValue &after, bool merge)
{
    if (after.kind != ImageValue::Kind::Text)
        return std::nullopt;
    if (before.kind == ImageValue::Kind::Null)
        return merge ? std::optional(after.text) : std::nullopt;
    if (before.kind == ImageValue::Kind::Text && after.text.starts_with(before.text + '\n'))
        return after.text.substr(before.text.size() + 1);
    return std::nullopt;
}

void addParagraph(ImageValue &note, const std::string &paragraph)
{
    const bool empty = note.kind != ImageValue::Kind::Text || note.text.empty();
    note.text = empty ? paragraph : note.text + '\n' + paragraph;
    note.kind = ImageValue::Kind::Text;
}

constexpr const char *kEnds[] = {"from_id", "to_id"};

/// What a merge did to a relation: one end leads to another contact. Which end it is may have changed.
void moveEnd(ChangeImage &wanted, const ChangeImage &before, const ChangeImage &after)
{
    const auto isEndOf = [](const ChangeImage &row, const ImageValue &contact) {
        return valueOf(row, kEnds[0]) == contact || valueOf(row, kEnds[1]) == contact;
    };
    for (const char *from : kEnds) {
        const ImageValue lost = valueOf(before, from);
        if (isEndOf(after, lost))
            continue;
        for (const char *to : kEnds) {
            const ImageValue kept = valueOf(after, to);
            if (isEndOf(before, kept))
                continue;
            for (const char *end : kEnds) {
                if (wanted[end] == lost)
                    wanted[end] = kept;
            }
        }
    }
    if (isUnorderedRelation(valueOf(wanted, "kind").text) && wanted[kEnds[1]].integer < wanted[kEnds[0]].integer)
        std::swap(wanted[kEnds[0]], wanted[kEnds[1]]);
}

} // namespace row_layers_detail

Result<RowLayers> RowLayers::read(Database &database, const JournalSchema &schema, TableId table, qint64 row)
{
    using namespace row_layers_detail;
    RowLayers layers;
    layers.m_table = table;
    layers.m_columns = &schema.of(table);
    for (const TableReference &reference : schema.references) {
        if (reference.child == table && reference.parent == TableId::Contact)
            layers.m_references.push_back(reference.column);
    }
    Result<Statement *> select = database.cached("SELECT " + layers.m_columns->list() + " FROM main." +
                                                 std::string(tableName(table)) + " WHERE id = ?");
    if (!select)
        return select.error();
    (*select)->bind(1, row);
    const Result<bool> there = (*select)->step();
    if (!there)
        return there.error();
    layers.m_exists = *there;
    for (size_t i = 0; layers.m_exists && i < layers.m_columns->names.size(); ++i)
        layers.m_now[layers.m_columns->names[i]] = ImageValue::ofColumn(**select, static_cast<int>(i));
    (*select)->reset();

    Result<Statement> changes = database.prepare(kLayers);
    if (!changes)
        return changes.error();
    changes->bindUtf8(1, tableName(table));
    changes->bind(2, row);
    changes->bindUtf8(3, kMergeOperation);
    for (;;) {
        const Result<bool> more = changes->step();
        if (!more)
            return more.error();
        if (!*more)
            return layers;
        RowLayer layer;
        layer.operation = changes->integer(0);
        layer.kind = changeKind(changes->utf8(1));
        layer.inForce = changes->integer(4) != 0;
        layer.merge = changes->integer(5) != 0;
        for (const auto &[place, image] : {std::pair(2, &layer.before), std::pair(3, &layer.after)}) {
            if (changes->isNull(place))
                continue;
            Result<ChangeImage> read = readChangeImage(database, changes->utf8(place), layer.operation, table);
            if (!read)
                return read.error();
            *image = std::move(*read);
        }
        layers.m_layers.push_back(std::move(layer));
    }
}

bool RowLayers::existsWith(const std::function<bool(const RowLayer &)> &use) const
{
    bool exists = m_layers.empty() ? m_exists : m_layers.front().kind != FieldChange::Kind::Insert;
    for (const RowLayer &layer : m_layers) {
        if (layer.kind != FieldChange::Kind::Update && use(layer))
            exists = layer.kind == FieldChange::Kind::Insert;
    }
    return exists;
}

ChangeImage RowLayers::with(const std::function<bool(const RowLayer &)> &use) const
{
    using namespace row_layers_detail;
    // The row before its first change: what a column was when it was first mentioned, else what it is.
    ChangeImage actual;
    for (const std::string &column : m_columns->names) {
        const auto first = std::ranges::find_if(m_layers, [&](const RowLayer &layer) {
            return layer.kind != FieldChange::Kind::Update || layer.before.contains(column);
        });
        if (first == m_layers.end())
            actual[column] = valueOf(m_now, column);
        else
            actual[column] = valueOf(first->kind == FieldChange::Kind::Insert ? first->after : first->before, column);
    }
    ChangeImage wanted = actual;
    for (const RowLayer &layer : m_layers) {
        if (layer.kind == FieldChange::Kind::Delete)
            continue;
        const ChangeImage before = actual;
        for (const std::string &column : m_columns->names) {
            if (layer.kind == FieldChange::Kind::Insert || layer.after.contains(column))
                actual[column] = valueOf(layer.after, column);
        }
        if (!use(layer))
            continue;
        if (layer.kind == FieldChange::Kind::Insert) {
            wanted = actual;
            continue;
        }
        if (layer.merge && m_table == TableId::ContactRelation) {
            moveEnd(wanted, before, actual);
            continue;
        }
        for (const auto &[column, after] : layer.after) {
            const ImageValue former = valueOf(layer.before, column);
            if (layer.merge && std::ranges::find(m_references, column) != m_references.end()) {
                if (wanted[column] == former)
                    wanted[column] = after;
                continue;
            }
            if (m_table == TableId::Contact && column == "note") {
                if (const std::optional<std::string> paragraph = addedParagraph(former, after, layer.merge)) {
                    addParagraph(wanted[column], *paragraph);
                    continue;
                }
            }
            for (const std::string_view together : columnsWith(m_table, column))
                wanted[std::string(together)] = valueOf(actual, std::string(together));
        }
    }
    return wanted;
}

} // namespace shuke::store
