#include "ui/lists/field_catalog.h"

#include "core/sales/product_list.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace field_catalog_detail {

using segments::ChoiceSource;
using segments::FieldType;
using segments::Operator;

QString word(const char *english)
{
    return QCoreApplication::translate("Filter", english);
}

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

bool isFromTable(ChoiceSource source)
{
    return source != ChoiceSource::None && source != ChoiceSource::Codes;
}

QString days(int count)
{
    return QCoreApplication::translate("Filter", "%Ln day(s)", nullptr, count);
}

QString numberWords(qint64 micro)
{
    QString text = QLocale().toString(static_cast<double>(micro) / 1e6, 'f', 6);
    const QString mark = QLocale().decimalPoint();
    while (text.contains(mark) && (text.endsWith(QLatin1Char('0')) || text.endsWith(mark)))
        text.chop(1);
    return text;
}

} // namespace field_catalog_detail

FieldCatalog::FieldCatalog(std::shared_ptr<session::Session> session, segments::Subject subject, QObject *parent)
    : QObject(parent),
      m_session(std::move(session)),
      m_subject(subject),
      m_currency(m_session->description().currency),
      m_fields(segments::builtInFields(subject))
{
    m_session->onChanged(this, [this](const ChangeSet &changes) {
        for (const TableId table : {TableId::CustomField, TableId::Tag, TableId::Staff, TableId::Shop})
            if (changes.touches(table))
                return load();
    });
    load();
}

void FieldCatalog::load()
{
    ++m_running;
    onFinished(m_session->query(segments::fieldsOf(m_subject)), this,
               [this](Result<std::vector<segments::Field>> fields) {
                   if (fields)
                       m_fields = std::move(*fields);
                   loadChoices();
                   --m_running;
                   Q_EMIT changed();
               });
}

void FieldCatalog::loadChoices()
{
    std::vector<segments::ChoiceSource> asked;
    for (const segments::Field &field : m_fields) {
        if (!field_catalog_detail::isFromTable(field.source) || std::ranges::find(asked, field.source) != asked.end())
            continue;
        asked.push_back(field.source);
        ++m_running;
        findChoices(field, {}, this, [this, source = field.source](std::vector<NamedValue> choices) {
            --m_running;
            m_choices[source] = std::move(choices);
            Q_EMIT changed();
        });
    }
}

void FieldCatalog::findChoices(const segments::Field &field, const QString &text, QObject *guard,
                               std::function<void(std::vector<NamedValue>)> ready)
{
    onFinished(m_session->query(segments::choicesOf(field, text)), guard,
               [ready = std::move(ready)](const Result<std::vector<segments::ChoiceItem>> &items) {
                   std::vector<NamedValue> named;
                   for (const segments::ChoiceItem &item : items ? *items : std::vector<segments::ChoiceItem>())
                       named.push_back({item.value, field_catalog_detail::isChinese() ? item.nameZh : item.nameEn});
                   ready(std::move(named));
               });
}

std::vector<FieldCatalog::NamedValue> FieldCatalog::choices(const segments::Field &field) const
{
    if (const auto known = m_choices.find(field.source); known != m_choices.end())
        return known->second;
    std::vector<NamedValue> named;
    for (const segments::Choice &choice : field.choices)
        named.push_back({choice.code, choice.label.isEmpty()
                                          ? choice.code
                                          : QCoreApplication::translate("Field", choice.label.constData())});
    return named;
}

void FieldCatalog::remember(const segments::Value &value, const QString &name)
{
    if (const auto *record = std::get_if<segments::RecordId>(&value))
        m_products.insert(record->row, name);
}

/// Of products there may be too many to know all names: those that conditions use are read when they are met.
void FieldCatalog::nameProducts(const std::vector<qint64> &ids)
{
    onFinished(m_session->query(sales::productListRows(ids)), this,
               [this](const Result<std::vector<sales::ProductListRow>> &rows) {
                   for (const sales::ProductListRow &row : rows ? *rows : std::vector<sales::ProductListRow>())
                       m_products.insert(row.product.id.row(), row.product.name);
                   Q_EMIT changed();
               });
}

QString FieldCatalog::label(const segments::Field &field)
{
    if (field.label.isEmpty())
        return field_catalog_detail::isChinese() ? field.nameZh : field.nameEn;
    return QCoreApplication::translate("Field", field.label.constData());
}

QString FieldCatalog::operatorText(segments::Operator op, segments::FieldType type)
{
    using namespace field_catalog_detail;
    const bool day = type == FieldType::Day;
    switch (op) {
    case Operator::Is:
        return day ? QCoreApplication::translate("Filter", "on", "a day") : word(QT_TRANSLATE_NOOP("Filter", "is"));
    case Operator::IsNot:
        return day ? word(QT_TRANSLATE_NOOP("Filter", "not on")) : word(QT_TRANSLATE_NOOP("Filter", "is not"));
    case Operator::Contains:
        return word(QT_TRANSLATE_NOOP("Filter", "contains"));
    case Operator::ContainsNot:
        return word(QT_TRANSLATE_NOOP("Filter", "does not contain"));
    case Operator::BeginsWith:
        return word(QT_TRANSLATE_NOOP("Filter", "begins with"));
    case Operator::Less:
        return word(QT_TRANSLATE_NOOP("Filter", "less than"));
    case Operator::AtMost:
        return word(QT_TRANSLATE_NOOP("Filter", "at most"));
    case Operator::Greater:
        return word(QT_TRANSLATE_NOOP("Filter", "more than"));
    case Operator::AtLeast:
        return word(QT_TRANSLATE_NOOP("Filter", "at least"));
    case Operator::Before:
        return word(QT_TRANSLATE_NOOP("Filter", "before"));
    case Operator::After:
        return word(QT_TRANSLATE_NOOP("Filter", "after"));
    case Operator::Between:
        return word(QT_TRANSLATE_NOOP("Filter", "between"));
    case Operator::InLastDays:
        return word(QT_TRANSLATE_NOOP("Filter", "in the last"));
    case Operator::NotInLastDays:
        return word(QT_TRANSLATE_NOOP("Filter", "not in the last"));
    case Operator::InNextDays:
        return word(QT_TRANSLATE_NOOP("Filter", "in the next"));
    case Operator::HasMonth:
        return word(QT_TRANSLATE_NOOP("Filter", "in the month"));
    case Operator::AnyOf:
        return word(QT_TRANSLATE_NOOP("Filter", "any of"));
    case Operator::AllOf:
        return word(QT_TRANSLATE_NOOP("Filter", "all of"));
    case Operator::NoneOf:
        return word(QT_TRANSLATE_NOOP("Filter", "none of"));
    case Operator::IsEmpty:
        return word(QT_TRANSLATE_NOOP("Filter", "is empty"));
    case Operator::IsNotEmpty:
        return word(QT_TRANSLATE_NOOP("Filter", "is not empty"));
    }
    return {};
}

QString FieldCatalog::valueText(const segments::Field &field, segments::Operator op, const segments::Value &value) const
{
    using namespace field_catalog_detail;
    if (field.source != ChoiceSource::None) {
        for (const NamedValue &named : choices(field)) {
            if (named.value == value)
                return named.name;
        }
        const auto *record = std::get_if<segments::RecordId>(&value);
        if (record && field.source == ChoiceSource::Products) {
            if (const auto name = m_products.constFind(record->row); name != m_products.constEnd())
                return *name;
            m_products.insert(record->row,
                              QStringLiteral("#%1").arg(record->row)); // until it is read, or if it is gone
            if (m_unknown.empty())
                QTimer::singleShot(0, this, [self = const_cast<FieldCatalog *>(this)] {
                    self->nameProducts(std::exchange(self->m_unknown, {}));
                });
            m_unknown.push_back(record->row);
            return {};
        }
        if (record)
            return QStringLiteral("#%1").arg(record->row);
    }
    struct Words
    {
        const FieldCatalog &catalog;
        FieldType type;
        Operator op;
        QString operator()(const QString &text) const { return text; }
        QString operator()(segments::Number number) const { return numberWords(number.micro); }
        QString operator()(Money money) const { return moneyText(money, catalog.m_currency); }
        QString operator()(QDate day) const
        {
            if (type != FieldType::Birthday)
                return dayText(day);
            return isChinese() ? QStringLiteral("%1月%2日").arg(day.month()).arg(day.day())
                               : QLocale().toString(day, QStringLiteral("d MMM"));
        }
        QString operator()(int count) const
        {
            return op == Operator::HasMonth ? QLocale().standaloneMonthName(count) : days(count);
        }
        QString operator()(bool yes) const
        {
            return yes ? word(QT_TRANSLATE_NOOP("Filter", "yes")) : word(QT_TRANSLATE_NOOP("Filter", "no"));
        }
        QString operator()(segments::RecordId record) const { return QStringLiteral("#%1").arg(record.row); }
    };
    return std::visit(Words{*this, field.type, op}, value);
}

QString FieldCatalog::text(const segments::Condition &condition) const
{
    const segments::Field *known = field(condition.field);
    if (!known) // of a custom field that is gone
        return QString::fromUtf8(condition.field);
    QStringList values;
    for (const segments::Value &value : condition.values)
        values.append(valueText(*known, condition.op, value));
    constexpr qsizetype kNamed = 3;
    const qsizetype more = values.size() - kNamed;
    if (more > 0)
        values = values.mid(0, kNamed) << QStringLiteral("+%1").arg(more);
    const QString joined =
        values.join(condition.op == segments::Operator::Between ? QStringLiteral(" – ") : QStringLiteral(", "));
    const QString op = operatorText(condition.op, known->type);
    return joined.isEmpty() ? tr("%1 %2", "a field and what it is").arg(label(*known), op)
                            : tr("%1 %2 %3", "a field, how it is compared, a value").arg(label(*known), op, joined);
}

QString FieldCatalog::text(const segments::ConditionGroup &group) const
{
    QStringList parts;
    for (const segments::Condition &condition : group.conditions)
        parts.append(text(condition));
    for (const segments::ConditionGroup &inner : group.groups)
        parts.append(segments::conditionCount(inner) > 1 ? QStringLiteral("(%1)").arg(text(inner)) : text(inner));
    const QString joined = parts.join(group.join == segments::ConditionGroup::Join::All ? tr(" and ") : tr(" or "));
    return group.negated ? tr("not (%1)").arg(joined) : joined;
}

} // namespace shuke::ui
