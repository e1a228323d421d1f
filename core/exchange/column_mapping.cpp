#include "core/exchange/column_mapping.h"

#include "core/exchange/header_alias.h"
#include "core/exchange/import_further.h"

#include <algorithm>

namespace shuke::exchange {

namespace column_mapping_detail {

Error badMapping(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// Moves a field that found no column of its own to a column that nothing else needs.
void promote(ColumnMapping &mapping, const QByteArray &from, const QByteArray &to)
{
    const int column = mapping.columnOf(from);
    if (column >= 0 && !mapping.has(to))
        mapping.fieldOfColumn[static_cast<size_t>(column)] = to;
}

/// ":home", ":work", ":other" or nothing.
QByteArray labelIn(const QString &header)
{
    constexpr std::pair<const char *, const char *> kWords[] = {
        {"home", ":home"},   {"家庭", ":home"}, {"住宅", ":home"}, {"work", ":work"},   {"business", ":work"},
        {"office", ":work"}, {"办公", ":work"}, {"公司", ":work"}, {"other", ":other"}, {"其他", ":other"}};
    const QString folded = foldHeader(header);
    for (const auto &[word, label] : kWords) {
        if (folded.contains(QString::fromUtf8(word)))
            return label;
    }
    return {};
}

} // namespace column_mapping_detail

int ColumnMapping::columnOf(const QByteArray &field) const
{
    const auto found = std::find(fieldOfColumn.begin(), fieldOfColumn.end(), field);
    return found == fieldOfColumn.end() ? -1 : static_cast<int>(found - fieldOfColumn.begin());
}

ColumnMapping guessMapping(ImportKind kind, const QStringList &headers)
{
    ColumnMapping mapping;
    mapping.kind = kind;
    mapping.fieldOfColumn.resize(static_cast<size_t>(headers.size()));

    struct Candidate
    {
        HeaderMatch match;
        size_t column;
    };
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (std::optional<HeaderMatch> match = matchHeader(kind, headers[i]))
            candidates.push_back({std::move(*match), static_cast<size_t>(i)});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.match.rank < b.match.rank; });
    for (const Candidate &candidate : candidates) {
        const QByteArray &field = candidate.match.field;
        if (!mapping.has(field)) {
            mapping.fieldOfColumn[candidate.column] = field;
        } else if (field == "phone" && !mapping.has("phone2")) {
            // An own "phone 2" header has rank 0, so it came before this one.
            mapping.fieldOfColumn[candidate.column] = "phone2";
        } else if (field == "phone" || field == "email") {
            const QByteArray further =
                "point:" + field + column_mapping_detail::labelIn(headers[static_cast<qsizetype>(candidate.column)]);
            if (isFieldOf(kind, further))
                mapping.fieldOfColumn[candidate.column] = further;
        } else if (furtherColumn(field)) {
            mapping.fieldOfColumn[candidate.column] = field;
        }
    }
    if (kind == ImportKind::Orders || kind == ImportKind::Activities) {
        column_mapping_detail::promote(mapping, "customer_name", "customer");
        column_mapping_detail::promote(mapping, "customer_phone", "customer");
        column_mapping_detail::promote(mapping, "customer_email", "customer");
    }
    if (kind == ImportKind::Orders) {
        // A bare "id" beside no customer may as well be the customer's: taken for the order's, it would make one order
        // of all his purchases. Nobody but the user can tell.
        const int id = mapping.columnOf("external_id");
        if (id >= 0 && !mapping.has("customer") && matchHeader(kind, headers[id])->rank > 0)
            mapping.fieldOfColumn[static_cast<size_t>(id)].clear();
    }
    return mapping;
}

ImportKind guessKind(const QStringList &headers)
{
    ImportKind best = ImportKind::Contacts;
    qsizetype bestScore = 0;
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Orders, ImportKind::Products}) {
        const ColumnMapping mapping = guessMapping(kind, headers);
        const auto mapped = std::count_if(mapping.fieldOfColumn.begin(), mapping.fieldOfColumn.end(),
                                          [](const QByteArray &field) { return !field.isEmpty(); });
        // What a row cannot do without weighs more than any number of other columns.
        const bool complete = kind == ImportKind::Orders ? mapping.has("ordered_on")
                              : kind == ImportKind::Products
                                  ? mapping.has("name") && (mapping.has("code") || mapping.has("price"))
                                  : mapping.has("name") || mapping.has("given_name");
        const qsizetype score = mapped + (complete ? 1 : -100);
        if (score > bestScore) {
            bestScore = score;
            best = kind;
        }
    }
    return best;
}

Result<ColumnMapping> mappingFromFields(ImportKind kind, const QStringList &fields)
{
    using namespace column_mapping_detail;
    ColumnMapping mapping;
    mapping.kind = kind;
    for (const QString &text : fields) {
        QByteArray field = text.trimmed().toUtf8();
        if (field == "-")
            field.clear();
        if (!field.isEmpty() && !isFieldOf(kind, field))
            return badMapping(QStringLiteral("unknown field %1").arg(text));
        if (!field.isEmpty() && mapping.has(field) && !furtherColumn(field))
            return badMapping(QStringLiteral("field %1 stands there twice").arg(text));
        mapping.fieldOfColumn.push_back(field);
    }
    return mapping;
}

Result<void> applyOverride(ColumnMapping &mapping, const QStringList &headers, const QString &assignment)
{
    using namespace column_mapping_detail;
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals <= 0)
        return badMapping(QStringLiteral("%1: expected field=column").arg(assignment));
    const QByteArray field = assignment.first(equals).trimmed().toUtf8();
    if (!isFieldOf(mapping.kind, field))
        return badMapping(QStringLiteral("unknown field %1").arg(QString::fromUtf8(field)));

    const QString column = assignment.sliced(equals + 1).trimmed();
    qsizetype index = -1;
    if (!column.isEmpty()) {
        index = headers.indexOf(column);
        const QString folded = foldHeader(column);
        for (qsizetype i = 0; index < 0 && !folded.isEmpty() && i < headers.size(); ++i) {
            if (foldHeader(headers[i]) == folded)
                index = i;
        }
        if (index < 0) {
            bool isNumber = false;
            const int number = column.toInt(&isNumber);
            if (!isNumber || number < 1 || static_cast<size_t>(number) > mapping.fieldOfColumn.size())
                return badMapping(QStringLiteral("field %1: no column %2").arg(QString::fromUtf8(field), column));
            index = number - 1;
        }
    }
    if (const int former = mapping.columnOf(field); former >= 0 && (!furtherColumn(field) || index < 0))
        mapping.fieldOfColumn[static_cast<size_t>(former)].clear();
    if (index >= 0)
        mapping.fieldOfColumn[static_cast<size_t>(index)] = field;
    return {};
}

} // namespace shuke::exchange
