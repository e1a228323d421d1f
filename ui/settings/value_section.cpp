#include "ui/settings/value_section.h"

#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace shuke::ui {

namespace value_section_detail {

constexpr double kPercent = 100;
constexpr int kMostDays = 3650;

QDoubleSpinBox *decimals(double least, double most, int digits, const QString &suffix, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(least, most);
    box->setDecimals(digits);
    box->setSuffix(suffix);
    return box;
}

QSpinBox *whole(int least, int most, const QString &suffix, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

/// A share that the box shows rounded, such as a third, is that share and not what is seen of it.
double shareIn(const QDoubleSpinBox &box, std::initializer_list<double> known)
{
    for (const double share : known) {
        if (box.textFromValue(kPercent * share) == box.textFromValue(box.value()))
            return share;
    }
    return box.value() / kPercent;
}

} // namespace value_section_detail

ValueSection::ValueSection(Desk &desk, QWidget *parent)
    : SettingsSection(tr("Customer value"), parent),
      m_desk(desk),
      m_people(new QCheckBox(tr("Orders of its people count for a company, too"), this)),
      m_save(new QPushButton(tr("Save changes"), this)),
      m_discard(new QPushButton(tr("Discard"), this)),
      m_usual(new QPushButton(tr("Back to the usual numbers"), this))
{
    makeRows();
    m_people->setToolTip(tr("People who work there now. In totals over all customers each order still counts once."));
    addWide(m_people);
    m_message = addText({});
    m_message->setObjectName(QStringLiteral("valueMessage"));
    addButtons({m_save, m_discard, m_usual});
    for (QDoubleSpinBox *box : {m_atRisk, m_lost, m_margin, m_discount, m_acquisition})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ValueSection::updateButtons);
    for (QSpinBox *box : {m_loyalPurchases, m_loyalDays, m_shortest, m_longest, m_fallback, m_pseudoGaps, m_customers,
                          m_wonBack, m_weeks})
        connect(box, &QSpinBox::valueChanged, this, &ValueSection::updateButtons);
    connect(m_people, &QCheckBox::toggled, this, &ValueSection::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &ValueSection::save);
    connect(m_discard, &QPushButton::clicked, this, &ValueSection::discard);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        show({});
        updateButtons();
    });
    show({});
}

void ValueSection::makeRows()
{
    using namespace value_section_detail;
    const QString times = QLatin1Char(' ') + tr("times the usual gap");
    const QString days = QLatin1Char(' ') + tr("days");
    m_atRisk = decimals(0.1, 100, 1, times, this);
    addRow(tr("At risk after"), m_atRisk,
           tr("Every customer has a usual gap between two purchases; this many of it without a purchase is late."));
    m_lost = decimals(0.1, 100, 1, times, this);
    addRow(tr("Lost after"), m_lost);
    m_loyalPurchases = whole(2, 1000, QLatin1Char(' ') + tr("purchase days"), this);
    addRow(tr("Loyal from"), m_loyalPurchases);
    m_loyalDays = whole(0, kMostDays, days, this);
    addRow(tr("and a customer for"), m_loyalDays);
    m_shortest = whole(1, kMostDays, days, this);
    addRow(tr("Shortest usual gap"), m_shortest);
    m_longest = whole(1, kMostDays, days, this);
    addRow(tr("Longest usual gap"), m_longest);
    m_fallback = whole(1, kMostDays, days, this);
    addRow(tr("Gap while little is known"), m_fallback,
           tr("Stands in as long as too few customers came back to know the usual gap of your business."));
    m_customers = whole(0, 1'000'000, QLatin1Char(' ') + tr("customers"), this);
    addRow(tr("Too few are below"), m_customers,
           tr("Customers who came back at least once: with fewer the gap of your business is not known yet."));
    m_pseudoGaps = whole(0, 50, QLatin1Char(' ') + tr("gaps"), this);
    addRow(tr("The usual gap counts as"), m_pseudoGaps,
           tr("It is mixed into each customer's own gaps as that many more: the fewer own gaps there are, the more it "
              "counts. With 0 a customer goes by the own gaps alone."));
    m_wonBack = whole(0, kMostDays, days, this);
    addRow(tr("Won back is shown for"), m_wonBack,
           tr("As long it is pointed out that somebody bought again after being at risk or lost."));
    m_margin = decimals(0, kPercent, 1, QStringLiteral(" %"), this);
    addRow(tr("Margin"), m_margin, tr("What of the revenue is earned: lifetime values are told after it."));
    m_discount = decimals(0, 10 * kPercent, 1, QStringLiteral(" %"), this);
    addRow(tr("Discount a year"), m_discount, tr("How much less money is worth a year later."));
    m_weeks = whole(1, 520, QLatin1Char(' ') + tr("weeks"), this);
    addRow(tr("Lifetime value looks ahead"), m_weeks);
    m_acquisition = decimals(0, kPercent, 1, QStringLiteral(" %"), this);
    addRow(tr("Winning a customer may cost"), m_acquisition,
           tr("At most so much of what a new customer is expected to bring in the first year."));
}

void ValueSection::refresh()
{
    ++m_running;
    onFinished(m_desk.session()->query(value::valueSettings()), this,
               [this, asked = m_read.next()](const Result<value::ValueSettings> &settings) {
                   --m_running;
                   if (!m_read.isCurrent(asked))
                       return;
                   if (!settings)
                       return tell(m_message, errorText(settings.error()), true);
                   const bool wasDirty = isDirty();
                   m_stored = *settings;
                   if (!wasDirty) // what is typed stays
                       show(m_stored);
                   updateButtons();
               });
}

void ValueSection::show(const value::ValueSettings &settings)
{
    using value_section_detail::kPercent;
    m_isShowing = true;
    const value::LifecycleOptions &rule = settings.lifecycle;
    m_atRisk->setValue(rule.atRiskRatio);
    m_lost->setValue(rule.lostRatio);
    m_loyalPurchases->setValue(rule.loyalPurchases);
    m_loyalDays->setValue(rule.loyalTenureDays);
    m_shortest->setValue(static_cast<int>(std::lround(rule.shortestGap)));
    m_longest->setValue(static_cast<int>(std::lround(rule.longestGap)));
    m_fallback->setValue(static_cast<int>(std::lround(rule.fallbackGap)));
    m_customers->setValue(rule.minimumCustomers);
    m_pseudoGaps->setValue(rule.pseudoGaps);
    m_wonBack->setValue(rule.wonBackDays);
    m_margin->setValue(kPercent * settings.margin);
    m_discount->setValue(kPercent * settings.discount);
    m_weeks->setValue(settings.horizonWeeks);
    m_acquisition->setValue(kPercent * settings.acquisitionShare);
    m_people->setChecked(settings.companies == value::CompanyOrders::WithPeople);
    m_isShowing = false;
    updateButtons();
}

value::ValueSettings ValueSection::typed() const
{
    using namespace value_section_detail;
    value::ValueSettings settings = m_stored; // of a later version there may be more
    value::LifecycleOptions &rule = settings.lifecycle;
    rule.atRiskRatio = m_atRisk->value();
    rule.lostRatio = m_lost->value();
    rule.loyalPurchases = m_loyalPurchases->value();
    rule.loyalTenureDays = m_loyalDays->value();
    rule.shortestGap = m_shortest->value();
    rule.longestGap = m_longest->value();
    rule.fallbackGap = m_fallback->value();
    rule.minimumCustomers = m_customers->value();
    rule.pseudoGaps = m_pseudoGaps->value();
    rule.wonBackDays = m_wonBack->value();
    settings.margin = m_margin->value() / kPercent;
    settings.discount = m_discount->value() / kPercent;
    settings.horizonWeeks = m_weeks->value();
    settings.acquisitionShare =
        shareIn(*m_acquisition, {m_stored.acquisitionShare, value::ValueSettings().acquisitionShare});
    settings.companies = m_people->isChecked() ? value::CompanyOrders::WithPeople : value::CompanyOrders::Own;
    return settings;
}

bool ValueSection::isDirty() const
{
    return typed() != m_stored;
}

void ValueSection::updateButtons()
{
    if (m_isShowing)
        return;
    const bool isChanged = isDirty();
    m_save->setEnabled(isChanged && m_running == 0);
    m_discard->setEnabled(isChanged);
    tell(m_message, m_lost->value() < m_atRisk->value() ? tr("Nobody can be lost before being at risk.") : QString(),
         true);
}

void ValueSection::save()
{
    const value::ValueSettings settings = typed();
    ++m_running;
    updateButtons();
    Doing doing;
    doing.done = tr("Customer value is told by the new numbers.");
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, settings](const Result<ChangeSet> &done) {
        --m_running;
        if (done)
            m_stored = settings;
        updateButtons();
        if (!done)
            tell(m_message, errorText(done.error()), true);
    };
    m_desk.perform(value::saveValueSettings(settings), std::move(doing));
}

void ValueSection::discard()
{
    show(m_stored);
}

QString ValueSection::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

} // namespace shuke::ui
