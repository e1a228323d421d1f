#include "core/session/store_setting.h"

#include "core/store/read_context.h"
#include "core/store/setting_value.h"

namespace shuke::session {

namespace store_setting_detail {

Result<void> checkKey(const QByteArray &key)
{
    if (key.startsWith("page.") && key.size() > 5)
        return {};
    return Error{ErrorCode::InvalidInput, QStringLiteral("this setting is not a page's")};
}

} // namespace store_setting_detail

Query<QString> pageSetting(QByteArray key)
{
    return {[key = std::move(key)](ReadContext &context) -> Result<QString> {
        if (const Result<void> good = store_setting_detail::checkKey(key); !good)
            return good.error();
        return store::settingValue(context.database(), QString::fromUtf8(key));
    }};
}

Command setPageSetting(QByteArray key, QString value, OperationLabel label)
{
    return {"setting.page", std::move(label),
            [key = std::move(key), value = std::move(value)](WriteContext &context) -> Result<void> {
                if (const Result<void> good = store_setting_detail::checkKey(key); !good)
                    return good.error();
                return store::writeSetting(context, QString::fromUtf8(key), value);
            }};
}

} // namespace shuke::session
