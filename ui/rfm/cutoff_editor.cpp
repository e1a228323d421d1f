#include "ui/rfm/cutoff_editor.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace shuke::ui {

namespace cutoff_editor_detail {

constexpr int kMostDays = 36500;
constexpr int kMostOrders = 10'000'000;
/// What a double still holds to the fen; saved cut-offs beyond it are shown at the limit and kept until changed.
constexpr double kMostMinor = 9e14;

template <typename T>
bool ascends(const value::RfmCuts<T> &cuts)
{
    return std::is_sorted(cuts.at.begin(), cuts.at.begin() + cuts.size);
}

/// The score that takes in what is at most the cut-off `index` of `size`.
int scoreUpTo(int index, int size, bool falling)
{
    const int rising = size == 2 ? 1 + 2 * index : 1 + index;
    return falling ? 6 - rising : rising;
}

} // namespace cutoff_editor_detail

CutoffEditor::CutoffEditor(QWidget *parent)
    : Card(parent),
      m_note(quietLabel(QString(), this)),
      m_save(new QPushButton(tr("Save cut-offs"), this)),
      m_discard(new QPushButton(tr("Discard"), this)),
      m_quintiles(new QPushButton(tr("Back to quintiles"), this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::large, space::small, space::large, space::small);
    column->setSpacing(space::small);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    const std::array<QString, 3> names = {tr("Recency (days)"), tr("Frequency (orders)"), tr("Monetary")};
    const std::array<QString, 3> meanings = {tr("Days from the last purchase to the as-of day"),
                                             tr("Orders in the window"), tr("Net revenue in the window")};
    for (int row = 0; row < 3; ++row) {
        auto *name = plainLabel(names[static_cast<size_t>(row)], this);
        name->setToolTip(meanings[static_cast<size_t>(row)]);
        grid->addWidget(name, row, 0);
        if (row == 2)
            m_revenueName = name;
    }
    for (int i = 0; i < 4; ++i) {
        const auto at = static_cast<size_t>(i);
        m_days[at] = new QSpinBox(this);
        m_days[at]->setRange(0, cutoff_editor_detail::kMostDays);
        m_orders[at] = new QSpinBox(this);
        m_orders[at]->setRange(0, cutoff_editor_detail::kMostOrders);
        m_revenue[at] = new QDoubleSpinBox(this);
        const std::array<QAbstractSpinBox *, 3> boxes = {m_days[at], m_orders[at], m_revenue[at]};
        for (QAbstractSpinBox *box : boxes)
            box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys step; the room is for the number
        for (int row = 0; row < 3; ++row) {
            boxes[static_cast<size_t>(row)]->setKeyboardTracking(true);
            boxes[static_cast<size_t>(row)]->setAccessibleName(
                tr("%1, cut-off %2").arg(names[static_cast<size_t>(row)]).arg(i + 1));
            boxes[static_cast<size_t>(row)]->setMinimumWidth(0);
            boxes[static_cast<size_t>(row)]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            grid->addWidget(boxes[static_cast<size_t>(row)], row, 1 + i);
        }
        grid->setColumnStretch(1 + i, 1);
        connect(m_days[at], &QSpinBox::valueChanged, this, &CutoffEditor::onChange);
        connect(m_orders[at], &QSpinBox::valueChanged, this, &CutoffEditor::onChange);
        connect(m_revenue[at], &QDoubleSpinBox::valueChanged, this, &CutoffEditor::onChange);
    }
    // Row by row, as it is read.
    QWidget *last = m_days[0];
    const auto then = [&](QWidget *box) {
        setTabOrder(last, box);
        last = box;
    };
    for (size_t at = 1; at < 4; ++at)
        then(m_days[at]);
    for (QWidget *box : m_orders)
        then(box);
    for (QWidget *box : m_revenue)
        then(box);
    column->addLayout(grid);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_note, 1);
    buttons->addWidget(m_quintiles);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    setContent(content);
    setAccessibleName(tr("Cut-offs"));
    connect(m_save, &QPushButton::clicked, this, &CutoffEditor::saveWanted);
    connect(m_discard, &QPushButton::clicked, this, &CutoffEditor::discardWanted);
    connect(m_quintiles, &QPushButton::clicked, this, &CutoffEditor::quintilesWanted);
    m_save->setEnabled(false);
    m_discard->setEnabled(false);
    m_quintiles->hide();
}

void CutoffEditor::showCuts(const value::RfmResult &result, const QString &currency)
{
    if (m_edited)
        return;
    using value::RfmMethod;
    m_editable = result.method != RfmMethod::Nested;
    m_plainNote = tr("A score takes in what is at most its cut-off. Change one to try it; nothing is saved yet.");
    if (result.method == RfmMethod::Nested)
        m_plainNote = tr("Nested: orders and revenue have cut-offs of their own in each recency score. Choose another "
                         "way of scoring to set your own.");
    else if (result.method == RfmMethod::Fixed)
        m_plainNote = tr("These are your own cut-offs.");
    m_quintiles->setVisible(result.method == RfmMethod::Fixed);
    fill(result.thresholds, currency);
    tell(QString());
}

void CutoffEditor::suggest(const value::RfmThresholds &cuts, const QString &currency)
{
    m_editable = true;
    fill(cuts, currency);
    onChange();
}

void CutoffEditor::reset()
{
    m_edited = false;
    tell(QString());
}

/// The boxes from the cut-offs. A box is only read again when the user changes one: cut-offs keep every minor unit.
void CutoffEditor::fill(const value::RfmThresholds &cuts, const QString &currency)
{
    using namespace cutoff_editor_detail;
    m_filling = true;
    m_cuts = cuts;
    m_revenueName->setText(tr("Monetary (%1)").arg(currency)); // in the boxes it would be cut off
    m_digits = currencyDigits(currency);
    const double unit = std::pow(10.0, m_digits);
    const auto prefix = [](int index, int size, bool falling) {
        return tr("%1: ≤ ", "score and its cut-off").arg(scoreUpTo(index, size, falling));
    };
    for (int i = 0; i < 4; ++i) {
        const auto at = static_cast<size_t>(i);
        const auto dress = [&](auto *box, int size, bool falling) {
            box->setVisible(i < std::max(size, 2) || size == 0);
            box->setEnabled(m_editable && size > 0);
            box->setPrefix(size > 0 ? prefix(i, size, falling) : QString());
        };
        dress(m_days[at], cuts.recencyDays.size, true);
        dress(m_orders[at], cuts.orderCount.size, false);
        dress(m_revenue[at], cuts.netRevenue.size, false);
        m_revenue[at]->setDecimals(m_digits);
        m_revenue[at]->setRange(-kMostMinor / unit, kMostMinor / unit);
        m_revenue[at]->setGroupSeparatorShown(true);
        m_days[at]->setValue(cuts.recencyDays.at[at]);
        m_orders[at]->setValue(cuts.orderCount.at[at]);
        m_revenue[at]->setValue(static_cast<double>(cuts.netRevenue.at[at].minor()) / unit);
    }
    m_filling = false;
}

void CutoffEditor::onChange()
{
    if (m_filling)
        return;
    const double unit = std::pow(10.0, m_digits);
    for (size_t at = 0; at < 4; ++at) {
        m_cuts.recencyDays.at[at] = m_days[at]->value();
        m_cuts.orderCount.at[at] = m_orders[at]->value();
        const Money shown = Money::fromMinor(std::llround(m_revenue[at]->value() * unit));
        Money &kept = m_cuts.netRevenue.at[at];
        const double before = static_cast<double>(kept.minor()) / unit;
        if (std::abs(std::clamp(before, m_revenue[at]->minimum(), m_revenue[at]->maximum()) - m_revenue[at]->value()) *
                unit >=
            0.5)
            kept = shown;
    }
    m_edited = true;
    QString problem;
    if (!cutoff_editor_detail::ascends(m_cuts.recencyDays))
        problem = tr("Recency: each cut-off must be at least the one before it.");
    else if (!cutoff_editor_detail::ascends(m_cuts.orderCount))
        problem = tr("Frequency: each cut-off must be at least the one before it.");
    else if (!cutoff_editor_detail::ascends(m_cuts.netRevenue))
        problem = tr("Monetary: each cut-off must be at least the one before it.");
    tell(problem);
    if (problem.isEmpty())
        Q_EMIT edited(m_cuts);
}

void CutoffEditor::tell(const QString &problem)
{
    QPalette palette = m_note->palette();
    palette.setColor(QPalette::WindowText,
                     problem.isEmpty() ? (m_edited ? themeColors().info : themeColors().secondary) : themeColors().bad);
    m_note->setPalette(palette);
    m_note->setText(!problem.isEmpty() ? problem : m_edited ? tr("Tried on the board, not saved.") : m_plainNote);
    m_save->setEnabled(m_edited && problem.isEmpty());
    m_discard->setEnabled(m_edited);
}

bool CutoffEditor::isValid() const
{
    using cutoff_editor_detail::ascends;
    return m_cuts.recencyDays.size > 0 && ascends(m_cuts.recencyDays) && ascends(m_cuts.orderCount) &&
           ascends(m_cuts.netRevenue);
}

QString CutoffEditor::message() const
{
    return m_note->text();
}

} // namespace shuke::ui
