#pragma once

#include "ui/contacts/contact_changes.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class RecordTable;

/// Every value the record and its parts ever had, newest first.
class ContactChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Field, Change, Who, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<ContactChange> changes, const contacts::ContactChoices &choices, QDate today);
    const std::vector<ContactChange> &changes() const { return m_changes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ContactChange> m_changes;
    contacts::ContactChoices m_choices;
    QDate m_today;
};

/// The list of changes and a button that takes one of them back.
class ContactChangesTab : public QWidget
{
    Q_OBJECT

public:
    explicit ContactChangesTab(QWidget *parent = nullptr);
    void showChanges(const RecordHistory &history, const contacts::ContactDetail &detail,
                     const contacts::ContactChoices &choices, QDate today);
    void showError(const Error &error);
    /// For tests: the selected line.
    void select(int row);

Q_SIGNALS:
    /// The user wants this, and has confirmed it where the field was changed later.
    void commandWanted(const shuke::Command &command);
    /// The change is a part of a merge, which is undone as a whole, where its later edits are shown.
    void operationWanted(shuke::OperationId operation);

private:
    const ContactChange *current() const;
    /// What undoing the line would do, or why it cannot be undone.
    QString noteOn(const ContactChange &change) const;
    void updateState();
    void undo();

    ContactChangesModel *m_model;
    RecordTable *m_table;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QLabel *m_note;
    QPushButton *m_undo;
    contacts::ContactDetail m_detail;
    contacts::ContactChoices m_choices;
    bool m_complete = true;
};

} // namespace shuke::ui
