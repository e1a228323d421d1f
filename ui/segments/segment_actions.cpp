#include "ui/segments/segment_actions.h"

#include "core/contacts/contact_commands.h"
#include "ui/common/flow_layout.h"
#include "ui/common/on_finished.h"
#include "ui/common/theme.h"
#include "ui/contacts/vcard_save.h"
#include "ui/lists/name_popup.h"
#include "ui/segments/member_sheet_save.h"
#include "ui/tasks/many_tasks_dialog.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

SegmentActions::SegmentActions(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_open(new QPushButton(tr("Open as list"), this)),
      m_tag(new QPushButton(tr("Add tag…"), this)),
      m_tasks(new QPushButton(tr("Add tasks…"), this)),
      m_export(new QPushButton(tr("Export"), this)),
      m_report(new QPushButton(tr("Report"), this))
{
    m_open->setToolTip(tr("These customers in the list of customers, with all that can be done there"));
    m_report->setToolTip(tr("What the saved segment is and what it is worth, on paper"));
    m_tasks->setToolTip(tr("One task for each of these customers"));
    m_export->setMenu(new QMenu(m_export));
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QWidget *part :
         {static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_tag), static_cast<QWidget *>(m_tasks),
          static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_report)})
        flow->addWidget(part);
    connect(m_open, &QPushButton::clicked, this, &SegmentActions::openAsList);
    connect(m_tag, &QPushButton::clicked, this, &SegmentActions::askTag);
    connect(m_tasks, &QPushButton::clicked, this, &SegmentActions::addTasks);
    connect(m_report, &QPushButton::clicked, this, [this] {
        ShowReport report{"segment"};
        report.segment = m_members->segment.id;
        m_desk.go(report);
    });
    connect(m_export->menu(), &QMenu::aboutToShow, this, &SegmentActions::fillExport);
    setMembers(nullptr);
}

void SegmentActions::setMembers(std::shared_ptr<const SegmentMembers> members)
{
    m_members = std::move(members);
    const bool hasAny = m_members && !m_members->ids->empty();
    for (QWidget *button : {static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_tag),
                            static_cast<QWidget *>(m_tasks), static_cast<QWidget *>(m_export)})
        button->setEnabled(hasAny);
    m_report->setEnabled(m_members && m_members->segment.id.isValid());
}

QString SegmentActions::title() const
{
    return m_members->segment.name.isEmpty() ? tr("Segment") : m_members->segment.name;
}

std::vector<ContactId> SegmentActions::contacts() const
{
    std::vector<ContactId> ids(m_members->ids->size());
    std::ranges::transform(*m_members->ids, ids.begin(), ContactId::fromRow);
    return ids;
}

void SegmentActions::openAsList()
{
    m_desk.go(ShowCustomers{title(), *m_members->ids});
}

void SegmentActions::askTag()
{
    const int count = static_cast<int>(m_members->ids->size());
    auto *popup = new NamePopup(tr("Add which tag to %Ln customer(s)?", nullptr, count), tr("Add tag"), this);
    connect(popup, &NamePopup::accepted, this, [this, contacts = contacts(), count](const QString &tag) {
        m_desk.perform(contacts::addTag(contacts, tag),
                       {.done = tr("%Ln customer(s) tagged “%1”.", nullptr, count).arg(tag)});
    });
    popup->open(m_members->segment.name, m_tag);
}

void SegmentActions::addTasks()
{
    (new ManyTasksDialog(m_desk, contacts(), {}, window()))->open();
}

void SegmentActions::askExport()
{
    if (m_export->isEnabled())
        m_export->menu()->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

void SegmentActions::fillExport()
{
    QMenu &menu = *m_export->menu();
    menu.clear();
    using exchange::MemberSheet;
    menu.addAction(tr("Call list…"), this,
                   [this] { saveMemberSheet(m_desk, *m_members->ids, MemberSheet::CallList, title(), window()); });
    menu.addAction(tr("For a mail merge…"), this,
                   [this] { saveMemberSheet(m_desk, *m_members->ids, MemberSheet::MailMerge, title(), window()); });
    for (const auto version : {exchange::VCardVersion::V3, exchange::VCardVersion::V4}) {
        const bool isNewer = version == exchange::VCardVersion::V4;
        menu.addAction(isNewer ? QStringLiteral("vCard 4.0…") : QStringLiteral("vCard 3.0…"), this,
                       [this, version] { saveVCards(m_desk, *m_members->ids, title(), version, window()); });
    }
}

} // namespace shuke::ui
