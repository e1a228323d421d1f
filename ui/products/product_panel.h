#pragma once

#include "core/sales/product.h"
#include "ui/sales/sheet_panel.h"

namespace shuke::ui {

class ProductForm;
class ProductView;

/// A product beside its list: shown, edited, made, thrown away.
class ProductPanel : public SheetPanel
{
    Q_OBJECT

public:
    explicit ProductPanel(Desk &desk, QWidget *parent = nullptr);
    ~ProductPanel() override;

    ProductView &view() { return *m_view; }
    ProductForm &form() { return *m_form; }

protected:
    void read() override;
    bool concerns(const ChangeSet &changes) const override;
    void forget() override;
    bool isRead() const override { return m_product.has_value(); }
    bool isTrashed() const override { return m_product && m_product->deletedAt; }
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
    std::optional<Saving> saving() override;
    void showFailure(const Error &error) override;
    Place newPlace() const override { return NewProduct{}; }
    void setTrashed(bool trashed) override;

private:
    ProductView *m_view;
    ProductForm *m_form;
    std::optional<sales::Product> m_product; ///< record(), when it is read.
};

} // namespace shuke::ui
