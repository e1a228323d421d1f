#pragma once

#include "core/value/churn_loader.h"
#include "ui/value/analysis_view.h"

class QLabel;
class QPushButton;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// Customers to win back today: late by their own rhythm, the most at stake first, each with what speaks for it. Beside
/// the list how good the probabilities were on later purchases.
class WinBackView : public AnalysisView
{
    Q_OBJECT

public:
    static constexpr size_t kListed = 200;

    explicit WinBackView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    TextTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QPushButton &openAll() { return *m_openAll; }
    const value::CustomerChurns *found() const { return m_found.get(); }

protected:
    void ask() override;

private:
    void show(value::CustomerChurns found);
    void showList();
    void showTest();
    QString reasonOf(size_t place) const;

    std::shared_ptr<const value::CustomerChurns> m_found;
    std::vector<size_t> m_late; ///< Places of customers at risk or lost, the most at stake first.
    TextTable *m_model;
    RecordTable *m_table;
    QPushButton *m_openAll;
    ChartPanel *m_test;
    QLabel *m_quality;
};

} // namespace shuke::ui
