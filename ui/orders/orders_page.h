#pragma once

#include "ui/lists/list_page.h"

namespace shuke::ui {

/// All orders and refunds of a store, with one of them beside the list.
class OrdersPage : public ListPage
{
    Q_OBJECT

public:
    explicit OrdersPage(Desk &desk, QWidget *parent = nullptr,
                        std::function<RecordPanel *(Desk &, QWidget *)> makePanel = usualPanel());

    void visit(const Place &place) override;

    static std::function<RecordPanel *(Desk &, QWidget *)> usualPanel();

protected:
    QString countWords(int count, bool found) const override;
    QFuture<Result<QString>> totals(const std::vector<qint64> &ids, const CancelToken &cancel) override;
    QString totalsExplanation() const override;
    std::vector<ListAction> bulkActions() override;
    QFuture<Result<BulkEdit>> bulkEdit() override;
    Command trash(const std::vector<qint64> &ids) const override;
    Command restore(const std::vector<qint64> &ids) const override;
    QString trashedWords(int count) const override;
    QString restoredWords(int count) const override;
    Place newPlace() const override;
};

} // namespace shuke::ui
