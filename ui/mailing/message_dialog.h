#pragma once

#include "core/contacts/contact.h"
#include "core/contacts/message_text.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <set>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shuke::ui {

class FieldProblem;
class RecipientList;
class RecordTable;
class TextTable;

/// One text for many customers, filled with what is known of each, to be copied into WeChat, a short message or an
/// e-mail: one after the other, or all of them as a table. Nothing is sent from here.
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
    TextTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QCheckBox &everybody() { return *m_everybody; }
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
    void fill();
    const contacts::Contact *current() const;
    static QString reachOf(const contacts::Contact &contact);

    Desk &m_desk;
    RecipientList *m_recipients;
    std::vector<size_t> m_shown; ///< Places among the recipients, by row.
    std::set<ContactId> m_copied;
    std::optional<contacts::MessageText> m_message; ///< Nothing while the text has a mistake.
    QPlainTextEdit *m_text;
    TextTable *m_model;
    RecordTable *m_table;
    QCheckBox *m_everybody;
    QLabel *m_summary;
    FieldProblem *m_problem;
    QPushButton *m_copy;
    QPushButton *m_copyAll;
};

} // namespace shuke::ui
