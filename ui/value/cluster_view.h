#pragma once

#include "core/value/cluster_loader.h"
#include "ui/value/analysis_view.h"

class QComboBox;
class QPushButton;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// Groups of customers who buy alike, in plain words, with what each brings. Everything leads to the customers.
class ClusterView : public AnalysisView
{
    Q_OBJECT

public:
    explicit ClusterView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &count() { return *m_count; }
    TextTable &model() { return *m_model; }
    const value::CustomerClusters *found() const { return m_found.get(); }
    void openCluster(int cluster);
    /// Asks for a name and writes the members of the chosen group down as a segment.
    void saveAsSegment();
    RecordTable &table() { return *m_table; }
    QPushButton &saveButton() { return *m_save; }

protected:
    void ask() override;

private:
    void show(value::CustomerClusters found);
    void offerCounts(int most);
    bool showGate();
    std::vector<ContactId> membersOf(int cluster) const;
    QString classesText(size_t cluster) const;

    std::shared_ptr<const value::CustomerClusters> m_found;
    QComboBox *m_count;
    TextTable *m_model;
    RecordTable *m_table;
    QPushButton *m_save;
    ChartPanel *m_bars;
};

} // namespace shuke::ui
