#include "core/session/store_setting.h"

#include "core/store/read_context.h"
#include "core/store/write_context.h"

namespace shuke::session {

namespace store_setting_detail {

Result<void> checkKey(const QByteArray &key)
{
    if (key.startsWith("page.") && key.size() > 5)
        return {};
    return Error{ErrorCode::InvalidInput, QStringLiteral("this setting is not a page's")};
}

Result<QString> valueOf(store::Database &database, const QByteArray &key)
{
    Result<store::Statement *> found = database.cached("SELECT value FROM setting WHERE key = ?");
    if (!found)
        return found.error();
    (*found)->bindAll(QString::fromUtf8(key));
    const Result<bool> row = (*found)->step();
    if (!row)
        return row.error();
    const QString value = *row ? (*found)->text(0) : QString();
    (*found)->reset();
    return value;
}

Result<void> write(WriteContext &context, const QByteArray &key, const QString &value)
{
    const Result<QString> known = valueOf(context.database(), key);
    if (!known)
        return known.error();
    if (*known == value && known->isNull() == value.isNull())
        return {};
    const bool isNew = known->isNull();
    Result<store::Statement *> change =
        context.database().cached(value.isNull() ? "DELETE FROM setting WHERE key = ?2"
                                                 : (isNew ? "INSERT INTO setting (value, key, id) VALUES (?1, ?2, ?3)"
                                                          : "UPDATE setting SET value = ?1 WHERE key = ?2"));
    if (!change)
        return change.error();
    if (!value.isNull())
        (*change)->bind(1, value);
    (*change)->bind(2, QString::fromUtf8(key));
    if (isNew) {
        const Result<qint64> id = context.nextId(TableId::Setting);
        if (!id)
            return id.error();
        (*change)->bind(3, *id);
    }
    return (*change)->run();
}

} // namespace store_setting_detail

Query<QString> pageSetting(QByteArray key)
{
    return {[key = std::move(key)](ReadContext &context) -> Result<QString> {
        if (const Result<void> good = store_setting_detail::checkKey(key); !good)
            return good.error();
        return store_setting_detail::valueOf(context.database(), key);
    }};
}

Command setPageSetting(QByteArray key, QString value, OperationLabel label)
{
    return {"setting.page", std::move(label),
            [key = std::move(key), value = std::move(value)](WriteContext &context) -> Result<void> {
                if (const Result<void> good = store_setting_detail::checkKey(key); !good)
                    return good.error();
                return store_setting_detail::write(context, key, value);
            }};
}

} // namespace shuke::session
