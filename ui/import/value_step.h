#pragma once

#include "core/base/cancel_token.h"
#include "core/base/error.h"
#include "core/exchange/value_check.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace shuke::ui {

class BusyPage;
class EmptyState;
class FixModel;
class TextTable;
struct ImportState;

/// Values that cannot be read, by column and kind, and what the user would have them be. The file is never changed:
/// replacements are applied to what is read from it.
class ValueStep : public QWidget
{
    Q_OBJECT

public:
    explicit ValueStep(QWidget *parent = nullptr);

    void showBusy(const QString &text, const CancelToken &cancel);
    void showError(const QString &title, const Error &error);
    void show(const ImportState &state, exchange::ValueCheck check);
    /// The replacements have changed.
    void setFixes(const ImportState &state);
    bool hasProblems() const { return !m_check.groups.empty(); }
    QString summary() const;
    TextTable &groups() { return *m_groups; }
    QTableView &groupView() { return *m_groupView; }
    FixModel &values() { return *m_values; }
    QTableView &valueView() { return *m_valueView; }
    QLineEdit &edit() { return *m_edit; }
    QPushButton &setButton() { return *m_set; }
    QPushButton &emptyButton() { return *m_empty; }
    QPushButton &foundButton() { return *m_found; }

Q_SIGNALS:
    void retryWanted();
    /// `replacement`: empty: no value and no finding; nothing: as found.
    void fixWanted(const QByteArray &field, const QStringList &texts, const std::optional<QString> &replacement);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeValues();
    void showGroups(const ImportState &state);
    void showGroup(int row);
    void tellTyped();
    void fixChosen(const std::optional<QString> &text);

    exchange::ValueCheck m_check;
    const ImportState *m_state = nullptr;
    QStackedWidget *m_stack;
    BusyPage *m_busy;
    QWidget *m_page;
    EmptyState *m_nothing;
    EmptyState *m_failure;
    QLabel *m_summary = nullptr;
    TextTable *m_groups;
    QTableView *m_groupView = nullptr;
    FixModel *m_values;
    QTableView *m_valueView = nullptr;
    QLineEdit *m_edit = nullptr;
    QLabel *m_typed = nullptr;
    QPushButton *m_set = nullptr;
    QPushButton *m_empty = nullptr;
    QPushButton *m_found = nullptr;
    QLabel *m_more = nullptr;
    int m_shown = -1; ///< The group whose values are seen.
};

} // namespace shuke::ui
