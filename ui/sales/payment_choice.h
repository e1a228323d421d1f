#pragma once

#include "core/sales/order_queries.h"

#include <QWidget>

class QButtonGroup;

namespace shuke::ui {

/// One way to pay of several, as buttons with a digit each: with the focus 1 … 9 choose, 0 is "not paid yet"; ← → walk.
class PaymentChoice : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentChoice(QWidget *parent = nullptr);

    void setMethods(const std::vector<sales::PaymentMethod> &methods);
    /// Empty: not paid yet.
    QByteArray method() const;
    void setMethod(const QByteArray &method);
    /// Chooses by its digit; false if there is none.
    bool press(int digit);

Q_SIGNALS:
    void changed();
    /// Enter: go on.
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QButtonGroup *m_buttons;
    std::vector<QByteArray> m_codes; ///< By the button's id; the last is empty.
};

} // namespace shuke::ui
