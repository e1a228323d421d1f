#include "core/exchange/import_plan.h"

#include "core/exchange/header_alias.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuke::exchange {

namespace import_plan_detail {

Error invalid(const QString &line)
{
    return {ErrorCode::InvalidInput, line};
}

Result<FormatChoices> choicesOf(const ImportOptions &options)
{
    FormatChoices choices;
    choices.sheet = options.sheet;
    if (options.csv) {
        if (options.csv->file == FileKind::Workbook)
            choices.sheet = QString::number(options.csv->sheet + 1);
        choices.encoding = options.csv->encoding;
        choices.delimiter = options.csv->delimiter;
        choices.quote = options.csv->quote;
        choices.hasHeader = options.csv->hasHeader;
        choices.skipRows = options.csv->skipRows;
        return choices;
    }
    if (!options.encoding.isEmpty() && options.encoding != "auto") {
        choices.encoding = encodingFromName(QString::fromUtf8(options.encoding));
        if (!choices.encoding)
            return invalid(QStringLiteral("unknown encoding %1").arg(QString::fromUtf8(options.encoding)));
    }
    choices.delimiter = options.delimiter;
    if (!options.hasHeader)
        choices.hasHeader = false;
    return choices;
}

Result<ColumnMapping> mapColumns(const ImportOptions &options, const DetectedFormat &format)
{
    ColumnMapping mapping;
    if (options.hasHeader && options.columns.empty()) {
        mapping = guessMapping(options.kind, format.header);
    } else {
        QStringList fields;
        for (const QByteArray &field : options.columns)
            fields.append(QString::fromUtf8(field));
        // Columns the list does not name are there all the same: --map may use them by number.
        while (static_cast<size_t>(fields.size()) < format.columns.size())
            fields.append(QString());
        Result<ColumnMapping> listed = mappingFromFields(options.kind, fields);
        if (!listed)
            return listed.error();
        mapping = std::move(*listed);
    }
    mapping.kind = options.kind;
    for (const FieldColumn &pair : options.mapping) {
        const QString assignment = QString::fromUtf8(pair.field) + QLatin1Char('=') + pair.column;
        if (Result<void> done = applyOverride(mapping, format.header, assignment); !done)
            return done.error();
    }
    return mapping;
}

Result<void> resolveColumns(const ImportOptions &options, ImportPlan &plan)
{
    char mark = options.decimalMark.value_or(0);
    std::optional<DateFormat> told;
    if (!options.dateFormat.isEmpty()) {
        Result<DateFormat> pattern = dateFormatFromPattern(options.dateFormat);
        if (!pattern)
            return pattern.error();
        told = *pattern;
    }
    const auto dateOf = [&](const ColumnFormat &look) {
        DateFormat date = told.value_or(look.date);
        if (!told && options.dateOrder) {
            date.order = *options.dateOrder;
            date.ambiguous = false;
        }
        return date;
    };
    plan.decimalMarks.fill(mark ? mark : '.');
    if (told)
        plan.dates.fill(*told);
    for (size_t i = 0; i < plan.mapping.fieldOfColumn.size(); ++i) {
        const QByteArray &code = plan.mapping.fieldOfColumn[i];
        plan.fieldOfColumn.push_back(std::nullopt);
        plan.customOfColumn.push_back(-1);
        plan.furtherOfColumn.push_back(-1);
        const ColumnFormat look = i < plan.format.columns.size() ? plan.format.columns[i] : ColumnFormat();
        if (const std::optional<QByteArrayView> custom = customFieldCode(code)) {
            const QByteArray text = custom->toByteArray();
            const qsizetype colon = text.indexOf(':');
            const QByteArray name = colon < 0 ? text : text.left(colon);
            plan.customOfColumn.back() = static_cast<int>(plan.customFields.size());
            const QString header = plan.format.header.value(static_cast<qsizetype>(i));
            const bool isCode = header.isEmpty() || header.startsWith(QLatin1String(kCustomPrefix));
            plan.customFields.push_back(
                {name, colon < 0 ? QByteArray() : text.mid(colon + 1), isCode ? QString::fromUtf8(name) : header});
            plan.customDates.push_back(dateOf(look));
            plan.customMarks.push_back(mark ? mark : look.decimalMark);
            continue;
        }
        if (std::optional<FurtherColumn> further = furtherColumn(code)) {
            plan.furtherOfColumn.back() = static_cast<int>(plan.further.size());
            if (further->what == FurtherColumn::What::Note)
                further->label = plan.format.header.value(static_cast<qsizetype>(i)).toStdString();
            // The first one may be the contact's own.
            if (further->kind == "phone" || further->kind == "mobile")
                plan.has[static_cast<size_t>(Field::Phone)] = true;
            else if (further->kind == "email")
                plan.has[static_cast<size_t>(Field::Email)] = true;
            plan.further.push_back(std::move(*further));
            continue;
        }
        const std::optional<Field> field = fieldFromCode(code);
        if (!field || !fieldBelongsTo(*field, options.kind))
            continue;
        plan.fieldOfColumn.back() = field;
        plan.has[static_cast<size_t>(*field)] = true;
        plan.nicknames[static_cast<size_t>(*field)] =
            isNicknameHeader(plan.format.header.value(static_cast<qsizetype>(i)));
        plan.dates[static_cast<size_t>(*field)] = dateOf(look);
        if (!mark)
            plan.decimalMarks[static_cast<size_t>(*field)] = look.decimalMark;
    }
    return {};
}

Result<void> checkDefaults(const ImportOptions &options, ImportPlan &plan)
{
    for (const FieldColumn &pair : options.defaults) {
        const std::optional<Field> field = fieldFromCode(pair.field);
        if (!field || !fieldBelongsTo(*field, options.kind))
            return invalid(QStringLiteral("--defaults: no field %1").arg(QString::fromUtf8(pair.field)));
        if (*field == Field::ExternalId)
            return invalid(QStringLiteral("--defaults: external_id must differ from row to row"));
        plan.has[static_cast<size_t>(*field)] = true;
    }
    for (const FieldValue &map : options.valueMaps) {
        if (plan.customPlace(map.field) || (furtherColumn(map.field) && plan.mapping.has(map.field)))
            continue;
        const std::optional<Field> field = fieldFromCode(map.field);
        if (!field || !fieldBelongsTo(*field, options.kind))
            return invalid(QStringLiteral("--map-value: no field %1").arg(QString::fromUtf8(map.field)));
        if (*field == Field::ExternalId)
            return invalid(QStringLiteral("--map-value: external_id cannot be translated"));
    }
    return {};
}

bool canBeKey(Field field, ImportKind kind)
{
    switch (kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return field == Field::ExternalId || field == Field::Phone || field == Field::Email || field == Field::Wechat ||
               field == Field::TaxId || field == Field::Name || field == Field::Company;
    case ImportKind::Products:
        return field == Field::Code || field == Field::Barcode || field == Field::Name;
    case ImportKind::Orders:
    case ImportKind::OrderLines:
    case ImportKind::Activities:
        return field == Field::ExternalId;
    case ImportKind::Relations: // known by who is what of whom
    case ImportKind::Consents:  // known by all that they say
        return false;
    }
    return false;
}

Result<void> chooseKeys(const ImportOptions &options, ImportPlan &plan)
{
    for (const QByteArray &text : options.keys) {
        MatchKey key;
        for (const QByteArray &part : text.split('+')) {
            const std::optional<Field> field = fieldFromCode(part.trimmed());
            if (!field || !canBeKey(*field, options.kind))
                return invalid(QStringLiteral("--key: %1 cannot be a key here").arg(QString::fromUtf8(part)));
            const bool named =
                *field == Field::Name &&
                (plan.hasField(Field::GivenName) || plan.hasField(Field::FamilyName) || plan.hasField(Field::Company));
            if (!plan.hasField(*field) && !named)
                return invalid(QStringLiteral("--key: no column holds %1").arg(QString::fromUtf8(part)));
            key.push_back(*field);
        }
        plan.keys.push_back(std::move(key));
    }
    if (!plan.keys.empty())
        return {};
    plan.keysImplied = true;
    if (plan.hasField(Field::ExternalId))
        plan.keys.push_back({Field::ExternalId});
    if (options.mode == ImportMode::Create)
        return {};
    for (const Field field : {Field::Phone, Field::Email}) {
        if (canBeKey(field, options.kind) && plan.hasField(field))
            plan.keys.push_back({field});
    }
    return {};
}

Result<void> checkRequired(const ImportOptions &options, const ImportPlan &plan)
{
    const auto any = [&plan](std::initializer_list<Field> fields) {
        return std::any_of(fields.begin(), fields.end(), [&plan](Field field) { return plan.hasField(field); });
    };
    const bool creates = options.mode != ImportMode::Update;
    switch (options.kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        if (creates && !any({Field::Name, Field::GivenName, Field::FamilyName, Field::Company, Field::Phone,
                             Field::Email, Field::Wechat}))
            return invalid(QStringLiteral("no column holds a name, company, phone, email or wechat; use --map"));
        break;
    case ImportKind::Products:
        if (!any({Field::Name, Field::Code, Field::Barcode}))
            return invalid(QStringLiteral("no column holds a name, code or barcode; use --map"));
        break;
    case ImportKind::Orders:
        if (creates && !any({Field::OrderedOn}))
            return invalid(QStringLiteral("no column holds ordered_on; use --map or --defaults"));
        if (creates && !any({Field::Amount, Field::UnitPrice}))
            return invalid(QStringLiteral("no column holds amount or unit_price; use --map"));
        break;
    case ImportKind::OrderLines:
        if (!any({Field::ExternalId}))
            return invalid(QStringLiteral("no column holds the order's external_id; use --map"));
        break;
    case ImportKind::Activities:
        if (creates && !any({Field::Day}))
            return invalid(QStringLiteral("no column holds day; use --map or --defaults"));
        if (creates && !any({Field::Customer, Field::CustomerName, Field::CustomerPhone, Field::CustomerEmail}))
            return invalid(QStringLiteral("no column holds a customer; use --map or --defaults"));
        break;
    case ImportKind::Relations:
        if (!any({Field::Customer, Field::CustomerName, Field::CustomerPhone, Field::CustomerEmail}))
            return invalid(QStringLiteral("no column holds a customer; use --map or --defaults"));
        if (!any({Field::Other, Field::OtherName, Field::OtherPhone, Field::OtherEmail}))
            return invalid(QStringLiteral("no column holds the other customer; use --map or --defaults"));
        break;
    case ImportKind::Consents: // nothing of it is guessed
        if (!any({Field::Customer, Field::CustomerName, Field::CustomerPhone, Field::CustomerEmail}))
            return invalid(QStringLiteral("no column holds a customer; use --map or --defaults"));
        for (const Field field : {Field::Purpose, Field::Channel, Field::State, Field::Day}) {
            const std::string_view code = fieldCode(field);
            if (!any({field}))
                return invalid(QStringLiteral("no column holds %1; use --map or --defaults")
                                   .arg(QLatin1String(code.data(), static_cast<qsizetype>(code.size()))));
        }
        break;
    }
    const bool needsKey = options.kind != ImportKind::Products && options.kind != ImportKind::Relations &&
                          options.kind != ImportKind::Consents;
    if (!creates && plan.keys.empty() && needsKey)
        return invalid(QStringLiteral("update needs a key: no column holds external_id, phone or email"));
    return {};
}

} // namespace import_plan_detail

Result<DetectedFormat> formatFor(const ImportOptions &options)
{
    const Result<FormatChoices> choices = import_plan_detail::choicesOf(options);
    if (!choices)
        return choices.error();
    return detectFormat(options.path, *choices);
}

Result<ImportPlan> planImport(const ImportOptions &options)
{
    using namespace import_plan_detail;
    Result<DetectedFormat> format = formatFor(options);
    if (!format)
        return format.error();
    ImportPlan plan;
    plan.format = std::move(*format);
    if (plan.format.columns.empty() && plan.format.header.isEmpty())
        return invalid(QStringLiteral("the file is empty"));
    if (options.columns.empty() && options.mapping.empty() && !plan.format.csv.hasHeader)
        return invalid(QStringLiteral("the file has no header; name its columns with --columns"));
    Result<ColumnMapping> mapping = mapColumns(options, plan.format);
    if (!mapping)
        return mapping.error();
    plan.mapping = std::move(*mapping);
    for (const auto step : {&resolveColumns, &checkDefaults, &chooseKeys}) {
        if (Result<void> done = step(options, plan); !done)
            return done.error();
    }
    if (Result<void> done = checkRequired(options, plan); !done)
        return done.error();
    // By the letter: a stranger's "Payments" or "Line amount" means the field, and nothing more.
    const auto isHeader = [&plan](const char *text) { return plan.format.header.contains(QLatin1String(text)); };
    plan.isOwnTable = isHeader("contact_points") || (isHeader("payments") && isHeader("tax_included")) ||
                      (isHeader("line_amount") && isHeader("line_text")) ||
                      (isHeader("participants") && isHeader("customer_phone")) ||
                      (isHeader("other_phone") && isHeader("customer_phone")) ||
                      (isHeader("recorded_by") && isHeader("customer_phone"));
    plan.duplicates = options.duplicates.value_or(options.mode == ImportMode::Create ? DuplicatePolicy::Skip
                                                                                     : DuplicatePolicy::Overwrite);
    return plan;
}

QString dateFormatText(const DateFormat &format)
{
    if (!format.pattern.isEmpty())
        return QString::fromUtf8(format.pattern);
    QString text;
    switch (format.order) {
    case DateOrder::YearMonthDay:
        text = QStringLiteral("year-month-day");
        break;
    case DateOrder::DayMonthYear:
        text = QStringLiteral("day-month-year");
        break;
    case DateOrder::MonthDayYear:
        text = QStringLiteral("month-day-year");
        break;
    }
    return format.ambiguous ? text + QStringLiteral(" (not certain)") : text;
}

QString ImportPlan::sheetName() const
{
    const auto sheet = static_cast<size_t>(format.csv.sheet);
    return sheet < format.sheets.size() ? format.sheets[sheet].name : QString();
}

std::optional<size_t> ImportPlan::customPlace(QByteArrayView code) const
{
    std::optional<QByteArrayView> custom = customFieldCode(code);
    if (!custom)
        return std::nullopt;
    if (const qsizetype colon = custom->indexOf(':'); colon >= 0)
        custom = custom->first(colon);
    const auto found = std::find_if(customFields.begin(), customFields.end(),
                                    [&](const PlannedCustomField &field) { return field.code == *custom; });
    return found == customFields.end() ? std::nullopt
                                       : std::optional(static_cast<size_t>(found - customFields.begin()));
}

void ImportPlan::describe(ImportReport &report) const
{
    report.encoding = encodingName(format.csv.encoding);
    report.delimiter = format.csv.delimiter;
    report.file = format.csv.file;
    report.sheet = sheetName();
    report.otherSheets.clear();
    for (size_t i = 0; i < format.sheets.size(); ++i) {
        if (static_cast<int>(i) != format.csv.sheet)
            report.otherSheets.append(format.sheets[i].name);
    }
    report.mapping.clear();
    report.ignoredColumns.clear();
    for (size_t i = 0; i < fieldOfColumn.size(); ++i) {
        const bool known = i < static_cast<size_t>(format.header.size());
        const QString header = known ? format.header[static_cast<qsizetype>(i)] : QString::number(i + 1);
        if (!isUsed(i))
            report.ignoredColumns.append(header);
        else
            report.mapping.emplace_back(mapping.fieldOfColumn[i], header);
    }
    for (const Field field :
         {Field::OrderedOn, Field::Day, Field::CreatedOn, Field::StartedOn, Field::EndedOn, Field::Birthday}) {
        if (report.dateFormat.isEmpty() && hasField(field))
            report.dateFormat = dateFormatText(date(field));
    }
    for (const Field field : {Field::Amount, Field::UnitPrice, Field::Price}) {
        if (hasField(field)) {
            report.decimalMark = decimalMark(field);
            break;
        }
    }
}

QByteArray ImportPlan::toJson(const ImportOptions &options, qint64 bytes) const
{
    ImportReport report;
    describe(report);
    QJsonObject columns;
    for (const auto &[field, header] : report.mapping) {
        const QString code = QString::fromUtf8(field);
        const QString before = columns.value(code).toString(); // further columns may share a code
        columns.insert(code, before.isEmpty() ? header : before + QStringLiteral("; ") + header);
    }
    QJsonObject object{{QStringLiteral("bytes"), bytes},
                       {QStringLiteral("encoding"), QString::fromLatin1(report.encoding)},
                       {QStringLiteral("delimiter"), delimiterName(report.delimiter)},
                       {QStringLiteral("dates"), report.dateFormat},
                       {QStringLiteral("decimal"), QString(QLatin1Char(report.decimalMark))},
                       {QStringLiteral("create_customers"), options.createCustomers},
                       {QStringLiteral("columns"), columns}};
    if (!options.profile.isEmpty())
        object.insert(QStringLiteral("profile"), options.profile);
    if (const QString sheet = sheetName(); !sheet.isEmpty())
        object.insert(QStringLiteral("sheet"), sheet);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace shuke::exchange
