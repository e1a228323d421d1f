#pragma once

#include "core/contacts/message_text.h"
#include "ui/common/desk.h"
#include "ui/mailing/message_table.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace shuke::ui {

class FieldProblem;
class LeftOutButton;
class RecipientList;
class RecordTable;

/// One text for many customers, filled with what is known of each, to be copied into WeChat, a short message or an
/// e-mail: one after the other, or all of them as a table. Nothing is sent from here. Who must not be contacted or
/// withdrew the consent to marketing is left out, and it is said who.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr size_t kMostCustomers = 10000;

    /// `contacts`: at most kMostCustomers.
    MessageDialog(Desk &desk, std::vector<ContactId> contacts, QWidget *parent);
    ~MessageDialog() override;

    bool isSettled() const;
    QPlainTextEdit &text() { return *m_text; }
    MessageTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QComboBox &wayBox() { return *m_way; }
    QCheckBox &everybody() { return *m_everybody; }
    LeftOutButton &leftOut() { return *m_leftOut; }
    QString summary() const;
    QString problem() const;
    QPushButton &copyButton() { return *m_copy; }
    QPushButton &copyAllButton() { return *m_copyAll; }
    /// Copies the message of the current customer and goes to the next one.
    void copyAndNext();
    /// Phone, name and message of each, as tab-separated lines.
    void copyAll();

private:
    QWidget *makeText();
    void choose();
    void fill();
    void saveText();
    MessageWay way() const;

    Desk &m_desk;
    RecipientList *m_recipients;
    std::optional<contacts::MessageText> m_message; ///< Nothing while the text has a mistake.
    QPlainTextEdit *m_text;
    MessageTable *m_model;
    RecordTable *m_table;
    QComboBox *m_way;
    QCheckBox *m_everybody;
    QLabel *m_summary;
    LeftOutButton *m_leftOut;
    FieldProblem *m_problem;
    QPushButton *m_copy;
    QPushButton *m_copyAll;
    QTimer *m_saving;
    CancelToken m_cancel;
    bool m_isCopying = false;
};

} // namespace shuke::ui
