#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"

#include <QString>

#include <optional>

namespace shuke::sales {

/// Something that is sold. Prices are minor units of the store currency; null texts are "not known".
struct Product
{
    ProductId id;
    QString code; ///< Unique among products that are not in the trash.
    QString barcode;
    QString name; ///< Required.
    QString category;
    QString unit; ///< e.g. 盒, kg
    std::optional<Money> price;
    std::optional<Money> cost;
    bool active = true; ///< Still sold.
    ImportBatchId import;
    qint64 createdAt = 0;            ///< UTC milliseconds.
    qint64 modifiedAt = 0;           ///< UTC milliseconds.
    std::optional<qint64> deletedAt; ///< In the trash since.
};

} // namespace shuke::sales
