#include "core/store/setting_value.h"

namespace shuke::store {

Result<QString> settingValue(Database &database, const QString &key)
{
    Result<Statement *> select = database.cached("SELECT value FROM setting WHERE key = ?1");
    if (!select)
        return select.error();
    (*select)->bindAll(key);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    const QString value = *row ? (*select)->text(0) : QString();
    (*select)->reset();
    return value;
}

Result<void> writeSetting(WriteContext &context, const QString &key, const QString &value)
{
    const Result<QString> known = settingValue(context.database(), key);
    if (!known)
        return known.error();
    if (*known == value && known->isNull() == value.isNull())
        return {};
    const bool isNew = known->isNull();
    Result<Statement *> change =
        context.database().cached(value.isNull() ? "DELETE FROM setting WHERE key = ?2"
                                  : isNew        ? "INSERT INTO setting (value, key, id) VALUES (?1, ?2, ?3)"
                                                 : "UPDATE setting SET value = ?1 WHERE key = ?2");
    if (!change)
        return change.error();
    if (!value.isNull())
        (*change)->bind(1, value);
    (*change)->bind(2, key);
    if (isNew) {
        const Result<qint64> id = context.nextId(TableId::Setting);
        if (!id)
            return id.error();
        (*change)->bind(3, *id);
    }
    return (*change)->run();
}

} // namespace shuke::store
