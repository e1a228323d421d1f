#include "ui/lists/list_footer.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace shuke::ui {

ListFooter::ListFooter(QWidget *parent)
    : QWidget(parent),
      m_text(quietLabel(QString(), this)),
      m_totals(new QPushButton(tr("Totals by…"), this)),
      m_bulk(new QPushButton(tr("Bulk ▾"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, space::small);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long sum does not widen the page
    row->addWidget(m_text, 1);
    m_totals->hide();
    row->addWidget(m_totals);
    connect(m_totals, &QPushButton::clicked, this, &ListFooter::totalsWanted);
    m_bulk->setAccessibleName(tr("What to do with the selected rows"));
    m_bulk->setToolTip(tr("Change, tag, export or delete all selected rows"));
    row->addWidget(m_bulk);
    connect(m_bulk, &QPushButton::clicked, this, [this] { Q_EMIT bulkWanted(m_bulk->mapToGlobal(QPoint(0, 0))); });
}

void ListFooter::setText(const QString &text)
{
    m_text->setText(text);
}

QString ListFooter::text() const
{
    return m_text->text();
}

void ListFooter::setExplanation(const QString &text)
{
    m_text->setToolTip(text.toHtmlEscaped());
}

void ListFooter::offerTotals()
{
    m_totals->show();
}

void ListFooter::setTotalsEnabled(bool enabled)
{
    m_totals->setEnabled(enabled);
    m_totals->setToolTip(enabled ? tr("How many and how much, by city, owner, month … (Ctrl+G)")
                                 : tr("There are no rows to count, or not all of them are read"));
}

void ListFooter::setBulkEnabled(bool enabled)
{
    m_bulk->setEnabled(enabled);
}

} // namespace shuke::ui
