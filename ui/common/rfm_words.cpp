#include "ui/common/rfm_words.h"

#include "core/reports/report_text.h"
#include "core/reports/rfm_texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace shuke::ui {

namespace rfm_words_detail {
/// The context of lupdate.
struct Rfm
{
    Q_DECLARE_TR_FUNCTIONS(Rfm)
};
} // namespace rfm_words_detail

using rfm_words_detail::Rfm;

value::RfmMap mapByLanguage()
{
    return QLocale().language() == QLocale::Chinese ? value::RfmMap::Eight : value::RfmMap::Grid;
}

QString segmentText(value::RfmSegment segment)
{
    return QCoreApplication::translate("Report", reports::segmentText(segment).source.constData());
}

QString segmentSign(value::RfmSegment segment)
{
    using S = value::RfmSegment;
    switch (segment) {
    case S::Champions:
    case S::KeyValue:
        return QStringLiteral("★");
    case S::LoyalCustomers:
    case S::PotentialLoyalist:
    case S::GeneralValue:
        return QStringLiteral("●");
    case S::NewCustomers:
    case S::Promising:
    case S::KeyDevelop:
    case S::GeneralDevelop:
        return QStringLiteral("▲");
    case S::NeedAttention:
    case S::AboutToSleep:
    case S::KeyKeep:
    case S::GeneralKeep:
        return QStringLiteral("◆");
    case S::AtRisk:
    case S::CantLoseThem:
    case S::KeyWinBack:
        return QStringLiteral("▼");
    default:
        return QStringLiteral("○");
    }
}

QString segmentAdvice(value::RfmSegment segment)
{
    using S = value::RfmSegment;
    switch (segment) {
    case S::Champions:
        return Rfm::tr("Thank them, show them new things first, ask them to recommend you.");
    case S::LoyalCustomers:
        return Rfm::tr("Keep the habit going: membership, a personal word, the better product.");
    case S::PotentialLoyalist:
        return Rfm::tr("Give them a reason for the next visit soon.");
    case S::NewCustomers:
        return Rfm::tr("Welcome them and make the second purchase easy.");
    case S::Promising:
        return Rfm::tr("Stay in touch; a small offer makes the second purchase likely.");
    case S::NeedAttention:
        return Rfm::tr("Get in touch before they are used to going elsewhere.");
    case S::AboutToSleep:
        return Rfm::tr("Remind them with what they liked before.");
    case S::AtRisk:
        return Rfm::tr("Call them and ask; offer something to come back for.");
    case S::CantLoseThem:
        return Rfm::tr("Call personally, best the owner: these were among your best.");
    case S::Hibernating:
        return Rfm::tr("A seasonal message is enough; do not spend much.");
    case S::Lost:
        return Rfm::tr("One last try, then leave them in peace.");
    case S::Others:
        return Rfm::tr("Fit none of the ten; look at them one by one.");
    case S::KeyValue:
        return Rfm::tr("Your best: thank them, serve them first, ask for referrals.");
    case S::KeyDevelop:
        return Rfm::tr("Spend much, come rarely: give a reason to come more often.");
    case S::KeyKeep:
        return Rfm::tr("Came often, stay away now: get in touch this week.");
    case S::KeyWinBack:
        return Rfm::tr("Spent much and are leaving: call them personally.");
    case S::GeneralValue:
        return Rfm::tr("Come often, spend little: offer the next better product.");
    case S::GeneralDevelop:
        return Rfm::tr("New or rare: make the second purchase easy.");
    case S::GeneralKeep:
        return Rfm::tr("Came often once: a reminder may be enough.");
    case S::GeneralWinBack:
        return Rfm::tr("A seasonal message is enough; do not spend much.");
    case S::None:
        break;
    }
    return {};
}

QString methodText(value::RfmMethod method)
{
    switch (method) {
    case value::RfmMethod::Independent:
        return Rfm::tr("Independent quintiles");
    case value::RfmMethod::Nested:
        return Rfm::tr("Nested quintiles");
    case value::RfmMethod::Ntile:
        return Rfm::tr("Groups of equal size");
    case value::RfmMethod::Fixed:
        return Rfm::tr("Own cut-offs");
    }
    Q_UNREACHABLE();
}

QString methodExplanation(value::RfmMethod method)
{
    switch (method) {
    case value::RfmMethod::Independent:
        return Rfm::tr(
            "Days, orders and revenue are each cut into fifths on their own; equal values get equal scores.");
    case value::RfmMethod::Nested:
        return Rfm::tr("Orders are cut within each recency score, revenue within both: more even groups, but 5 means "
                       "something else in each of them.");
    case value::RfmMethod::Ntile:
        return Rfm::tr("Five groups of equal size by rank; customers with equal values may be parted.");
    case value::RfmMethod::Fixed:
        return Rfm::tr("By the cut-offs you set: a score means the same in each month.");
    }
    Q_UNREACHABLE();
}

QString mapText(value::RfmMap map)
{
    switch (map) {
    case value::RfmMap::Grid:
        return Rfm::tr("25-cell grid");
    case value::RfmMap::Eight:
        return Rfm::tr("Eight classes");
    case value::RfmMap::Ten:
        return Rfm::tr("Ten classes");
    }
    Q_UNREACHABLE();
}

QString recencyRange(const value::RfmCuts<int> &cuts, int r)
{
    const int classes = cuts.size + 1;
    const int below = cuts.size == 2 ? (5 - r) / 2 : 5 - r; // place from the most recent, 0 …
    if (cuts.size == 0 || below < 0 || below >= classes || (cuts.size == 2 && r % 2 == 0))
        return {};
    const QLocale locale;
    const auto days = [&](int at) { return locale.toString(cuts.at[static_cast<size_t>(at)]); };
    if (below == 0)
        return Rfm::tr("≤ %1 days").arg(days(0));
    if (below == classes - 1)
        return Rfm::tr("> %1 days").arg(days(classes - 2));
    if (cuts.at[static_cast<size_t>(below)] == cuts.at[static_cast<size_t>(below - 1)])
        return Rfm::tr("nobody");
    return Rfm::tr("%1–%2 days").arg(locale.toString(cuts.at[static_cast<size_t>(below - 1)] + 1), days(below));
}

QString shareText(double fraction, int decimals)
{
    const double percent = fraction * 100;
    QString text = reports::fixedText(percent, decimals);
    text.replace(QLatin1Char('-'), QChar(0x2212)).replace(QLatin1Char('.'), QLocale().decimalPoint());
    return Rfm::tr("%1 %", "a share").arg(text);
}

} // namespace shuke::ui
