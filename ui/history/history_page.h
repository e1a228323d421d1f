#pragma once

#include "ui/common/generation.h"
#include "ui/common/page.h"

class QLabel;
class QStackedWidget;

namespace shuke::ui {

class EmptyState;
class HistoryFilters;
class HistorySource;
class ListView;
class OperationPanel;
class WindowModel;

/// Everything that was ever changed, newest first: who, when, what, how many rows; beside it what the selected change
/// did, and the way back from any of them.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(Desk &desk, QWidget *parent = nullptr);
    ~HistoryPage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    WindowModel &model() { return *m_model; }
    ListView &list() { return *m_list; }
    HistoryFilters &filters() { return *m_filters; }
    OperationPanel &panel() { return *m_panel; }
    QString countText() const;
    /// What stands in place of the list: nothing changed yet, nothing matches, why it cannot be read. Else empty.
    QString stateText() const;

private:
    QWidget *makeList();
    void makeStates();
    void applyFilter();
    void readRecordName();
    void selectWanted();
    void showSelected();
    void updateState();

    HistorySource *m_source;
    WindowModel *m_model;
    HistoryFilters *m_filters;
    ListView *m_list = nullptr;
    OperationPanel *m_panel = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noMatch = nullptr;
    EmptyState *m_failure = nullptr;
    QLabel *m_count = nullptr;
    qint64 m_wanted = 0; ///< The operation to be selected when the list has it; −1: the first.
    Generation m_names;
};

} // namespace shuke::ui
