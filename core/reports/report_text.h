#pragma once

#include "core/reports/report_model.h"

#include <functional>

namespace shuke::reports {

/// English source → words of the reader's language. The default leaves them English.
using Translate = std::function<QString(const char *source)>;

/// How cells and texts of one report become words. Holds no state of the report itself; copies are cheap.
class ReportText
{
public:
    ReportText(const ReportModel &model, Translate translate);

    QString text(const Text &text) const;
    /// As shown to people: "1,234.50", "25.0 %", "2025-12-31", "–" for no value; negatives with a real minus.
    /// What says itself how it is shown is shown so.
    /// Data loses line breaks, control characters and direction overrides: they would reorder what stands around it.
    QString cell(const Cell &cell, int decimals = 1) const;
    /// As `cell`, but money with its currency: "¥1,234.50", "CHF 1,234.50".
    QString figure(const Cell &cell, int decimals = 1) const;
    /// `figure` of a bar; that of a step of a bridge with its sign, also above 0.
    QString figure(const BarChart::Bar &bar, int decimals = 1) const;
    /// For machines: '.' as the mark, no grouping, percent as a fraction, ISO days, data unchanged, nothing for no
    /// value.
    QString plain(const Cell &cell) const;

    int currencyDigits() const { return m_digits; }
    const QString &currency() const { return m_currency; }

private:
    QString number(const Cell &cell, int decimals) const;

    Translate m_translate;
    QString m_currency;
    int m_digits;
};

/// Rounded half away from zero, as people round; 0 never gets a minus.
QString fixedText(double value, int decimals);

/// Data as it can stand in a line of print.
QString printable(const QString &data);

} // namespace shuke::reports
