#pragma once

#include "core/sales/product.h"
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
class PanelHead;
class ProductForm;
class ProductView;

/// A product beside its list: shown, edited, made, thrown away.
class ProductPanel : public RecordPanel
{
    Q_OBJECT

public:
    explicit ProductPanel(Desk &desk, QWidget *parent = nullptr);
    ~ProductPanel() override;

    void showRecord(qint64 id) override;
    void startNew(const Place &place) override;
    qint64 record() const override;
    void setPosition(int place, int count) override;
    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    bool isEditing() const;
    ProductView &view() { return *m_view; }
    ProductForm &form() { return *m_form; }

protected:
    bool cancelForm() override;

private:
    enum class After { Show, Edit, New };
    QWidget *makeFormPage();
    void read();
    void showProduct(const Result<sales::Product> &product);
    void onChanged(const ChangeSet &changes);
    void beginEdit();
    void cancelEdit();
    void save(After after, std::function<void()> then = {});
    void saved(After after, ProductId product, bool wasNew);
    void setTrashed(bool trashed);

    PanelHead *m_head;
    QStackedWidget *m_stack;
    QWidget *m_blank;
    EmptyState *m_failure;
    QScrollArea *m_viewPage;
    ProductView *m_view;
    QWidget *m_formPage;
    ProductForm *m_form;
    QPushButton *m_saveButton;
    ProductId m_id;
    std::optional<sales::Product> m_product; ///< m_id, when it is read.
    Generation m_reads;
    bool m_reading = false;
    bool m_saving = false;
    std::vector<std::function<void()>> m_waiting; ///< Where to, when it is saved.
    bool m_asking = false;
    bool m_editNext = false; ///< Go on editing when the product is read.
};

} // namespace shuke::ui
