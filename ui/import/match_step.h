#pragma once

#include "core/base/cancel_token.h"
#include "core/base/error.h"
#include "core/exchange/import_report.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace shuke::ui {

class BusyPage;
class EmptyState;
class MatchModel;
class TextTable;
struct ImportState;

/// Rows of the file that match customers who are here: what is done with them, for all and one by one. What they tell
/// stands beside what is known.
class MatchStep : public QWidget
{
    Q_OBJECT

public:
    explicit MatchStep(QWidget *parent = nullptr);

    BusyPage *busy() { return m_busy; }
    void showBusy(const QString &text, const CancelToken &cancel);
    void showError(const QString &title, const Error &error);
    void show(const ImportState &state, const exchange::ImportReport &report);
    /// The decisions have changed.
    void setDecisions(const ImportState &state);
    bool hasMatches() const;
    QString summary() const;
    MatchModel &matches() { return *m_matches; }
    QTableView &view() { return *m_view; }
    TextTable &details() { return *m_details; }
    QComboBox &forAll() { return *m_forAll; }
    /// In the order Overwrite, Fill, Skip, Create.
    QPushButton &decisionButton(exchange::DuplicatePolicy policy);

Q_SIGNALS:
    void retryWanted();
    void policyChosen(shuke::exchange::DuplicatePolicy policy);
    /// Nothing: what is said for all.
    void decided(const std::vector<qint64> &lines, std::optional<shuke::exchange::DuplicatePolicy> policy);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeButtons();
    QWidget *makeTables();
    void showCurrent();
    void decide(std::optional<exchange::DuplicatePolicy> policy);
    std::vector<qint64> chosenLines(bool forNew) const;

    QStackedWidget *m_stack;
    BusyPage *m_busy;
    QWidget *m_page;
    EmptyState *m_nothing;
    EmptyState *m_failure;
    QLabel *m_summary;
    QComboBox *m_forAll;
    MatchModel *m_matches;
    QTableView *m_view = nullptr;
    TextTable *m_details;
    QTableView *m_detailView = nullptr;
    std::array<QPushButton *, 4> m_buttons = {};
    QPushButton *m_asAll = nullptr;
    exchange::ImportKind m_kind = exchange::ImportKind::Contacts;
    bool m_mayCreate = true;
};

} // namespace shuke::ui
