#include "core/segments/condition_sql.h"

#include "core/base/clock.h"
#include "core/base/text_fold.h"
#include "core/sales/order_totals.h"
#include "core/segments/activity_fields.h"
#include "core/segments/field_sql.h"
#include "core/segments/question.h"
#include "core/store/sql_function.h"

#include <QDateTime>

namespace shuke::segments {

namespace condition_sql_detail {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class Builder
{
public:
    Builder(Subject subject, std::span<const Field> fields, QDate today, SqlText &out)
        : m_subject(subject), m_fields(fields), m_today(today), m_out(out)
    {}

    /// `level`: how deep in the statement.
    std::string group(const ConditionGroup &group, int level = 1)
    {
        const char *join = group.join == ConditionGroup::Join::All ? " AND " : " OR ";
        std::string text;
        const auto add = [&](const std::string &part) {
            if (!text.empty())
                text += join;
            text += part;
        };
        for (const Condition &condition : group.conditions)
            add(this->condition(condition));
        for (const ConditionGroup &inner : group.groups) {
            if (!inner.isEmpty())
                add(level < kDeepestInline ? this->group(inner, level + 1) : apart(inner));
        }
        return (group.negated ? "NOT (" : "(") + text + ")";
    }

    /// "WITH … ", or nothing: what group() put apart.
    std::string with() const { return m_with.empty() ? std::string() : "WITH " + m_with + " "; }

private:
    /// SQLite's parser takes some 20 levels, of which a condition itself needs half. Only segments get so deep, and
    /// they are of contacts: from here on the ids that match are a table of their own.
    static constexpr int kDeepestInline = kDeepestGroup;
    std::string apart(const ConditionGroup &inner)
    {
        const std::string text = group(inner);
        const std::string name = "apart" + std::to_string(++m_apart);
        m_with += (m_with.empty() ? "" : ", ") + name + "(id) AS (SELECT c.id FROM contact c WHERE " + text + ")";
        return "c.id IN (SELECT id FROM " + name + ")";
    }

    std::string parameter(std::variant<qint64, std::string> value)
    {
        m_out.values.push_back(std::move(value));
        return "?" + std::to_string(m_out.values.size() + 3);
    }

    template <typename T>
    std::string list(const std::vector<T> &values)
    {
        std::string text;
        for (const T &value : values)
            text += (text.empty() ? "(" : ", ") + parameter(value);
        return text + ")";
    }

    std::string elements(const Question &question)
    {
        return question.ids.empty() ? list(question.texts) : list(question.ids);
    }

    /// What is asked may be NULL, which is no.
    std::string condition(const Condition &condition)
    {
        const Field &field = *findField(m_fields, condition.field);
        const Question question = questionOf(condition, field, m_today);
        FieldSql sql = sqlOf(m_subject, field, daysAskedFor(condition, field, m_today));
        if (const size_t at = sql.text.find('@'); at != std::string::npos)
            sql.text.replace(at, 1, parameter(condition.field.mid(condition.field.indexOf(':') + 1).toStdString()));
        const std::string asked = sql.kind == FieldSql::Kind::Set     ? set(question, sql)
                                  : sql.kind == FieldSql::Kind::Texts ? texts(question, sql)
                                                                      : scalar(question, sql);
        return "((" + asked + (question.turned ? ") IS NOT TRUE)" : ") IS TRUE)");
    }

    std::string set(const Question &question, const FieldSql &sql)
    {
        if (question.kind == Question::Kind::Present)
            return "EXISTS (SELECT 1 " + sql.text + ")";
        const std::string among = sql.text + " AND " + sql.element + " IN " + elements(question);
        if (question.kind != Question::Kind::AllOf)
            return "EXISTS (SELECT 1 " + among + ")";
        const auto wanted = static_cast<qint64>(question.ids.size() + question.texts.size());
        return "(SELECT count(DISTINCT " + sql.element + ") " + among + ") = " + parameter(wanted);
    }

    std::string texts(const Question &question, const FieldSql &sql)
    {
        return "EXISTS (SELECT 1 FROM " + sql.text + " e WHERE " + scalar(question, {FieldSql::Kind::Text, "e.value"}) +
               ")";
    }

    std::string scalar(const Question &question, const FieldSql &sql)
    {
        if (sql.kind == FieldSql::Kind::Birthday)
            return birthday(question, sql);
        const bool isText = sql.kind == FieldSql::Kind::Text;
        const std::string value = isText ? "folded(" + sql.text + ")" : sql.text;
        switch (question.kind) {
        case Question::Kind::Present:
            return sql.kind == FieldSql::Kind::Number ? "(" + value + ") IS NOT NULL" : value + " <> ''";
        case Question::Kind::Range:
            return "(" + value + ") BETWEEN " + parameter(question.low) + " AND " + parameter(question.high);
        case Question::Kind::Month:
            return "month_of(" + value + ") = " + parameter(question.low);
        case Question::Kind::Contains:
            return "instr(" + value + ", " + parameter(question.texts[0]) + ") > 0";
        case Question::Kind::Begins:
            return "instr(" + value + ", " + parameter(question.texts[0]) + ") = 1";
        default:
            return "(" + value + ") IN " + elements(question);
        }
    }

    std::string birthday(const Question &question, const FieldSql &sql)
    {
        if (question.kind == Question::Kind::Present)
            return "c.birth_month > 0";
        std::vector<qint64> dates;
        for (size_t date = 0; date < question.dates.size(); ++date) {
            if (question.dates.test(date))
                dates.push_back(static_cast<qint64>(date));
            if (question.lunarDates.test(date))
                dates.push_back(static_cast<qint64>(date) + kLunarBirthday);
        }
        return sql.text + " IN " + list(dates);
    }

    Subject m_subject;
    std::span<const Field> m_fields;
    QDate m_today;
    SqlText &m_out;
    std::string m_with;
    int m_apart = 0;
};

std::string scopeOf(const FilterSpec &spec, const char *alias)
{
    std::string text =
        std::string(alias) + (spec.scope == Scope::Trash ? ".deleted_at IS NOT NULL" : ".deleted_at IS NULL");
    if (spec.subject == Subject::Contacts && spec.scope == Scope::People)
        text += " AND c.kind = 'person'";
    if (spec.subject == Subject::Contacts && spec.scope == Scope::Companies)
        text += " AND c.kind = 'company'";
    return text;
}

} // namespace condition_sql_detail

SqlText selectIds(const FilterSpec &spec, std::span<const Field> fields, QDate today)
{
    SqlText sql;
    const char *alias = "p";
    const char *from = "SELECT p.id FROM product p WHERE ";
    const char *order = " ORDER BY p.id DESC";
    if (spec.subject == Subject::Contacts) {
        alias = "c";
        from = "SELECT c.id FROM contact c WHERE ";
        order = " ORDER BY c.id DESC";
    } else if (spec.subject == Subject::Orders) {
        alias = "o";
        from = "SELECT o.id FROM sales_order o WHERE ";
        order = " ORDER BY o.ordered_on DESC, o.id DESC";
    }
    const std::string scope = condition_sql_detail::scopeOf(spec, alias);
    std::string where;
    condition_sql_detail::Builder builder(spec.subject, fields, today, sql);
    if (!spec.where.isEmpty())
        where = " AND " + builder.group(spec.where);
    sql.text = builder.with() + from + scope + where + order + " LIMIT ?3";
    return sql;
}

Result<void> addConditionFunctions(store::Database &database)
{
    using condition_sql_detail::toQString;
    const auto folded = [buffer = std::string()](store::SqlCall &call) mutable {
        buffer.clear();
        appendFolded(call.utf8(0), buffer);
        call.give(std::string_view(buffer));
    };
    const auto monthOf = [](store::SqlCall &call) {
        if (!call.isNull(0))
            call.give(qint64(QDate::fromJulianDay(call.integer(0)).month()));
    };
    const auto businessDay = [zone = std::string("?"),
                              day = std::optional<DayOfInstant>()](store::SqlCall &call) mutable {
        if (call.isNull(0))
            return;
        if (!day || zone != call.utf8(1)) {
            zone = call.utf8(1);
            day.emplace(QByteArray::fromStdString(zone));
        }
        call.give((*day)(call.integer(0)));
    };
    const auto inStore = [](store::SqlCall &call) {
        const auto rate = call.isNull(2) ? std::nullopt : std::optional(call.integer(2));
        const auto home = sales::inStoreCurrency(Money::fromMinor(call.integer(0)), toQString(call.utf8(1)), rate,
                                                 toQString(call.utf8(3)));
        if (home)
            call.give(home->minor());
    };
    const auto wholeSum = [](store::SqlCall &call) {
        const qint64 low = call.integer(1);
        const qint64 high = call.integer(0) + (low >> 32);
        if (high >= -(qint64(1) << 31) && high < qint64(1) << 31)
            call.give(high * (qint64(1) << 32) + (low & 0xffffffff));
    };
    const auto ratio = [](store::SqlCall &call) {
        if (!call.isNull(0) && call.integer(1) > 0)
            call.give(*mulDiv(call.integer(0), 1, call.integer(1)));
    };
    struct Function
    {
        const char *name;
        int arguments;
        store::SqlFunction call;
    };
    for (const Function &function :
         {Function{"folded", 1, folded}, Function{"month_of", 1, monthOf}, Function{"business_day", 2, businessDay},
          Function{"in_store", 4, inStore}, Function{"whole_sum", 2, wholeSum}, Function{"rounded_ratio", 2, ratio}}) {
        if (Result<void> added = store::addFunction(database, function.name, function.arguments, function.call); !added)
            return added;
    }
    return {};
}

DayOfInstant::DayOfInstant(const QByteArray &zone) : m_zone(businessZone(zone)) {}

qint64 DayOfInstant::operator()(qint64 utcMs)
{
    if (utcMs >= m_begin && utcMs < m_end)
        return m_day;
    const QDate day = businessDay(utcMs, m_zone);
    m_begin = day.startOfDay(m_zone).toMSecsSinceEpoch();
    m_end = day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch();
    m_day = day.toJulianDay();
    return m_day;
}

} // namespace shuke::segments
