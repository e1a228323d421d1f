// The values of a whole file that cannot be read.
#include "core/base/text_fold.h"
#include "core/contacts/custom_field_table.h"
#include "core/exchange/import_order_row.h"
#include "core/exchange/import_row.h"
#include "core/exchange/value_check.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace shuke::exchange {

namespace value_check_file_detail {

Result<KnownWords> knownWords(ReadContext &context)
{
    KnownWords words;
    Result<PaymentMethods> methods = PaymentMethods::read(context.database());
    if (!methods)
        return methods.error();
    words.paymentMethods = std::move(*methods);
    const Result<std::vector<contacts::CustomField>> fields = contacts::customFields(context.database());
    if (!fields)
        return fields.error();
    for (const contacts::CustomField &field : *fields)
        words.ownFields.push_back({field.code.toUtf8(), contacts::codeOf(field.type).toLatin1(), field.choices});
    return words;
}

/// The bad values of one column, rule by rule.
class Collector
{
public:
    Collector(const ValueChecker &checker, size_t column, QByteArray field)
        : m_checker(checker), m_column(column), m_field(std::move(field))
    {}

    void look(std::string_view text, qint64 line)
    {
        const char *rule = m_checker.problem(m_column, text);
        if (!rule)
            return;
        Group &group = m_groups[rule];
        if (group.bad.rows++ == 0) {
            group.bad.column = m_column;
            group.bad.field = m_field;
            group.bad.rule = rule;
            group.bad.rejectsRow = m_checker.rejectsRow(m_column, rule);
        }
        const std::string key = foldUtf8(text);
        if (const auto known = group.places.find(key); known != group.places.end()) {
            ++group.bad.values[known->second].rows;
            return;
        }
        if (group.bad.values.size() == BadValues::kMost) {
            group.bad.more = true;
            return;
        }
        group.places.emplace(key, group.bad.values.size());
        group.bad.values.push_back({QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), 1, line});
    }
    void take(std::vector<BadValues> &all)
    {
        for (auto &[rule, group] : m_groups) {
            std::ranges::stable_sort(group.bad.values, std::greater(), &BadValue::rows);
            all.push_back(std::move(group.bad));
        }
    }

    size_t column() const { return m_column; }

private:
    struct Group
    {
        BadValues bad;
        std::unordered_map<std::string, size_t> places;
    };
    const ValueChecker &m_checker;
    size_t m_column;
    QByteArray m_field;
    std::map<std::string, Group> m_groups;
};

Result<ValueCheck> run(ReadContext &context, ImportOptions options)
{
    Result<ImportPlan> plan = planImport(options);
    if (!plan)
        return plan.error();
    options.defaults.clear(); // they fill empty cells, which are no bad values
    Result<KnownWords> words = knownWords(context);
    if (!words)
        return words.error();
    const auto checker = std::make_shared<const ValueChecker>(std::move(*plan), options.kind, std::move(*words));
    const ImportPlan &used = checker->plan();
    ValueCheck check;
    check.checker = checker;
    std::vector<Collector> columns;
    for (size_t i = 0; i < used.fieldOfColumn.size(); ++i) {
        if (used.isUsed(i))
            columns.emplace_back(*checker, i, used.mapping.fieldOfColumn[i]);
    }
    Result<std::unique_ptr<RowSource>> rows = openRows(options.path, used.format.csv);
    if (!rows)
        return rows.error();
    RowMapper mapper(used, options);
    CsvRecord record;
    ImportRow cells;
    constexpr qint64 kRowsBetweenLooks = 1024;
    for (qint64 count = 1;; ++count) {
        if (count % kRowsBetweenLooks == 0 && context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        const Result<bool> more = (*rows)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (rowLook(record) != RowLook::Data)
            continue;
        ++check.rows;
        mapper.map(record, cells);
        if (used.hasField(Field::Flow) && !isBilled(cells))
            continue;
        for (Collector &column : columns) {
            const std::optional<Field> field = used.fieldOfColumn[column.column()];
            const int place = used.customOfColumn[column.column()];
            const int further = used.furtherOfColumn[column.column()];
            column.look(field          ? cells[*field]
                        : further >= 0 ? cells.further[static_cast<size_t>(further)]
                                       : cells.custom[static_cast<size_t>(place)],
                        record.line);
        }
        mapper.releaseCleaned();
    }
    for (Collector &column : columns)
        column.take(check.groups);
    return check;
}

} // namespace value_check_file_detail

Query<ValueCheck> checkValues(ImportOptions options)
{
    return {[options = std::move(options)](ReadContext &context) {
        return value_check_file_detail::run(context, options);
    }};
}

} // namespace shuke::exchange
