#pragma once

#include "ui/lists/list_page.h"

namespace shuke::ui {

/// All products of a store with what was sold of them, and one of them beside the list.
class ProductsPage : public ListPage
{
    Q_OBJECT

public:
    explicit ProductsPage(Desk &desk, QWidget *parent = nullptr,
                          std::function<RecordPanel *(Desk &, QWidget *)> makePanel = usualPanel());

    void visit(const Place &place) override;

    static std::function<RecordPanel *(Desk &, QWidget *)> usualPanel();

protected:
    QString countWords(int count, bool found) const override;
    QFuture<Result<QString>> totals(const std::vector<qint64> &ids, const CancelToken &cancel) override;
    QString totalsExplanation() const override;
    QFuture<Result<BulkEdit>> bulkEdit() override;
    Command trash(const std::vector<qint64> &ids) const override;
    Command restore(const std::vector<qint64> &ids) const override;
    QString trashedWords(int count) const override;
    QString restoredWords(int count) const override;
    Place newPlace() const override;
};

} // namespace shuke::ui
