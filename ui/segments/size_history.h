#pragma once

#include "ui/common/generation.h"
#include "ui/segments/result_tab.h"

class QLabel;

namespace shuke::ui {

class ChartPanel;

/// How many were in a segment, day by day, as far as it was kept.
class SizeHistory : public ResultTab
{
    Q_OBJECT

public:
    static constexpr int kDays = 30;

    explicit SizeHistory(Desk &desk, QWidget *parent = nullptr);

    bool isSettled() const override { return m_running == 0; }
    void addToSheet(reports::ReportModel &sheet) const override;
    ChartPanel &chart() { return *m_chart; }
    QString noteText() const;

protected:
    void read(const SegmentMembers &members) override;

private:
    void show(const std::vector<segments::SegmentDay> &days);

    ChartPanel *m_chart;
    QLabel *m_note;
    Generation m_asked;
    int m_running = 0;
};

} // namespace shuke::ui
