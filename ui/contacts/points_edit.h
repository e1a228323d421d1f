#pragma once

#include "ui/contacts/contact_form_state.h"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace shuke::ui {

class FieldBox;

/// Further phones, e-mails and the like of a contact, a row each.
class PointsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit PointsEdit(QWidget *parent = nullptr);

    void setKinds(const std::vector<contacts::PointKind> &kinds);
    void setPoints(const std::vector<ContactFormState::Point> &points);
    std::vector<ContactFormState::Point> points() const;
    /// Of the row with this index in points(); empty: none.
    void setProblem(size_t row, const QString &problem);
    void clearProblems();
    void focusRow(size_t row);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QWidget *widget;
        QComboBox *kind;
        QLineEdit *value;
        QLineEdit *label;
        FieldBox *box;
        ContactFormState::Point point; ///< What has no input of its own.
    };
    void add(const ContactFormState::Point &point);
    void remove(const QWidget *widget);

    std::vector<contacts::PointKind> m_kinds;
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
};

/// Further addresses, a group of inputs each.
class AddressesEdit : public QWidget
{
    Q_OBJECT

public:
    explicit AddressesEdit(QWidget *parent = nullptr);

    void setAddresses(const std::vector<ContactFormState::Address> &addresses);
    std::vector<ContactFormState::Address> addresses() const;

Q_SIGNALS:
    void changed();

private:
    static constexpr int kParts = 7; ///< Label and the six parts of an address.
    struct Row
    {
        QWidget *widget;
        std::array<QLineEdit *, kParts> inputs;
        qint64 id;
    };
    void add(const ContactFormState::Address &address);

    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
};

} // namespace shuke::ui
