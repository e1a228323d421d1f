#pragma once

#include "core/sales/order_commands.h"
#include "core/sales/order_queries.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace shuke::ui {

class DayEdit;
class FieldProblem;
class MoneyEdit;

/// Gives an order back: all that is left, some of its lines, or an amount. Shows what is left and what will be paid
/// back before anything is done.
class RefundDialog : public QDialog
{
    Q_OBJECT

public:
    RefundDialog(Desk &desk, const sales::OrderDetail &detail, QWidget *parent = nullptr);
    ~RefundDialog() override;

    /// What is chosen, if it is good; else nothing, and the reason stands at its field.
    std::optional<sales::RefundRequest> request();
    void save();
    bool isSaving() const { return m_saving; }

Q_SIGNALS:
    void refunded(shuke::OrderId refund);

private:
    enum class How { All, Lines, Amount };
    struct LineRow;
    void makeLines();
    How how() const;
    void refresh();
    /// What will be paid back; an Error while it cannot be told.
    Result<Money> amount() const;
    std::vector<sales::RefundLine> lines() const;

    Desk &m_desk;
    sales::OrderDetail m_detail;
    QRadioButton *m_all;
    QRadioButton *m_byLines;
    QRadioButton *m_byAmount;
    QWidget *m_linesBox;
    std::vector<std::unique_ptr<LineRow>> m_rows;
    FieldProblem *m_linesProblem;
    MoneyEdit *m_amount;
    FieldProblem *m_amountProblem;
    DayEdit *m_day;
    FieldProblem *m_dayProblem;
    QComboBox *m_method;
    QLineEdit *m_note;
    FieldProblem *m_failure;
    QLabel *m_result;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace shuke::ui
