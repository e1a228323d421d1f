#include "ui/segments/left_out_list.h"

#include "core/segments/segment_commands.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/condition_words.h"
#include "ui/value/analysis_sheet.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace left_out_list_detail {

using segments::LeftOutReason;

QString channelText(const QString &code)
{
    const segments::Field *consent =
        segments::findField(segments::builtInFields(segments::Subject::Contacts), "consent");
    for (const segments::Choice &choice : consent->choices) {
        if (choice.code == code)
            return QCoreApplication::translate("Field", choice.label.constData());
    }
    return code;
}

QString reasonText(const segments::LeftOut &left)
{
    switch (left.reason) {
    case LeftOutReason::ByHand:
        return left.detail.isEmpty() ? LeftOutList::tr("Left out by hand")
                                     : LeftOutList::tr("Left out by hand: %1").arg(left.detail);
    case LeftOutReason::DoNotContact:
        return LeftOutList::tr("Does not want to be contacted");
    case LeftOutReason::NoConsent:
        return LeftOutList::tr("Has not consented: %1").arg(channelText(left.detail));
    case LeftOutReason::OtherSegment:
        return LeftOutList::tr("Is in the segment “%1”").arg(left.detail);
    }
    return {};
}

} // namespace left_out_list_detail

LeftOutList::LeftOutList(Desk &desk, QWidget *parent)
    : ResultTab(desk, parent),
      m_model(new TextTable({tr("Name"), tr("Reason")}, this)),
      m_table(new RecordTable(*m_model, 1, tr("Who is left out"), this)),
      m_note(quietLabel(QString(), this)),
      m_takeIn(new QPushButton(tr("Take in again"), this))
{
    m_table->remember(QStringLiteral("segments/left_out"));
    m_takeIn->setToolTip(tr("The conditions decide about this customer again"));
    m_takeIn->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_table, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(m_note, 1);
    line->addWidget(m_takeIn);
    column->addLayout(line);
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { this->desk().go(ShowContact{m_found[static_cast<size_t>(row)].contact}); });
    connect(m_table, &RecordTable::currentRowChanged, this, [this](int row) {
        m_takeIn->setEnabled(row >= 0 && static_cast<size_t>(row) < m_found.size() &&
                             m_found[static_cast<size_t>(row)].reason == segments::LeftOutReason::ByHand);
    });
    connect(m_takeIn, &QPushButton::clicked, this, [this] {
        const segments::LeftOut &left = m_found[static_cast<size_t>(m_table->currentRow())];
        this->desk().perform(segments::includeInSegment(members()->segment.id, {left.contact}),
                             {.done = tr("%1 is no longer left out.").arg(left.name)});
    });
}

void LeftOutList::read(const SegmentMembers &members)
{
    if (!members.segment.id.isValid()) {
        m_asked.next();
        show({});
        m_note->setText(tr("Save the segment to see who is left out and why."));
        return;
    }
    ++m_running;
    const quint64 asked = m_asked.next();
    onFinished(desk().session()->query(segments::leftOutOf(members.segment.id)), this,
               [this, asked](Result<std::vector<segments::LeftOut>> found) {
                   --m_running;
                   if (!m_asked.isCurrent(asked))
                       return;
                   const bool isRead = bool(found);
                   const QString failure = isRead ? QString() : errorText(found.error());
                   show(isRead ? std::move(*found) : std::vector<segments::LeftOut>());
                   if (!isRead)
                       m_note->setText(failure);
               });
}

void LeftOutList::show(std::vector<segments::LeftOut> found)
{
    m_found = std::move(found);
    std::vector<QStringList> rows;
    for (size_t i = 0; i < std::min(m_found.size(), kShown); ++i)
        rows.push_back({m_found[i].name, left_out_list_detail::reasonText(m_found[i])});
    m_model->setRows(std::move(rows));
    m_takeIn->setEnabled(false);
    const auto count = static_cast<int>(m_found.size());
    QString text = count == 0 ? tr("Nobody whom the conditions fit is left out.")
                              : tr("%Ln customer(s) left out although the conditions fit.", nullptr, count);
    if (m_found.size() > kShown)
        text += QLatin1Char(' ') + tr("The newest %1 are listed.").arg(numberText(static_cast<qint64>(kShown)));
    if (members() && members()->isDraft)
        text += QLatin1Char(' ') + tr("As the segment was saved last.");
    m_note->setText(text);
}

QString LeftOutList::noteText() const
{
    return m_note->text();
}

void LeftOutList::addToSheet(reports::ReportModel &sheet) const
{
    addNote(m_note->text(), sheet);
}

} // namespace shuke::ui
