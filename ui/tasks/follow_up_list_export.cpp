// The follow-ups that the filters let through, to a file or on paper.
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_print.h"
#include "ui/models/window_model.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/follow_up_rows.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

#include <numeric>

namespace shuke::ui {

void FollowUpList::withAll(std::function<void(std::vector<qint64> ids)> then)
{
    ++m_pending;
    onFinished(m_desk.session()->query(activities::followUpIds(filter())), this,
               [this, then = std::move(then)](const Result<std::vector<ActivityId>> &ids) {
                   --m_pending;
                   if (!ids)
                       return m_desk.say(MessageBar::Kind::Failed, errorText(ids.error()));
                   std::vector<qint64> rows;
                   rows.reserve(ids->size());
                   for (const ActivityId id : *ids)
                       rows.push_back(id.row());
                   then(std::move(rows));
               });
}

WindowModel &FollowUpList::allRows()
{
    if (!m_rows) {
        m_rows = new FollowUpRows(m_desk.session(), this);
        m_window = new WindowModel(*m_rows, m_rows);
    }
    return *m_window;
}

std::vector<int> FollowUpList::allColumns()
{
    std::vector<int> columns(allRows().columns().size());
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

void FollowUpList::fillExport(QMenu &menu)
{
    for (const ListExport::Format format : ListExport::kFormats)
        menu.addAction(ListExport::formatText(format) + QStringLiteral("…"), this, [this, format] {
            withAll([this, format](std::vector<qint64> ids) {
                ListExport::ask(m_desk, allRows(), format, {std::move(ids), allColumns(), tr("Follow-ups")}, this);
            });
        });
    menu.addAction(tr("PDF…"), this, [this] { print(nullptr); });
}

void FollowUpList::print(const AskPrinter &printers)
{
    withAll([this, printers](std::vector<qint64> ids) {
        const int count = static_cast<int>(ids.size());
        ListPrint::Rows rows{std::move(ids),
                             allColumns(),
                             tr("Follow-ups"),
                             m_desk.session()->description(),
                             tr("%Ln follow-up(s)", nullptr, count),
                             filterWords()};
        if (printers)
            ListPrint::askPrinter(m_desk, allRows(), std::move(rows), this, printers);
        else
            ListPrint::askFile(m_desk, allRows(), std::move(rows), this);
    });
}

QStringList FollowUpList::filterWords() const
{
    const activities::FollowUpFilter asked = filter();
    QStringList words;
    if (!asked.text.isEmpty())
        words.append(tr("Search: %1").arg(asked.text));
    if (!asked.kinds.empty())
        words.append(tr("Kind: %1").arg(m_kind->currentText()));
    if (asked.from.isValid() || asked.through.isValid())
        words.append(tr("Days: %1").arg(periodText()));
    if (asked.owner)
        words.append(tr("Owner: %1").arg(m_owner->currentText()));
    return words;
}

} // namespace shuke::ui
