#include "core/exchange/import_profile_table.h"

#include "core/contacts/table_rows.h"
#include "core/exchange/import_writer.h"
#include "core/store/read_context.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shuke::exchange {

namespace import_profile_table_detail {

constexpr std::string_view kColumns = "SELECT name, kind, signature, settings, modified_at FROM import_profile";

QJsonArray pairs(const std::vector<FieldColumn> &columns)
{
    QJsonArray array;
    for (const FieldColumn &pair : columns)
        array.append(QJsonArray{QString::fromUtf8(pair.field), pair.column});
    return array;
}

std::vector<FieldColumn> pairsOf(const QJsonValue &value)
{
    std::vector<FieldColumn> columns;
    for (const auto array = value.toArray(); const QJsonValue &entry : array)
        columns.push_back({entry.toArray().at(0).toString().toUtf8(), entry.toArray().at(1).toString()});
    return columns;
}

QString orderCode(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return QStringLiteral("ymd");
    case DateOrder::DayMonthYear:
        return QStringLiteral("dmy");
    case DateOrder::MonthDayYear:
        break;
    }
    return QStringLiteral("mdy");
}

std::optional<DateOrder> orderOf(const QString &code)
{
    for (const DateOrder order : {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
        if (code == orderCode(order))
            return order;
    }
    return std::nullopt;
}

QString settingsOf(const ImportProfile &profile)
{
    QJsonObject object{{QStringLiteral("mapping"), pairs(profile.mapping)},
                       {QStringLiteral("defaults"), pairs(profile.defaults)},
                       {QStringLiteral("create_customers"), profile.createCustomers}};
    QJsonArray values;
    for (const FieldValue &value : profile.valueMaps)
        values.append(QJsonArray{QString::fromUtf8(value.field), value.text, value.code});
    object.insert(QStringLiteral("values"), values);
    QJsonArray keys;
    for (const QByteArray &key : profile.keys)
        keys.append(QString::fromUtf8(key));
    object.insert(QStringLiteral("keys"), keys);
    if (profile.dateOrder)
        object.insert(QStringLiteral("dates"), orderCode(*profile.dateOrder));
    if (profile.mode)
        object.insert(QStringLiteral("mode"), QString::fromLatin1(storedImportMode(*profile.mode)));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ImportProfile read(const store::Statement &row)
{
    ImportProfile profile;
    profile.name = row.text(0);
    const QByteArray kind = row.text(1).toLatin1();
    for (const ImportKind each : kImportKinds) {
        if (kind == storedImportKind(each))
            profile.kind = each;
    }
    profile.signature = row.text(2).split(u'\n', Qt::SkipEmptyParts);
    const QJsonObject object = QJsonDocument::fromJson(row.text(3).toUtf8()).object();
    profile.mapping = pairsOf(object.value(QStringLiteral("mapping")));
    profile.defaults = pairsOf(object.value(QStringLiteral("defaults")));
    for (const auto values = object.value(QStringLiteral("values")).toArray(); const QJsonValue &value : values) {
        const QJsonArray parts = value.toArray();
        profile.valueMaps.push_back({parts.at(0).toString().toUtf8(), parts.at(1).toString(), parts.at(2).toString()});
    }
    for (const auto keys = object.value(QStringLiteral("keys")).toArray(); const QJsonValue &key : keys)
        profile.keys.push_back(key.toString().toUtf8());
    profile.dateOrder = orderOf(object.value(QStringLiteral("dates")).toString());
    for (const ImportMode mode : {ImportMode::Create, ImportMode::Upsert, ImportMode::Update}) {
        if (object.value(QStringLiteral("mode")).toString() == QLatin1String(storedImportMode(mode)))
            profile.mode = mode;
    }
    profile.createCustomers = object.value(QStringLiteral("create_customers")).toBool();
    profile.changedAtMs = row.integer(4);
    return profile;
}

Result<std::optional<qint64>> idOf(store::Database &database, const QString &name)
{
    return contacts::rowOf<qint64>(
        database, "SELECT id FROM import_profile WHERE name = ?",
        [](const store::Statement &row) { return row.integer(0); }, name);
}

Result<void> checkName(const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("auto") || name == QLatin1String("none"))
        return Error{ErrorCode::InvalidInput, QStringLiteral("an import profile needs a name")};
    if (findProfile(builtInProfiles(), name))
        return Error{ErrorCode::Duplicate, QStringLiteral("%1 is a profile of the program").arg(name)};
    return {};
}

Result<void> save(WriteContext &context, const ImportProfile &profile)
{
    const QString name = profile.name.trimmed();
    if (Result<void> fine = checkName(name); !fine)
        return fine;
    if (profile.signature.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("an import profile needs columns")};
    const Result<std::optional<qint64>> known = idOf(context.database(), name);
    if (!known)
        return known.error();
    const QString kind = QString::fromLatin1(storedImportKind(profile.kind));
    const QString signature = signatureText(profile.signature);
    if (*known)
        return contacts::runCached(context.database(),
                                   "UPDATE import_profile SET kind = ?, signature = ?, settings = ?, modified_at = ? "
                                   "WHERE id = ?",
                                   kind, signature, settingsOf(profile), context.nowMs(), **known);
    const Result<qint64> id = context.nextId(TableId::ImportProfile);
    if (!id)
        return id.error();
    return contacts::runCached(context.database(),
                               "INSERT INTO import_profile (id, name, kind, signature, settings, created_at, "
                               "modified_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                               *id, name, kind, signature, settingsOf(profile), context.nowMs(), context.nowMs());
}

} // namespace import_profile_table_detail

QByteArray importKindCode(ImportKind kind)
{
    return storedImportKind(kind);
}

Command saveProfile(ImportProfile profile)
{
    Command command;
    command.kind = "import_profile.save";
    command.label = {QT_TRANSLATE_NOOP("Operation", "Save the import profile %1"), {profile.name.trimmed()}};
    command.run = [profile = std::move(profile)](WriteContext &context) {
        return import_profile_table_detail::save(context, profile);
    };
    return command;
}

Command renameProfile(const QString &from, const QString &to)
{
    Command command;
    command.kind = "import_profile.rename";
    command.label = {QT_TRANSLATE_NOOP("Operation", "Rename the import profile %1"), {from}};
    command.run = [from, to = to.trimmed()](WriteContext &context) -> Result<void> {
        using namespace import_profile_table_detail;
        if (Result<void> fine = checkName(to); !fine)
            return fine;
        const Result<std::optional<qint64>> known = idOf(context.database(), from);
        if (!known)
            return known.error();
        if (!*known)
            return Error{ErrorCode::NotFound, QStringLiteral("no import profile %1").arg(from)};
        const Result<std::optional<qint64>> taken = idOf(context.database(), to);
        if (!taken)
            return taken.error();
        if (*taken && **taken != **known)
            return Error{ErrorCode::Duplicate, QStringLiteral("there is an import profile %1 already").arg(to)};
        if (from == to)
            return {};
        return contacts::runCached(context.database(),
                                   "UPDATE import_profile SET name = ?, modified_at = ? WHERE id = ?", to,
                                   context.nowMs(), **known);
    };
    return command;
}

Command deleteProfile(const QString &name)
{
    Command command;
    command.kind = "import_profile.delete";
    command.label = {QT_TRANSLATE_NOOP("Operation", "Delete the import profile %1"), {name}};
    command.run = [name](WriteContext &context) -> Result<void> {
        using namespace import_profile_table_detail;
        const Result<std::optional<qint64>> known = idOf(context.database(), name);
        if (!known)
            return known.error();
        if (!*known)
            return Error{ErrorCode::NotFound, QStringLiteral("no import profile %1").arg(name)};
        return contacts::runCached(context.database(), "DELETE FROM import_profile WHERE id = ?", **known);
    };
    return command;
}

Result<std::vector<ImportProfile>> allProfiles(store::Database &database)
{
    using namespace import_profile_table_detail;
    Result<std::vector<ImportProfile>> profiles =
        contacts::rowsOf<ImportProfile>(database, std::string(kColumns) + " ORDER BY name", read);
    if (profiles)
        profiles->insert(profiles->end(), builtInProfiles().begin(), builtInProfiles().end());
    return profiles;
}

Query<std::vector<ImportProfile>> importProfiles()
{
    return {[](ReadContext &context) { return allProfiles(context.database()); }};
}

Query<std::optional<ImportProfile>> profileForHeaders(QStringList headers)
{
    return {[signature = signatureText(headers)](ReadContext &context) {
        using namespace import_profile_table_detail;
        return contacts::rowOf<ImportProfile>(
            context.database(),
            std::string(kColumns) + " WHERE signature = ? ORDER BY modified_at DESC, id DESC LIMIT 1", read, signature);
    }};
}

} // namespace shuke::exchange
