#include "ui/contacts/rfm_reason_card.h"

#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/contacts/fact_card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

#include <functional>

namespace shuke::ui {

namespace rfm_reason_card_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RfmReason)
};

/// Five steps, as many filled as the score says.
class Meter : public QWidget
{
public:
    Meter(int score, QWidget *parent) : QWidget(parent), m_score(score)
    {
        setFixedSize(5 * space::medium + 4 * space::tiny, space::small);
        setAccessibleName(Words::tr("Score %1 of 5").arg(score));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (int step = 0; step < 5; ++step) {
            painter.setBrush(step < m_score ? themeColors().accent : themeColors().line);
            painter.drawRoundedRect(QRectF(step * (space::medium + space::tiny), 0, space::medium, height()),
                                    space::tiny / 2.0, space::tiny / 2.0);
        }
    }

private:
    int m_score;
};

/// The range of values with this score, of cut-offs that ascend. Score 1 is the lowest range unless `falling`.
struct Range
{
    std::optional<qint64> above; ///< Greater than this …
    std::optional<qint64> upTo;  ///< … and not more than this.
};
Range rangeOf(const std::vector<qint64> &cuts, int place)
{
    Range range;
    if (place > 0)
        range.above = cuts[static_cast<size_t>(place) - 1];
    if (place < static_cast<int>(cuts.size()))
        range.upTo = cuts[static_cast<size_t>(place)];
    return range;
}

using Format = std::function<QString(qint64)>;

QString rangeText(const Range &range, const Format &format)
{
    if (range.above && range.upTo)
        return Words::tr("more than %1, up to %2").arg(format(*range.above), format(*range.upTo));
    if (range.upTo)
        return Words::tr("up to %1").arg(format(*range.upTo));
    if (range.above)
        return Words::tr("more than %1").arg(format(*range.above));
    return Words::tr("any");
}

struct Line
{
    QString word;
    QString value;
    QString why;
    int score = 0;
    std::vector<qint64> cuts;
    bool falling = false; ///< A smaller value is better.
    Format format;
};

QString thresholds(const Line &line)
{
    const int classes = static_cast<int>(line.cuts.size()) + 1;
    const int step = classes == 3 ? 2 : 1; // three classes have the scores 1, 3 and 5
    QStringList rows;
    for (int place = 0; place < classes; ++place) {
        const int score = 1 + step * (line.falling ? classes - 1 - place : place);
        rows.append(Words::tr("Score %1: %2").arg(score).arg(rangeText(rangeOf(line.cuts, place), line.format)));
    }
    if (line.falling)
        return rows.join(QLatin1Char('\n'));
    std::reverse(rows.begin(), rows.end());
    return rows.join(QLatin1Char('\n'));
}

void addLine(FactCard &card, const Line &line)
{
    auto *row = new QWidget(&card);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, space::tiny, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(plainLabel(line.word, row));
    layout->addStretch();
    layout->addWidget(plainLabel(line.value, row));
    layout->addWidget(new Meter(line.score, row), 0, Qt::AlignVCenter);
    const QString all = thresholds(line);
    row->setToolTip(line.why + QStringLiteral("\n\n") + all);
    card.addWidget(row);
    const int classes = static_cast<int>(line.cuts.size()) + 1;
    const int step = classes == 3 ? 2 : 1;
    const int rank = (line.score - 1) / step;
    const int place = line.falling ? classes - 1 - rank : rank;
    QString text = Words::tr("Score %1: %2").arg(line.score).arg(rangeText(rangeOf(line.cuts, place), line.format));
    if (rank + 1 < classes) {
        const int better = line.falling ? place - 1 : place + 1;
        text +=
            QStringLiteral(" · ") +
            Words::tr("score %1: %2").arg(line.score + step).arg(rangeText(rangeOf(line.cuts, better), line.format));
    }
    QLabel *note = quietLabel(text, &card);
    note->setFont(captionFont());
    note->setToolTip(row->toolTip());
    card.addWidget(note);
}

QString headline(const ContactScores::Reason &found)
{
    const QString segment = segmentText(found.reason.score.segment);
    if (found.mode == value::RfmMode::Fixed)
        return Words::tr("%1 by the cut-offs saved on the RFM board.").arg(segment);
    const int customers = static_cast<int>(found.customers);
    if (!found.window.from.isValid())
        return Words::tr("%1 against %Ln customer(s) who ever bought.", nullptr, customers).arg(segment);
    return Words::tr("%1 against %Ln customer(s) who bought since %2.", nullptr, customers)
        .arg(segment, dayText(found.window.from));
}

QString period(const ContactScores::Reason &found)
{
    if (!found.window.from.isValid())
        return Words::tr("Period: all orders up to %1.").arg(dayText(found.asOf));
    return Words::tr("Period: %1 to %2.").arg(dayText(found.window.from), dayText(found.asOf));
}

template <typename T, typename Read>
std::vector<qint64> cutsOf(const value::RfmCuts<T> &cuts, Read read)
{
    std::vector<qint64> values;
    for (int i = 0; i < cuts.size; ++i)
        values.push_back(read(cuts.at[static_cast<size_t>(i)]));
    return values;
}

} // namespace rfm_reason_card_detail

void fillRfmReason(FactCard &card, const ContactScores &scores, ContactId contact)
{
    using namespace rfm_reason_card_detail;
    if (scores.error()) {
        card.addNote(errorText(*scores.error()));
        return;
    }
    const std::optional<ContactScores::Reason> found = scores.reasonOf(contact);
    if (!found) {
        card.addNote(Words::tr("Comparing with all customers…"));
        return;
    }
    const value::RfmReason &reason = found->reason;
    if (reason.recencyDays < 0) {
        card.addNote(found->window.from.isValid()
                         ? Words::tr("No order that counts since %1, so there is nothing to score.")
                               .arg(dayText(found->window.from))
                         : Words::tr("No order that counts yet, so there is nothing to score."),
                     Words::tr("Orders that are paid, shipped or completed and not fully refunded count."));
        return;
    }
    if (reason.score.r == 0) {
        card.addNote(Words::tr("Only %Ln customer(s) bought in this period. From %1 on they are compared.", nullptr,
                               static_cast<int>(found->customers))
                         .arg(value::kRfmMinimumForTerciles));
        return;
    }
    card.addNote(headline(*found), period(*found));
    const Format days = [](qint64 n) { return Words::tr("%Ln day(s)", nullptr, static_cast<int>(n)); };
    const Format orders = [](qint64 n) { return Words::tr("%Ln order(s)", nullptr, static_cast<int>(n)); };
    const Format money = [currency = found->currency](qint64 n) { return moneyText(Money::fromMinor(n), currency); };
    addLine(card, {Words::tr("Recency"), days(reason.recencyDays),
                   Words::tr("Days from the last order to today. Fewer are better."), reason.score.r,
                   cutsOf(reason.thresholds.recencyDays, [](int n) { return qint64(n); }), true, days});
    addLine(card,
            {Words::tr("Frequency"), orders(reason.orderCount),
             Words::tr("Orders of the period that count: paid, shipped or completed, not fully refunded."),
             reason.score.f, cutsOf(reason.thresholds.orderCount, [](int n) { return qint64(n); }), false, orders});
    addLine(card,
            {Words::tr("Money"), money(reason.netRevenue.minor()), Words::tr("Revenue of the period, net of refunds."),
             reason.score.m, cutsOf(reason.thresholds.netRevenue, [](Money m) { return m.minor(); }), false, money});
}

} // namespace shuke::ui
