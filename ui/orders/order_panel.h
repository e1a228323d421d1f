#pragma once

#include "core/sales/order_queries.h"
#include "ui/sales/sheet_panel.h"

namespace shuke::ui {

class OrderForm;
class OrderView;
class RefundDialog;

/// An order beside its list: shown, edited, made, refunded, thrown away.
class OrderPanel : public SheetPanel
{
    Q_OBJECT

public:
    explicit OrderPanel(Desk &desk, QWidget *parent = nullptr);
    ~OrderPanel() override;

    OrderView &view() { return *m_view; }
    OrderForm &form() { return *m_form; }
    RefundDialog *refundDialog() const;

protected:
    void read() override;
    bool concerns(const ChangeSet &changes) const override;
    void forget() override { m_detail.reset(); }
    bool isRead() const override { return m_detail.has_value(); }
    bool isTrashed() const override { return m_detail && m_detail->record.order.deletedAt; }
    void showSheet() override;
    bool isSheetSettled() const override;
    void fillForm() override;
    void emptyForm(const Place &place) override;
    QString draftTitle() const override;
    QJsonObject formDraft() const override;
    void restoreForm(const QJsonObject &draft) override;
    void focusForm() override;
    bool isFormTouched() const override;
    bool isFormNew() const override;
    bool isFormSettled() const override;
    std::optional<Saving> saving() override;
    void showFailure(const Error &error) override;
    Place newPlace() const override { return NewOrder{}; }
    void setTrashed(bool trashed) override;

private:
    void refund();

    OrderView *m_view;
    OrderForm *m_form;
    std::optional<sales::OrderDetail> m_detail; ///< Of record(), when it is read.
};

} // namespace shuke::ui
