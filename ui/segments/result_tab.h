#pragma once

#include "core/reports/report_model.h"
#include "core/segments/segment_queries.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace shuke::ui {

/// Who is in a segment now, as its draft stands.
struct SegmentMembers
{
    segments::Segment segment;                      ///< The draft.
    std::shared_ptr<const std::vector<qint64>> ids; ///< Newest first.
    bool isDraft = false;                           ///< Not as it is in the store: new, or changed on the form.
};

/// One of the views below the size of a segment. It reads when it is seen, and again when the members change while it
/// is.
class ResultTab : public QWidget
{
    Q_OBJECT

public:
    ResultTab(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk) {}

    /// Another segment or other members.
    void setMembers(std::shared_ptr<const SegmentMembers> members)
    {
        m_members = std::move(members);
        m_isRead = false;
        if (isVisible())
            visit();
    }
    /// It is seen now.
    void visit()
    {
        if (!m_members || m_isRead)
            return;
        m_isRead = true;
        read(*m_members);
    }
    /// Nothing is being read.
    virtual bool isSettled() const = 0;
    /// Print and files get the charts and tables on show; what it tells besides is added here.
    virtual void addToSheet(reports::ReportModel &sheet) const { Q_UNUSED(sheet) }

protected:
    virtual void read(const SegmentMembers &members) = 0;
    const SegmentMembers *members() const { return m_members.get(); }
    Desk &desk() const { return m_desk; }

private:
    Desk &m_desk;
    std::shared_ptr<const SegmentMembers> m_members;
    bool m_isRead = false;
};

} // namespace shuke::ui
