#pragma once

#include "core/reports/report_model.h"

#include <QString>

#include <optional>

namespace shuke::ui {

// Cells of small tables: the value, for files and for sorting, and beside it the words in which the screen shows it.

/// The value behind a cell of a model, as a reports::Cell.
inline constexpr int kValueRole = 0x0100 + 77; // above Qt::UserRole

/// `text` stands on the screen and on paper in the place of what the value would usually be.
reports::Cell shownCell(reports::Cell value, const QString &text);
reports::Cell countCell(qint64 number);
/// No amount: "–".
reports::Cell moneyCell(std::optional<Money> amount, const QString &currency);
/// Of minor units that are no whole number.
reports::Cell amountCell(double minor, const QString &currency);
/// No share: "–".
reports::Cell shareCell(std::optional<double> fraction, int decimals = 1);
reports::Cell decimalCell(double number, int decimals);
/// Empty for an invalid day.
reports::Cell dayCell(QDate day);

/// What the screen shows of a cell; words and names as they are.
QString shownText(const reports::Cell &cell);
/// Whether `a` stands before `b` when a column is sorted upwards: numbers, amounts and days by their value, words by
/// the order of the language, and what has no value after all the others.
bool standsBefore(const reports::Cell &a, const reports::Cell &b);

} // namespace shuke::ui
