#include "ui/history/history_filters.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace shuke::ui {

namespace history_filters_detail {

enum Group { Everything, Customers, Orders, Products, Imports, Undoing };
enum Days { AllDays, Today, Week, Month, Year, Chosen };

std::vector<QByteArray> startsOf(int group)
{
    switch (group) {
    case Customers:
        return {"contact", "affiliation.", "consent.", "custom_"};
    case Orders:
        return {"order.", "payment."};
    case Products:
        return {"product."};
    case Imports:
        return {"import.", "demo."};
    case Undoing:
        return {"undo", "redo"};
    default:
        return {};
    }
}

qint64 startMs(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace history_filters_detail

HistoryFilters::HistoryFilters(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_kind = new QComboBox(this);
    m_kind->setMinimumHeight(rowHeight());
    m_kind->setAccessibleName(tr("Kind of change"));
    m_kind->addItems({tr("All changes"), tr("Customers"), tr("Orders and payments"), tr("Products"), tr("Imports"),
                      tr("Undo and redo")});
    row->addWidget(m_kind);
    m_days = new QComboBox(this);
    m_days->setMinimumHeight(rowHeight());
    m_days->setAccessibleName(tr("Days"));
    m_days->addItems(
        {tr("All days"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 365 days"), tr("From … to …")});
    row->addWidget(m_days);
    m_from = new QDateEdit(QDate::currentDate().addDays(-6), this);
    m_between = plainLabel(QString(QChar(0x2013)), this);
    m_to = new QDateEdit(QDate::currentDate(), this);
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    row->addWidget(m_from);
    row->addWidget(m_between);
    row->addWidget(m_to);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setMinimumHeight(rowHeight());
        connect(edit, &QDateEdit::dateChanged, this, &HistoryFilters::changed);
    }
    m_chip = new QPushButton(this);
    m_chip->setToolTip(tr("Show the changes of all records again"));
    connect(m_chip, &QPushButton::clicked, this, [this] {
        setRecord(std::nullopt);
        Q_EMIT changed();
    });
    row->addWidget(m_chip);
    row->addStretch();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HistoryFilters::changed);
    connect(m_days, &QComboBox::currentIndexChanged, this, &HistoryFilters::daysChosen);
    setRecord(std::nullopt);
    const QSignalBlocker quiet(this);
    daysChosen();
    setFocusProxy(m_kind);
}

void HistoryFilters::daysChosen()
{
    const bool chosen = m_days->currentIndex() == history_filters_detail::Chosen;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_between, m_to})
        widget->setVisible(chosen);
    Q_EMIT changed();
}

void HistoryFilters::setRecord(const std::optional<RecordRef> &record)
{
    m_record = record;
    m_chip->setVisible(record.has_value());
    setRecordName(QString());
}

void HistoryFilters::setRecordName(const QString &name)
{
    constexpr qsizetype kLongest = 32;
    QString shown = name.size() > kLongest ? name.left(kLongest - 1) + QChar(0x2026) : name;
    shown.replace(QLatin1Char('&'), QLatin1String("&&"));
    //: On a chip that takes the filter away: %1 is a customer, an order …
    m_chip->setText(tr("Only %1").arg(shown) + QStringLiteral("  ") + QChar(0x2715));
    m_chip->setAccessibleName(tr("Only %1").arg(name));
}

void HistoryFilters::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_kind->setCurrentIndex(0);
        m_days->setCurrentIndex(0);
        setRecord(std::nullopt);
    }
    Q_EMIT changed();
}

bool HistoryFilters::isNarrow() const
{
    return m_kind->currentIndex() > 0 || m_days->currentIndex() > 0 || m_record.has_value();
}

HistoryFilter HistoryFilters::filter() const
{
    using namespace history_filters_detail;
    HistoryFilter filter;
    filter.record = m_record;
    filter.kindStarts = startsOf(m_kind->currentIndex());
    const QDate today = QDate::currentDate();
    switch (m_days->currentIndex()) {
    case Today:
        filter.fromMs = startMs(today);
        break;
    case Week:
        filter.fromMs = startMs(today.addDays(-6));
        break;
    case Month:
        filter.fromMs = startMs(today.addDays(-29));
        break;
    case Year:
        filter.fromMs = startMs(today.addDays(-364));
        break;
    case Chosen: // in whichever order they were typed
        filter.fromMs = startMs(std::min(m_from->date(), m_to->date()));
        filter.toMs = startMs(std::max(m_from->date(), m_to->date()).addDays(1));
        break;
    default:
        break;
    }
    return filter;
}

} // namespace shuke::ui
