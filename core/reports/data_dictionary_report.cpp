#include "core/reports/data_dictionary_report.h"

#include "core/reports/field_words.h"

#include <algorithm>

namespace shuke::reports {

namespace data_dictionary_detail {

using quality::InventoryField;
using quality::InventoryRecord;

constexpr qint64 kUnusedDays = 365;

Cell filledShare(const InventoryField &field)
{
    if (field.records == 0)
        return NoValue{QT_TRANSLATE_NOOP("Report", "There is no record that could have it.")};
    return Percent{static_cast<double>(field.filled) / static_cast<double>(field.records)};
}

QDate lastUsed(const InventoryField &field, const QTimeZone &zone)
{
    return field.lastUsedMs ? QDateTime::fromMSecsSinceEpoch(*field.lastUsedMs, zone).date() : QDate();
}

Cell lastUsedCell(const InventoryField &field, const QTimeZone &zone)
{
    const QDate day = lastUsed(field, zone);
    return day.isValid() ? Cell(day) : Cell(NoValue{QT_TRANSLATE_NOOP("Report", "No value was entered.")});
}

Cell yes(bool is)
{
    return is ? Cell(QT_TRANSLATE_NOOP("Report", "yes")) : Cell(QString());
}

Text headingOf(InventoryRecord record)
{
    switch (record) {
    case InventoryRecord::Order:
        return QT_TRANSLATE_NOOP("Report", "Fields of orders");
    case InventoryRecord::Product:
        return QT_TRANSLATE_NOOP("Report", "Fields of products");
    case InventoryRecord::Customer:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "Fields of customers");
}

Section recordSection(const DataDictionaryInput &input, InventoryRecord record)
{
    const QByteArray code = codeOf(record).toLatin1() + "_fields";
    Table table{code, headingOf(record), {}, {}, {}, false};
    table.columns = {{"field", QT_TRANSLATE_NOOP("Report", "Field"), CellType::Text},
                     {"code", QT_TRANSLATE_NOOP("Report", "Code"), CellType::Text},
                     {"kind", QT_TRANSLATE_NOOP("Report", "Holds"), CellType::Text},
                     {"purpose", QT_TRANSLATE_NOOP("Report", "What it is for"), CellType::Text},
                     {"required", QT_TRANSLATE_NOOP("Report", "Required"), CellType::Text},
                     {"personal", QT_TRANSLATE_NOOP("Report", "Personal data"), CellType::Text},
                     {"filled", QT_TRANSLATE_NOOP("Report", "Filled"), CellType::Integer},
                     {"filled_share", QT_TRANSLATE_NOOP("Report", "Share"), CellType::Percent},
                     {"last_used", QT_TRANSLATE_NOOP("Report", "Last used"), CellType::Day}};
    for (const size_t wide : {0U, 2U, 3U})
        table.columns[wide].wraps = true;
    for (const InventoryField &field : input.fields) {
        if (field.record == record)
            table.rows.push_back({fieldName(field, input.chineseNames), field.code, fieldKindText(field),
                                  fieldPurpose(field), yes(field.required), yes(field.personal), field.filled,
                                  filledShare(field), lastUsedCell(field, input.zone)});
    }
    return {code, headingOf(record), {std::move(table)}};
}

/// Personal data that is kept without being used: what need not be asked for.
Section unusedSection(const DataDictionaryInput &input)
{
    Section section{"unused", QT_TRANSLATE_NOOP("Report", "Personal data that is not used"), {}};
    Table table{"unused", QT_TRANSLATE_NOOP("Report", "Not entered for a year"), {}, {}, {}, false};
    table.columns = {{"field", QT_TRANSLATE_NOOP("Report", "Field"), CellType::Text},
                     {"filled", QT_TRANSLATE_NOOP("Report", "Filled"), CellType::Integer},
                     {"last_used", QT_TRANSLATE_NOOP("Report", "Last used"), CellType::Day}};
    for (const InventoryField &field : input.fields) {
        const QDate day = lastUsed(field, input.zone);
        if (field.personal && field.filled > 0 && day.isValid() && day.daysTo(input.asOf) > kUnusedDays)
            table.rows.push_back({fieldName(field, input.chineseNames), field.filled, Cell(day)});
    }
    if (table.rows.empty())
        section.blocks.emplace_back(Note{
            QT_TRANSLATE_NOOP("Report", "Every field of personal data that holds values was used within a year.")});
    else
        section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace data_dictionary_detail

ReportModel dataDictionaryReport(const DataDictionaryInput &input)
{
    using namespace data_dictionary_detail;
    ReportModel model;
    model.code = "data-dictionary";
    model.title = QT_TRANSLATE_NOOP("Report", "Data dictionary");
    model.storeName = input.storeName;
    model.currency = input.currency;
    model.parameters = {
        {"as_of", QT_TRANSLATE_NOOP("Report", "As of"), input.asOf},
        {"generated", QT_TRANSLATE_NOOP("Report", "Generated"),
         input.generatedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
    };
    const auto count = [&](auto wanted) { return static_cast<qint64>(std::ranges::count_if(input.fields, wanted)); };
    const qint64 all = static_cast<qint64>(input.fields.size());
    const qint64 used = count([](const InventoryField &field) { return field.filled > 0; });
    const qint64 personal = count([](const InventoryField &field) { return field.personal; });
    Section summary{"summary", QT_TRANSLATE_NOOP("Report", "Summary"), {}};
    summary.blocks.emplace_back(
        KpiStrip{{{"fields", QT_TRANSLATE_NOOP("Report", "Fields"), all, 0,
                   QT_TRANSLATE_NOOP("Report", "Fields of customers, orders and products, own ones included.")},
                  {"used", QT_TRANSLATE_NOOP("Report", "Used"), used, 0,
                   QT_TRANSLATE_NOOP("Report", "Fields that are filled in at least one record.")},
                  {"personal", QT_TRANSLATE_NOOP("Report", "Personal data"), personal, 0,
                   QT_TRANSLATE_NOOP("Report", "Fields that say something about a person who can be told by it.")}}});
    model.sections.push_back(std::move(summary));
    for (const InventoryRecord record : {InventoryRecord::Customer, InventoryRecord::Order, InventoryRecord::Product})
        model.sections.push_back(recordSection(input, record));
    model.sections.push_back(unusedSection(input));
    return model;
}

} // namespace shuke::reports
