#pragma once

#include "core/sales/order_queries.h"
#include "ui/common/generation.h"
#include "ui/common/record_panel.h"

#include <functional>
#include <optional>
#include <vector>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace shuke::ui {

class EmptyState;
class OrderForm;
class OrderView;
class PanelHead;
class RefundDialog;

/// An order beside its list: shown, edited, made, refunded, thrown away.
class OrderPanel : public RecordPanel
{
    Q_OBJECT

public:
    explicit OrderPanel(Desk &desk, QWidget *parent = nullptr);
    ~OrderPanel() override;

    void showRecord(qint64 id) override;
    void startNew(const Place &place) override;
    qint64 record() const override;
    void setPosition(int place, int count) override;
    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    bool isEditing() const;
    OrderView &view() { return *m_view; }
    OrderForm &form() { return *m_form; }
    RefundDialog *refundDialog() const;

protected:
    bool cancelForm() override;

private:
    enum class After { Show, Edit, New };
    QWidget *makeFormPage();
    void read();
    void showDetail(const Result<sales::OrderDetail> &detail);
    void onChanged(const ChangeSet &changes);
    void beginEdit();
    void cancelEdit();
    void save(After after, std::function<void()> then = {});
    void saved(After after, OrderId order, bool wasNew);
    void refund();
    void setTrashed(bool trashed);

    PanelHead *m_head;
    QStackedWidget *m_stack;
    QWidget *m_blank;
    EmptyState *m_failure;
    QScrollArea *m_viewPage;
    OrderView *m_view;
    QWidget *m_formPage;
    OrderForm *m_form;
    QPushButton *m_saveButton;
    OrderId m_order;
    std::optional<sales::OrderDetail> m_detail; ///< Of m_order, when it is read.
    Generation m_reads;
    bool m_reading = false;
    bool m_saving = false;
    std::vector<std::function<void()>> m_waiting; ///< Where to, when it is saved.
    bool m_asking = false;
    bool m_editNext = false; ///< Go on editing when the order is read.
};

} // namespace shuke::ui
