#pragma once

#include "core/quality/field_inventory.h"
#include "core/reports/report_model.h"

#include <QTimeZone>

#include <span>

namespace shuke::reports {

struct DataDictionaryInput
{
    QString storeName;
    QString currency;
    QDate asOf;
    QDateTime generatedAt; ///< Shown as it is.
    QTimeZone zone;        ///< Of the business: the day on which a field was last used.
    bool chineseNames = false;
    std::span<const quality::InventoryField> fields; ///< Must live until the model is built.
};

/// The report "Data dictionary": every field of customers, orders and products with its kind, what it is for, whether
/// it is personal data, how much it is filled and when it was last used; and which personal data nobody uses. Pure.
ReportModel dataDictionaryReport(const DataDictionaryInput &input);

} // namespace shuke::reports
