#include "ui/sales/change_list.h"

#include "core/session/history.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/operation_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/fact_list.h"

#include <QDate>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace change_list_detail {

constexpr qint64 kShown = 8;

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace change_list_detail

ChangeList::ChangeList(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::tiny);
}

void ChangeList::show(RecordRef record)
{
    m_record = record;
    m_reading = true;
    HistoryFilter filter;
    filter.record = record;
    filter.limit = change_list_detail::kShown;
    onLatest(m_desk.session()->query(session::history(filter)), this, m_reads,
             [this](const Result<std::vector<HistoryEntry>> &entries) {
                 m_reading = false;
                 change_list_detail::clear(*m_rows);
                 if (entries)
                     fill(*entries);
                 else
                     m_rows->addWidget(quietLabel(errorText(entries.error()), this));
             });
}

void ChangeList::fill(const std::vector<HistoryEntry> &entries)
{
    for (const HistoryEntry &entry : entries) {
        QString what = operationText(entry.label);
        if (entry.undoneBy.isValid())
            what = tr("%1 (undone)").arg(what);
        const QString when = instantText(entry.atMs, QDate::currentDate());
        QLabel *line = plainLabel(what, this);
        line->setWordWrap(true);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_rows->addWidget(line);
        m_rows->addWidget(
            quietLabel(entry.actor.isEmpty() ? when : QStringLiteral("%1 · %2").arg(when, entry.actor), this));
    }
    if (entries.empty())
        m_rows->addWidget(quietLabel(tr("Nothing was changed since it came in."), this));
    QPushButton *all = linkButton(tr("Show in the history"), this);
    connect(all, &QPushButton::clicked, this, [this] { m_desk.go(ShowHistory{m_record, {}}); });
    m_rows->addWidget(all, 0, Qt::AlignLeft);
}

} // namespace shuke::ui
