#include "core/segments/filter_fields.h"

#include "core/base/text_fold.h"
#include "core/contacts/custom_field_table.h"
#include "core/segments/condition_sql.h"
#include "core/segments/field_sql.h"
#include "core/segments/segment_table.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::segments {

namespace filter_fields_detail {

FieldType typeOf(contacts::CustomFieldType type)
{
    switch (type) {
    case contacts::CustomFieldType::Text:
        return FieldType::Text;
    case contacts::CustomFieldType::Number:
        return FieldType::Number;
    case contacts::CustomFieldType::Date:
        return FieldType::Day;
    case contacts::CustomFieldType::Choice:
        return FieldType::Choice;
    case contacts::CustomFieldType::YesNo:
        return FieldType::YesNo;
    }
    return FieldType::Text;
}

Field fieldOf(const contacts::CustomField &custom)
{
    Field field;
    field.key = "custom:" + custom.code.toUtf8();
    field.type = typeOf(custom.type);
    field.nameEn = custom.nameEn;
    field.nameZh = custom.nameZh;
    field.active = custom.active;
    if (custom.type == contacts::CustomFieldType::Choice) {
        field.source = ChoiceSource::Codes;
        for (const QString &choice : custom.choices)
            field.choices.push_back({choice});
    }
    return field;
}

/// id or code, name_en, name_zh, active; ?1: the folded text that name or code contains (of products), ?2: the limit.
const char *choicesSql(ChoiceSource source)
{
    switch (source) {
    case ChoiceSource::Staff:
        return "SELECT id, NULL, name, name, active FROM staff WHERE ?1 = '' OR instr(folded(name), ?1) > 0 "
               "ORDER BY active DESC, name LIMIT ?2";
    case ChoiceSource::Tags:
        return "SELECT id, NULL, name, name, 1 FROM tag WHERE ?1 = '' OR instr(folded(name), ?1) > 0 "
               "ORDER BY name LIMIT ?2";
    case ChoiceSource::Shops:
        return "SELECT id, NULL, name, name, active FROM shop WHERE ?1 = '' OR instr(folded(name), ?1) > 0 "
               "ORDER BY active DESC, name LIMIT ?2";
    case ChoiceSource::Products:
        return "SELECT id, NULL, name, name, active FROM product WHERE deleted_at IS NULL AND (?1 = '' OR "
               "instr(folded(name), ?1) > 0 OR instr(folded(code), ?1) > 0) ORDER BY active DESC, name_key LIMIT ?2";
    case ChoiceSource::PaymentMethods:
        return "SELECT 0, code, name_en, name_zh, active FROM payment_method WHERE ?1 = '' OR instr(folded(name_en), "
               "?1) > 0 OR instr(folded(name_zh), ?1) > 0 ORDER BY position LIMIT ?2";
    case ChoiceSource::Categories:
        return "SELECT 0, category, category, category, 1 FROM product WHERE deleted_at IS NULL AND folded(category) "
               "<> "
               "'' AND (?1 = '' OR instr(folded(category), ?1) > 0) GROUP BY folded(category) ORDER BY category LIMIT "
               "?2";
    case ChoiceSource::Segments:
        return "SELECT id, NULL, name, name, 1 FROM segment WHERE deleted_at IS NULL AND (?1 = '' OR "
               "instr(folded(name), ?1) > 0) ORDER BY name LIMIT ?2";
    case ChoiceSource::None:
    case ChoiceSource::Codes:
        break;
    }
    return nullptr;
}

Result<std::vector<ChoiceItem>> choices(ReadContext &context, const char *sql, const QString &text, qint64 limit)
{
    if (const Result<void> added = addConditionFunctions(context.database()); !added)
        return added.error();
    Result<store::Statement> select = context.database().prepare(sql);
    if (!select)
        return select.error();
    const QString folded = foldText(text);
    select->bind(1, folded.isNull() ? QStringView(u"") : QStringView(folded));
    select->bind(2, limit > 0 ? limit : qint64(-1));
    std::vector<ChoiceItem> items;
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return items;
        Value value = RecordId{select->integer(0)};
        if (!select->isNull(1))
            value = select->text(1);
        items.push_back({value, select->text(2), select->text(3), select->integer(4) != 0});
    }
}

} // namespace filter_fields_detail

Result<std::vector<Field>> fieldsIn(store::Database &database, Subject subject)
{
    std::vector<Field> fields = builtInFields(subject);
    if (subject != Subject::Contacts)
        return fields;
    const Result<std::vector<contacts::CustomField>> custom = contacts::customFields(database);
    if (!custom)
        return custom.error();
    for (const contacts::CustomField &field : *custom)
        fields.push_back(filter_fields_detail::fieldOf(field));
    return fields;
}

const std::vector<Field> &hiddenFields()
{
    static const std::vector<Field> fields = {
        {.key = kFrozenMember, .type = FieldType::Tags, .source = ChoiceSource::Segments},
        {.key = kLeftOutByHand, .type = FieldType::Tags, .source = ChoiceSource::Segments},
    };
    return fields;
}

Result<std::vector<Field>> evaluatedFields(store::Database &database, Subject subject)
{
    Result<std::vector<Field>> fields = fieldsIn(database, subject);
    if (fields && subject == Subject::Contacts)
        fields->insert(fields->end(), hiddenFields().begin(), hiddenFields().end());
    return fields;
}

Result<FilterSpec> prepared(store::Database &database, FilterSpec spec, std::span<const Field> fields)
{
    if (const Result<void> checked = check(spec.where, fields, true); !checked)
        return checked.error();
    if (!usesSegments(spec.where))
        return spec;
    const Result<SegmentBook> book = segmentBook(database);
    if (!book)
        return book.error();
    Result<ConditionGroup> expanded = expandSegments(spec.where, *book);
    if (!expanded)
        return expanded.error();
    if (const Result<void> checked = check(*expanded, fields, true); !checked)
        return checked.error();
    spec.where = std::move(*expanded);
    return spec;
}

Query<std::vector<Field>> fieldsOf(Subject subject)
{
    return {[subject](ReadContext &context) { return fieldsIn(context.database(), subject); }};
}

Query<std::vector<ChoiceItem>> choicesOf(Field field, QString text, qint64 limit)
{
    return {[field = std::move(field), text = std::move(text),
             limit](ReadContext &context) -> Result<std::vector<ChoiceItem>> {
        const char *sql = filter_fields_detail::choicesSql(field.source);
        if (!sql)
            return std::vector<ChoiceItem>();
        return filter_fields_detail::choices(context, sql, text, limit);
    }};
}

Query<std::vector<ChoiceItem>> staffChoices()
{
    return choicesOf({.key = "owner", .type = FieldType::Choice, .source = ChoiceSource::Staff});
}

Query<std::vector<Suggestion>> suggestions(Subject subject, QByteArray field, qint64 limit)
{
    return {[subject, field = std::move(field), limit](ReadContext &context) -> Result<std::vector<Suggestion>> {
        const Result<std::vector<Field>> fields = fieldsIn(context.database(), subject);
        if (!fields)
            return fields.error();
        const Field *known = findField(*fields, field);
        if (!known || known->type != FieldType::Text || known->source != ChoiceSource::None || !known->suggests)
            return Error{ErrorCode::InvalidInput, QStringLiteral("the field suggests nothing")};
        const std::string column = sqlOf(subject, *known).text;
        const std::string from = subject == Subject::Contacts ? " FROM contact c WHERE c.deleted_at IS NULL"
                                 : subject == Subject::Orders ? " FROM sales_order o WHERE o.deleted_at IS NULL"
                                                              : " FROM product p WHERE p.deleted_at IS NULL";
        Result<store::Statement> select =
            context.database().prepare("SELECT " + column + ", count(*)" + from + " AND " + column +
                                       " <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?1");
        if (!select)
            return select.error();
        select->bind(1, limit > 0 ? limit : qint64(-1));
        std::vector<Suggestion> found;
        for (;;) {
            const Result<bool> more = select->step();
            if (!more)
                return more.error();
            if (!*more)
                return found;
            found.push_back({select->text(0), select->integer(1)});
        }
    }};
}

} // namespace shuke::segments
