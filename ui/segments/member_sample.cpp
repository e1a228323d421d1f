#include "ui/segments/member_sample.h"

#include "core/segments/segment_commands.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/name_popup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

MemberSample::MemberSample(Desk &desk, QWidget *parent)
    : ResultTab(desk, parent),
      m_model(new TextTable({tr("Name"), tr("Last order"), tr("Revenue")}, this)),
      m_table(new RecordTable(*m_model, 0, tr("Some of the members"), this)),
      m_more(quietLabel(QString(), this)),
      m_leaveOut(new QPushButton(tr("Leave out…"), this))
{
    m_model->setRightAligned(2);
    m_table->remember(QStringLiteral("segments/members"));
    m_leaveOut->setToolTip(tr("Takes this customer out of the segment, with the reason, whatever the conditions say"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_table, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(m_more, 1);
    line->addWidget(m_leaveOut);
    column->addLayout(line);
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { this->desk().go(ShowContact{m_contacts[static_cast<size_t>(row)]}); });
    connect(m_table, &RecordTable::currentRowChanged, this,
            [this](int row) { m_leaveOut->setEnabled(row >= 0 && members() && members()->segment.id.isValid()); });
    connect(m_leaveOut, &QPushButton::clicked, this, &MemberSample::askReason);
}

void MemberSample::read(const SegmentMembers &members)
{
    std::vector<qint64> ids(members.ids->begin(),
                            members.ids->begin() + static_cast<qsizetype>(std::min(kShown, members.ids->size())));
    ++m_running;
    const quint64 asked = m_asked.next();
    onFinished(desk().session()->query(sales::contactListRows(std::move(ids))), this,
               [this, asked](const Result<std::vector<sales::ContactListRow>> &rows) {
                   --m_running;
                   if (m_asked.isCurrent(asked))
                       show(rows ? *rows : std::vector<sales::ContactListRow>());
               });
}

void MemberSample::show(const std::vector<sales::ContactListRow> &rows)
{
    const QString currency = desk().session()->description().currency;
    std::vector<QStringList> texts;
    m_contacts.clear();
    for (const sales::ContactListRow &row : rows) {
        m_contacts.push_back(row.id);
        texts.push_back({row.name, dayText(row.lastOrder),
                         row.netRevenue ? moneyText(*row.netRevenue, currency) : QStringLiteral("–")});
    }
    m_model->setRows(std::move(texts));
    const auto others = static_cast<int>(members()->ids->size() - rows.size());
    m_more->setText(rows.empty() ? tr("The conditions fit nobody at the moment.")
                    : others > 0 ? tr("and %Ln other(s)", nullptr, others)
                                 : QString());
    m_leaveOut->setVisible(members()->segment.id.isValid());
    m_leaveOut->setEnabled(m_table->currentRow() >= 0);
}

void MemberSample::askReason()
{
    const int row = m_table->currentRow();
    if (row < 0 || !members() || !members()->segment.id.isValid())
        return;
    const ContactId contact = m_contacts[static_cast<size_t>(row)];
    const QString name = m_model->rows()[static_cast<size_t>(row)].front();
    auto *popup = new NamePopup(tr("Why is %1 left out?").arg(name), tr("Leave out"), this);
    connect(popup, &NamePopup::accepted, this,
            [this, contact, name, segment = members()->segment.id](const QString &reason) {
                desk().perform(segments::excludeFromSegment(segment, {contact}, reason),
                               {.done = tr("%1 is left out of the segment.").arg(name)});
            });
    popup->open({}, m_leaveOut);
}

} // namespace shuke::ui
