#include "ui/lists/window_choice.h"

#include "ui/common/day_edit.h"
#include "ui/common/theme.h"
#include "ui/lists/condition_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>

namespace shuke::ui {

namespace window_choice_detail {

// What a choice stands for: a count of days, or one of these.
constexpr int kEver = 0;
constexpr int kOtherCount = -1;
constexpr int kBetween = -2;
constexpr int kUsualCounts[] = {30, 90, 180, 365};
constexpr int kUsualCount = 90;

} // namespace window_choice_detail

WindowChoice::WindowChoice(QWidget *parent)
    : QWidget(parent),
      m_kind(new QComboBox(this)),
      m_days(new QSpinBox(this)),
      m_from(new DayEdit(tr("From"), this)),
      m_to(new DayEdit(tr("To"), this))
{
    using namespace window_choice_detail;
    m_kind->setAccessibleName(tr("In which days"));
    m_kind->setToolTip(tr("Which days are looked at"));
    m_kind->addItem(tr("ever"), kEver);
    for (const int days : kUsualCounts)
        m_kind->addItem(ConditionWords::windowText(segments::Window::last(days)), days);
    m_kind->addItem(tr("last … days"), kOtherCount);
    m_kind->addItem(tr("from … to …"), kBetween);
    m_days->setAccessibleName(tr("Days"));
    m_days->setRange(1, segments::kMostDays);
    m_days->setSuffix(QLatin1Char(' ') + tr("days"));
    m_days->setValue(kUsualCount);
    const QDate today = QDate::currentDate();
    m_from->setDate(QDate(today.year(), 1, 1));
    m_to->setDate(today);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_kind);
    for (QWidget *part : {static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to)})
        row->addWidget(part);
    row->addStretch();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showParts();
        Q_EMIT changed();
    });
    connect(m_days, &QSpinBox::valueChanged, this, &WindowChoice::changed);
    connect(m_from, &QDateEdit::dateChanged, this, &WindowChoice::changed);
    connect(m_to, &QDateEdit::dateChanged, this, &WindowChoice::changed);
    showParts();
}

void WindowChoice::showParts()
{
    using namespace window_choice_detail;
    const int kind = m_kind->currentData().toInt();
    m_days->setVisible(kind == kOtherCount);
    m_from->setVisible(kind == kBetween);
    m_to->setVisible(kind == kBetween);
}

void WindowChoice::setWindow(const std::optional<segments::Window> &window)
{
    using namespace window_choice_detail;
    int kind = kEver;
    if (window && window->lastDays > 0) {
        m_days->setValue(window->lastDays);
        kind = m_kind->findData(window->lastDays) >= 0 ? window->lastDays : kOtherCount;
    } else if (window) {
        m_from->setDate(window->from);
        m_to->setDate(window->to);
        kind = kBetween;
    }
    m_kind->setCurrentIndex(m_kind->findData(kind));
}

std::optional<segments::Window> WindowChoice::window() const
{
    using namespace window_choice_detail;
    const int kind = m_kind->currentData().toInt();
    if (kind == kEver)
        return std::nullopt;
    if (kind == kOtherCount)
        return segments::Window::last(m_days->value());
    if (kind != kBetween)
        return segments::Window::last(kind);
    const QDate one = m_from->date();
    const QDate other = m_to->date();
    return segments::Window::between(std::min(one, other), std::max(one, other));
}

} // namespace shuke::ui
