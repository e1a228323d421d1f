#pragma once

#include "core/base/result.h"

#include <QStringView>

namespace shuke::ui {

/// What people type for an amount or a quantity, as an integer scaled by 10^scale (scale <= 6).
///
/// A decimal, or a sum of products of decimals: "12+8.5", "3*15-2". The decimal mark is the locale's, the other of .
/// and , may group thousands; also full-width digits and signs, 。 as a point, × and x as *, a currency sign in front,
/// 元 behind. A lone decimal with more decimals than `scale` is InvalidInput; a sum is rounded once, half away from
/// zero. InvalidInput for anything else, TooLarge beyond 64 bits.
Result<qint64> typedAmount(QStringView text, int scale);

} // namespace shuke::ui
