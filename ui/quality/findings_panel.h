#pragma once

#include "core/quality/quality_check.h"
#include "ui/common/desk.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class EmptyState;
class FindingSource;
class ListView;
class WindowModel;

/// The findings of one rule: what is there and what it would be, one-key fix (F) of the selected ones, all at once,
/// or say that it is right (R); Enter opens the customer. The list is the preview; each fix is one operation that can
/// be undone.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    FindingsPanel(Desk &desk, QWidget *parent);
    ~FindingsPanel() override;

    void show(const std::shared_ptr<const quality::QualityResult> &result, quality::Rule rule);
    bool isSettled() const;
    WindowModel &model() { return *m_model; }
    ListView &list() { return *m_list; }
    QPushButton &fixSelectedButton() { return *m_fixSelected; }
    QPushButton &fixAllButton() { return *m_fixAll; }
    QPushButton &rightButton() { return *m_right; }
    QPushButton &acceptedButton() { return *m_accepted; }
    QPushButton &duplicatesButton() { return *m_duplicates; }
    bool showsNothing() const;
    void fixSelected();
    void fixAll();
    void acceptSelected();
    void openCustomers();

Q_SIGNALS:
    void selectionChanged();

private:
    void fix(quality::RuleFindings findings);
    void updateButtons();
    std::vector<qint64> selectedIds() const;

    Desk &m_desk;
    FindingSource *m_source;
    WindowModel *m_model;
    QLabel *m_title;
    QLabel *m_explanation;
    QPushButton *m_openAll;
    QPushButton *m_duplicates;
    QPushButton *m_accepted;
    QPushButton *m_right;
    QPushButton *m_fixSelected;
    QPushButton *m_fixAll;
    QStackedWidget *m_stack;
    ListView *m_list;
    EmptyState *m_nothing;
    qint64 m_acceptedCount = 0;
    bool m_fixing = false;
};

} // namespace shuke::ui
