#pragma once

#include "ui/common/desk.h"
#include "ui/lists/bulk_field.h"

#include <QDialog>

#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace shuke::ui {

class BulkValue;
class WindowModel;

/// One field of many rows gets one new value. Says before what will change: how many rows, and of the first ones what
/// they have now and then.
class BulkEditDialog : public QDialog
{
    Q_OBJECT

public:
    /// `ids` in the order of the list. The model must outlive the dialog.
    BulkEditDialog(Desk &desk, WindowModel &model, BulkEdit edit, std::vector<qint64> ids, QWidget *parent);
    ~BulkEditDialog() override;

    /// For tests, as the next ones.
    void choose(const QByteArray &fieldKey, const QString &value);
    QStringList fieldKeys() const;
    QString summary() const;
    QString problem() const;
    /// "name|now|then" of the rows shown.
    QStringList preview() const;
    bool canApply() const;
    bool isSettled() const { return !m_isReading && !m_isNaming; }
    void accept() override;

private:
    const BulkField &field() const;
    QWidget *makeForm();
    void makeTable();
    void readValues();
    void readMore();
    void take(const Result<BulkField::Values> &values);
    void readNames();
    void refresh();
    void fillTable(const std::optional<QString> &then);
    qint64 changedCount(const QString &then) const;

    Desk &m_desk;
    WindowModel &m_model;
    BulkEdit m_edit;
    std::vector<qint64> m_ids;
    size_t m_read = 0;
    qint64 m_found = 0; ///< Of those read, rows that are there.
    bool m_isReading = false;
    bool m_isNaming = false;
    QString m_failure;
    std::map<QString, qint64> m_before; ///< Value and how many have it.
    BulkField::Values m_examples;       ///< Enough to show some whatever the new value is.
    std::map<QString, int> m_exampleCounts;
    std::map<qint64, QString> m_names; ///< Of the examples.
    CancelToken m_cancel;
    QComboBox *m_field;
    BulkValue *m_value;
    QLabel *m_problem;
    QLabel *m_summary;
    QTableWidget *m_changes;
    QPushButton *m_apply;
};

} // namespace shuke::ui
