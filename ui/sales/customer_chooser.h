#pragma once

#include "core/contacts/contact.h"
#include "core/sales/contact_list.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/sales/customer_search.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace shuke::ui {

class FieldProblem;

/// Chooses a customer by keyboard: phone digits, name, pinyin or initials; ↓ ↑ walk the hits below the field, Enter
/// takes one (the first without asking) and goes on. Nobody typed: a walk-in. Nobody found: a new customer, if that is
/// allowed, whose name and phone are asked for below.
class CustomerChooser : public QWidget
{
    Q_OBJECT

public:
    enum class New { Refused, Allowed };
    CustomerChooser(Desk &desk, New newCustomers, QWidget *parent = nullptr);

    /// What the empty field says.
    void setHint(const QString &text);
    /// Invalid for a walk-in, and for a new one.
    ContactId customer() const { return m_customer; }
    /// The new one; nothing if it is not new. Its name may be empty, then problem() says so.
    std::optional<contacts::Contact> newCustomer() const;
    QString name() const; ///< Empty for a walk-in.
    QString phone() const;
    void setCustomer(ContactId customer, const QString &name, const QString &phone);
    /// Reads the name; nothing is shown until then.
    void setCustomer(ContactId customer);
    void clear();

    /// Shows what is wrong below its field and puts the cursor there; true if nothing is.
    bool check();
    /// Words for a failed save that is about the new customer.
    void setProblem(const QString &text);
    /// Who is chosen, or what is typed so far, for a draft.
    QJsonObject unsaved() const;
    /// Puts it back; who was chosen is read anew.
    void restore(const QJsonObject &draft);
    bool isSettled() const { return !m_waiting && !m_reading; }

Q_SIGNALS:
    /// Another customer, or none.
    void changed();
    /// Enter: go on to the next field.
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(const Result<std::vector<sales::ContactListRow>> &rows);
    void take(QTreeWidgetItem *item);
    void beginNew();
    void move(int by);
    bool isTyping() const;
    void fitList();

    Desk &m_desk;
    New m_new;
    QLineEdit *m_text;
    QTreeWidget *m_hits;
    QWidget *m_newForm;
    QLineEdit *m_newName;
    QLineEdit *m_newPhone;
    FieldProblem *m_problem;
    std::unique_ptr<CustomerSearch> m_search;
    Generation m_questions;
    Generation m_reads;
    bool m_waiting = false;
    bool m_reading = false;
    bool m_takeFirst = false; ///< Enter was pressed before the answer came.
    ContactId m_customer;
    QString m_name, m_phone; ///< Of m_customer.
    bool m_isNew = false;
};

} // namespace shuke::ui
