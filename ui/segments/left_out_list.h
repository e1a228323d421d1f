#pragma once

#include "ui/common/generation.h"
#include "ui/segments/result_tab.h"

class QLabel;
class QPushButton;

namespace shuke::ui {

class RecordTable;
class TextTable;

/// Whom the conditions of a segment fit and who is not in it, each with the reason; those left out by hand can be taken
/// in again.
class LeftOutList : public ResultTab
{
    Q_OBJECT

public:
    static constexpr size_t kShown = 1000;

    explicit LeftOutList(Desk &desk, QWidget *parent = nullptr);

    bool isSettled() const override { return m_running == 0; }
    void addToSheet(reports::ReportModel &sheet) const override;
    TextTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QPushButton &takeIn() { return *m_takeIn; }
    QString noteText() const;

protected:
    void read(const SegmentMembers &members) override;

private:
    void show(std::vector<segments::LeftOut> found);

    TextTable *m_model;
    RecordTable *m_table;
    QLabel *m_note;
    QPushButton *m_takeIn;
    std::vector<segments::LeftOut> m_found;
    Generation m_asked;
    int m_running = 0;
};

} // namespace shuke::ui
