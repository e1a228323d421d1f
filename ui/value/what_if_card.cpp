#include "ui/value/what_if_card.h"

#include "core/value/revenue_drivers.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSlider>

#include <vector>

namespace shuke::ui {

namespace what_if_card_detail {

constexpr int kUnchanged = 100; ///< Per cent.
constexpr int kMostChange = 50;

} // namespace what_if_card_detail

QString signedMoney(Money amount, const QString &currency)
{
    return amount.minor() > 0 ? QLatin1Char('+') + moneyText(amount, currency) : moneyText(amount, currency);
}

WhatIfCard::WhatIfCard(QWidget *parent) : Card(parent)
{
    using namespace what_if_card_detail;
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::large, space::medium, space::large, space::medium);
    grid->setSpacing(space::small);
    grid->addWidget(plainLabel(tr("What if?"), sectionFont(), content), 0, 0, 1, 3);
    int row = 0;
    for (Line &line : m_lines) {
        ++row;
        line.name = plainLabel(QString(), content);
        line.slider = new QSlider(Qt::Horizontal, content);
        line.slider->setRange(kUnchanged - kMostChange, kUnchanged + kMostChange);
        line.slider->setValue(kUnchanged);
        line.name->setBuddy(line.slider);
        line.change = quietLabel(QString(), content);
        line.change->setWordWrap(false);
        line.change->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("+100 %")));
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.slider, row, 1);
        grid->addWidget(line.change, row, 2);
        connect(line.slider, &QSlider::valueChanged, this, &WhatIfCard::showRevenue);
    }
    grid->setColumnStretch(1, 1);
    m_text = plainLabel(QString(), content);
    m_text->setWordWrap(true);
    grid->addWidget(m_text, row + 1, 0, 1, 3);
    setContent(content);
}

void WhatIfCard::setFactors(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        const bool isUsed = static_cast<qsizetype>(i) < names.size();
        const QSignalBlocker blocker(line.slider);
        line.slider->setValue(what_if_card_detail::kUnchanged);
        if (isUsed) {
            line.name->setText(names[static_cast<qsizetype>(i)]);
            line.slider->setAccessibleName(line.name->text());
        }
        for (QWidget *part : {static_cast<QWidget *>(line.name), static_cast<QWidget *>(line.slider),
                              static_cast<QWidget *>(line.change)})
            part->setVisible(isUsed);
    }
    showRevenue();
}

void WhatIfCard::setRevenue(Money now, const QString &currency)
{
    m_now = now;
    m_currency = currency;
    showRevenue();
}

void WhatIfCard::showRevenue()
{
    using namespace what_if_card_detail;
    std::vector<int> percents;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const Line &line = m_lines[static_cast<size_t>(i)];
        percents.push_back(line.slider->value());
        const int change = percents.back() - kUnchanged;
        line.change->setText(change == 0 ? tr("as now")
                                         : QStringLiteral("%1%2 %")
                                               .arg(change > 0 ? QStringLiteral("+") : QString(QChar(0x2212)))
                                               .arg(std::abs(change)));
    }
    if (!m_now)
        return;
    const Money then = value::whatIf(*m_now, percents).value_or(*m_now);
    const Money change = then.minus(*m_now).value_or(Money());
    m_text->setText(tr("Revenue would be %1 (%2).").arg(moneyText(then, m_currency), signedMoney(change, m_currency)));
}

QString WhatIfCard::text() const
{
    return m_text->text();
}

} // namespace shuke::ui
