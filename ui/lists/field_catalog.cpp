#include "ui/lists/field_catalog.h"

#include "core/sales/product_list.h"
#include "ui/common/on_finished.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace field_catalog_detail {

using segments::ChoiceSource;

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

bool isFromTable(ChoiceSource source)
{
    return source != ChoiceSource::None && source != ChoiceSource::Codes;
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
        for (const TableId table :
             {TableId::CustomField, TableId::Tag, TableId::Staff, TableId::Shop, TableId::Segment})
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

QString FieldCatalog::choiceName(const segments::Field &field, const segments::Value &value) const
{
    using namespace field_catalog_detail;
    if (field.source == ChoiceSource::None)
        return {};
    for (const NamedValue &named : choices(field)) {
        if (named.value == value)
            return named.name;
    }
    const auto *record = std::get_if<segments::RecordId>(&value);
    if (!record)
        return {};
    if (field.source != ChoiceSource::Products)
        return QStringLiteral("#%1").arg(record->row);
    if (const auto name = m_products.constFind(record->row); name != m_products.constEnd())
        return *name;
    m_products.insert(record->row, QStringLiteral("#%1").arg(record->row)); // until it is read, or if it is gone
    if (m_unknown.empty())
        QTimer::singleShot(0, this, [self = const_cast<FieldCatalog *>(this)] {
            self->nameProducts(std::exchange(self->m_unknown, {}));
        });
    m_unknown.push_back(record->row);
    return QStringLiteral("");
}

ConditionWords FieldCatalog::words() const
{
    return {m_fields, m_currency,
            [this](const segments::Field &field, const segments::Value &value) { return choiceName(field, value); }};
}

} // namespace shuke::ui
