#pragma once

#include "core/segments/segment_queries.h"
#include "ui/common/generation.h"
#include "ui/segments/result_tab.h"

class QComboBox;
class QLabel;

namespace shuke::ui {

class FieldCatalog;
class RecordTable;
class TextTable;

/// A segment beside another one: who is in both, who in one only, and the figures of either.
class CompareList : public ResultTab
{
    Q_OBJECT

public:
    CompareList(Desk &desk, FieldCatalog &catalog, QWidget *parent = nullptr);

    /// Of the members on show.
    void setFigures(const std::optional<segments::SegmentFigures> &figures);
    bool isSettled() const override { return m_running == 0; }
    void addToSheet(reports::ReportModel &sheet) const override;
    QComboBox &other() { return *m_other; }
    TextTable &parts() { return *m_parts; }
    TextTable &figures() { return *m_figures; }
    RecordTable &partTable() { return *m_partTable; }

protected:
    void read(const SegmentMembers &members) override;

private:
    struct Found
    {
        std::shared_ptr<const std::vector<qint64>> ids; ///< Of the other segment.
        segments::SegmentOverlap overlap;
        segments::SegmentFigures figures;
    };

    void fillChoices();
    void readOther();
    void show();
    void openPart(int row);

    FieldCatalog &m_catalog;
    QComboBox *m_other;
    TextTable *m_parts;
    RecordTable *m_partTable;
    TextTable *m_figures;
    RecordTable *m_figureTable;
    QLabel *m_note;
    std::optional<segments::SegmentFigures> m_own;
    std::optional<Found> m_found;
    CancelToken m_cancel;
    Generation m_asked;
    int m_running = 0;
};

} // namespace shuke::ui
