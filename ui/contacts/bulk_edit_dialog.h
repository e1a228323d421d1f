#pragma once

#include "core/contacts/contact_commands.h"
#include "ui/common/desk.h"
#include "ui/models/row_source.h"

#include <QDialog>

#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace shuke::ui {

class WindowModel;

/// One field of many customers gets one new value. Says before what will change: how many rows, and what from.
class BulkEditDialog : public QDialog
{
    Q_OBJECT

public:
    /// `ids` in the order of the list. The model must outlive the dialog.
    BulkEditDialog(Desk &desk, WindowModel &model, std::vector<qint64> ids, QWidget *parent);
    ~BulkEditDialog() override;

    /// For tests.
    void choose(const QByteArray &columnKey, const QString &value);
    QString summary() const;
    bool isSettled() const { return !m_isReading; }
    void accept() override;

private:
    int column() const;
    void readValues();
    void readMore();
    void refresh();

    Desk &m_desk;
    WindowModel &m_model;
    std::vector<qint64> m_ids;
    size_t m_read = 0;
    bool m_isReading = false;
    std::map<QString, qint64> m_before; ///< Value and how many have it.
    CancelToken m_cancel;
    QComboBox *m_field;
    QLineEdit *m_value;
    QLabel *m_problem;
    QLabel *m_summary;
    QTableWidget *m_changes;
    QPushButton *m_apply;
};

} // namespace shuke::ui
