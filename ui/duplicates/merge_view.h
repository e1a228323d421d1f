#pragma once

#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_merge.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QAbstractButton;
class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace shuke::ui {

class BusyPage;
class EmptyState;

/// Makes one customer of several: a column per record, a choice per field in which they differ, at the right what will
/// be. Begins with the proposed choices; a result that is a text can be typed over.
class MergeView : public QWidget
{
    Q_OBJECT

public:
    explicit MergeView(Desk &desk, QWidget *parent = nullptr);

    /// Reads the contacts and shows the choices; what was chosen before is given up.
    void begin(std::vector<ContactId> contacts);
    bool isReady() const;
    bool isSettled() const { return m_pending == 0; }
    /// Merges as shown, if it can be done.
    void merge();

    const contacts::MergeChoices &choices() const { return m_choices; }
    const contacts::MergePlan &plan() const { return m_plan; }
    ContactId keep() const;
    void setKeep(size_t record);
    void choose(contacts::MergeField field, size_t record);
    QPushButton &mergeButton() { return *m_merge; }
    /// What is shown as the result of a field; for tests.
    QString resultText(contacts::MergeField field) const;
    QLineEdit *resultEdit(contacts::MergeField field) const;
    /// Why there is nothing to choose; empty otherwise.
    QString failure() const { return m_failureText; }

Q_SIGNALS:
    void canceled();
    /// It is done; the kept one.
    void merged(shuke::ContactId kept, shuke::OperationId operation);
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const contacts::MergeOverview &overview, const contacts::ContactChoices &choices);
    void fail(const QString &text);
    // merge_view_build.cpp
    void build();
    void buildHead();
    void buildField(contacts::MergeField field);
    void buildCustomField(const contacts::CustomField &field);
    void buildRest();
    int addRow(const QString &title);
    QButtonGroup *addChoices(int row, const QString &title, const QStringList &texts, int chosen, bool mayBeEmpty,
                             const std::function<void(size_t)> &choose);
    void addTexts(int row, const QStringList &texts);
    QLabel *addResult(int row);
    int columnOf(size_t record) const { return static_cast<int>(record) + 1; }
    int resultColumn() const { return static_cast<int>(m_overview.records.size()) + 1; }

    void recompute();
    void typed(contacts::MergeField field, const QString &text);

    Desk &m_desk;
    QStackedWidget *m_stack;
    BusyPage *m_busy;
    EmptyState *m_failure;
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_hint;
    QPushButton *m_merge;
    QPushButton *m_back;
    std::vector<ContactId> m_contacts;
    contacts::MergeOverview m_overview;
    contacts::ContactChoices m_words;
    contacts::MergeChoices m_choices;
    contacts::MergePlan m_plan;
    bool m_canMerge = false;
    size_t m_keep = 0;
    std::map<contacts::MergeField, QLabel *> m_results;
    std::map<contacts::MergeField, QLineEdit *> m_edits;
    std::map<contacts::MergeField, QButtonGroup *> m_groups;
    std::map<CustomFieldId, QLabel *> m_customResults;
    QButtonGroup *m_keepGroup = nullptr;
    QLabel *m_pointsResult = nullptr;
    QLabel *m_addressResult = nullptr;
    QLabel *m_numberResult = nullptr;
    QLabel *m_strictResult = nullptr;
    QString m_failureText;
    Generation m_reading;
    int m_pending = 0;
    bool m_filling = false;
};

} // namespace shuke::ui
