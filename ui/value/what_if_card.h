#pragma once

#include "core/base/money.h"
#include "ui/common/card.h"

#include <QStringList>

#include <array>
#include <optional>

class QLabel;
class QSlider;

namespace shuke::ui {

/// Sliders, one for each factor of revenue, and what revenue would be.
class WhatIfCard : public Card
{
    Q_OBJECT

public:
    static constexpr size_t kMostFactors = 4;

    explicit WhatIfCard(QWidget *parent = nullptr);

    /// What the sliders stand for: at most kMostFactors. Other factors begin anew; the same ones stay where they are.
    void setFactors(const QStringList &names);
    void setRevenue(Money now, const QString &currency);

    int factorCount() const { return static_cast<int>(m_names.size()); }
    QSlider &factor(size_t index) { return *m_lines[index].slider; }
    QString text() const;

private:
    struct Line
    {
        QLabel *name = nullptr;
        QSlider *slider = nullptr;
        QLabel *change = nullptr;
    };
    void showRevenue();

    QStringList m_names;
    std::array<Line, kMostFactors> m_lines{};
    QLabel *m_text;
    std::optional<Money> m_now;
    QString m_currency;
};

/// "+¥12.00": with its sign also above 0.
QString signedMoney(Money amount, const QString &currency);

} // namespace shuke::ui
